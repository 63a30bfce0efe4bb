import Experiments
import Page

extension StepTimes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func table(_ name: String, _ title: String, _ timed: [Timed]) {
      var table = Table(
        .left(title), .right("ms a step, one thread"), .right("steps to the accuracy"),
        .right("ms to the accuracy"))
      for one in timed {
        table.add(
          one.label, one.step.text(.significant(2)), NumberStyle.fixed(0).text(one.needed),
          NumberStyle.significant(2).text(one.milliseconds))
      }
      evidence.table(name, table, showsTimes: true)
    }
    table("rule-times", "rule", findings.rules)
    table("batch-times", "batch", findings.batches)
    let (first, last) = (findings.batches[0], findings.batches[findings.batches.count - 1])
    evidence.claim(
      "recipe-batch-time", .time,
      notes: "a digit costs less in a large batch (ours): \(first.label) against \(last.label)",
      measured: first.step.median / Double(first.label)! / (last.step.median / Double(last.label)!),
      format: .significant(2), unit: "times as long in the small one", is: .greater(than: 1),
      expecting: conditions.expectedOfTimes)
    let fastest = findings.batches.min { $0.milliseconds < $1.milliseconds }!
    evidence.time("step-times.fastest-batch", fastest.label)
    let rule = findings.rules.min { $0.milliseconds < $1.milliseconds }!
    evidence.time("step-times.fastest-rule", rule.label)
    return evidence
  }
}
