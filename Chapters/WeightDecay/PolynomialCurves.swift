import Experiments

/// One polynomial through the same sixteen points with four prices.
struct PolynomialCurves: Experiment {
  @Setting("degree of the polynomial", in: 1...15) var degree = 15
  @Setting("prices λ", in: 0...1_000) var lambdas = [0, 1e-5, 1e-2, 10]

  struct Findings: Codable, Sendable {
    /// The points.
    var x, y: [Double]
    /// f and f' of each polynomial where curves are looked at.
    var curves, slopes: [[Double]]
    var steepest: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    let sample = NoisySine(seed: context.seed)
    let fits = lambdas.map { RidgePolynomial(degree: degree, through: sample, lambda: $0) }
    return Findings(
      x: sample.x, y: sample.y, curves: fits.map { NoisySine.grid.map($0.callAsFunction) },
      slopes: fits.map { NoisySine.grid.map($0.slope) }, steepest: fits.map(\.steepest))
  }
}
