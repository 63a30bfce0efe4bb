import Foundation
import NeuralNetworks

/// Gradient descent of a linear classifier with biases, half the mean squared error and all samples in each
/// step, from zero weights: in the coordinates of the eigenvectors each part shrinks by itself, so that any
/// number of steps can be taken at once.
struct LinearDescent {
  /// The eigenvalues of the second moments, of which 1 is an input, too.
  let eigenvalues: [Double]
  /// For each eigenvector, by how much the loss falls when its part is learnt.
  let falls: [Double]
  /// The loss of the best constant answers, the share of each class, and that of the best weights.
  let constant, lowest: Double

  /// - Parameters:
  ///   - x: inputs, [m, n].
  ///   - labels: of `classes` classes; what is wanted is 1 for the right class and 0 for the others.
  init(_ x: Tensor<Double>, labels: [Int], classes: Int) {
    let m = labels.count
    let withBias = Tensor.concatenatingColumns([x, Tensor([m, 1], repeating: 1)])
    var wanted = Tensor<Double>.zeros([m, classes])
    for (row, label) in labels.enumerated() { wanted[row, label] = 1 }
    let eigen = withBias.secondMoments().symmetricEigen()  // H = V Λ V^T
    let targets = withBias.matrixProduct(wanted, transposing: .left) / Double(m)
    // The loss is 1/2 - sum over k of |a_k|^2 / (2 λ_k), with a = V^T X^T Y / m, for the best weights.
    let a = eigen.vectors.matrixProduct(targets, transposing: .left)
    let values = eigen.values.scalars
    falls = values.indices.map { k in
      guard values[k] > 1e-10 * values[0] else { return 0 }
      return (0..<classes).reduce(0) { $0 + a[k, $1] * a[k, $1] } / (2 * values[k])
    }
    eigenvalues = values
    let shares = wanted.columnMeans()
    constant = (1 - shares.squared().sum()) / 2
    lowest = 0.5 - falls.reduce(0, +)
  }

  /// Above it gradient descent diverges.
  var largestRate: Double { 2 / eigenvalues[0] }

  /// What is left of the fall from constant answers to the best weights, as a share.
  func missing(after steps: Double, rate: Double) -> Double {
    // After t steps the part of an eigenvector is 1 - (1 - ηλ)^t learnt.
    let loss = zip(eigenvalues, falls).reduce(0.5) { loss, part in
      loss - part.1 * (1 - pow(abs(1 - rate * part.0), 2 * steps))
    }
    return (loss - lowest) / (constant - lowest)
  }

  /// The number of steps to so much of that fall.
  func steps(to goal: Double, rate: Double) -> Double {
    func isThere(_ steps: Double) -> Bool { missing(after: steps, rate: rate) <= 1 - goal }
    var high = 1.0
    while !isThere(high) && high < 1e9 { high *= 2 }
    var low = high / 2
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded()
      if isThere(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
