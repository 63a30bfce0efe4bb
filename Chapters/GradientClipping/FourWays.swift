import NeuralNetworks

/// The four operations as on a blackboard: gradients in, clipped gradients out.
///
/// The module `Optimizers` computes the same on a model's parameters, and reports what it did.
enum FourWays {
  typealias Gradients = [Tensor<Double>]

  /// max(-c, min(c, g)), for each element.
  static func byValue(_ gradients: Gradients, _ c: Double) -> Gradients {
    // snippet: value
    gradients.map { g in g.map { max(-c, min(c, $0)) } }
    // end snippet
  }

  /// g c / max(|g|, c), for each tensor.
  static func byNorm(_ gradients: Gradients, _ c: Double) -> Gradients {
    // snippet: norm
    gradients.map { g in
      let norm = g.squared().sum().squareRoot()
      return g * (c / max(norm, c))
    }
    // end snippet
  }

  /// The same with |g| divided by the number of elements.
  static func byAverageNorm(_ gradients: Gradients, _ c: Double) -> Gradients {
    // snippet: average
    gradients.map { g in
      let average = g.squared().sum().squareRoot() / Double(g.count)
      return g * (c / max(average, c))
    }
    // end snippet
  }

  /// One norm and one factor for all tensors.
  static func byGlobalNorm(_ gradients: Gradients, _ c: Double) -> Gradients {
    // snippet: global
    let squares = gradients.map { g in g.squared().sum() }
    let norm = squares.reduce(0, +).squareRoot()
    return gradients.map { g in g * (c / max(norm, c)) }
    // end snippet
  }
}
