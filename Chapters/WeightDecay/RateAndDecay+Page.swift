import Experiments
import Foundation
import Page
import Plotting

extension RateAndDecay {
  /// Strengths that come within this of the best at a rate say where the best is.
  private static let slack = 0.03

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    movements(findings, conditions, &evidence)
    best(findings, conditions, &evidence)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  /// By how much the best strength of each kind moves with the rate, as validation digits tell.
  private func movements(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let told = telling(findings)
    let tellingRates = told.map { powerText(rates[$0]) }
    evidence.value("rate-and-decay.telling", tellingRates.formatted(.list(type: .and)))
    guard told.count > 1 else {
      evidence.lacks(
        "decay-separate", "decay-separate-pytorch", "rate-and-decay.coupled",
        "rate-and-decay.share", "rate-and-decay.decoupled", "rate-and-decay.constants",
        "rate-and-decay.lengths",
        because: "At fewer than two rates a decay is better than the weakest of the grid.")
      return
    }
    let coupled = slopes(findings.inLossValidation, inLoss, at: told)
    let share = slopes(findings.besideValidation, shares, at: told)
    // λ' is the share over the rate: a power of ten less for each of the rate.
    let decoupled = Repeats(share.values.map { $0 - 1 })
    for (id, slope) in [("coupled", coupled), ("share", share), ("decoupled", decoupled)] {
      evidence.value("rate-and-decay.\(id)", slope.inWords(.fixed(2), " powers of ten"))
    }
    // The time constant of a share is one over it, in steps: see LongTraining.
    let constants = path(findings.besideValidation, shares, at: told).map { pow(10, -$0) }
    evidence.value(
      "rate-and-decay.constants",
      constants.map { NumberStyle.grouped.text($0.rounded()) }.formatted(.list(type: .and)))
    evidence.value(
      "rate-and-decay.lengths",
      constants.map { NumberStyle.significant(2).text(Double(steps) / $0) }
        .formatted(.list(type: .and)))
    func less(_ a: Repeats, _ b: Repeats) -> Repeats {
      Repeats(zip(a.values, b.values).map { abs($1) - abs($0) })
    }
    let paper = less(share, coupled)
    evidence.claim(
      "decay-separate", .finding(.null("moves as much: 0")),
      notes: "a decoupled decay, the share of a step, moves less with the rate than L2's λ' "
        + "(Loshchilov and Hutter 2019)",
      interval: paper,
      shown: paper.inWords(.fixed(2), " powers of ten less for each of the rate"),
      is: .greater(than: 0), expecting: conditions.expecting(.differs))
    let library = less(decoupled, coupled)
    evidence.claim(
      "decay-separate-pytorch", .finding(.null("moves as much: 0")),
      notes: "and so does PyTorch's λ', of which a step takes ηλ' (our question)",
      interval: library,
      shown: library.inWords(.fixed(2), " powers of ten less for each of the rate"),
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
  }

  /// The places of the rates at which, in both grids, some decay is clearly better than the weakest. At any
  /// other the weakest does as well as any, and where the best is would be a matter of where the grid ends.
  func telling(_ findings: Findings) -> [Int] {
    func tells(_ grid: [[[Double]]], _ rate: Int) -> Bool {
      let best = grid.indices.max { grid[$0][rate].mean < grid[$1][rate].mean }!
      let gain = Repeats(zip(grid[best][rate], grid[0][rate]).map { $0 - $1 })
      return (gain.interval?.lowerBound ?? gain.mean) > 0
    }
    return rates.indices.filter {
      tells(findings.inLossValidation, $0) && tells(findings.besideValidation, $0)
    }
  }

  private func powerText(_ exponent: Double) -> String {
    NumberStyle.significant(1).text(pow(10, exponent))
  }

  /// Each kind at its best cell, which validation digits choose.
  private func best(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    func cell(_ validation: [[[Double]]], _ test: [[[Double]]]) -> (
      decay: Int, rate: Int, values: [Double]
    ) {
      let cells = validation.indices.flatMap { d in rates.indices.map { (d, $0) } }
      let best = cells.max {
        validation[$0.0][$0.1].mean < validation[$1.0][$1.1].mean
      }!
      return (best.0, best.1, test[best.0][best.1])
    }
    let l2 = cell(findings.inLossValidation, findings.inLoss)
    let w = cell(findings.besideValidation, findings.beside)
    let gain = Repeats(zip(w.values, l2.values).map { $0 - $1 })
    evidence.claim(
      "decay-grid", .finding(.null("no difference")),
      notes: "AdamW does better than Adam with L2 (Loshchilov and Hutter 2019)", interval: gain,
      shown: gain.inPoints(" points more at the best cell of each"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.value(
      "rate-and-decay.in-loss",
      "\(NumberStyle.percent(1).text(l2.values.mean)) with λ' = \(powerText(inLoss[l2.decay])), "
        + "η = \(powerText(rates[l2.rate]))")
    evidence.value(
      "rate-and-decay.beside",
      "\(NumberStyle.percent(1).text(w.values.mean)) with a share of \(powerText(shares[w.decay])), "
        + "η = \(powerText(rates[w.rate]))")
    // The weakest decay of the grid stands for none.
    let weak = rates.indices.map { findings.beside[0][$0].mean }.max()!
    evidence.value("rate-and-decay.weakest", "\(weak, .percent(1))")
  }

  /// Where the best strength is at a rate: the mean of the powers of ten of all that are nearly as good as
  /// the best, by how little they lack.
  static func centre(_ scores: [Double], _ exponents: [Double]) -> Double {
    let best = scores.max()!
    let weights = scores.map { max(0, $0 - (best - slack)) }
    return zip(weights, exponents).map(*).reduce(0, +) / weights.reduce(0, +)
  }

  /// For each rate, the centre of one repetition.
  private func centres(_ grid: [[[Double]]], _ exponents: [Double], _ repetition: Int) -> [Double] {
    rates.indices.map { rate in
      Self.centre(grid.map { $0[rate][repetition] }, exponents)
    }
  }

  /// The centre at each of some rates, of the means over the repetitions.
  private func path(_ grid: [[[Double]]], _ exponents: [Double], at places: [Int]) -> [Double] {
    places.map { rate in Self.centre(grid.map { $0[rate].mean }, exponents) }
  }

  /// By how many powers of ten the best strength moves where the rate moves by one: least squares over some
  /// of the rates, for each repetition.
  ///
  /// - Parameter places: of at least two rates.
  func slopes(_ grid: [[[Double]]], _ exponents: [Double], at places: [Int]) -> Repeats {
    let x = places.map { rates[$0] }
    let middle = x.mean
    return Repeats(
      (0..<grid[0][0].count).map { repetition in
        let centres = centres(grid, exponents, repetition)
        let y = places.map { centres[$0] }
        let covariance = zip(x, y).map { ($0 - middle) * ($1 - y.mean) }.reduce(0, +)
        return covariance / x.map { ($0 - middle) * ($0 - middle) }.reduce(0, +)
      })
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func ticks(_ exponents: [Double]) -> Axis.Ticks {
      .labelled(
        exponents.enumerated().map {
          .init(Double($0.offset), powerText($0.element))
        })
    }
    let told = telling(findings)
    func map(
      _ title: String, _ grid: [[[Double]]], _ validation: [[[Double]]], _ exponents: [Double],
      _ label: String
    ) -> Panel {
      let path = path(validation, exponents, at: told).map {
        ($0 - exponents[0]) / (exponents[1] - exponents[0])
      }
      return Panel(
        title: title, x: Axis("learning rate η", ticks: ticks(rates)),
        y: Axis(label, ticks: ticks(exponents)),
        marks: [
          .heatMap(
            rows: exponents.count, columns: rates.count,
            values: grid.flatMap { $0.map(\.mean) }, range: 0.4...0.9,
            colourLabel: "", valueFormat: .percent(0)),
          .line(
            x: told.map(Double.init), y: path, colour: .vermillion, dash: .solid,
            width: 1.6),
        ])
    }
    let x = told.map { pow(10, rates[$0]) }
    func moved(_ grid: [[[Double]]], _ exponents: [Double], _ tilt: Double) -> [[Double]] {
      (0..<repetitions).map { repetition in
        let all = centres(grid, exponents, repetition)
        let centres = told.map { all[$0] - tilt * rates[$0] }
        return centres.map { pow(10, $0 - centres[centres.count / 2]) }
      }
    }
    return Figure(
      name: "grids",
      title: "The best share moves with the rate, L2's λ' and PyTorch's much less",
      subtitle: """
        \(conditions.dataset.rawValue), 1,000 digits with wrong labels, 784-100-10, batch 50, \
        \(steps) steps; mean of \(repetitions) runs; line: centre of the good strengths, where it is inside the grid
        """,
      grid: .row(of: 3),
      panels: [
        map(
          "test accuracy, Adam with L2 in the loss", findings.inLoss, findings.inLossValidation,
          inLoss, "λ' of L2"),
        map(
          "test accuracy, AdamW", findings.beside, findings.besideValidation, shares,
          "share of a step, ηλ'"),
        Panel(
          title: "best strength, by that at the middle rate",
          x: Axis("learning rate η", scale: .logarithmic),
          y: Axis("times", scale: .logarithmic),
          marks: [.horizontalRule(1, colour: .ink, dash: .dotted)]
            + .spread(
              x: x, runs: moved(findings.inLossValidation, inLoss, 0), label: "L2's λ'",
              colour: .vermillion, dash: .dashed, showsPoints: true)
            + .spread(
              x: x, runs: moved(findings.besideValidation, shares, 0), label: "AdamW's share ηλ'",
              colour: .blue, dash: .solid, showsPoints: true)
            + .spread(
              x: x, runs: moved(findings.besideValidation, shares, 1), label: "AdamW's λ'",
              colour: .green, dash: .dashDotted, showsPoints: true)),
      ], size: .init(width: 2400, height: 900), seriesNames: .abovePanels)
  }
}
