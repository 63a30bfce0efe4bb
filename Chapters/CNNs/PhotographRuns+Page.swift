import Experiments
import Foundation
import Models
import Page
import Plotting

extension PhotographRuns {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    guard let baseline = findings[.baseline], let leNet = findings[.leNet5],
      let inception = findings[.inception10]
    else {
      evidence.lacks(
        "photographs", "photographs-overlay", "photograph-axes", "inception-worst",
        "lenet-against-baseline", "long-overfitting", "cifar-images", "photographs.trained",
        "photographs.picked", "photographs.rises",
        because: "The kept runs of Baseline, LeNet5 and Inception10 are not in Figures/runs/notes.")
      return evidence
    }
    for networks in findings.networks where !networks[0].network.isFaulty {
      evidence.figure(SixNetworks().curves(of: networks))
    }
    evidence.figure(overlay(findings.networks))
    evidence.table("photographs", table(findings.networks))
    evidence.table("photograph-axes", axes(findings))
    evidence.value(
      "photographs.trained",
      findings.networks.filter { !$0[0].network.isFaulty }
        .map { $0[0].title }.joined(separator: ", "))
    evidence.claim(
      "cifar-images", .check, notes: "CIFAR-10 has 5 training batches of 10,000 images (002)",
      measured: findings.networks.flatMap { $0 }.map { Double($0.imageCount) }.min()!,
      format: .grouped, unit: "training images in each of these runs", is: .equal(to: 50_000))
    let gain = difference(inception, baseline)
    evidence.claim(
      "inception-worst", .finding(.null("no difference: 0")),
      notes:
        "Inception does worst of the five for its cost (002, reading uncertain): no better than the "
        + "baseline, which costs less", interval: gain.interval,
      shown: inPoints(gain, " points more than Baseline"), is: .less(than: 0), expecting: .differs)
    let old = difference(baseline, leNet)
    evidence.claim(
      "lenet-against-baseline", .finding(.null("no difference: 0")),
      notes:
        "accuracy rises with complexity: three times LeNet5's parameters make Baseline better (002)",
      interval: old.interval, shown: inPoints(old, " points more than LeNet5"),
      is: .greater(than: 0),
      expecting: .undecided)
    func rises(_ runs: [TrainedNetwork]) -> [Double] {
      runs.map { $0.curve.validationLoss.last! / $0.curve.validationLoss[9] }
    }
    let rise = Repeats(rises(inception).map { log($0) })
    evidence.claim(
      "long-overfitting", .finding(.null("no rise: 1")),
      notes: "a network that learns images by heart has a test loss that rises again "
        + "(ours)",
      interval: rise.factors,
      shown: rise.inWords(.significant(2), " times the test loss of the tenth epoch", exp),
      is: .greater(than: 1), expecting: .undecided)
    evidence.value(
      "photographs.rises",
      (rises(inception) + rises(findings[.inception10, isFaulty: true] ?? []))
        .map { NumberStyle.fixed(1).text($0) }.formatted(.list(type: .and)))
    let picked = findings.networks.flatMap { $0 }
      .map { $0.curve.validationAccuracy.max()! - $0.curve.validationAccuracy.last! }
    evidence.value(
      "photographs.picked",
      "\(picked.min()! * 100, .fixed(1)) to \(picked.max()! * 100, .fixed(1)) points")
    return evidence
  }

  /// One network's test accuracies after the last epoch less another's. Equal seeds of two networks have nothing
  /// in common, so that their runs are two groups; where there is no interval, the means decide.
  private func difference(
    _ some: [TrainedNetwork], _ others: [TrainedNetwork]
  ) -> (interval: ClosedRange<Double>, mean: Double) {
    let (a, b) = (Repeats(some.map { $0.testAccuracy! }), Repeats(others.map { $0.testAccuracy! }))
    let mean = a.mean - b.mean
    return (a.independentDifference(to: b) ?? mean...mean, mean)
  }

  /// "13.5 points more (11.7 to 15.3)".
  private func inPoints(
    _ difference: (interval: ClosedRange<Double>, mean: Double), _ unit: String
  ) -> String {
    func text(_ value: Double) -> String { NumberStyle.fixed(1).text(value * 100) }
    let (low, high) = (difference.interval.lowerBound, difference.interval.upperBound)
    return text(difference.mean) + unit + " (\(text(low)) to \(text(high)))"
  }

  private func table(_ all: [[TrainedNetwork]]) -> Table {
    var table = Table(
      "network", .right("seeds"), .right("epochs"), .right("training loss"),
      .right("training accuracy"), .right("lowest test loss"), .right("test loss"),
      .right("test accuracy"), .right("right class among five"))
    for networks in all {
      func spread(_ style: NumberStyle, _ value: (TrainedNetwork) -> Double) -> String {
        Spread(networks.map(value)).text(style)
      }
      let lowest = networks.map { network in
        network.curve.validationLoss.enumerated().min { $0.element < $1.element }!
      }
      let places = lowest.map { $0.offset + 1 }
      table.add(
        networks[0].title, "\(networks.count)", "\(networks[0].curve.epochs)",
        spread(.fixed(3)) { $0.curve.trainingLoss.last! },
        spread(.percent(1)) { $0.curve.trainingAccuracy.last! },
        "\(lowest.map(\.element).median.fixedText) in epoch \(places.min()!) to \(places.max()!)",
        spread(.fixed(2)) { $0.curve.validationLoss.last! },
        spread(.percent(1)) { $0.testAccuracy! }, spread(.percent(1)) { $0.topFive ?? .nan })
    }
    return table
  }

  /// Where the axes of the notes' figures end, as far as they can be read, and where our curves do.
  private func axes(_ findings: Findings) -> Table {
    var table = Table(
      "network", .right("the notes' axis of accuracy ends at"), .right("our highest"),
      .right("the notes' axis of the loss ends at"), .right("our highest"))
    let notes: [(NetworkName, String, String)] = [
      (.baseline, "70%", "1.6"), (.leNet5, "not readable", "not readable"),
      (.alexNet8, "90%", "not readable"), (.vgg16, "100%", "not readable"),
      (.inception10, "100%", "3.0"), (.resNet18, "100%", "2.5"),
    ]
    for (name, accuracy, loss) in notes {
      guard let networks = findings[name] else {
        table.add(name.title, accuracy, "no long run yet", loss, "no long run yet")
        continue
      }
      let curves = networks.map(\.curve)
      let highest = curves.flatMap { $0.trainingAccuracy + $0.validationAccuracy }.max()!
      let (training, test) = (
        curves.flatMap(\.trainingLoss).max()!, curves.flatMap(\.validationLoss).max()!
      )
      table.add(
        name.title, accuracy, "\(highest, .percent(0)) (training)", loss,
        training > test
          ? "\(training.fixedText) (training, epoch 1)" : "\(test.fixedText) (test)")
    }
    return table
  }

  private func overlay(_ all: [[TrainedNetwork]]) -> Figure {
    let looks: [(Colour, Dash)] = [
      (.ink, .dotted), (.orange, .dashed), (.blue, .solid), (.vermillion, .longDashed),
    ]
    func marks(_ values: KeyPath<LearningCurve, [Double]>) -> [Mark] {
      zip(all, looks).flatMap { networks, look in
        [Mark].spread(
          x: epochs(networks[0].curve.epochs).numbers,
          runs: networks.map { $0.curve[keyPath: values] }, label: networks[0].title,
          colour: look.0, dash: look.1)
      }
    }
    let x = Axis("epoch", range: 1...50)
    return Figure(
      name: "photographs-overlay",
      title: "Inception10 is ahead of the small networks by far, with the fault as well",
      subtitle: subtitle(of: all), grid: .row(of: 3),
      panels: [
        Panel(
          title: "accuracy, test", x: x,
          y: Axis("share recognised", range: 0.3...0.8, format: .percent(0)),
          marks: marks(\.validationAccuracy)),
        Panel(
          title: "loss, training", x: x, y: Axis("cross-entropy, nats", range: 0...2),
          marks: marks(\.trainingLoss)),
        Panel(
          title: "loss, test", x: x, y: Axis("cross-entropy, nats", range: 0...2),
          marks: marks(\.validationLoss)),
      ], size: Figure.Size(width: 2100, height: 900), seriesNames: .abovePanels)
  }
}

extension Double {
  fileprivate var fixedText: String { "\(self, .fixed(2))" }
}
