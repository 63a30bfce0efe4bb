import Experiments
import NeuralNetworks

/// A convolution by 3x3 as the matrix of a fully connected layer.
struct SharedWeights: Experiment {
  /// Of the image, in pixels.
  static let side = 6

  struct Findings: Codable, Sendable {
    /// One row for each output, one column for each pixel.
    var matrix: [[Double]]
  }

  func run(in context: RunContext) throws -> Findings {
    // Weights that can be told apart.
    let weights = Tensor<Double>([3, 3, 1, 1], (1...9).map(Double.init))
    return Findings(matrix: Self.matrix(of: Conv2D(weights: weights)))
  }

  /// Back-propagates from one output at a time: the gradient is that output's row.
  static func matrix(of convolution: Conv2D<Double>) -> [[Double]] {
    var convolution = convolution
    let image = Tensor<Double>.zeros([1, side, side, 1])
    let output = convolution.forward(image, mode: .training).shape
    return (0..<output.count).map { index in
      var gradient = Tensor<Double>.zeros([output.count])
      gradient[index] = 1
      return convolution.backward(gradient.reshaped(to: output)).scalars
    }
  }
}
