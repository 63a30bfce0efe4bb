import Experiments
import Page

extension OperationComparison {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let names = [
      "by value, \(value.settingText)", "by norm, \(norm.settingText)",
      "by average norm, \(averageNorm.settingText)", "by global norm, \(globalNorm.settingText)",
      "not at all",
    ]
    var table = Table("clipped", .right("test accuracy"), .right("trained"))
    for (name, accuracies) in zip(names, findings.accuracies) {
      table.add(
        name, Spread(accuracies).text(.percent(0)),
        "\(accuracies.count(reaching: goal)) of \(seeds)")
    }
    evidence.table("operations", table)
    let medians = findings.accuracies.map(\.median)
    evidence.claim(
      "clip-any", .finding(.chosen("five points")), notes: "any of the four helps (000)",
      measured: medians.prefix(4).map { ($0 - medians[4]) * 100 }, format: .fixed(0),
      unit: "points more than without", is: .greater(than: 5),
      expecting: conditions.size == .quick ? nil : .agrees)
    return evidence
  }
}
