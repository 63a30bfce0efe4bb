import Experiments
import Page

extension AllMasks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "drop-geometric", .check,
      notes: "one hidden layer: the whole network is the geometric mean of all sub-networks "
        + "(Hinton et al. 2012)",
      measured: findings.one.geometric.max()!, format: .scientific(1),
      unit: "apart at most, \(networks) networks", is: .less(than: 1e-12))
    evidence.claim(
      "drop-geometric-deep", .check, notes: "two hidden layers: so it is there (our question)",
      measured: findings.two.geometric.median, format: .scientific(1),
      unit: "apart, the median of \(networks) networks", is: .less(than: 1e-12),
      expecting: .differs)
    var table = Table(
      "hidden units", .right("sub-networks"), .right("geometric mean"),
      .right("mean of the probabilities"))
    for kind in [findings.one, findings.two] {
      table.add(
        kind.hidden.map { "\($0)" }.joined(separator: " and "),
        "\(1 << kind.hidden.reduce(0, +), .grouped)",
        "\(Repeats(kind.geometric).mean, .scientific(1))",
        "\(Repeats(kind.arithmetic).mean, .scientific(1))")
    }
    evidence.table("all-masks", table)
    return evidence
  }
}
