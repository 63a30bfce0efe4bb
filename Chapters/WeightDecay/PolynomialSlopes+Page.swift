import Experiments
import Page
import Plotting

extension PolynomialSlopes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "decay-through-points", .check,
      notes: "an overfitted function goes through every point (ours)", measured: findings.miss,
      format: .scientific(1), unit: "off at most (degree \(degrees.last!), 16 points, λ = 0)",
      is: .less(than: 1e-8))
    slopes(findings, &evidence)
    weights(findings, &evidence)
    let lambdas = findings.lambdas
    let errors = lambdas.indices.map { median(findings, $0, \.error) }
    let best = lambdas[errors.indices.min { errors[$0] < errors[$1] }!]
    evidence.claim(
      "decay-best-lambda", .finding(.chosen("neither end of the grid")),
      notes: "neither none nor as much as possible (our question)",
      measured: best,
      shown: "λ = \(NumberStyle.significant(2).text(best)) comes closest to the sine",
      is: .inside(1e-6...3))
    evidence.figure(figure(findings))
    return evidence
  }

  /// Over the samples, of the last degree with one of the prices.
  private func median(
    _ findings: Findings, _ price: Int, _ value: (Fit) -> Double
  ) -> Double {
    findings.fits.last!.map { value($0[price]) }.median
  }

  /// The largest slopes: with a mild price, and with one after another.
  private func slopes(_ findings: Findings, _ evidence: inout Evidence) {
    let free = findings.fits.last!.map { $0[0].steepest }
    let mild = findings.mild.map(\.steepest)
    evidence.claim(
      "decay-slope", .finding(.chosen("five times")),
      notes: "and has large derivatives; λ makes them smaller (ours)",
      measured: zip(free, mild).map { $0 / $1 }.min()!, format: .significant(2),
      unit: "times less steep with λ = \(self.mild.settingText), at least",
      is: .greater(than: 5))
    evidence.value("polynomial-slopes.free", "\(free.median, .significant(3))")
    evidence.value("polynomial-slopes.priced", "\(mild.median, .significant(3))")
    let medians = findings.lambdas.indices.map { median(findings, $0, \.steepest) }
    let ratios = zip(medians, medians.dropFirst()).map { $1 / $0 }
    let bump = ratios.indices.max { ratios[$0] < ratios[$1] }!
    evidence.claim(
      "decay-slope-falls", .finding(.spread("medians of the seeds may rise by a tenth")),
      notes: "the largest slope falls with every rise of λ (ours)",
      measured: ratios.max()!, format: .fixed(1),
      unit: "times the slope of the λ before, in the worst case (medians)",
      is: .less(than: 1.1), expecting: .differs)
    evidence.value("polynomial-slopes.dip", "\(medians[...bump].min()!, .significant(2))")
    evidence.value("polynomial-slopes.bump", "\(findings.lambdas[bump + 1], .significant(2))")
    evidence.value("polynomial-slopes.least", "\(medians.last!, .significant(2))")
  }

  /// What must fall with the price, and what bounds the slope.
  private func weights(_ findings: Findings, _ evidence: inout Evidence) {
    let fits = findings.fits.flatMap { $0 }
    evidence.claim(
      "decay-squares-fall", .check, notes: "a larger λ makes the weights smaller (000)",
      measured: fits.flatMap { fits in
        zip(fits, fits.dropFirst()).map { $1.squares / $0.squares }
      }.max()!, format: .fixed(4), unit: "the worst ratio of Σw² from one λ to the next",
      is: .less(than: 1))
    evidence.value("polynomial-slopes.fits", "\(fits.count)")
    evidence.value("polynomial-slopes.prices", "\(findings.lambdas.count)")
    evidence.claim(
      "decay-slope-bound", .check, notes: "the slope is at most |w| √Σj² (our addition)",
      measured: fits.flatMap { $0 }.map { $0.steepest / $0.bound }.max()!, format: .fixed(2),
      unit: "of the bound at most", is: .atMost(1))
  }

  private func figure(_ findings: Findings) -> Figure {
    let styles: [(Colour, Dash)] = [(.ink, .dotted), (.blue, .solid), (.vermillion, .dashed)]
    func marks(_ value: (Fit) -> Double) -> [Mark] {
      degrees.indices.flatMap { index -> [Mark] in
        let (colour, dash) = styles[index % styles.count]
        return .spread(
          x: Array(findings.lambdas.dropFirst()),
          runs: findings.fits[index].map { $0.dropFirst().map(value) },
          label: "degree \(degrees[index])", colour: colour, dash: dash)
      }
    }
    let axis = Axis("λ", scale: .logarithmic, ticks: .at([1e-8, 1e-6, 1e-4, 1e-2, 1, 100]))
    return Figure(
      name: "slopes",
      title: "The slope falls with λ, but for a bump; the error has its least in between",
      subtitle: """
        polynomials through 16 points of a sine with noise 0.2; \(samples) samples: median, lowest to \
        highest
        """,
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "largest slope between −1 and 1", x: axis,
          y: Axis("largest |f′|", scale: .logarithmic),
          marks: [.horizontalRule(.pi, label: "sine: π", dash: .dashDotted)] + marks(\.steepest)),
        Panel(
          title: "distance from the sine", x: axis,
          y: Axis("root mean square", scale: .logarithmic), marks: marks(\.error)),
      ], seriesNames: .abovePanels)
  }
}
