import Experiments

/// Widths, accuracies and costs side by side: what was trained and what was cut.
struct BottleneckTrade: Experiment {
  struct Findings: Codable, Sendable {
    /// How the networks of the sweep were trained, and to how many channels the one that was not was cut.
    var plan: BottleneckWidths
    var cutWidths: [Int]
    var sweep: Sweep
    var cut: LowRank.Findings
  }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      plan: try context.experiment(BottleneckWidths.self),
      cutWidths: try context.experiment(LowRank.self).widths,
      sweep: try context.findings(of: BottleneckWidths.self),
      cut: try context.findings(of: LowRank.self))
  }
}
