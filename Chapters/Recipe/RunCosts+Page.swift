import Experiments
import Page

extension RunCosts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let hour = NumberStyle.significant(2)
    var table = Table(
      "network", .right("batch"), .right("a step, two threads"), .right("images/s"),
      .right("an epoch of 50,000"), .right("50 epochs"), .right("on one core (estimate)"))
    for step in findings.steps where step.network != "mlp" {
      let hours = step.milliseconds / Double(step.batch) * 50_000 / 3.6e6
      table.add(
        step.network, "\(step.batch)", "\(NumberStyle.significant(3).text(step.milliseconds)) ms",
        "\(Double(step.batch) / step.milliseconds * 1_000, .grouped)",
        "\(hour.text(hours * 60)) min", "\(hour.text(hours * 50)) h",
        "\(hour.text(hours * 50 * least)) to \(hour.text(hours * 50 * most)) h")
    }
    evidence.table("run-costs", table)
    let known = findings.plan.compactMap(\.hours)
    let total = known.reduce(0, +)
    let longest = known.max() ?? 0
    evidence.value("run-costs.planned", "\(findings.plan.count)")
    evidence.value("run-costs.known", "\(known.count)")
    evidence.value(
      "run-costs.total", "\(hour.text(total * least)) to \(hour.text(total * most)) hours")
    evidence.value(
      "run-costs.longest", "\(hour.text(longest * least)) to \(hour.text(longest * most)) hours")
    func together(_ factor: Double) -> String {
      hour.text(max(longest * factor, total * factor / Double(cores)))
    }
    evidence.value("run-costs.together", "\(together(least)) to \(together(most)) hours")
    return evidence
  }
}
