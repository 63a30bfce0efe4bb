import NeuralNetworks

extension Layer {
  /// All weights as one list, without biases, scales and offsets.
  var weights: [Scalar] {
    parameters.filter { $0.role == .weight }.flatMap(\.value.scalars)
  }
}

extension [Double] {
  /// The root of the mean square.
  var rootMeanSquare: Double {
    map { $0 * $0 }.reduce(0, +).squareRoot() / Double(count).squareRoot()
  }

  /// The length of the difference as a share of this vector's length.
  func distance(to other: [Double]) -> Double {
    let difference = zip(self, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let length = reduce(0) { $0 + $1 * $1 }
    return (difference / length).squareRoot()
  }
}
