import TensorCore
import TensorKernels

/// The largest value of each window, channel by channel: [m, h, w, c] to [m, h', w', c].
///
/// Of equal values the first in reading order wins, and alone receives the gradient; TensorFlow and
/// PyTorch do the same. Padding never wins.
public struct MaxPool2D<Scalar: KernelScalar>: Layer {
  /// Which pixels each maximum is taken over.
  public let window: SlidingWindow

  private var inputShape: Shape?
  /// For each output, the place of its largest value in the window.
  private var places: [PoolingShape.Place] = []

  public var kind: String { "maxPool2D" }

  /// Stops for a size or a stride below 1, and for a window of more than 65,536 pixels.
  ///
  /// - Parameter stride: the window's size if nil, so that windows do not overlap.
  public init(_ size: PixelSize, stride: PixelSize? = nil, padding: Padding = .valid) {
    window = SlidingWindow(size, stride: stride ?? size, padding: padding)
    require(
      size.area - 1 <= Int(PoolingShape.Place.max),
      "A maximum is taken over at most 65,536 pixels, not over \(size).")
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let geometry = window.pooling(of: x.shape.expectImages(kind))
    inputShape = x.shape
    if places.count != geometry.output.count {
      places = [PoolingShape.Place](repeating: 0, count: geometry.output.count)
    }
    return Tensor(geometry.output) { y in
      x.withPointer { x in
        places.withUnsafeMutableBufferPointer {
          if let places = $0.baseAddress {
            Scalar.kernels.maxPool(geometry, x: x, y: y, places: places)
          }
        }
      }
    }
  }

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> {
    let geometry = window.pooling(of: x.shape.expectImages(kind))
    return Tensor(geometry.output) { y in
      x.withPointer { Scalar.kernels.maxPool(geometry, x: $0, y: y) }
    }
  }

  /// Each dy goes to the pixel that was the largest.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let shape = inputShape.expectForward(kind)
    let geometry = window.pooling(of: shape)
    outputGradient.requireShape(geometry.output)
    return Tensor(shape) { dx in
      outputGradient.withPointer { dy in
        places.withUnsafeBufferPointer {
          if let places = $0.baseAddress {
            Scalar.kernels.maxPoolGradient(geometry, dy: dy, places: places, dx: dx)
          }
        }
      }
    }
  }
}

extension MaxPool2D: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    poolingSummary(
      of: input, window, operations: window.size.area - 1,
      kept: MemoryLayout<Scalar>.stride + MemoryLayout<PoolingShape.Place>.stride)
  }
}

extension Layer {
  /// The summary of a pooling, with the operations and the bytes that each output takes.
  func poolingSummary(
    of input: FeatureMap, _ window: SlidingWindow, operations: Int, kept: Int
  ) -> LayerSummary {
    let channels = input.batchOfOne.expectImages(kind)[3]
    let output = input.under(window, channels: channels)
    return LayerSummary(
      kind, "\(window)", output: output,
      cost: Cost(
        otherOperations: operations * output.shape.count,
        activationBytes: kept * output.shape.count))
  }
}

extension PoolingShape {
  /// [batch, height, width, channels].
  var output: Shape { [batch, outputHeight, outputWidth, channels] }
}
