import TensorCore
import TensorKernels

/// The mean of each window, channel by channel: [m, h, w, c] to [m, h', w', c].
///
/// Only pixels inside the image count: at a padded border the sum is divided by fewer, as in
/// TensorFlow (PyTorch's `count_include_pad=False`).
public struct AveragePool2D<Scalar: KernelScalar>: Layer {
  /// Which pixels each mean is taken over.
  public let window: SlidingWindow

  private var inputShape: Shape?

  public var kind: String { "averagePool2D" }

  /// Stops for a size or a stride below 1, and for one above a `SlidingWindow`'s limits.
  ///
  /// - Parameter stride: the window's size if nil, so that windows do not overlap.
  public init(_ size: PixelSize, stride: PixelSize? = nil, padding: Padding = .valid) {
    window = SlidingWindow(size, stride: stride ?? size, padding: padding)
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let geometry = window.pooling(of: x.shape.expectImages(kind))
    inputShape = x.shape
    return Tensor(geometry.output) { y in
      x.withPointer { Scalar.kernels.averagePool(geometry, x: $0, y: y) }
    }
  }

  /// Each dy is shared equally by the window's pixels.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let shape = inputShape.expectForward(kind)
    let geometry = window.pooling(of: shape)
    outputGradient.requireShape(geometry.output)
    return Tensor(shape) { dx in
      outputGradient.withPointer { Scalar.kernels.averagePoolGradient(geometry, dy: $0, dx: dx) }
    }
  }
}

extension AveragePool2D: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    poolingSummary(
      of: input, window, operations: window.size.area, kept: MemoryLayout<Scalar>.stride)
  }
}
