import NeuralNetworks

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
