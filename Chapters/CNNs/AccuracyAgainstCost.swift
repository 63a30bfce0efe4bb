import Experiments
import Models
import NeuralNetworks

/// What networks know at the end against what they compute: of photographs, from the runs that are kept, or
/// those of the reader's own run; and how fast the networks of this run learnt.
struct AccuracyAgainstCost: Experiment {
  struct Findings: Codable, Sendable {
    var networks: [[TrainedNetwork]]
    /// Of the same networks.
    var costs: [NetworkCost]
    /// Test accuracies by multiply-accumulates, a series for each setting.
    var series: [Series]
    /// Whether the times say something: a run that was kept or resumed ran beside who knows what.
    var areTimed: Bool
    var threads: Int
  }

  struct Series: Codable, Sendable {
    var label: String
    var points: [Point]
  }

  struct Point: Codable, Sendable {
    var title: String
    var macs: Int
    /// The median over the seeds.
    var accuracy: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let networks = try context.findings(of: SixNetworks.self).networks
    let costs = try context.findings(of: Costs.self)
    let request = try context.findings(of: TrainingPlan.self).request
    func point(_ name: NetworkName, _ accuracy: Double) -> Point {
      Point(title: name.title, macs: costs[name].macs, accuracy: accuracy)
    }
    func series(_ label: String, _ networks: [[TrainedNetwork]]) -> Series {
      Series(
        label: label,
        points: networks.filter { !$0[0].network.isFaulty }.map {
          point($0[0].network.name, $0.accuracy)
        })
    }
    var all = [series("this run", networks)]
    if networks.allSatisfy({ $0.allSatisfy(\.isBuiltIn) }) {
      let kept = try context.findings(of: PhotographRuns.self)
      let short = zip(NetworkName.notes, kept.short).filter { !$1.testAccuracy.isEmpty }
        .map { point($0, $1.testAccuracy.median) }
      all = [
        Series(label: "20,000 photographs, 10 epochs", points: short),
        series("50,000 photographs, 50 epochs", kept.networks),
      ]
    }
    return Findings(
      networks: networks, costs: networks.map { costs[$0[0].network.name] },
      series: all.filter { !$0.points.isEmpty },
      areTimed: request.runs == nil && (request.start == .begin || request.start == .restart),
      threads: ThreadPool.shared.threadCount)
  }
}
