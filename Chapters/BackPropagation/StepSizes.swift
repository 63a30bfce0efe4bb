import Experiments
import NeuralNetworks

/// The error of a numeric gradient against its step, in Float and in Double.
struct StepSizes: Experiment {
  struct Findings: Codable, Sendable {
    var steps: [Double]
    /// For each step the length of the numeric gradient's error over the gradient's length.
    var central, oneSided, centralInFloat: [Double]
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(5)
    let network = SmallNetwork(using: &random)
    let steps = stride(from: -13.0, through: 0, by: 0.25).map { Double.pow(10, $0) }
    return Findings(
      steps: steps,
      central: steps.map { network.error(in: Double.self, step: $0, isCentral: true) },
      oneSided: steps.map { network.error(in: Double.self, step: $0, isCentral: false) },
      centralInFloat: steps.map { network.error(in: Float.self, step: $0, isCentral: true) })
  }

  /// The derivative by each of `count` weights, of which `loss` moves one by a distance.
  static func differences(
    _ count: Int, step h: Double, isCentral: Bool,
    loss: (_ weight: Int, _ distance: Double) -> Double
  ) -> [Double] {
    (0..<count).map { i in
      isCentral
        ? (loss(i, h) - loss(i, -h)) / (2 * h)
        : (loss(i, h) - loss(i, 0)) / h
    }
  }
}

/// A small network whose gradient is known, and numeric estimates of it.
private struct SmallNetwork {
  /// Both scalar types hold the same numbers: they are drawn in Float.
  let w1, w2, x: Tensor<Float>
  let labels = [0, 1, 2, 0, 1, 2, 0, 1]
  /// By the first weights, [10, 10].
  let analytic: Tensor<Double>

  init(using random: inout RandomSource) {
    w1 = .normal([10, 10], standardDeviation: 0.5, using: &random)
    w2 = .normal([10, 3], standardDeviation: 0.5, using: &random)
    x = .normal([8, 10], using: &random)
    var layers = Sequential<Double>([
      Dense(weights: Tensor(w1)), Tanh(), Dense(weights: Tensor(w2)),
    ])
    let logits = layers.forward(Tensor(x), mode: .training)
    layers.backwardToParameters(SoftmaxCrossEntropy()(logits, labels: labels).gradient)
    analytic = layers.parameters[0].gradient
  }

  /// The length of the numeric gradient's error over the gradient's length.
  func error<Scalar: KernelScalar>(
    in _: Scalar.Type, step: Double, isCentral: Bool
  ) -> Double {
    let (weights, w2, x) = (Tensor<Scalar>(w1), Tensor<Scalar>(w2), Tensor<Scalar>(x))
    let numeric = StepSizes.differences(weights.count, step: step, isCentral: isCentral) {
      index, distance in
      var moved = weights
      moved.withMutablePointer { $0[index] += Scalar(distance) }
      var network = Sequential<Scalar>([Dense(weights: moved), Tanh(), Dense(weights: w2)])
      return SoftmaxCrossEntropy()(network.forward(x, mode: .training), labels: labels).loss
    }
    return (Tensor(analytic.shape, numeric) - analytic).norm() / analytic.norm()
  }
}
