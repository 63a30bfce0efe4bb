import Experiments
import Page

extension HalfTheGradient {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(.left("hidden layer"), .right("lost before training"), .right("after it"))
    for layer in findings.before[0].indices {
      table.add(
        "\(layer + 1)", Repeats(findings.before.map { $0[layer] }).text(.percent(0)),
        Repeats(findings.after.map { $0[layer] }).text(.percent(0)))
    }
    evidence.table("half", table)
    let before = Repeats(findings.before.map(\.mean))
    let after = Repeats(findings.after.map(\.mean))
    func halfWidth(_ repeats: Repeats) -> Double { repeats.upperBound - repeats.mean }
    evidence.claim(
      "bp-half",
      .finding(.theory("half of symmetric inputs are below 0: the interval over networks holds 1/2")),
      notes: "ReLU kills half the gradient (004): before training",
      measured: before.mean, shown: "\(before.text(.percent(1))) of its square is lost at a layer",
      is: .near(0.5, within: halfWidth(before)), expecting: conditions.expecting(.agrees))
    let change = Repeats(zip(findings.after, findings.before).map { $0.mean - $1.mean })
    evidence.claim(
      "bp-half-trained", .finding(.null("before training: the interval of the change holds 0")),
      notes: "and it stays half (what one may conclude from 004)",
      measured: change.mean, shown: "\(change.points) more are lost after \(steps) steps",
      is: .near(0, within: halfWidth(change)), expecting: conditions.expecting(.differs))
    evidence.value("half.after", after.text(.percent(0)))
    return evidence
  }
}
