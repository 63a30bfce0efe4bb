import Models
import NeuralNetworks

/// Dense layers with He's weights, each with a nonlinearity and dropout behind it, and outputs without
/// either.
///
/// - Parameters:
///   - widths: inputs, hidden layers, outputs.
///   - rate: the probability of a hidden unit to be dropped.
///   - activation: nil for a linear network.
func droppingNetwork<Scalar: KernelScalar>(
  _ widths: [Int], rate: Double, activation: (() -> any Layer<Scalar>)? = { ReLU() },
  using random: inout RandomSource
) -> Sequential<Scalar> {
  .multilayer(widths, weights: .heNormal, using: &random) { _, random in
    let dropout = Dropout<Scalar>(rate, using: &random)
    return activation.map { [$0(), dropout] } ?? [dropout]
  }
}

extension Sequential {
  /// What the last forward pass multiplied each dropout layer's inputs by, first layer first.
  var masks: [Tensor<Scalar>] { layers.compactMap { ($0 as? Dropout<Scalar>)?.mask } }
}
