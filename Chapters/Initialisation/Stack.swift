import NeuralNetworks

/// Equally wide dense layers with random weights and no biases, each followed by a nonlinearity:
/// what a signal from N(0, 1) becomes on its way up, and a gradient from N(0, 1) on its way down.
struct Stack: Sendable {
  var nonlinearity: Nonlinearity
  var weights: Initializer
  var depth: Int
  var width = 100
  /// How many samples, each of `width` numbers.
  var samples = 1000

  struct Pass<Scalar: KernelScalar>: Sendable {
    /// What each nonlinearity gives, [samples, width], first layer first.
    var outputs: [Tensor<Scalar>] = []
    /// The gradient by each of those.
    var gradients: [Tensor<Scalar>] = []
  }

  func network<Scalar: KernelScalar>(using random: inout RandomSource) -> Sequential<Scalar> {
    Sequential(
      (0..<depth).flatMap { _ -> [any Layer<Scalar>] in
        [
          Dense(width, width, weights: weights, bias: nil, using: &random), nonlinearity.layer(),
        ]
      })
  }

  /// - Parameter needsGradients: whether to go back, too.
  func run<Scalar: KernelScalar>(
    seed: UInt64, needsGradients: Bool = false, as _: Scalar.Type = Float.self
  ) -> Pass<Scalar> {
    var random = RandomSource(seed: seed)
    let x = Tensor<Scalar>.normal([samples, width], using: &random)
    var network: Sequential<Scalar> = network(using: &random)
    let all = network.outputs(x, mode: .training)
    var pass = Pass<Scalar>()
    pass.outputs = stride(from: 1, to: all.count, by: 2).map { all[$0] }
    guard needsGradients else { return pass }
    var gradient = Tensor<Scalar>.normal([samples, width], using: &random)
    for index in network.layers.indices.reversed() {
      if index % 2 == 1 { pass.gradients.insert(gradient, at: 0) }
      gradient = network.layers[index].backward(gradient)
    }
    return pass
  }
}

extension Tensor<Float> {
  /// The standard deviation of all elements, in `Double`, where squares of large numbers fit. NaN if
  /// an element is not finite.
  var deviation: Double {
    guard isFinite else { return .nan }
    let exact = Tensor<Double>(shape, scalars.map { Double($0) })
    return (exact - exact.mean()).squared().mean().squareRoot()
  }

  /// The share of elements that `condition` holds for.
  func share(_ condition: (Float) -> Bool) -> Double {
    Double(scalars.count(where: condition)) / Double(count)
  }
}

/// A standard deviation for each layer, first to last; nil where it is 0 or too large for `Float`, and has
/// no place on a logarithmic axis.
struct Profile: Codable, Sendable {
  var outputs: [Double?]
  /// Of the gradients by them.
  var gradients: [Double?]
}

extension Profile {
  init(_ pass: Stack.Pass<Float>) {
    outputs = pass.outputs.map { Profile.positive($0.deviation) }
    // Where outputs overflow there is nothing to go back through.
    let isAlive = pass.outputs.last?.isFinite ?? false
    gradients = pass.gradients.map { isAlive ? Profile.positive($0.deviation) : nil }
  }

  private static func positive(_ value: Double) -> Double? {
    value > 0 && value.isFinite ? value : nil
  }
}
