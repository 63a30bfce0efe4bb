import Experiments
import NeuralNetworks

/// Three shapes with one variance, and whether the draws have the moments they should.
struct Distributions: Experiment {
  struct Drawn: Codable, Sendable {
    var name: String
    /// By the formula, as drawn, and by how many standard errors of a drawn deviation they differ.
    var exact, deviation, offBy: Double
    /// The largest weight.
    var largest: Double
    /// The shares in 60 bins from -4 to 4 deviations.
    var bins: [Double]
  }

  struct Findings: Codable, Sendable {
    var leCun, xavier, he: [Drawn]
    var hundredth: Drawn
    /// What share of their limits the largest weights of Xavier and He reach, uniform.
    var limits: [Double]
    /// The deviation that is left of a normal distribution of 1, cut at ±2.
    var truncated: Double
    var count: Int
  }

  /// A layer's weights: [digits, units].
  static let shape: Shape = [784, 100]

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(9)
    func three(
      _ name: String, _ rule: (Initializer.Distribution) -> Initializer
    ) -> [Drawn] {
      zip(["normal", "truncated", "uniform"], Initializer.Distribution.allCases).map {
        Drawn("\(name) \($0)", rule($1), using: &random)
      }
    }
    let leCun = three("LeCun", Initializer.leCun)
    let xavier = three("Xavier", Initializer.glorot)
    let he = three("He") { Initializer.he($0) }
    let hundredth = Drawn("N(0, 0.01²)", .normal(standardDeviation: 0.01), using: &random)
    let raw = Tensor<Double>.truncatedNormal([100_000], using: &random)
    return Findings(
      leCun: leCun, xavier: xavier, he: he, hundredth: hundredth,
      limits: [
        xavier[2].largest / (6.0 / 884).squareRoot(), he[2].largest / (6.0 / 784).squareRoot(),
      ],
      truncated: raw.squared().mean().squareRoot(), count: Self.shape.count)
  }
}

extension Distributions.Drawn {
  init(
    _ name: String, _ initializer: Initializer, using random: inout RandomSource
  ) {
    let shape = Distributions.shape
    let weights: Tensor<Double> = initializer(shape, using: &random)
    let exact = initializer.standardDeviation(for: shape)
    let drawn = (weights - weights.mean()).squared().mean().squareRoot()
    // The standard error of a deviation s of n draws is s √((k - 1) / 4n),
    // with k the kurtosis.
    let kurtosis = weights.squared().squared().mean() / Double.pow(drawn, 4)
    let spread = (kurtosis - 1) / (4 * Double(weights.count))
    self.init(
      name: name, exact: exact, deviation: drawn,
      offBy: (drawn - exact) / (exact * spread.squareRoot()),
      largest: weights.largestMagnitude,
      bins: weights.scalars.map { $0 / exact }.shares(bins: 60, in: -4...4))
  }
}
