import NeuralNetworks
import Optimizers

/// The four operations as on a blackboard: gradients in, clipped gradients out.
///
/// The module `Optimizers` computes the same on a model's parameters, and reports what it did.
enum FourWays {
  typealias Gradients = [Tensor<Double>]

  static func byValue(_ all: Gradients, _ c: Double) -> Gradients {
    all.map { g in g.map { max(-c, min(c, $0)) } }
  }

  static func byNorm(_ all: Gradients, _ c: Double) -> Gradients {
    all.map { g in g * (c / max(length(g), c)) }
  }

  static func byAverageNorm(_ all: Gradients, _ c: Double) -> Gradients {
    all.map { g in g * (c / max(length(g) / Double(g.count), c)) }
  }

  static func byGlobalNorm(_ all: Gradients, _ c: Double) -> Gradients {
    let norm = all.map { $0.squared().sum() }.reduce(0, +).squareRoot()
    return all.map { g in g * (c / max(norm, c)) }
  }

  static func length(_ g: Tensor<Double>) -> Double {
    g.squared().sum().squareRoot()
  }
}

/// The same four of the module `Optimizers`, with one limit.
func fourOperations(_ limit: Double) -> [(name: String, clipping: GradientClipping)] {
  [
    ("by value", .value(limit)), ("by norm", .norm(limit)),
    ("by average norm", .averageNorm(limit)), ("by global norm", .globalNorm(limit, epsilon: 0)),
  ]
}
