/// The sizes of a convolution.
///
/// Images lie as [batch, height, width, channels], kernels as
/// [kernelHeight, kernelWidth, inputChannels, outputChannels], and
/// y[n, i, j, k] = sum over u, v, c of
/// x[n, i * strideHeight + u - paddingTop, j * strideWidth + v - paddingLeft, c] * w[u, v, c, k],
/// where pixels outside the image count as 0.
public struct ConvolutionShape: Hashable, Sendable {
  /// The number of images.
  public var batch: Int
  /// The images' height, in pixels.
  public var height: Int
  /// The images' width, in pixels.
  public var width: Int
  /// Numbers a pixel of x.
  public var inputChannels: Int
  /// Numbers a pixel of y: the number of kernels.
  public var outputChannels: Int
  /// The kernels' height, in pixels.
  public var kernelHeight: Int
  /// The kernels' width, in pixels.
  public var kernelWidth: Int
  /// How many pixels the kernel moves down from one row of y to the next.
  public var strideHeight: Int
  /// How many pixels it moves to the right from one column of y to the next.
  public var strideWidth: Int
  /// Zeros above and to the left of the image; those behind it follow from the output's size.
  public var paddingTop: Int
  /// Columns of zeros to the left of the image.
  public var paddingLeft: Int
  /// The height of y, in pixels.
  public var outputHeight: Int
  /// The width of y, in pixels.
  public var outputWidth: Int

  /// The sizes as they are; nothing checks that they fit.
  public init(
    batch: Int, height: Int, width: Int, inputChannels: Int, outputChannels: Int,
    kernelHeight: Int, kernelWidth: Int, strideHeight: Int = 1, strideWidth: Int = 1,
    paddingTop: Int = 0, paddingLeft: Int = 0, outputHeight: Int, outputWidth: Int
  ) {
    self.batch = batch
    self.height = height
    self.width = width
    self.inputChannels = inputChannels
    self.outputChannels = outputChannels
    self.kernelHeight = kernelHeight
    self.kernelWidth = kernelWidth
    self.strideHeight = strideHeight
    self.strideWidth = strideWidth
    self.paddingTop = paddingTop
    self.paddingLeft = paddingLeft
    self.outputHeight = outputHeight
    self.outputWidth = outputWidth
  }
}

extension ConvolutionShape {
  /// How many numbers x has: batch * height * width * inputChannels.
  public var inputCount: Int { batch * height * width * inputChannels }
  /// How many numbers y has: batch * outputHeight * outputWidth * outputChannels.
  public var outputCount: Int { batch * outputHeight * outputWidth * outputChannels }
  /// How many numbers the kernels have.
  public var weightCount: Int { kernelHeight * kernelWidth * inputChannels * outputChannels }
}
