import Experiments
import Models
import Page

extension SixNetworks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    for name in NetworkName.notes {
      guard let networks = findings[name] else {
        evidence.lacks(
          "curve-\(name)", because: "\(name.title) is not among the networks of this run.")
        continue
      }
      // The baseline's are given with its six steps.
      if name != .baseline { evidence.histories(networks, conditions) }
      // A longer run that is kept gives that network's figure.
      if !findings.keptLonger.contains(NetworkVariant(name)) {
        evidence.figure(curves(of: networks))
      }
    }
    guard !findings.networks.isEmpty else {
      evidence.lacks(
        "six-networks", "overlay", "lenet-lowest", "deep-highest",
        because: "None of the six is among the networks of this run.")
      return evidence
    }
    evidence.table("six-networks", table(findings.networks))
    evidence.figure(overlay(findings.networks))
    if findings.networks.allSatisfy({ $0.allSatisfy(\.isBuiltIn) }) {
      evidence.lacks(
        "lenet-lowest", "deep-highest",
        because: "A few epochs of digits say nothing about the order of six networks.")
    } else {
      order(findings, conditions, &evidence)
    }
    return evidence
  }

  private func table(_ all: [[TrainedNetwork]]) -> Table {
    var table = Table(
      "network", .right("epochs"), .right("training loss"), .right("training accuracy"),
      .right("\(all[0][0].measured) loss"), .right("\(all[0][0].measured) accuracy"),
      .right("test accuracy"))
    for networks in all {
      func text(_ values: KeyPath<LearningCurve, [Double]>, _ style: NumberStyle) -> String {
        let spread = Spread(networks.map { $0.curve[keyPath: values].last ?? .nan })
        return networks.count > 1 ? spread.text(style) : style.text(spread.median)
      }
      table.add(
        networks[0].title, "\(networks[0].curve.epochs)", text(\.trainingLoss, .fixed(3)),
        text(\.trainingAccuracy, .percent(1)), text(\.validationLoss, .fixed(3)),
        text(\.validationAccuracy, .percent(1)), "\(networks.accuracy, .percent(1))")
    }
    return table
  }

  /// What the notes say of the order among the networks.
  private func order(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let expected = findings.networks.flatMap { $0 }.expectation(conditions)
    func rest(without names: [NetworkName]) -> [Double] {
      findings.networks.filter { !names.contains($0[0].network.name) }.map(\.accuracy)
    }
    if let leNet = findings[.leNet5], let lowest = rest(without: [.leNet5]).min() {
      evidence.claim(
        "lenet-lowest", .finding(.stated("the order of the six")),
        notes: "LeNet5, of 1998, is the least accurate of the six (002)",
        measured: (lowest - leNet.accuracy) * 100, format: .fixed(1),
        unit: "points from it up to the lowest of the others", is: .greater(than: 0),
        expecting: expected)
    } else {
      evidence.lacks("lenet-lowest", because: "LeNet5 or all others are not in this run.")
    }
    if findings.networks.count == NetworkName.notes.count, let vgg = findings[.vgg16],
      let residual = findings[.resNet18], let best = rest(without: [.vgg16, .resNet18]).max()
    {
      evidence.claim(
        "deep-highest", .finding(.stated("the order of the six")),
        notes: "VGG16 and ResNet18 are the most accurate (002)",
        measured: (min(vgg.accuracy, residual.accuracy) - best) * 100, format: .fixed(1),
        unit: "points between the weaker of the two and the best of the others",
        is: .greater(than: 0), expecting: expected)
    } else {
      evidence.lacks("deep-highest", because: "Some of the six networks are not in this run.")
    }
  }
}
