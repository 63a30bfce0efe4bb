/// The sizes of a pooling: windows that slide over images [batch, height, width, channels].
///
/// Output (i, j) looks at the pixels from (i * strideHeight - paddingTop, j * strideWidth -
/// paddingLeft) on, windowHeight by windowWidth of them. Each window must hold at least one real
/// pixel; those outside the image never count.
public struct PoolingShape: Hashable, Sendable {
  /// A pixel's place in a window, counted row by row, padding included. 16 bits number the pixels of
  /// 256x256, and are less to write and to read again than 32.
  public typealias Place = UInt16

  /// The number of images.
  public var batch: Int
  /// The images' height, in pixels.
  public var height: Int
  /// The images' width, in pixels.
  public var width: Int
  /// Numbers a pixel, of x and of y.
  public var channels: Int
  /// The windows' height, in pixels.
  public var windowHeight: Int
  /// The windows' width, in pixels.
  public var windowWidth: Int
  /// How many pixels a window lies below the one above it.
  public var strideHeight: Int
  /// How many pixels a window lies to the right of the one before it.
  public var strideWidth: Int
  /// Rows outside the image that the first windows begin with.
  public var paddingTop: Int
  /// Columns outside the image that the first windows begin with.
  public var paddingLeft: Int
  /// The height of y, in pixels.
  public var outputHeight: Int
  /// The width of y, in pixels.
  public var outputWidth: Int

  /// The sizes as they are; nothing checks that they fit.
  public init(
    batch: Int, height: Int, width: Int, channels: Int, windowHeight: Int, windowWidth: Int,
    strideHeight: Int, strideWidth: Int, paddingTop: Int = 0, paddingLeft: Int = 0,
    outputHeight: Int, outputWidth: Int
  ) {
    self.batch = batch
    self.height = height
    self.width = width
    self.channels = channels
    self.windowHeight = windowHeight
    self.windowWidth = windowWidth
    self.strideHeight = strideHeight
    self.strideWidth = strideWidth
    self.paddingTop = paddingTop
    self.paddingLeft = paddingLeft
    self.outputHeight = outputHeight
    self.outputWidth = outputWidth
  }
}

extension PoolingShape {
  /// How many numbers x has: batch * height * width * channels.
  public var inputCount: Int { batch * height * width * channels }
  /// How many numbers y has: batch * outputHeight * outputWidth * channels.
  public var outputCount: Int { batch * outputHeight * outputWidth * channels }

  /// The rows of the image that the windows of output row `i` reach.
  @inlinable public func rows(_ i: Int) -> Range<Int> {
    inside(i * strideHeight - paddingTop, windowHeight, height)
  }

  /// The columns of the image that the windows of output column `j` reach.
  @inlinable public func columns(_ j: Int) -> Range<Int> {
    inside(j * strideWidth - paddingLeft, windowWidth, width)
  }

  @inlinable func inside(_ start: Int, _ size: Int, _ limit: Int) -> Range<Int> {
    let first = min(max(start, 0), limit)
    return first..<max(first, min(start + size, limit))
  }
}
