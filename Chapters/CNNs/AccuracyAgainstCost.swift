import Experiments
import NeuralNetworks

/// What the trained networks know at the end, and how fast they learnt, against what they compute.
struct AccuracyAgainstCost: Experiment {
  struct Findings: Codable, Sendable {
    var networks: [[TrainedNetwork]]
    /// Of the same networks.
    var costs: [NetworkCost]
    /// Whether the times say something: a run that was kept or resumed ran beside who knows what.
    var areTimed: Bool
    var threads: Int
  }

  func run(in context: RunContext) throws -> Findings {
    let networks = try context.findings(of: SixNetworks.self).networks
    let costs = try context.findings(of: Costs.self)
    let request = try context.findings(of: TrainingPlan.self).request
    return Findings(
      networks: networks, costs: networks.map { costs[$0[0].network.name] },
      areTimed: request.runs == nil && (request.start == .begin || request.start == .restart),
      threads: ThreadPool.shared.threadCount)
  }
}
