import Experiments
import NeuralNetworks

/// The paper's example (section 2; 003 "Towards reducing"): normalise, but leave the mean out of the
/// gradient.
struct ForgottenMean: Experiment {
  @Setting("steps of gradient descent", in: 1...2_000) var steps = 200
  @Setting("learning rate", in: 1e-4...0.4) var rate = 0.1

  /// What happens on the way, at the start and after each step.
  struct Descent: Codable, Sendable {
    var bias: [Double] = []
    var loss: [Double] = []
  }

  struct Findings: Codable, Sendable {
    var forgetting, remembering: Descent
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(5)
    let u = Tensor<Double>.normal([100], using: &random)
    let target = Tensor<Double>.normal([100], mean: 1, using: &random)
    return Findings(
      forgetting: descend(from: u, to: target, ignoringMean: true),
      remembering: descend(from: u, to: target, ignoringMean: false))
  }

  /// x = u + b, minus its mean, is to become the target; only b is learnt.
  func descend(from u: Tensor<Double>, to target: Tensor<Double>, ignoringMean: Bool) -> Descent {
    var b = 0.0
    var descent = Descent()
    for _ in 0...steps {
      let x = u + b
      let error = x - x.mean() - target
      descent.bias.append(b)
      descent.loss.append(error.squared().mean())
      let dx = error * (2 / Double(u.count))
      let db = ignoringMean ? dx.sum() : (dx - dx.mean()).sum()
      b -= rate * db
    }
    return descent
  }
}
