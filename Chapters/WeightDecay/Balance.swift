import Experiments
import NeuralNetworks
import Optimizers

/// One weight over many steps: left alone by the data, and pulled by them with a constant gradient.
struct Balance: Experiment {
  @Setting("steps of gradient descent", in: 10...5_000) var steps = 500
  @Setting("where the pulled weight begins", in: -1...3) var starts = [3.0, 1, 0, -1]

  static let rate = 0.1
  /// What a step takes of the weight that is left alone; the first is the notes' setting.
  static let shares = [0.01 * 0.1 / 300, 0.001, 0.01]

  struct Findings: Codable, Sendable {
    /// The weight before each step and after the last: from 3 for each share, and from each start.
    var alone, pulled: [[Double]]
    /// Where pull and decay balance, -gn / lambda.
    var target: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let (gradient, share) = (-0.1, 0.01)
    return Findings(
      alone: Self.shares.map { course(from: 3, gradient: 0, share: $0) },
      pulled: starts.map { course(from: $0, gradient: gradient, share: share) },
      target: -gradient * Self.rate / share)
  }

  /// - Parameter share: what a step takes of the weight, eta lambda / n.
  private func course(from start: Double, gradient: Double, share: Double) -> [Double] {
    var layer = Dense<Double>(weights: Tensor([1, 1], [start]))
    layer.weights.gradient = Tensor([1, 1], [gradient])
    var optimizer = SGDW<Double>(learningRate: Self.rate, weightDecay: share / Self.rate)
    return [start]
      + (0..<steps).map { _ in
        optimizer.step(&layer)
        return layer.weights.value[0, 0]
      }
  }
}
