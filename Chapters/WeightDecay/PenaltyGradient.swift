import Experiments
import NeuralNetworks

/// C = C0 + lambda / 2n sum w^2 and its gradients (000), and four that are not its gradients.
struct PenaltyGradient: Experiment {
  @Setting("the price λ", in: 0.01...100) var lambda = 2.0
  @Setting("samples n", in: 2...64) var samples = 12

  struct Findings: Codable, Sendable {
    /// How far the cost is from the formula.
    var cost: Double
    /// The largest relative error of a gradient, of all parameters.
    var gradient: Double
    /// How far what the price adds is from lambda / n w, and from nothing for what is free.
    var weights, others: Double
    /// A right candidate for the gradient and four wrong ones: the length of the error as a share of
    /// the gradient's, for the worst parameter.
    var candidates: [Candidate]
  }

  struct Candidate: Codable, Sendable {
    var name: String
    var error: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(1)
    let network = PricedNetwork(lambda: lambda, samples: samples, using: &random)
    let priced = network.gradients(lambda: lambda)
    let free = network.gradients(lambda: 0)
    let share = lambda / network.n
    let squares = network.network.weights.map { $0 * $0 }.reduce(0, +)
    /// The largest difference from what the price should add, over the parameters that `isMeant`.
    func difference(
      from added: Double, where isMeant: (Parameter<Double>) -> Bool
    ) -> Double {
      zip(priced.parameters, free.parameters).filter { isMeant($0.0) }.map { priced, free in
        (priced.gradient - free.gradient - priced.value * added).largestMagnitude
      }.max()!
    }
    return Findings(
      cost: abs(priced.cost - (free.cost + lambda / (2 * network.n) * squares)),
      gradient: network.check(priced.parameters.map(\.gradient)).map(\.relativeError).max()!,
      weights: difference(from: share) { $0.role == .weight },
      others: difference(from: 0) { $0.role != .weight },
      candidates: candidates(network, free.parameters))
  }

  /// What is added to the gradient without a price, and how wrong the sum is.
  private func candidates(
    _ network: PricedNetwork, _ free: [Parameter<Double>]
  ) -> [Candidate] {
    let numeric = network.numericGradients()
    let share = lambda / network.n
    func candidate(_ name: String, _ factor: (Parameter<Double>) -> Double) -> Candidate {
      let errors = zip(free, numeric).map { parameter, right in
        (parameter.gradient + parameter.value * factor(parameter) - right).norm() / right.norm()
      }
      return Candidate(name: name, error: errors.max()!)
    }
    return [
      candidate("λ/n w, weights only") { $0.role == .weight ? share : 0 },
      candidate("2 λ/n w: the half forgotten") { $0.role == .weight ? 2 * share : 0 },
      candidate("λ w: not divided by n") { $0.role == .weight ? lambda : 0 },
      candidate("biases, γ and β as well") { _ in share },
      candidate("nothing") { _ in 0 },
    ]
  }
}
