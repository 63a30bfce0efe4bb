import NeuralNetworks

extension Tensor<Float> {
  /// The class of each row of probabilities [m, classes], drawn by them: the labels of which these
  /// probabilities are just right.
  func drawnLabels(using random: inout RandomSource) -> [Int] {
    let (values, classes) = (scalars, shape.columns)
    return (0..<shape.rows).map { row in
      var left = Float(random.uniform())
      for label in 0..<classes - 1 {
        left -= values[row * classes + label]
        if left < 0 { return label }
      }
      return classes - 1
    }
  }
}
