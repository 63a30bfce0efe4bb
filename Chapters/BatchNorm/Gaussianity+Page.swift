import Experiments
import Page

extension Gaussianity {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let trained = (0..<3).map { layer in
      Repeats(findings.trained.map { $0[layer].after / $0[layer].before })
    }
    let ranges = trained.map { $0.range() }
    evidence.claim(
      "bn-gaussian", .finding(.null("as far from a Gaussian as u: 1, in each layer")),
      notes: "W u + b is more Gaussian than u (003)",
      interval: ranges.map(\.lowerBound).min()!...ranges.map(\.upperBound).max()!,
      shown: trained.map { "\($0.mean, .fixed(2))" }.joined(separator: ", ")
        + " times as far from a Gaussian",
      is: .less(than: 1), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "bn-singular", .check,
      notes: "the covariance of a batch is singular where features outnumber samples (003)",
      measured: findings.directions, unit: "directions in 60 samples of 100 features",
      is: .atMost(59))
    var table = Table(
      "layer", .right("u, at first"), .right("W u, at first"), .right("u, trained"),
      .right("W u, trained"), .right("kurtosis of u, trained"), .right("of W u"))
    for layer in 0..<3 {
      func text(_ networks: [[Layer]], _ part: KeyPath<Layer, Double>) -> String {
        "\(networks.map { $0[layer][keyPath: part] }.mean, .fixed(3))"
      }
      table.add(
        ["first hidden (u: pixels)", "second hidden", "third hidden"][layer],
        text(findings.start, \.before), text(findings.start, \.after),
        text(findings.trained, \.before), text(findings.trained, \.after),
        text(findings.trained, \.kurtosisBefore), text(findings.trained, \.kurtosisAfter))
    }
    evidence.table("gaussianity", table)
    return evidence
  }
}
