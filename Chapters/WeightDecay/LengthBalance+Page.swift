import Experiments
import Page
import Plotting

extension LengthBalance {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let courses = findings.courses
    let lengths = Repeats(courses.map { $0.last(\.length) / $0.expectedLength })
    let angles = Repeats(courses.map { $0.angle / $0.expectedAngle })
    for (name, ratios) in [("lengths", lengths), ("angles", angles)] {
      evidence.value(
        "length-balance.\(name)", "\(ratios.low, .fixed(2)) to \(ratios.high, .fixed(2))")
    }
    let slack = Claim.Threshold.theory(
      "the formula; the tenth is chosen, for gradients that change on the way")
    evidence.claim(
      "decay-bn-balance", .finding(slack),
      notes: "|w| balances at (η/2λ')^¼ (|g||w|)^½ (van Laarhoven 2017)", interval: lengths,
      shown: lengths.inWords(.fixed(2), " times the formula, mean of \(courses.count) courses"),
      is: .inside(0.9...1.1), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "decay-bn-angle", .finding(slack),
      notes: "then a step turns w by √(2ηλ'), whatever the gradients (Wan et al. 2021)",
      interval: angles, shown: angles.inWords(.fixed(2), " times the formula"),
      is: .inside(0.9...1.1), expecting: conditions.expecting(.undecided))
    let starts = courses.prefix(starts.count).map { $0.last(\.length) }
    evidence.claim(
      "decay-bn-forgets", .finding(.chosen("a tenth, as above; the starts are ten times apart")),
      notes: "wherever the weights began (theory)", measured: starts.max()! / starts.min()!,
      format: .fixed(2), unit: "times between the longest and the shortest in the end",
      is: .less(than: 1.1), expecting: conditions.expecting(.agrees))
    var table = Table(
      .right("η"), .right("λ'"), .right("time constant 1/4ηλ', in steps"), .right("|w|"),
      .right("formula"), .right("angle of a step"), .right("formula"), .right("η/|w|²"))
    for course in courses.dropFirst(self.starts.count - 1) {
      let (pair, length) = (course.pair, course.last(\.length))
      table.add(
        pair.rate.settingText, pair.decay.settingText,
        "\(1 / (4 * pair.rate * pair.decay), .grouped)", "\(length, .fixed(2))",
        "\(course.expectedLength, .fixed(2))", "\(degrees(course.angle), .fixed(2))°",
        "\(degrees(course.expectedAngle), .fixed(2))°",
        "\(pair.rate / (length * length), .significant(2))")
    }
    evidence.table("length-balance", table)
    evidence.figure(figure(courses, conditions))
    return evidence
  }

  private func degrees(_ radians: Double) -> Double { radians * 180 / .pi }

  private func figure(_ courses: [Course], _ conditions: RunConditions) -> Figure {
    let styles: [(Colour, Dash)] = [(.ink, .dotted), (.blue, .solid), (.vermillion, .dashed)]
    let x = courses[0].looks.indices.map { Double($0 * Self.interval) }
    let first = courses.prefix(starts.count)
    func points(_ measured: (Course) -> Double, _ expected: (Course) -> Double) -> [Mark] {
      let others = courses.dropFirst(starts.count - 1)
      let pairs = others.map { (expected($0), measured($0)) }
      let ends = [pairs.map(\.0).min()! * 0.7, pairs.map(\.0).max()! * 1.4]
      return [
        .line(x: ends, y: ends, colour: .ink, dash: .dotted),
        .points(
          x: pairs.map(\.0), y: pairs.map(\.1), colour: .vermillion, shape: .circle, size: 1.6),
      ]
    }
    let pair = Self.pairs[0]
    return Figure(
      name: "length-balance",
      title: "In front of batch normalisation weights find a length of their own",
      subtitle: """
        \(conditions.dataset.rawValue), \(digits) digits, 784-50-10 with BN, ε = \
        \(epsilon.settingText), batch 100, \(steps) steps of SGD with decay
        """,
      grid: .row(of: 3),
      panels: [
        Panel(
          title: "from \(starts.count) starts, η = \(pair.rate.settingText), λ' = "
            + pair.decay.settingText,
          x: Axis("training step"), y: Axis("|w|", scale: .logarithmic),
          marks: [
            .horizontalRule(
              courses[0].expectedLength, label: "formula", colour: .green, dash: .dashDotted)
          ]
            + zip(first, styles).map { course, style in
              .line(
                x: x, y: course.looks.map(\.length), label: "start × \(course.start.settingText)",
                colour: style.0, dash: style.1)
            }),
        Panel(
          title: "lengths of \(Self.pairs.count) pairs of η and λ'",
          x: Axis("formula", scale: .logarithmic, ticks: .at([1, 2, 3, 5])),
          y: Axis("|w| in the end", scale: .logarithmic, ticks: .at([1, 2, 3, 5])),
          marks: points({ $0.last(\.length) }, \.expectedLength)),
        Panel(
          title: "angles of a step",
          x: Axis("formula, degrees", scale: .logarithmic, ticks: .at([1, 2, 3, 5])),
          y: Axis("measured, degrees", scale: .logarithmic, ticks: .at([1, 2, 3, 5])),
          marks: points({ degrees($0.angle) }, { degrees($0.expectedAngle) })),
      ], size: .init(width: 2200, height: 850), seriesNames: .abovePanels)
  }
}
