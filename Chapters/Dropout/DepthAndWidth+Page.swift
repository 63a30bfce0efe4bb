import Experiments
import Page
import Plotting

extension DepthAndWidth {
  private var shallow: Int { depths.first! }
  private var deep: Int { depths.last! }
  private var narrow: Int { widths.first! }
  private var wide: Int { widths.last! }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("best-p", bestTable(findings))
    evidence.table("effects", effectsTable(findings))
    claims(findings, conditions, &evidence)
    evidence.value("depth-and-width.count", "\(dropped.count)")
    evidence.value("depth-and-width.count-more", "\(droppedMore.count)")
    evidence.value("depth-and-width.rate-count", "\(rates.count)")
    for hidden in networks {
      evidence.value(
        "depth-and-width.best-\(hidden.depth)x\(hidden.width)",
        bestP(hidden, findings).settingText)
    }
    evidence.figure(accuracyFigure(findings, conditions))
    evidence.figure(ratesFigure(findings, conditions))
    return evidence
  }

  private func claims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let one = HiddenLayers(depth: shallow, width: wide)
    let gain = findings.gain(one, 0.5)
    evidence.claim(
      "drop-test-wide", .finding(.null("no dropout: 0")),
      notes: "dropout improves the test accuracy of one layer of 400, p = 0.5 (000, 002)",
      interval: gain, shown: gain.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.value("depth-and-width.gain-best", findings.gain(one, bestP(one, findings)).inPoints)
    if let place = rates.firstIndex(of: 0.1) {
      let (with, without) = (
        findings.arm(one, bestP(one, findings)).result(at: place),
        findings.arm(one, 0).result(at: place)
      )
      evidence.value(
        "depth-and-width.gain-same-rate",
        Repeats(zip(with.values, without.values).map { $0 - $1 }).inPoints)
    }
    let factors = networks.map {
      findings.arm($0, 0.5).bestRate / findings.arm($0, 0).bestRate
    }
    evidence.claim(
      "drop-larger-rates", .finding(.stated("10 to 100 times")),
      notes:
        "dropout wants 10 to 100 times the learning rate (Srivastava et al. 2014, appendix A.2)",
      measured: factors, format: .significant(2),
      unit: "times the best rate without (\(networks.map(\.label).joined(separator: ", ")))",
      is: .atLeast(10), expecting: .differs)
    let loss = findings.gain(HiddenLayers(depth: deep, width: narrow), 0.5)
    evidence.claim(
      "drop-too-much", .finding(.null("no dropout: 0")),
      notes: "p = 0.5, as in AlexNet (002), serves six layers of 100 too",
      interval: loss, shown: loss.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.differs))
    let byDepth = factorial(0.5, findings).effect(0b101)
    evidence.claim(
      "drop-rate-depth", .finding(.null("no interaction: 0, give or take a point")),
      notes: "what p = 0.5 does does not depend on the depth (our question)",
      interval: byDepth.range { $0 * 100 },
      shown: byDepth.inPoints(" points of interaction, depth × dropout"),
      is: .near(0, within: 1), expecting: conditions.expecting(.differs))
    let bears = Repeats(
      zip(
        findings.gain(HiddenLayers(depth: deep, width: wide), 0.5).values,
        findings.gain(HiddenLayers(depth: deep, width: narrow), 0.5).values
      ).map { $0 - $1 })
    evidence.claim(
      "drop-width-bears", .finding(.null("no interaction: 0")),
      notes: "wider layers bear more: six of 400 lose less by p = 0.5 than six of 100 (ours)",
      interval: bears, shown: bears.inPoints(" points less lost"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
  }

  /// Depth, width and dropout with this p, each low or high.
  func factorial(_ dropped: Double, _ findings: Findings) -> Factorial {
    Factorial(["depth", "width", "dropout"]) { isHigh in
      let hidden = HiddenLayers(
        depth: isHigh[0] ? deep : shallow, width: isHigh[1] ? wide : narrow)
      return findings.arm(hidden, isHigh[2] ? dropped : 0).bestResult.values
    }
  }

  /// The p with the highest accuracy on the digits to choose by.
  private func bestP(_ hidden: HiddenLayers, _ findings: Findings) -> Double {
    probabilities(hidden).max {
      chosenBy(hidden, $0, findings) < chosenBy(hidden, $1, findings)
    }!
  }

  private func chosenBy(_ hidden: HiddenLayers, _ p: Double, _ findings: Findings) -> Double {
    let arm = findings.arm(hidden, p)
    return arm.scores[arm.best].map(\.validation).mean
  }

  private func bestTable(_ findings: Findings) -> Table {
    var table = Table(columns: ["p"] + networks.map { .right($0.label) })
    for p in dropped + droppedMore {
      table.add(
        [p.settingText]
          + networks.map { hidden in
            guard probabilities(hidden).contains(p) else { return "" }
            let arm = findings.arm(hidden, p)
            let mark = bestP(hidden, findings) == p ? "**" : ""
            return
              "\(mark)\(arm.bestResult.text(.percent(1)))\(mark), rate \(arm.bestRateText)"
          })
    }
    return table
  }

  private func effectsTable(_ findings: Findings) -> Table {
    let high = dropped.filter { [0.15, 0.5].contains($0) }
    var table = Table(columns: ["effect"] + high.map { .right("p = \($0.settingText) against 0") })
    let factorials = high.map { factorial($0, findings) }
    for set in factorials[0].sets {
      table.add([factorials[0].name(set)] + factorials.map { $0.effect(set).inPoints("") })
    }
    return table
  }

  private func subtitle(_ conditions: RunConditions) -> String {
    "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps of SGD, batch 30"
  }

  /// Accuracy against p, a panel for each depth.
  private func accuracyFigure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    Figure(
      name: "depth-and-width",
      title: "One layer can do without most of its units, six layers not without half",
      subtitle: "\(subtitle(conditions)), each at its best rate; \(repetitions) repetitions: "
        + "median, lowest to highest",
      grid: .row(of: depths.count),
      panels: depths.map { depth in
        Panel(
          title: depth == 1 ? "one hidden layer" : "\(depth) hidden layers",
          x: Axis("probability p to drop a unit", range: 0...1, ticks: .at(dropped + droppedMore)),
          y: Axis("test accuracy", format: .percent(0)),
          marks: zip(widths, [(Colour.vermillion, Dash.dashed), (.blue, .solid)]).flatMap {
            width, style -> [Mark] in
            let hidden = HiddenLayers(depth: depth, width: width)
            let p = probabilities(hidden)
            let values = p.map { findings.arm(hidden, $0).bestResult.values }
            return .spread(
              x: p, runs: (0..<repetitions).map { place in values.map { $0[place] } },
              label: "\(width) units each", colour: style.0, dash: style.1, showsPoints: true)
          })
      }, seriesNames: .abovePanels)
  }

  /// Every cell at every rate.
  private func ratesFigure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func ticks(_ values: [Double]) -> Axis.Ticks {
      .labelled(values.enumerated().map { Axis.Tick(Double($0.offset), $0.element.settingText) })
    }
    return Figure(
      name: "dropout-rates",
      title: "With one layer, the more is dropped, the smaller is the best rate",
      subtitle: "\(subtitle(conditions)), mean of \(repetitions) repetitions; a frame at each p's "
        + "best rate",
      grid: Grid(rows: depths.count, columns: widths.count),
      panels: networks.map { hidden in
        let arms = probabilities(hidden).map { findings.arm(hidden, $0) }
        return Panel(
          title: "hidden layers \(hidden.label)", x: Axis("learning rate", ticks: ticks(rates)),
          y: Axis("p", ticks: ticks(probabilities(hidden))),
          marks: [
            .heatMap(
              rows: arms.count, columns: rates.count,
              values: arms.flatMap { $0.results.map(\.mean) }, range: 0.1...0.9,
              colourLabel: "test accuracy", valueFormat: .percent(0))
          ]
            + arms.enumerated().map { row, arm in
              .box(
                x: Double(arm.best), y: Double(row), width: 0.96, height: 0.92, fill: nil,
                stroke: .vermillion, isRounded: false)
            })
      }, size: .init(width: 1800, height: 1300))
  }
}
