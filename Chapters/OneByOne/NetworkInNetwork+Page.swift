import Experiments
import Page
import Plotting

extension NetworkInNetwork {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let bend = sweep.difference(of: Kind.rectified.rawValue, to: Kind.linear.rawValue)
    let more = sweep.difference(of: Kind.linear.rawValue, to: Kind.none.rawValue)
    evidence.claim(
      "1x1-nonlinearity", .finding(.null("the same layers without the ReLU: 0")),
      notes:
        "the nonlinearity before the 1x1 is what makes a network in the network (Lin et al. 2014)",
      interval: bend, shown: bend.inPoints(" points more with ReLU before the 1x1"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "1x1-linear-gains", .finding(.theory("the same functions as without: no more than 1 point")),
      notes: "a linear 1x1 behind a convolution makes the network no better (ours)",
      interval: more.range { $0 * 100 },
      shown: more.inPoints(" points more with a linear 1x1"), is: .less(than: 1),
      expecting: conditions.expecting(.agrees))
    let whole = sweep.difference(of: Kind.rectified.rawValue, to: Kind.none.rawValue)
    evidence.claim(
      "1x1-network-gains", .finding(.null("no 1x1: 0")),
      notes: "a ReLU and a 1x1 behind a convolution make the network better (Lin et al. 2014)",
      interval: whole, shown: whole.inPoints(" points more than with no 1x1"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.table(
      "network-in-network",
      sweep.table("behind the convolution", style: .percent(1), tolerance: 0.01))
    evidence.value(
      "network-in-network.weights",
      Kind.allCases.map { "\(Self.parameterCount($0), .grouped)" }.joined(separator: ", "))
    evidence.figure(
      sweep.figure(
        name: "network-in-network",
        title: "A 1x1 behind a convolution helps if a ReLU stands between",
        subtitle: "\(conditions.dataset.rawValue), \(steps) steps of SGD with momentum, batch "
          + "\(DigitTraining.batch), averages before the last layer",
        score: Axis("test accuracy", format: .percent(0))))
    return evidence
  }
}
