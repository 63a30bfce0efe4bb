import Experiments
import NeuralNetworks

/// Where a network normalises, if at all.
enum Placement: CaseIterable, Sendable {
  /// g(W u + b)
  case none
  /// g(BN(W u)), as the paper does it
  case beforeActivation
  /// BN(g(W u + b))
  case afterActivation
  /// g(noise(BN(W u))): normalised, then moved about at random (Santurkar et al. 2018)
  case withNoise
}

/// The network of the paper's section 4.1: hidden layers of sigmoids, and ten logits.
///
/// - Parameters:
///   - inputs: the number of pixels.
///   - weights: how every layer's weights are drawn; biases begin at 0.
func digitNetwork(
  inputs: Int, hidden: [Int] = [100, 100, 100], placement: Placement,
  weights: Initializer = .normal(standardDeviation: 0.1), epsilon: Float = 1e-3,
  activation: () -> any Layer<Float> = { Sigmoid() }, using random: inout RandomSource
) -> Sequential<Float> {
  var layers: [any Layer<Float>] = []
  var width = inputs
  for units in hidden {
    // A bias before batch normalisation has no effect; beta takes its place.
    let isNormalised = placement == .beforeActivation || placement == .withNoise
    layers.append(
      Dense(width, units, weights: weights, bias: isNormalised ? nil : .zeros, using: &random))
    if isNormalised { layers.append(BatchNorm(units, epsilon: epsilon)) }
    if placement == .withNoise {
      layers.append(DistributionNoise(units, random: random.split()))
    }
    layers.append(activation())
    if placement == .afterActivation { layers.append(BatchNorm(units, epsilon: epsilon)) }
    width = units
  }
  layers.append(Dense(width, 10, weights: weights, using: &random))
  return Sequential(layers)
}

/// Moves each unit's distribution about: at every training step, each sample of each unit is scaled
/// and shifted by random numbers whose own mean and spread are drawn anew for that step.
///
/// The experiment of Santurkar, Tsipras, Ilyas and Madry (2018, section 2.1): covariate shift put
/// in on purpose, right after batch normalisation has taken it out.
struct DistributionNoise: Layer {
  let units: Int
  private var random: RandomSource
  private var factor: Tensor<Float>?

  var kind: String { "distributionNoise" }

  init(_ units: Int, random: RandomSource) {
    self.units = units
    self.random = random
  }

  mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> {
    guard mode == .training else {
      factor = Tensor(x.shape, repeating: 1)
      return x
    }
    // For this step and each unit: shifts around a random mean in -0.5...0.5, factors around a
    // random mean in 1...1.5, both with a standard deviation of up to 0.5.
    let (shape, row) = (x.shape, Shape([units]))
    let shiftMean = Tensor<Float>.uniform(row, in: -0.5..<0.5, using: &random)
    let factorMean = Tensor<Float>.uniform(row, in: 1..<1.5, using: &random)
    let spread = Tensor<Float>.uniform(row, in: 0..<0.5, using: &random)
    let shift = Tensor<Float>.normal(shape, using: &random) * spread + shiftMean
    let factor = Tensor<Float>.normal(shape, using: &random) * spread + factorMean
    self.factor = factor
    return x * factor + shift
  }

  mutating func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> {
    outputGradient * factor!
  }
}
