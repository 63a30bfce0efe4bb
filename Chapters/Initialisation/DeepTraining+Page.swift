import Experiments
import Page
import Plotting

extension DeepTraining {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let xavier = findings.descent.last(.xavier).median
    evidence.claim(
      "init-deep-xavier", .finding(.null("guessing: 10%; five points more")),
      notes: "Xavier breaks with ReLU (001, 004)",
      measured: xavier, format: .percent(0), unit: "test accuracy with \(depth) layers (SGD)",
      is: .less(than: 0.15))
    evidence.claim(
      "init-deep-he", .finding(.chosen("twenty points")), notes: "He does not (001, 004)",
      measured: (findings.descent.last(.he).median - xavier) * 100, format: .fixed(0),
      unit: "points more (SGD)", is: .greater(than: conditions.size == .quick ? 5 : 20))
    evidence.value(
      "deep-training.adam-xavier", "\(findings.adam.last(.xavier).median, .percent(0))")
    evidence.value("deep-training.adam-he", "\(findings.adam.last(.he).median, .percent(0))")
    evidence.figure(
      Figure(
        name: "thirty-layers",
        title: "Thirty layers of ReLU learn from He's start, hardly from Xavier's",
        subtitle: """
          \(conditions.dataset.rawValue), \(depth) hidden layers of 100, batch 50, \(seeds) seeds: \
          median, lowest to highest
          """,
        grid: .multiples(rows: 1, columns: 2),
        panels: [
          accuracyPanel("SGD \(rate.settingText)", findings.descent, steps: steps),
          accuracyPanel("Adam \(adamRate.settingText)", findings.adam, steps: steps),
        ]))
    return evidence
  }
}
