import Experiments

/// What one very wide layer makes of a variance, by the theory.
struct VarianceMap: Experiment {
  @Setting("n σ² of the weights: 1 for LeCun and Xavier, 2 for He", in: 0.01...100)
  var gains = [1.0, 2, 4]

  struct Findings: Codable, Sendable {
    /// The variances of a layer's inputs.
    var variances: [Double]
    /// Those of the next layer's, for each nonlinearity and each gain.
    var next: [[[Double]]]
    /// What ReLU leaves of a mean square.
    var rectified: Double
    /// What a sigmoid with Xavier's weights leaves of a gradient, as a share of its deviation, once the signal's
    /// variance has settled.
    var sigmoidSlope: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let variances = stride(from: 0.01, through: 3, by: 0.02).map { $0 }
    let sigmoid = VariancePropagation(nonlinearity: .sigmoid, gain: 1)
    return Findings(
      variances: variances,
      next: Nonlinearity.ofTheNotes.map { nonlinearity in
        gains.map { gain in
          variances.map(VariancePropagation(nonlinearity: nonlinearity, gain: gain).next)
        }
      },
      rectified: VariancePropagation(nonlinearity: .relu, gain: 1).next(1),
      sigmoidSlope: sigmoid.gradientFactor(sigmoid.variances(depth: 50).last!).squareRoot())
  }
}
