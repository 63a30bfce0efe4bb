import Experiments
import Models
import NeuralNetworks

/// Where a network normalises, if at all.
enum Placement: String, SettingChoice {
  /// g(W u + b)
  case none
  /// g(BN(W u)), as the paper does it
  case before
  /// BN(g(W u + b))
  case after
  /// g(noise(BN(W u))): normalised, then moved about at random (Santurkar et al. 2018)
  case noise

  /// Whether the layer sits between the weights and the nonlinearity.
  var isBefore: Bool { self == .before || self == .noise }
}

/// The network of the paper's section 4.1: hidden layers of sigmoids, and ten logits.
///
/// - Parameters:
///   - inputs: the number of pixels.
///   - weights: how every layer's weights are drawn; biases begin at 0. A bias before batch
///     normalisation has no effect: there beta takes its place.
func paperNetwork(
  inputs: Int, hidden: [Int] = [100, 100, 100], placement: Placement,
  weights: Initializer = .normal(standardDeviation: 0.1), epsilon: Float = 1e-3,
  activation: () -> any Layer<Float> = { Sigmoid() }, using random: inout RandomSource
) -> Sequential<Float> {
  .multilayer(
    [inputs] + hidden + [10], weights: weights, bias: placement.isBefore ? nil : .zeros,
    using: &random
  ) { units, random in
    let norm = BatchNorm<Float>(units, epsilon: epsilon)
    return switch placement {
    case .none: [activation()]
    case .before: [norm, activation()]
    case .after: [activation(), norm]
    case .noise: [norm, DistributionNoise(units, random: random.split()), activation()]
    }
  }
}
