import Experiments
import Models

/// What the fault costs in the end: the kept runs of Inception10 as it should be and with `training=False`,
/// 50 epochs of 50,000 photographs.
struct LongFault: Experiment {
  struct Findings: Codable, Sendable {
    /// From the same seeds; nil where they are not kept.
    var right, wrong: [TrainedNetwork]?
  }

  func run(in context: RunContext) throws -> Findings {
    let kept = try context.findings(of: PhotographRuns.self)
    return Findings(right: kept[.inception10], wrong: kept[.inception10, isFaulty: true])
  }
}
