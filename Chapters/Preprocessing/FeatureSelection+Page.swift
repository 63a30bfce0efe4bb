import Experiments
import Page
import Plotting

extension FeatureSelection {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (wrong, right) = (Repeats(findings.wrong), Repeats(findings.right))
    evidence.claim(
      "prep-selection",
      .finding(.stated("an error of 3%, section 7.10.2; three points either way")),
      notes: "chosen on all data, features recognise random labels (Hastie et al. 2009)",
      measured: 1 - wrong.mean, format: .percent(1), unit: "error in cross-validation",
      is: .inside(0...0.06), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "prep-selection-inside",
      .finding(.null("labels that no feature knows: 50%, three points either way")),
      notes: "chosen inside each fold they do not (Hastie et al. 2009)",
      interval: (1 - right.upperBound) * 100...(1 - right.lowerBound) * 100,
      shown: "\(NumberStyle.percent(1).text(1 - right.mean)) error "
        + "(\(NumberStyle.percent(1).text(1 - (right.interval?.upperBound ?? 0))) to "
        + "\(NumberStyle.percent(1).text(1 - (right.interval?.lowerBound ?? 1))))",
      is: .near(50, within: 3), expecting: conditions.expecting(.agrees))
    func histogram(_ title: String, _ values: [Double], _ colour: Colour) -> Panel {
      Panel(
        title: title,
        x: Axis("accuracy in cross-validation", range: 0...1.04, format: .percent(0)),
        y: Axis("share of simulations"),
        marks: [
          .histogram(of: values, bins: 26, range: 0...1.04, colour: colour),
          .verticalRule(0.5, label: "truth", colour: .ink, dash: .dotted),
        ])
    }
    evidence.figure(
      Figure(
        name: "selection", title: "Random labels, recognised: the features had seen them",
        subtitle: "\(samples) samples, \(features.settingText) random features, "
          + "\(chosen) chosen, nearest neighbour, \(folds) folds; \(simulations) simulations",
        grid: .multiples(rows: 1, columns: 2),
        panels: [
          histogram("chosen on all samples", findings.wrong, .vermillion),
          histogram("chosen on the training folds", findings.right, .blue),
        ], size: .init(width: 1600, height: 700)))
    return evidence
  }
}
