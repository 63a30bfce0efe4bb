/// The sizes of a pooling: windows that slide over images [batch, height, width, channels].
///
/// Output (i, j) looks at the pixels from (i * strideHeight - paddingTop, j * strideWidth -
/// paddingLeft) on, windowHeight by windowWidth of them. Each window must hold at least one real
/// pixel; those outside the image never count.
public struct PoolingShape: Hashable, Sendable {
  public var batch: Int
  public var height: Int
  public var width: Int
  public var channels: Int
  public var windowHeight: Int
  public var windowWidth: Int
  public var strideHeight: Int
  public var strideWidth: Int
  public var paddingTop: Int
  public var paddingLeft: Int
  public var outputHeight: Int
  public var outputWidth: Int

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
