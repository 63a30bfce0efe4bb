/// The sizes of a convolution.
///
/// Images lie as [batch, height, width, channels], kernels as
/// [kernelHeight, kernelWidth, inputChannels, outputChannels], and
/// y[n, i, j, k] = sum over u, v, c of
/// x[n, i * strideHeight + u - paddingTop, j * strideWidth + v - paddingLeft, c] * w[u, v, c, k],
/// where pixels outside the image count as 0.
public struct ConvolutionShape: Hashable, Sendable {
  public var batch: Int
  public var height: Int
  public var width: Int
  public var inputChannels: Int
  public var outputChannels: Int
  public var kernelHeight: Int
  public var kernelWidth: Int
  public var strideHeight: Int
  public var strideWidth: Int
  /// Zeros above and to the left of the image; those behind it follow from the output's size.
  public var paddingTop: Int
  public var paddingLeft: Int
  public var outputHeight: Int
  public var outputWidth: Int

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
