import Experiments
import Page

extension HalfTheGradient {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      .left("hidden layer"), .right("lost before training"), .right("silent pairs"),
      .right("lost after it"), .right("silent pairs"))
    for layer in findings.before[0].indices {
      func text(_ runs: [[Findings.Layer]], _ value: (Findings.Layer) -> Double) -> String {
        Repeats(runs.map { value($0[layer]) }).text(.percent(0))
      }
      table.add(
        "\(layer + 1)", text(findings.before, \.lost), text(findings.before, \.silent),
        text(findings.after, \.lost), text(findings.after, \.silent))
    }
    evidence.table("half", table)
    let before = Repeats(findings.before.map { $0.map(\.lost).mean })
    let after = Repeats(findings.after.map { $0.map(\.lost).mean })
    evidence.claim(
      "bp-half",
      .finding(
        .theory("half of symmetric inputs are below 0; five points for networks this narrow")),
      notes: "ReLU kills half the gradient (004): before training",
      interval: before.range { $0 * 100 },
      shown: before.inWords(.percent(1), " of its square is lost at a layer"),
      is: .near(50, within: 5), expecting: conditions.expecting(.agrees))
    let change = Repeats(zip(after.values, before.values).map { $0 - $1 })
    evidence.claim(
      "bp-half-trained", .finding(.null("before training: no change")),
      notes: "and it stays half (what one may conclude from 004)",
      interval: change, shown: "\(change.inPoints) is the change by \(steps) steps",
      is: .equal(to: 0), expecting: conditions.expecting(.differs))
    evidence.value("half.after", after.text(.percent(0)))
    return evidence
  }
}
