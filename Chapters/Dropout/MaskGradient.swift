import Experiments
import GradientChecking
import NeuralNetworks

/// The backward pass multiplies by the mask of the forward pass (000, 002): checked numerically, with the
/// mask held.
struct MaskGradient: Experiment {
  @Setting("probability of a unit to be dropped", in: 0.05...0.95) var rate = 0.5

  /// A way to go back through one dropout layer.
  struct Way: Codable, Sendable {
    var name: String
    var error: Double
    var isRight: Bool
  }

  struct Findings: Codable, Sendable {
    /// The largest relative error of a gradient of a whole network.
    var networkError: Double
    /// The right way first.
    var ways: [Way]
    /// What arrives at the layer, its mask and what goes on: 4 samples of 12 units, row by row.
    var dy, mask, dx: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(5)
    let networkError = networkError(using: &random)
    var layer = Dropout<Double>(rate, using: &random)
    var other = Dropout<Double>(rate, using: &random)
    let x = Tensor<Double>.normal([4, 12], using: &random)
    let dy = Tensor<Double>.normal([4, 12], using: &random)
    let held = layer
    _ = layer.forward(x, mode: .training)
    _ = other.forward(x, mode: .training)
    guard let mask = layer.mask, let otherMask = other.mask else { fatalError("nothing dropped") }
    let dx = layer.backward(dy)
    let candidates = [
      ("the same mask", dx), ("another mask", dy * otherMask), ("no mask", dy),
      ("mask without 1/(1 - p)", dy * mask * (1 - rate)),
    ]
    let ways = candidates.map { name, candidate in
      let check = checkGradient(name, at: x, analytic: candidate, weights: dy) { moved in
        var copy = held  // draws the same mask again
        return copy.forward(moved, mode: .training)
      }
      return Way(name: name, error: check.relativeError, isRight: check.passes)
    }
    return Findings(
      networkError: networkError, ways: ways, dy: dy.scalars, mask: mask.scalars, dx: dx.scalars)
  }

  func networkError(using random: inout RandomSource) -> Double {
    let network: Sequential<Double> = droppingNetwork(
      [6, 10, 10, 3], rate: rate, activation: { Tanh() }, using: &random)
    let x = Tensor<Double>.normal([5, 6], using: &random)
    let report = checkGradients(of: network, input: x, using: &random)
    return report.relativeError
  }
}
