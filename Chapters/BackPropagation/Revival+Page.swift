import Experiments
import Page

extension Revival {
  func evidence(
    from findings: ActivationSweep.Findings, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    // Units, not shares: 100 a layer.
    func units(
      _ outcomes: [ActivationRun.Outcome], _ share: (ActivationRun.Outcome) -> Double
    ) -> Int {
      Int((100 * outcomes.map(share).reduce(0, +)).rounded())
    }
    var table = Table(
      .left("ReLU networks"), .right("learning rate"), .right("dead half-way, layer 1"),
      .right("revived"), .right("dead half-way, layers 2 and 3"), .right("revived"))
    func add(_ name: String, _ rate: String, _ outcomes: [ActivationRun.Outcome]) {
      guard !outcomes.isEmpty else { return }
      table.add(
        "\(name) (\(outcomes.count))", rate, "\(units(outcomes, \.first.dead))",
        "\(units(outcomes, \.first.revived))", "\(units(outcomes) { 2 * $0.deeper.dead })",
        "\(units(outcomes) { 2 * $0.deeper.revived })")
    }
    let cells = findings.cells(.relu)
    for cell in cells { add("learnt", cell.rate.settingText, cell.trained) }
    for cell in cells { add("stuck", cell.rate.settingText, cell.stuck) }
    evidence.table("revival", table)

    let finite = cells.flatMap(\.outcomes).filter(\.isFinite)
    evidence.claim(
      "bp-dead-never", .check, notes: "a dead ReLU will never update its weights (004)",
      measured: [
        finite.map(\.deadMove).max() ?? .nan, Double(units(finite, \.first.revived)),
      ], format: .fixed(0), is: .equal(to: 0))
    evidence.value("revival.first", "\(units(finite, \.first.dead), .grouped)")
    let learnt = cells.flatMap(\.trained)
    let (dead, revived) = (
      units(learnt) { 2 * $0.deeper.dead }, units(learnt) { 2 * $0.deeper.revived }
    )
    evidence.claim(
      "bp-dead-revived", .finding(.stated("“never”")),
      notes: "so a dead unit stays dead (what one may conclude from 004)",
      measured: revived,
      shown: "\(revived) of \(dead) dead units in layers 2 and 3 of networks that learn came back",
      is: .equal(to: 0), expecting: conditions.expecting(.differs))
    return evidence
  }
}
