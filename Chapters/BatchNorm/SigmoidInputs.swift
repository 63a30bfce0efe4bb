import Experiments
import NeuralNetworks

/// What the sigmoids of the last hidden layer get, for weights that are far too large and for those of the
/// experiment: as it is, normalised, and then scaled and shifted.
struct SigmoidInputs: Experiment {
  @Setting("standard deviations of the weights", in: 0.001...10, atLeast: 2)
  var deviations = [1.0, 0.1]
  @Setting("digits that are shown", in: 10...4_000) var digits = 1_000
  @Setting("scale gamma behind the normalisation", in: -5...5) var gamma = 2.0
  @Setting("shift beta behind the normalisation", in: -5...5) var beta = 1.5

  /// The inputs of all sigmoids of the layer, for all digits.
  struct Inputs: Codable, Sendable {
    var before, after, moved: [Double]
    /// The share of inputs at which a sigmoid's slope is below 0.05, a fifth of the steepest.
    var flatBefore, flatAfter: Double
    /// How far a unit's inputs deviate from their mean, from digit to digit: the mean over the units.
    var widthBefore, widthAfter: Double
  }

  struct Findings: Codable, Sendable { var each: [Inputs] }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    return Findings(
      each: deviations.map { deviation in
        var random = context.random(1)
        var plain = paperNetwork(
          inputs: data.inputs, placement: .none, weights: .normal(standardDeviation: deviation),
          using: &random)
        let before = plain.outputs(data.training.prefix(digits).inputs, mode: .training)[4]
        var layer = BatchNorm<Float>(100)
        let after = layer.forward(before, mode: .training)
        layer = BatchNorm(
          scale: Tensor([100], repeating: Float(gamma)),
          offset: Tensor([100], repeating: Float(beta)))
        let moved = layer.forward(before, mode: .training)
        return Inputs(
          before: before.scalars.map { Double($0) }, after: after.scalars.map { Double($0) },
          moved: moved.scalars.map { Double($0) }, flatBefore: flatShare(before),
          flatAfter: flatShare(after), widthBefore: width(before), widthAfter: width(after))
      })
  }

  private func width(_ inputs: Tensor<Float>) -> Double {
    inputs.columnLists.map(\.standardDeviation).mean
  }

  private func flatShare(_ inputs: Tensor<Float>) -> Double {
    let slopes = inputs.applying(.sigmoid).scalars.map { $0 * (1 - $0) }
    return Double(slopes.count { $0 < 0.05 }) / Double(slopes.count)
  }
}
