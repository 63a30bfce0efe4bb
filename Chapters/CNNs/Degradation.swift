import Experiments
import Models

/// Plain and residual networks of 20 and 56 layers (He et al. 2016, section 4.2).
struct Degradation: Experiment {
  var estimatedSeconds = 60.0

  struct Findings: Codable, Sendable {
    /// Plain 20, plain 56, residual 20, residual 56, each from its seeds; nil where one of them is not
    /// among the networks of this run.
    var networks: [[TrainedNetwork]]?
  }

  func run(in context: RunContext) throws -> Findings {
    let names: [NetworkName] = [
      .plain(depth: 20), .plain(depth: 56), .residual(depth: 20), .residual(depth: 56),
    ]
    let plan = try context.findings(of: TrainingPlan.self)
    guard names.allSatisfy({ plan.contains(NetworkVariant($0)) }) else {
      return Findings(networks: nil)
    }
    return Findings(networks: try names.compactMap { try context.trained(NetworkVariant($0)) })
  }
}
