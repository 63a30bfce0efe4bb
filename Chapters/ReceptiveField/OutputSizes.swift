import Experiments

/// How many outputs a layer gives and which zeros it reads, against the rule, in every case.
struct OutputSizes: Experiment {
  struct Findings: Codable, Sendable {
    struct Case: Codable, Sendable {
      var window: WindowCase
      /// Along the height.
      var measured: WindowCase.Fit
      /// Whether the rule says the same, also along the width, and of a pooling's size.
      var agrees: Bool
    }

    /// Those in which a window fits.
    var cases: [Case]
  }

  func run(in context: RunContext) throws -> Findings {
    let fitting = WindowCase.all.filter { $0.rule.output > 0 }
    return Findings(
      cases: fitting.map { window in
        let measured = window.measured(isVertical: true)
        return Findings.Case(
          window: window, measured: measured,
          agrees: measured == window.rule && measured == window.measured(isVertical: false)
            && measured.output == window.pooled)
      })
  }
}
