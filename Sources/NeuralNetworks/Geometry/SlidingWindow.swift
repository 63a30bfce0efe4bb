import TensorCore
import TensorKernels

/// What a convolution and a pooling have in common: a window that moves over images.
public struct SlidingWindow: Hashable, Sendable {
  /// At least one pixel high and wide, and of no more than 2,147,483,647 pixels.
  public var size: PixelSize { didSet { requireSense() } }
  /// How far it moves from one output to the next: at least one pixel in each direction, and no more than
  /// 2,147,483,647.
  public var stride: PixelSize { didSet { requireSense() } }
  /// What happens at the edges of the image, the same in both directions.
  public var padding: Padding

  /// Stops for a size or a stride below 1, and for one above those limits.
  public init(_ size: PixelSize, stride: PixelSize = 1, padding: Padding) {
    self.size = size
    self.stride = stride
    self.padding = padding
    requireSense()
  }

  private func requireSense() {
    // Far more than anybody wants, and so few that no sum or product of them is too large for an `Int`.
    let limit = Int(Int32.max)
    require(
      size.height > 0 && size.width > 0, "A window has at least one pixel, not the size \(size).")
    require(
      size.height <= limit / size.width,
      "A window has at most 2,147,483,647 pixels, not the size \(size).")
    require(
      stride.height > 0 && stride.width > 0,
      "A window moves by at least one pixel, not by the stride \(stride).")
    require(
      stride.height <= limit && stride.width <= limit,
      "A window moves by at most 2,147,483,647 pixels, not by the stride \(stride).")
  }

  /// Where the windows lie on an image.
  public struct Fit: Hashable, Sendable {
    /// From its top to its bottom, and from left to right; at least one window each.
    public let vertical, horizontal: Padding.Fit
  }

  /// Where the windows lie on an image of `height` x `width` pixels; stops if none fits.
  public func fit(height: Int, width: Int) -> Fit {
    let fit = Fit(
      vertical: padding.fit(height, window: size.height, stride: stride.height),
      horizontal: padding.fit(width, window: size.width, stride: stride.width))
    require(
      fit.vertical.output > 0 && fit.horizontal.output > 0,
      "A window of \(size) with \(padding) padding does not fit an image of \(height)x\(width).")
    return fit
  }

  /// What the kernels want to know about a convolution of `x`, [m, height, width, in].
  package func convolution(of x: Shape, outputChannels: Int) -> ConvolutionShape {
    let fit = fit(height: x[1], width: x[2])
    return ConvolutionShape(
      batch: x[0], height: x[1], width: x[2], inputChannels: x[3],
      outputChannels: outputChannels, kernelHeight: size.height, kernelWidth: size.width,
      strideHeight: stride.height, strideWidth: stride.width, paddingTop: fit.vertical.before,
      paddingLeft: fit.horizontal.before, outputHeight: fit.vertical.output,
      outputWidth: fit.horizontal.output)
  }

  /// What the kernels want to know about a pooling of `x`, [m, height, width, channels].
  func pooling(of x: Shape) -> PoolingShape {
    let fit = fit(height: x[1], width: x[2])
    return PoolingShape(
      batch: x[0], height: x[1], width: x[2], channels: x[3], windowHeight: size.height,
      windowWidth: size.width, strideHeight: stride.height, strideWidth: stride.width,
      paddingTop: fit.vertical.before, paddingLeft: fit.horizontal.before,
      outputHeight: fit.vertical.output, outputWidth: fit.horizontal.output)
  }
}

extension SlidingWindow: CustomStringConvertible {
  /// "3x3 same", "3x3/2 valid" with a stride of 2.
  public var description: String {
    let step = stride.height == stride.width ? "\(stride.height)" : "\(stride)"
    return "\(size)" + (stride == 1 ? "" : "/\(step)") + " \(padding.rawValue)"
  }
}
