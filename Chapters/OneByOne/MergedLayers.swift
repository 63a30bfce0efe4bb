import Experiments
import NeuralNetworks

extension Conv2D {
  /// This convolution and the 1x1 convolution behind it as a single one, for where no nonlinearity stands
  /// between: W'[u, v, c, k] = sum over j of W[u, v, c, j] V[j, k], and b' = b V + the second bias.
  func merged(with pointwise: Conv2D) -> Conv2D {
    let (shape, outputs) = (weights.value.shape, pointwise.weights.value.shape[3])
    let mixing = pointwise.weights.value.reshaped(to: [shape[3], outputs])
    // Where both have a bias, as here.
    let shifted = bias!.value.reshaped(to: [1, shape[3]]).matrixProduct(mixing)
    return Conv2D(
      weights: weights.value.matrixProduct(mixing)
        .reshaped(to: [shape[0], shape[1], shape[2], outputs]),
      bias: shifted.reshaped(to: [outputs]) + pointwise.bias!.value,
      stride: window.stride, padding: window.padding)
  }

  /// The 1x1 convolution in front of this one merged into it: W'[u, v, c, k] = sum over j of
  /// V[c, j] W[u, v, j, k], and b' = the sum over u, v of b W[u, v] + this layer's bias.
  func merged(behind pointwise: Conv2D) -> Conv2D {
    let (shape, inputs) = (weights.value.shape, pointwise.weights.value.shape[2])
    let mixing = pointwise.weights.value.reshaped(to: [inputs, shape[2]])
    let row = pointwise.bias!.value.reshaped(to: [1, shape[2]])
    let size = shape[2] * shape[3]
    var taps = Tensor<Scalar>.zeros([0, shape[3]])
    var shifted = bias!.value
    for tap in 0..<shape[0] * shape[1] {
      let kernel = Tensor(
        [shape[2], shape[3]], Array(weights.value.scalars[tap * size..<(tap + 1) * size]))
      taps = taps.appendingRows(of: mixing.matrixProduct(kernel))
      shifted += row.matrixProduct(kernel).reshaped(to: [shape[3]])
    }
    return Conv2D(
      weights: taps.reshaped(to: [shape[0], shape[1], inputs, shape[3]]), bias: shifted,
      stride: window.stride, padding: window.padding)
  }
}

/// Without a nonlinearity between, a convolution and a 1x1 convolution are one convolution; with ReLU they are
/// not.
struct MergedLayers: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest difference from the two layers, where the 1x1 stands behind.
    var behind: Double
    /// The same where it stands in front: away from the border, and at the border of zeros.
    var inFront, atBorder: Double
    /// By how much f(x) + f(-x) differs from 2 f(0), which is nothing for whatever convolutions in a row; as a
    /// share of the largest output: of the two layers as they are, and with ReLU between.
    var linear, rectified: Double
    /// Weights of the two layers, and of the single one.
    var weights: [Int]
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(9)
    let side = 8
    let x = Tensor<Double>.normal([2, side, side, 3], using: &random)
    func layer(_ inputs: Int, _ outputs: Int, _ kernel: PixelSize) -> Conv2D<Double> {
      Conv2D(
        inputs, outputs, kernel: kernel, padding: .same, bias: .normal(standardDeviation: 1),
        using: &random)
    }
    let (window, pointwise) = (layer(3, 5, 3), layer(5, 4, 1))
    var two = Sequential<Double>([window, pointwise])
    var one = window.merged(with: pointwise)
    let (before, after) = (layer(3, 5, 1), layer(5, 4, 3))
    var twoInFront = Sequential<Double>([before, after])
    var oneInFront = after.merged(behind: before)
    let difference =
      twoInFront.forward(x, mode: .inference) - oneInFront.forward(x, mode: .inference)
    var rectified = Sequential<Double>([window, ReLU(), pointwise])
    return Findings(
      behind: (two.forward(x, mode: .inference) - one.forward(x, mode: .inference))
        .largestMagnitude,
      inFront: difference.largest(inside: true), atBorder: difference.largest(inside: false),
      linear: two.bend(at: x), rectified: rectified.bend(at: x),
      weights: [window, pointwise, one].map(\.weights.value.count))
  }
}

extension Sequential<Double> {
  /// The largest |f(x) + f(-x) - 2 f(0)|, as a share of the largest |f(x)|: 0 for a linear map, with or
  /// without biases.
  fileprivate mutating func bend(at x: Tensor<Double>) -> Double {
    let y = forward(x, mode: .inference)
    let sum = y + forward(-x, mode: .inference)
    return (sum - 2 * forward(x * 0, mode: .inference)).largestMagnitude / y.largestMagnitude
  }
}

extension Tensor<Double> {
  /// The largest magnitude of maps [m, height, width, channels] away from the border of one pixel, or on it.
  fileprivate func largest(inside: Bool) -> Double {
    let (height, width) = (shape[1], shape[2])
    var largest = 0.0
    for (place, pixel) in (0..<shape.rows).enumerated() {
      let (row, column) = (place / width % height, place % width)
      let isInside = (1..<height - 1).contains(row) && (1..<width - 1).contains(column)
      if isInside == inside {
        largest = Swift.max(
          largest, reshaped(to: [shape.rows, shape[3]]).rows(pixel..<pixel + 1).largestMagnitude)
      }
    }
    return largest
  }
}
