import Experiments
import Foundation
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
    best(findings, conditions, &evidence)
    evidence.figure(figure(findings))
    return evidence
  }

  /// The price that comes closest to the sine on every second sample, tried on the others.
  private func best(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let fits = findings.fits.last!.enumerated()
    let (chosenBy, triedOn) = (
      fits.filter { $0.offset % 2 == 0 }.map(\.element),
      fits.filter { $0.offset % 2 == 1 }.map(\.element)
    )
    let best = findings.lambdas.indices.min { a, b in
      chosenBy.map { log($0[a].error) }.mean < chosenBy.map { log($0[b].error) }.mean
    }!
    evidence.value(
      "polynomial-slopes.best", NumberStyle.significant(2).text(findings.lambdas[best]))
    for (id, other, notes, words) in [
      ("decay-best-lambda", 0, "some price is better than none (our question)", "without a price"),
      (
        "decay-most-lambda", findings.lambdas.count - 1,
        "and better than the highest (our question)", "with the highest price"
      ),
    ] {
      let ratio = Repeats(triedOn.map { log($0[other].error / $0[best].error) })
      evidence.claim(
        id, .finding(.null("as far from the sine: 1 times")), notes: notes, interval: ratio,
        shown: ratio.inWords(.significant(2), " times the distance from the sine \(words)") {
          exp($0)
        },
        is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    }
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
    let factor = Repeats(zip(free, mild).map { log($0 / $1) })
    evidence.claim(
      "decay-slope", .finding(.null("no price: 1 times")),
      notes: "and has large derivatives; λ makes them smaller (ours)", interval: factor,
      shown: factor.inWords(
        .significant(2), " times less steep with λ = \(self.mild.settingText)"
      ) { exp($0) },
      is: .greater(than: 0))
    evidence.value("polynomial-slopes.free", "\(free.median, .significant(3))")
    evidence.value("polynomial-slopes.priced", "\(mild.median, .significant(3))")
    let medians = findings.lambdas.indices.map { median(findings, $0, \.steepest) }
    let ratios = zip(medians, medians.dropFirst()).map { $1 / $0 }
    let bump = ratios.indices.max { ratios[$0] < ratios[$1] }!
    evidence.claim(
      "decay-slope-falls", .finding(.chosen("a tenth, since medians of seeds have some spread")),
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
      "decay-slope-bound", .check,
      notes: "the slope is at most |w| √Σj², and w_j = j reaches that (our addition)",
      measured: findings.reached + [fits.flatMap { $0 }.map { $0.steepest / $0.bound }.max()!],
      shown:
        "\(NumberStyle.fixed(2).text(fits.flatMap { $0 }.map { $0.steepest / $0.bound }.max()!)) of "
        + "the bound at most; \(NumberStyle.fixed(2).text(findings.reached.max()!)) for w_j = j",
      is: .atMost(1 + 1e-12))
  }

  private func figure(_ findings: Findings) -> Figure {
    let lambdas = Array(findings.lambdas.dropFirst())
    func panel(
      _ degree: Int, _ value: (Fit) -> Double, _ y: Axis, _ rules: [Mark], _ colour: Colour
    )
      -> Panel
    {
      Panel(
        x: Axis("λ", scale: .logarithmic, ticks: .at([1e-8, 1e-4, 1])), y: y,
        marks: rules
          + .spread(
            x: lambdas, runs: findings.fits[degree].map { $0.dropFirst().map(value) },
            colour: colour, dash: .solid))
    }
    return Figure(
      name: "slopes",
      title: "The slope falls with λ, but for a bump; the error has its least in between",
      subtitle: """
        polynomials through 16 points of a sine with noise 0.2; \(samples) samples: median, lowest to \
        highest; λ from 1e-8, dotted: the sine's slope, π
        """,
      grid: Grid(
        rows: 2, columns: degrees.count, rowLabels: ["largest slope", "distance from the sine"],
        columnTitles: degrees.map { "degree \($0)" }, sharesX: true),
      panels: degrees.indices.map {
        panel(
          $0, \.steepest, Axis("largest |f′|", range: 0.05...500, scale: .logarithmic),
          [.horizontalRule(.pi, colour: .ink, dash: .dotted)], .blue)
      }
        + degrees.indices.map {
          panel(
            $0, \.error, Axis("root mean square", range: 0.03...1, scale: .logarithmic), [],
            .vermillion)
        }, size: .init(width: 1900, height: 1050))
  }
}
