import Experiments
import Page
import Plotting

extension AdaptiveRidge {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "drop-ridge", .check,
      notes: "the mean loss over masks is a ridge with the price p/(1 - p) sum x² "
        + "(Wager et al. 2013)",
      measured: findings.formulaError, format: .scientific(1), is: .less(than: 1e-12))
    trained(findings, &evidence)
    evidence.claim(
      "drop-ridge-units", .check,
      notes: "another unit for a feature changes no prediction (Wager et al. 2013)",
      measured: findings.unitDropout, format: .scientific(1), is: .less(than: 1e-10))
    evidence.claim(
      "drop-ridge-units-plain", .check, notes: "which is not so for a plain ridge (ours)",
      measured: findings.unitPlain, format: .percent(0), unit: "of the predictions' length",
      is: .greater(than: 0.01))
    logistic(findings, &evidence)
    evidence.figure(figure(findings))
    return evidence
  }

  private func logistic(_ findings: Findings, _ evidence: inout Evidence) {
    evidence.claim(
      "drop-ridge-logistic",
      .finding(.theory("1 where all of m x w is small; a twentieth for what is of higher order")),
      notes: "for logistic regression the penalty is right to second order (Wager et al. 2013)",
      measured: zip(dropped, findings.logistic.last!).filter { $0.0 <= 0.5 }.map(\.1),
      format: .fixed(2),
      unit: "of what dropout adds, weights of \(sizes.last!.settingText) (each p up to 0.5)",
      is: .near(1, within: 0.05))
    evidence.claim(
      "drop-ridge-logistic-p",
      .finding(.theory("1 if it were p that has to be small; a twentieth for the rest")),
      notes: "it is right for every weight where p is small (our question)",
      measured: findings.logistic[0][0], format: .fixed(2),
      unit: "of what dropout adds, p = \(dropped[0].settingText)", is: .near(1, within: 0.05),
      expecting: .differs)
    var table = Table(columns: ["weights times"] + dropped.map { .right("p = \($0.settingText)") })
    for (size, shares) in zip(sizes, findings.logistic) {
      table.add([size.settingText] + shares.map { "\($0, .fixed(2))" })
    }
    evidence.table("logistic", table)
  }

  /// A training has noise: its weights are compared with the closed form in standard errors over the seeds.
  private func trained(_ findings: Findings, _ evidence: inout Evidence) {
    func distances(_ targets: [[Double]]) -> [Double] {
      zip(targets, findings.trained).flatMap { target, trained in
        target.indices.map { j in
          let weights = Repeats(trained.map { $0[j] })
          return abs(weights.mean - target[j]) / weights.standardError
        }
      }
    }
    let off = distances(findings.closed)
    evidence.claim(
      "drop-ridge-trained",
      .finding(.theory("the median of |t| is 0.7; twice that")),
      notes: "gradient descent with dropout comes to that ridge (our question)",
      measured: off.median, format: .fixed(2),
      unit: "standard errors from the closed form (median of \(off.count) weights)",
      is: .less(than: 1.4))
    evidence.value("adaptive-ridge.plain", "\(distances(findings.plain).median, .fixed(0))")
  }

  private func figure(_ findings: Findings) -> Figure {
    let colours: [Colour] = [.blue, .vermillion, .green, .pink]
    let dashes: [Dash] = [.solid, .dashed, .dashDotted, .longDashed]
    return Figure(
      name: "ridge",
      title: "Dropout on the inputs of a regression is a ridge that knows its features",
      subtitle:
        "\(points) points, 4 features; dots: gradient descent with dropout, \(seeds) trainings of "
        + "\("\(steps, .grouped)") steps; lines: closed forms",
      grid: .multiples(
        rows: 1, columns: 2,
        columnTitles: [
          "price p/(1 - p) · Σ x² (dropout)", "the same mean price for all (plain ridge)",
        ]),
      panels: [findings.closed, findings.plain].map { weights in
        Panel(
          x: Axis("p", range: 0...1), y: Axis("weight"),
          marks: (0..<4).flatMap { j -> [Mark] in
            [
              .line(
                x: dropped, y: weights.map { $0[j] }, label: "w\(j + 1)", colour: colours[j],
                dash: dashes[j]),
              .points(
                x: dropped, y: findings.trained.map { Repeats($0.map { $0[j] }).mean },
                colour: colours[j]),
            ]
          })
      }, seriesNames: .abovePanels)
  }
}
