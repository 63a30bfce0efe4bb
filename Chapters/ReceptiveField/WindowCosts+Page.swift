import Experiments
import Page
import Plotting

extension WindowCosts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (two, one) = (findings.two, findings.one)
    claims("two", "two 3x3", weights: 18, "18x^2 - 108x + 180", two, &evidence)
    claims("one", "one 5x5", weights: 25, "25x^2 - 200x + 400", one, &evidence)
    evidence.value("window-costs.maps", "\(sides.count)")
    comparisons(two, one, &evidence)

    var table = Table(
      .right("x"), .right("two 3x3, all"), .right("one 5x5, all"), .right("two 3x3, without zeros"),
      .right("one 5x5, without zeros"))
    for side in [5, 7, 10, 14, 28] {
      let counts = [two.same, one.same, two.inside, one.inside].map { $0[side - 5] }
      table.add(["\(side)"] + counts.map { "\($0, .grouped)" })
    }
    evidence.table("padded-costs", table)
    evidence.figure(figure(two, one), alternative: "Multiplications over the size of the map")
    return evidence
  }

  private func claims(
    _ id: String, _ name: String, weights: Int, _ polynomial: String, _ found: Counts,
    _ evidence: inout Evidence
  ) {
    evidence.claim(
      "rf-weights-\(id)", .check,
      notes: "\(name): \(weights) weights for each pair of channels (002)",
      measured: found.weights, is: .equal(to: Double(weights)))
    let isExact = zip(sides, found.valid).allSatisfy {
      found.polynomial(Double($0)) == Double($1)
    }
    evidence.claim(
      "rf-polynomial-\(id)", .check, notes: "\(polynomial) multiplications (002)",
      measured: found.polynomial.text == polynomial && found.valid == found.formula && isExact,
      shown: found.polynomial.text, is: .holding)
  }

  private func comparisons(_ two: Counts, _ one: Counts, _ evidence: inout Evidence) {
    let roots = (one.polynomial - two.polynomial).roots
    evidence.claim(
      "rf-crossing", .check, notes: "the two are equal at x = 10 and x = 22/7 (002)",
      measured: roots.count == 2 ? [abs(roots[0] - 22.0 / 7), abs(roots[1] - 10)] : [],
      shown: roots.map { NumberStyle.fixed(4).text($0) }.joined(separator: " and "),
      is: .less(than: 1e-9))
    func isLess(_ a: [Int], _ b: [Int], _ sides: ClosedRange<Int>) -> Bool {
      sides.allSatisfy { a[$0 - 5] < b[$0 - 5] }
    }
    for (id, notes, holds) in [
      (
        "above", "two 3x3 are cheaper for x > 10 (002)",
        isLess(two.valid, one.valid, 11...largest)
      ),
      (
        "below", "so one 5x5 is cheaper for 5 <= x < 10 (follows from 002)",
        isLess(one.valid, two.valid, 5...9)
      ),
      (
        "same", "with SAME padding two 3x3 are always cheaper (not in 002)",
        isLess(two.same, one.same, sides)
      ),
    ] {
      evidence.claim("rf-cheaper-\(id)", .check, notes: notes, measured: holds, is: .holding)
    }
  }

  private func figure(_ two: Counts, _ one: Counts) -> Figure {
    let x = stride(from: 2.0, through: 16, by: 0.1).map { $0 }
    let counted = (5...16).map(Double.init)
    let crossing = (one.polynomial - two.polynomial).roots.first ?? 0
    func curve(_ found: Counts, _ label: String, _ colour: Colour, _ dash: Dash) -> Mark {
      .line(x: x, y: x.map { found.polynomial($0) }, label: label, colour: colour, dash: dash)
    }
    func points(_ found: Counts, _ colour: Colour, _ shape: PointShape) -> Mark {
      .points(
        x: counted, y: found.valid.prefix(counted.count).map(Double.init), colour: colour,
        shape: shape)
    }
    return Figure(
      name: "polynomials", title: "On maps of more than 10 pixels two 3x3 are cheaper than one 5x5",
      subtitle: "multiplications for one pair of channels, stride 1, no padding",
      panel: Panel(
        x: Axis("side x of the map (pixels)", range: 2...16, ticks: .every(2)),
        y: Axis("multiplications", range: 0...3700),
        marks: [
          .verticalRule(10, label: "x = 10"), .verticalRule(5, label: "x = 5", dash: .dotted),
          .verticalRule(crossing, label: "22/7", dash: .dashed),
          curve(two, "two 3x3", .blue, .solid), curve(one, "one 5x5", .vermillion, .dashed),
          points(two, .blue, .circle), points(one, .vermillion, .triangle),
        ]))
  }
}
