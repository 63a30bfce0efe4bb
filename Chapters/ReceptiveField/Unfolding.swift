import Experiments
import NeuralNetworks

/// A convolution as one matrix product (im2col): each window becomes a row, and the kernels are columns.
struct Unfolding: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest differences from the layer: of the output, and of the gradients by weights and image.
    var outputError, weightError, inputError: Double
    /// Numbers of the image, and of its windows.
    var image, windows: Int
  }

  /// Of a 3x3 convolution of 14 x 14 pixels without padding.
  func run(in context: RunContext) throws -> Findings {
    var random = context.random(13)
    let x = Tensor<Double>.normal([2, 14, 14, 3], using: &random)
    let weights = Tensor<Double>.normal([3, 3, 3, 4], using: &random)
    var layer = Conv2D(weights: weights)
    let y = layer.forward(x, mode: .training)
    let dy = Tensor<Double>.normal(y.shape, using: &random)
    let dx = layer.backward(dy)

    let windows = Self.windows(of: x, side: 3)
    let kernels = weights.reshaped(to: [27, 4])
    let gradients = dy.reshaped(to: [windows.shape[0], 4])
    let product = windows.matrixProduct(kernels)
    let dKernels = windows.matrixProduct(gradients, transposing: .left)
    let dWindows = gradients.matrixProduct(kernels, transposing: .right)
    return Findings(
      outputError: (product - y.reshaped(to: product.shape)).largestMagnitude,
      weightError: (dKernels - layer.weights.gradient.reshaped(to: [27, 4])).largestMagnitude,
      inputError: (Self.folded(dWindows, to: x.shape, side: 3) - dx).largestMagnitude,
      image: x.count, windows: windows.count)
  }

  /// [m, height, width, in] to [m height' width', F F in]: one row for each window.
  static func windows(of x: Tensor<Double>, side: Int) -> Tensor<Double> {
    let pixels = x.reshaped(to: [x.shape.rows, x.shape[3]])
    let places = places(x.shape, side: side)
    return pixels.gatheringRows(places)
      .reshaped(to: [places.count / (side * side), side * side * x.shape[3]])
  }

  /// The other way (col2im): each number of a window is added to its pixel.
  static func folded(_ windows: Tensor<Double>, to shape: Shape, side: Int) -> Tensor<Double> {
    var sums = [Double](repeating: 0, count: shape.count)
    let values = windows.scalars
    for (row, pixel) in places(shape, side: side).enumerated() {
      for c in 0..<shape[3] { sums[pixel * shape[3] + c] += values[row * shape[3] + c] }
    }
    return Tensor(shape, sums)
  }

  /// The pixel of each element of each window, in the order in which they are read.
  private static func places(_ x: Shape, side: Int) -> [Int] {
    (0..<x[0]).flatMap { image in
      (0...x[1] - side).flatMap { row in
        (0...x[2] - side).flatMap { column in
          (0..<side * side).map { tap in
            (image * x[1] + row + tap / side) * x[2] + column + tap % side
          }
        }
      }
    }
  }
}
