import Experiments
import Training

/// Polynomials through noisy points, from no price on their coefficients to far too high a one: how
/// steep they are, and how far from the sine (000).
struct PolynomialSlopes: Experiment {
  @Setting("degrees of the polynomials", in: 1...15) var degrees = [9, 12, 15]
  @Setting("prices λ beside 0, as powers of ten", in: -10...4) var exponents = [Double](
    stride(from: -8.0, through: 2, by: 0.5))
  @Setting("a mild price λ", in: 1e-8...1) var mild = 0.001
  @Setting("samples of sixteen points", in: 1...200, quick: 5) var samples = 25

  /// A polynomial that was fitted.
  struct Fit: Codable, Sendable {
    /// Its largest slope, what no slope of it exceeds, and the sum of its squared weights.
    var steepest, bound, squares: Double
    /// How far it is from the sine.
    var error: Double

    init(_ polynomial: RidgePolynomial) {
      steepest = polynomial.steepest
      bound = polynomial.slopeBound
      squares = polynomial.squares
      error = polynomial.error
    }
  }

  struct Findings: Codable, Sendable {
    /// 0, and those that rise.
    var lambdas: [Double]
    /// For each degree and sample, the fits with all prices.
    var fits: [[[Fit]]]
    /// For each sample, the fit of the last degree with the mild price.
    var mild: [Fit]
    /// How far the last degree passes a point at most, without a price.
    var miss: Double
    /// The slope at 1 of the polynomials with w_j = j, as a share of the bound: 1 if it is reached.
    var reached: [Double]
  }

  var estimatedSeconds: Double { 0.0002 * Double(samples * degrees.count * exponents.count) }

  func check() throws(SettingError) {
    guard samples > 1 else {
      throw refusal(of: "samples", "one chooses the price, and another tries it. Give 2 at least.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let all = context.seeds(samples).map(NoisySine.init)
    let lambdas = [0] + exponents.map { Double.pow(10, $0) }
    let last = degrees.last!
    let progress = context.progress("", total: degrees.count * samples)
    let fits = try degrees.map { degree in
      try concurrentRuns(all) { sample in
        try progress.advance()
        return lambdas.map { Fit(RidgePolynomial(degree: degree, through: sample, lambda: $0)) }
      }
    }
    return Findings(
      lambdas: lambdas, fits: fits,
      mild: all.map { Fit(RidgePolynomial(degree: last, through: $0, lambda: mild)) },
      miss: all.map { sample in
        let free = RidgePolynomial(degree: last, through: sample, lambda: 0)
        return zip(sample.x, sample.y).map { abs(free($0) - $1) }.max()!
      }.max()!,
      reached: degrees.map { degree in
        let steep = RidgePolynomial(coefficients: (0...degree).map(Double.init))
        return steep.slope(at: 1) / steep.slopeBound
      })
  }
}
