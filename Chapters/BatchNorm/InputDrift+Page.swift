import Experiments
import Page

extension InputDrift {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (without, with) = (findings.without, findings.with)
    let travel = Repeats(zip(without, with).map { $0.travel / $1.travel })
    evidence.claim(
      "bn-percentiles", .finding(.null("no normalisation: 1")),
      notes: "with BN the distribution is steadier (003, figures b, c)",
      interval: travel,
      shown: "\(travel.asFactor) as far without as with", is: .greater(than: 1),
      expecting: conditions.expecting(.agrees))
    let shape = Repeats(with.map { $0.shape / $0.shapeOfHalves })
    let joint = Repeats(with.map { $0.joint / $0.jointOfHalves })
    evidence.claim(
      "bn-joint", .finding(.null("two halves of the digits: 1")),
      notes: "with equal mean and variance the joint distribution still moves (003)",
      interval: joint,
      shown: "correlations move \(joint.asFactor) as far as between halves",
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "bn-shape", .finding(.null("two halves of the digits: 1")),
      notes: "equal mean and variance are not an equal distribution (003)",
      interval: shape,
      shown: "shapes move \(shape.asFactor) as far as between halves",
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    var table = Table(
      .left("from step \(early) to step \(late)"), .right("without BN"), .right("with BN"),
      .right("halves of the digits, with BN"))
    func row(
      _ name: String, _ part: (Drift) -> Double, _ halves: ((Drift) -> Double)?
    ) {
      table.add(
        name, Repeats(without.map(part)).text(.fixed(3)), Repeats(with.map(part)).text(.fixed(3)),
        halves.map { Repeats(with.map($0)).text(.fixed(3)) } ?? "")
    }
    row("a unit's median travels, in widths", \.travel, nil)
    row("shape of a unit's distribution (KS)", \.shape, \.shapeOfHalves)
    row("correlation of two units", \.joint, \.jointOfHalves)
    evidence.table("input-drift", table)
    return evidence
  }
}
