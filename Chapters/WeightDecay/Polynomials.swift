import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension WeightDecayChapter {
  /// Strengths of the decay, from none to too much.
  private static let lambdas =
    [0] + stride(from: -8.0, through: 2, by: 0.5).map { Double.pow(10, $0) }

  private static let degrees = [9, 12, 15]

  /// A polynomial through noisy points: its slopes and its weights (000).
  func polynomials(_ page: Notebook) throws {
    page.text(
      """
      Why should small weights be good? The notes' argument: a function that is fitted too closely \
      goes through every point, noise and all. To get from one point to the next it has to rise and \
      fall steeply, so it has large derivatives, and those need large weights. A polynomial shows it: \
      its coefficients are its weights, and its slope is at most
      """)
    page.formula(
      #"|f'(x)| = |\sum_j j w_j x^{j-1}| \le \sqrt{\sum_j w_j^2} \sqrt{\sum_j j^2}, \quad |x| \le 1"#
    )
    page.text(
      """
      Sixteen points on a sine with noise, and a polynomial of degree 15, which can go through all of \
      them. Its best coefficients under the price solve a small linear system. We solve it with \
      Householder's reflections instead of the normal equations, which would lose twice as many \
      digits, and leave the constant term free, as it is the bias.
      """)
    page.code(Snippet("ridge", file: RidgePolynomial.file))
    let seeds = seeds(options.quick ? 5 : 25)
    let samples = seeds.map { NoisySine(seed: $0) }
    let fits = Self.degrees.map { degree in
      samples.map { sample in
        Self.lambdas.map {
          RidgePolynomial(degree: degree, x: sample.x, y: sample.y, lambda: $0)
        }
      }
    }
    // Degree 15, then sample by sample, then lambda by lambda.
    let wild = fits.last!
    page.claim(
      Claim(
        "decay-through-points", notes: "an overfitted function goes through every point (000)",
        measured: zip(wild, samples).map { fits, sample in
          zip(sample.x, sample.y).map { abs(fits[0]($0) - $1) }.max()!
        }.max()!, format: .scientific(1), unit: "off at most (degree 15, 16 points, λ = 0)",
        is: .less(than: 1e-8)))
    func medianSlope(_ fits: [[RidgePolynomial]], _ index: Int) -> Double {
      fits.map { $0[index].steepest }.median
    }
    let mild = Self.lambdas.firstIndex { abs($0 / 1e-3 - 1) < 1e-6 }!
    page.claim(
      Claim(
        "decay-slope", notes: "and has large derivatives; λ makes them smaller (000)",
        measured: wild.map { $0[0].steepest / $0[mild].steepest }.min()!, format: .significant(2),
        unit: "times less steep with λ = 0.001, at least", is: .greater(than: 5),
        remark: """
          largest slope, median of \(seeds.count) samples: \
          \(NumberStyle.significant(3).text(medianSlope(wild, 0))) without decay, \
          \(NumberStyle.significant(3).text(medianSlope(wild, mild))) with; the sine's is π
          """))
    let falls = fits.flatMap { $0 }.map { fits in
      zip(fits, fits.dropFirst()).map { $1.squares / $0.squares }.max()!
    }
    page.claim(
      Claim(
        "decay-squares-fall", notes: "a larger λ makes the weights smaller (000)",
        measured: falls.max()!, format: .fixed(4),
        unit: "the worst ratio of Σw² from one λ to the next", is: .less(than: 1),
        remark: "\(falls.count) fits of degree 9, 12 and 15, \(Self.lambdas.count) values of λ"))
    let medians = Self.lambdas.indices.map { medianSlope(wild, $0) }
    let ratios = zip(medians, medians.dropFirst()).map { $1 / $0 }
    let bump = ratios.indices.max { ratios[$0] < ratios[$1] }!
    let lambda = NumberStyle.significant(2)
    page.claim(
      Claim(
        "decay-slope-falls", notes: "the largest slope falls with every rise of λ (000)",
        measured: ratios.max()!, format: .fixed(1),
        unit: "times the slope of the λ before, in the worst case (medians)",
        is: .less(than: 1.1), expecting: .differs,
        because: """
          it falls from \(lambda.text(medians[0])) to \(lambda.text(medians[..<bump].min()!)), then \
          rises for a while, around λ = \(lambda.text(Self.lambdas[bump + 1])), and falls to \
          \(lambda.text(medians.last!)). Squares are cheapest if many powers share the work, and \
          high powers are steep near -1 and 1. Only Σw² must fall.
          """))
    page.claim(
      Claim(
        "decay-slope-bound", notes: "the slope is at most |w| √Σj² (our addition)",
        measured: fits.flatMap { $0 }.flatMap { $0 }.map { $0.steepest / $0.slopeBound }.max()!,
        format: .fixed(2), unit: "of the bound at most", is: .atMost(1)))
    let best = Self.lambdas.indices.min { a, b in
      wild.map { $0[a].error }.median < wild.map { $0[b].error }.median
    }!
    page.claim(
      Claim(
        "decay-best-lambda", notes: "neither none nor as much as possible (our question)",
        measured: Self.lambdas[best], format: .significant(2),
        shown:
          "λ = \(NumberStyle.significant(2).text(Self.lambdas[best])) comes closest to the sine",
        is: .inside(1e-6...3)))
    try fitFigure(page, samples[0])
    try slopeFigure(page, fits, count: seeds.count)
  }

  /// One sample's fits, and their slopes below.
  private func fitFigure(_ page: Notebook, _ sample: NoisySine) throws {
    let lambdas = [0, 1e-5, 1e-2, 10]
    let grid = NoisySine.grid
    let fits = lambdas.map { RidgePolynomial(degree: 15, x: sample.x, y: sample.y, lambda: $0) }
    let curves = fits.map { fit in
      Panel(
        x: Axis("x", range: -1...1, ticks: .every(0.5)), y: Axis("f(x)", range: -2...2),
        marks: [
          .line(
            x: grid, y: grid.map(NoisySine.sine), label: "sine", colour: .ink, dash: .dotted,
            width: 1.3),
          .line(
            x: grid, y: grid.map { abs(fit($0)) < 6 ? fit($0) : .nan }, label: "polynomial",
            colour: .vermillion),
          .points(x: sample.x, y: sample.y, label: "points", colour: .blue, shape: .circle),
        ])
    }
    let slopes = fits.map { fit in
      Panel(
        x: Axis("x", range: -1...1, ticks: .every(0.5)),
        y: Axis("|f′(x)|", range: 0.03...3000, scale: .logarithmic),
        marks: [
          .line(
            x: grid, y: grid.map { abs(NoisySine.slope($0)) }, label: "sine", colour: .ink,
            dash: .dotted, width: 1.3),
          .line(
            x: grid, y: grid.map { abs(fit.slope(at: $0)) }, label: "polynomial",
            colour: .vermillion),
        ])
    }
    let texts = fits.map { NumberStyle.significant(2).text($0.steepest) }
    try page.figure(
      Figure(
        name: "polynomials",
        title: "A price on weights takes the steepest slope from \(texts[0]) to \(texts[2])",
        subtitle: """
          degree 15 through 16 points of a sine with noise 0.2; C = 1/2n Σ(f − y)² + λ/2n Σw²
          """,
        grid: Grid(
          rows: 2, columns: 4, rowLabels: ["curve", "slope"],
          columnTitles: zip(lambdas, texts).map {
            "λ = \($0 == 0 ? "0" : NumberFormat.automatic.text($0)): up to \($1)"
          }, sharesX: true),
        panels: curves + slopes, size: .init(width: 1900, height: 1050)),
      caption: """
        The same 16 points with four prices, and the curves' slopes. Without a price the polynomial \
        goes through every point; with too high a one it does not even follow the sine.
        """)
  }

  private func slopeFigure(_ page: Notebook, _ fits: [[[RidgePolynomial]]], count: Int) throws {
    let x = Array(Self.lambdas.dropFirst())
    let styles: [(Colour, Dash)] = [
      (.ink, .dotted), (.blue, .solid), (.vermillion, .dashed),
    ]
    func marks(_ value: (RidgePolynomial) -> Double) -> [Mark] {
      zip(Self.degrees, zip(fits, styles)).flatMap { degree, rest -> [Mark] in
        let (fits, style) = rest
        return .spread(
          x: x, runs: fits.map { $0.dropFirst().map(value) }, label: "degree \(degree)",
          colour: style.0, dash: style.1)
      }
    }
    let axis = Axis("λ", scale: .logarithmic, ticks: .at([1e-8, 1e-6, 1e-4, 1e-2, 1, 100]))
    try page.figure(
      Figure(
        name: "slopes",
        title: "The slope falls with λ, but for a bump; the error has its least in between",
        subtitle: """
          polynomials through 16 points of a sine with noise 0.2; \(count) samples: median, lowest to \
          highest
          """,
        grid: .row(of: 2),
        panels: [
          Panel(
            title: "largest slope between −1 and 1", x: axis,
            y: Axis("largest |f′|", scale: .logarithmic),
            marks: [.horizontalRule(.pi, label: "sine: π", dash: .dashDotted)]
              + marks(\.steepest)),
          Panel(
            title: "distance from the sine", x: axis,
            y: Axis("root mean square", scale: .logarithmic), marks: marks(\.error)),
        ], seriesNames: .abovePanels),
      caption: """
        Left: the largest slope of the fitted curve against $\\lambda$. Right: how far the curve is \
        from the sine that the points came from.
        """)
  }
}

/// Sixteen points of a sine with noise.
struct NoisySine: Sendable {
  let x = (0..<16).map { -1 + 2 * Double($0) / 15 }
  let y: [Double]

  init(seed: UInt64) {
    var random = RandomSource(seed: seed &+ 500)
    y = x.map { NoisySine.sine($0) + 0.2 * random.normal() }
  }

  static func sine(_ x: Double) -> Double { Double.sin(.pi * x) }
  static func slope(_ x: Double) -> Double { .pi * Double.cos(.pi * x) }

  /// Where curves are looked at.
  static let grid = (0...400).map { -1 + Double($0) / 200 }
}

extension RidgePolynomial {
  /// The largest |f'| on -1...1.
  var steepest: Double { NoisySine.grid.map { abs(slope(at: $0)) }.max()! }

  /// The root mean square distance from the sine without noise, on -1...1.
  var error: Double {
    NoisySine.grid.map { self($0) - NoisySine.sine($0) }.rootMeanSquare
  }
}
