import Experiments
import NeuralNetworks

/// Do the blackboard's formulas and the core's operations give the same numbers?
struct FourFormulas: Experiment {
  @Setting("limits that are tried", in: 1e-6...100) var limits = [0.05, 0.5, 1, 3]

  struct Findings: Codable, Sendable {
    /// Over all operations, limits and elements.
    var largestDifference: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(20)
    let gradients = ([[6, 4], [4], [4, 3], [3]] as [Shape]).map {
      Tensor<Double>.normal($0, using: &random)
    }
    var worst = 0.0
    for limit in limits {
      let formulas = [
        FourWays.byValue(gradients, limit), FourWays.byNorm(gradients, limit),
        FourWays.byAverageNorm(gradients, limit), FourWays.byGlobalNorm(gradients, limit),
      ]
      for (expected, operation) in zip(formulas, fourOperations(limit)) {
        var clipped = gradients
        operation.clipping.clip(&clipped)
        for (a, b) in zip(clipped, expected) { worst = max(worst, (a - b).largestMagnitude) }
      }
    }
    return Findings(largestDifference: worst)
  }
}
