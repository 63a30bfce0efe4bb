import Experiments

/// Widths, accuracies and costs side by side: what was trained and what was cut.
struct BottleneckTrade: Experiment {
  struct Findings: Codable, Sendable {
    var sweep: Sweep
    var cut: LowRank.Findings
  }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      sweep: try context.findings(of: BottleneckWidths.self),
      cut: try context.findings(of: LowRank.self))
  }
}
