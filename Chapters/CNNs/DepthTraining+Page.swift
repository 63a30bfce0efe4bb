import Experiments
import Foundation
import Page
import Plotting

extension DepthTraining {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.outcome
    let deep = depths.last!
    func best(_ hasShortcuts: Bool) -> [Result] {
      let net = DeepNet(depth: deep, hasShortcuts: hasShortcuts, hasBatchNorm: false)
      let place = findings.nets.firstIndex(of: net)!
      return findings.results[place][sweep.arms[place].best]
    }
    let bare = Repeats(zip(best(true), best(false)).map { log($0.loss.last! / $1.loss.last!) })
    evidence.claim(
      "degradation-bare", .finding(.null("no difference: 1")),
      notes: "without BN a deep plain net does not learn, and with shortcuts it does (002)",
      interval: bare.factors,
      shown: bare.inWords(.significant(2), " times the plain one's training loss", exp),
      is: .less(than: 1), expecting: conditions.expecting(.agrees))
    let plain = Repeats(best(false).map { $0.loss.last! })
    evidence.value("depth-training.bare", "\(plain.mean, .fixed(2))")
    var table = Table("network", .right("best rate"), .right("training loss there"))
    for (net, arm) in zip(findings.nets, sweep.arms) {
      table.add(
        net.title, arm.bestRateText,
        "\(arm.bestResult.mean, .significant(2)) (\("\(arm.bestResult.low, .significant(2))") to "
          + "\("\(arm.bestResult.high, .significant(2))"))")
    }
    evidence.table("depth-rates", table)
    evidence.figure(
      sweep.figure(
        name: "depth-rates", title: "Plain, the deep networks hardly learn at any rate",
        subtitle: "\(conditions.dataset.rawValue), \("\(training, .grouped)") digits, "
          + "\(steps) steps of Adam, batch \(batch)",
        score: Axis(
          "training loss after \(steps) steps, nats", range: 0.01...20, scale: .logarithmic)))
    return evidence
  }
}
