import Datasets
import Experiments
import NeuralNetworks

/// One cloud of points raw, centred, standardised, decorrelated, whitened (004).
struct CloudStates: Experiment {
  @Setting("samples of the cloud", in: 10...5_000) var samples = 400

  struct Findings: Codable, Sendable {
    var states: [State]
    /// For each sample, on which side of the long axis' middle it lies.
    var isUpper: [Bool]
    /// The largest difference of the whitened samples' covariance from the unit matrix.
    var distanceFromUnit: Double
  }

  struct State: Codable, Sendable {
    var name: String
    /// The two features of each sample.
    var x, y: [Double]
    var moments: CloudMoments
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(2)
    let states = Self.states(of: Cloud.tilted.samples(samples, using: &random))
    return Findings(
      states: states.map { name, x in
        let rows = 0..<samples
        return State(
          name: name, x: rows.map { x[$0, 0] }, y: rows.map { x[$0, 1] }, moments: CloudMoments(x))
      },
      isUpper: (0..<samples).map { states[3].x[$0, 0] > 0 },
      distanceFromUnit: (states[4].x.covariance() - .identity(2)).largestMagnitude)
  }

  /// - Parameter x: samples, [m, 2].
  static func states(
    of x: Tensor<Double>
  ) -> [(name: String, x: Tensor<Double>)] {
    [
      ("raw", x),
      ("zero-centred", MeanImage(fittedTo: x).applied(to: x)),
      ("standardised", Standardisation(fittedTo: x).applied(to: x)),
      ("decorrelated", Decorrelation(fittedTo: x).applied(to: x)),
      ("whitened", Whitening(fittedTo: x).applied(to: x)),
    ]
  }
}

/// Means, standard deviations and correlation of two features.
struct CloudMoments: Codable, Sendable {
  let means: [Double]
  let deviations: [Double]
  let correlation: Double

  init(_ x: Tensor<Double>) {
    means = x.columnMeans().scalars
    let covariance = x.covariance()
    deviations = [covariance[0, 0].squareRoot(), covariance[1, 1].squareRoot()]
    correlation = covariance[0, 1] / (deviations[0] * deviations[1])
  }
}

/// Samples of two normal features, both positive.
struct Cloud {
  var mean: (Double, Double)
  var deviations: (Double, Double)
  var correlation: Double

  /// Far from the origin, unequally wide, and correlated.
  static let tilted = Cloud(mean: (4, 3), deviations: (1.1, 0.5), correlation: 0.8)
  /// As wide in all directions.
  static let round = Cloud(mean: (1.5, 1.5), deviations: (0.5, 0.5), correlation: 0)

  /// [count, 2]; what is not positive is drawn again.
  func samples(_ count: Int, using random: inout RandomSource) -> Tensor<Double> {
    var values: [Double] = []
    while values.count < 2 * count {
      let (u, v) = (random.normal(), random.normal())
      let x = mean.0 + deviations.0 * u
      let across = (1 - correlation * correlation).squareRoot()
      let y = mean.1 + deviations.1 * (correlation * u + across * v)
      if x > 0 && y > 0 { values += [x, y] }
    }
    return Tensor([count, 2], values)
  }
}
