import Experiments
import Page
import Plotting

extension SeparableNetworks {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func gain(_ kind: Kind, over other: Kind) -> Repeats {
      sweep.difference(of: kind.rawValue, to: other.rawValue)
    }
    let mixing = gain(.separable, over: .depthwise)
    evidence.claim(
      "1x1-mixing", .finding(.null("the same windows without the 1x1: 0")),
      notes: "channels that were kept apart need a 1x1 to mix them (Howard et al. 2017)",
      interval: mixing, shown: mixing.inPoints(" points more with the 1x1"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let equal = gain(.separable, over: .thin)
    evidence.claim(
      "1x1-separable-equal-weights",
      .finding(.null("an ordinary 3x3 with about as many weights: 0")),
      notes: "for the same weights, depthwise separable layers are better (Chollet 2017)",
      interval: equal, shown: equal.inPoints(" points more than a thin 3x3"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let lost = gain(.separable, over: .dense)
    evidence.claim(
      "1x1-separable-loses", .finding(.null("an ordinary 3x3 with as many channels: 0")),
      notes: "with the same channels they are worse, by 1.1 points on ImageNet "
        + "(Howard et al. 2017, table 4)",
      interval: lost, shown: lost.inPoints(" points more than an ordinary 3x3"),
      is: .less(than: 0), expecting: conditions.expecting(.agrees))
    let bend = gain(.rectified, over: .separable)
    evidence.claim(
      "1x1-separable-relu", .finding(.null("no ReLU between: 0")),
      notes: "no ReLU between window and 1x1 is better (Chollet 2017)",
      interval: bend, shown: bend.inPoints(" points more with a ReLU between"),
      is: .less(than: 0), expecting: conditions.expecting(.undecided))
    let squeezed = gain(.squeezed, over: .dense)
    evidence.claim(
      "1x1-squeeze", .finding(.null("without: 0")),
      notes: "squeeze and excitation makes the network better (Hu et al. 2018)",
      interval: squeezed, shown: squeezed.inPoints(" points more"),
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    evidence.table("separable-networks", table(sweep))
    evidence.figure(figure(sweep, conditions))
    evidence.figure(
      sweep.heatMap(
        name: "separable-rates", title: "Each kind of layer at every rate",
        subtitle: subtitle(conditions), arm: "", score: "test accuracy"))
    return evidence
  }

  private func subtitle(_ conditions: RunConditions) -> String {
    "\(conditions.dataset.rawValue), two layers on maps of 7 x 7, \(steps) steps of SGD with momentum"
  }

  private func table(_ sweep: Sweep) -> Table {
    var table = Table(
      "layer", .right("weights"), .right("MACs"), .right("best learning rate"),
      .right("test accuracy"), .right("against 3x3"))
    for kind in Kind.allCases {
      let (cost, arm) = (Self.cost(kind), sweep[kind.rawValue])
      table.add(
        kind.rawValue, "\(cost.trainable, .grouped)", "\(cost.macs, .grouped)",
        arm.bestRateText,
        arm.bestResult.text(.percent(1)),
        kind == .dense
          ? ""
          : sweep.difference(of: kind.rawValue, to: Kind.dense.rawValue).inPoints(" points"))
    }
    return table
  }

  /// Accuracy against weights: what is high and on the left is worth its weights.
  private func figure(_ sweep: Sweep, _ conditions: RunConditions) -> Figure {
    let results = Kind.allCases.map { (kind: $0, result: sweep[$0.rawValue].bestResult) }
    return Figure(
      name: "separable-networks",
      title: "Depthwise windows and a 1x1: most of the accuracy for a sixth of the weights",
      subtitle: subtitle(conditions)
        + "; each at its best rate; \(repetitions) runs: mean, lowest to highest",
      panel: Panel(
        x: Axis("weights of a layer", range: 150...20_000, scale: .logarithmic),
        y: Axis("test accuracy", format: .percent(0)),
        marks: results.enumerated().flatMap { place, one -> [Mark] in
          let (x, colour) = (Double(Self.cost(one.kind).trainable), Colour.series(place))
          // Those whose names would lie on a neighbour.
          let isNamedOnTheLeft = [.dense, .rectified, .thin].contains(one.kind)
          return [
            .line(x: [x, x], y: [one.result.low, one.result.high], colour: colour, dash: .solid),
            .points(x: [x], y: [one.result.mean], colour: colour, shape: .circle, size: 1.6),
            .text(
              one.kind.rawValue, x: isNamedOnTheLeft ? x / 1.08 : x * 1.08, y: one.result.mean,
              alignment: isNamedOnTheLeft ? .right : .left, colour: colour, size: 0.9),
          ]
        }))
  }
}
