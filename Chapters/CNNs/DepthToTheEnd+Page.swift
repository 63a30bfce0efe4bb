import Experiments
import Foundation
import Page
import Plotting

extension Repeats {
  /// Of the logarithms of a factor: the interval of the factor itself, as the page shows it.
  var factors: ClosedRange<Double> { range { exp($0) } }
}

extension DepthToTheEnd {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (shallow, deep) = (findings.results[0], findings.results[1])
    let (residualShallow, residualDeep) = (findings.results[2], findings.results[3])
    evidence.table("depth", table(findings))
    evidence.value(
      "depth-to-the-end.epochs", "\(Double(steps * batch) / Double(training), .fixed(0))")
    let plain = factor(deep, shallow)
    evidence.claim(
      "degradation-plain", .finding(.null("no difference: 1")),
      notes: "a plain 56-layer net trains worse than a plain 20-layer one (000, 002)",
      interval: plain.factors,
      shown: plain.inWords(.significant(2), " times the training loss", exp),
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    let residual = factor(residualDeep, residualShallow)
    evidence.claim(
      "degradation-residual", .finding(.null("no difference: 1")),
      notes: "with shortcuts it does not: 56 layers train no worse than 20 (000, 002)",
      interval: residual.factors,
      shown: residual.inWords(.significant(2), " times the training loss", exp),
      is: .atMost(1), expecting: nil)
    let gap = factor(residualDeep, deep)
    evidence.claim(
      "degradation-gap", .finding(.null("no difference: 1")),
      notes: "shortcuts are what makes the deep net learn (002)", interval: gap.factors,
      shown: gap.inWords(.significant(2), " times the plain one's training loss", exp),
      is: .less(than: 1), expecting: conditions.expecting(.agrees))
    let test = Repeats(zip(deep, shallow).map { $0.testError.last! - $1.testError.last! })
    evidence.claim(
      "degradation-test", .finding(.null("no difference: 0")),
      notes: "the plain deep net is worse on the test images, too (002, fig. 5-33)", interval: test,
      shown: test.inPoints(" points more errors"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let gradient = Repeats(deep.map { log10($0.gradients.first! / $0.gradients.last!) })
    evidence.claim(
      "degradation-gradient", .finding(.null("no change: 0 powers of ten")),
      notes: "it is because the plain net's gradients vanish (002)", interval: gradient,
      shown: gradient.inWords(.fixed(1), " powers of ten from the last block to the first"),
      is: .less(than: 0), expecting: conditions.expecting(.differs))
    evidence.figure(curves(findings, conditions))
    return evidence
  }

  /// The logarithm of the ratio of the losses, one a repetition.
  private func factor(_ some: [Result], _ others: [Result]) -> Repeats {
    Repeats(zip(some, others).map { log($0.loss.last! / $1.loss.last!) })
  }

  private func table(_ findings: Findings) -> Table {
    var table = Table(
      "network", .right("first rate"), .right("training loss"), .right("training error"),
      .right("test error"))
    for (place, net) in findings.nets.enumerated() {
      let runs = findings.results[place]
      let losses = runs.map { $0.loss.last! }
      table.add(
        net.title, findings.rates[place].settingText,
        "\(Repeats(losses).mean, .significant(2)) (\("\(losses.min()!, .significant(2))") to "
          + "\("\(losses.max()!, .significant(2))"))",
        Repeats(runs.map { $0.trainingError.last! }).text(.percent(1)),
        Repeats(runs.map { $0.testError.last! }).text(.percent(1)))
    }
    return table
  }

  /// As in the paper's figure: a panel for training and one for test.
  private func curves(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    // Those of `DepthTraining`'s figure.
    let looks: [(Colour, Dash)] = [
      (.blue, .solid), (.vermillion, .dashed), (.pink, .dashDotted), (.orange, .longDashed),
    ]
    func panel(_ title: String, _ axis: Axis, _ values: KeyPath<Result, [Double]>) -> Panel {
      Panel(
        title: title, x: Axis("steps", range: 0...Double(steps)), y: axis,
        marks: zip(zip(findings.nets, findings.results), looks).flatMap { item, look in
          let runs = item.1.map { $0[keyPath: values] }
          return [Mark].spread(
            x: runs[0].indices.map { Double($0 * interval) }, runs: runs, label: item.0.title,
            colour: look.0, dash: look.1)
        })
    }
    return Figure(
      name: "degradation",
      title: "Plain, the deep network ends far above the shallow one; shortcuts let it learn",
      subtitle:
        "\(conditions.dataset.rawValue), \("\(training, .grouped)") digits, batch \(batch), "
        + "Adam with a falling rate, \(repetitions) runs: median, lowest to highest",
      grid: .row(of: 2),
      panels: [
        panel(
          "training", Axis("cross-entropy, nats", range: 1e-3...20, scale: .logarithmic), \.loss),
        panel(
          "test",
          Axis(
            "error", range: 0.02...1, scale: .logarithmic,
            ticks: .at([0.02, 0.05, 0.1, 0.2, 0.5, 1]), format: .percent(0)), \.testError),
      ], size: Figure.Size(width: 2000, height: 950))
  }
}
