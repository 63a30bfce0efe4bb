import Experiments
import Models

/// Inception10 as it should be, and with its inner model called with `training=False`.
struct Fault: Experiment {
  var estimatedSeconds = 12.0

  struct Findings: Codable, Sendable {
    /// From each seed; nil where it is not among the networks of this run.
    var right, wrong: [TrainedNetwork]?
  }

  func run(in context: RunContext) throws -> Findings {
    let right = try context.findings(of: SixNetworks.self)[.inception10]
    return Findings(
      right: right,
      wrong: try context.trained(NetworkVariant(.inception10, isFaulty: true)))
  }
}
