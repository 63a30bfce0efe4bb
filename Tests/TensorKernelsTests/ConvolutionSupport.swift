import TensorKernels

/// Shapes for the tests of convolution: every size that a loop could stumble over.
struct ConvolutionCase: CustomStringConvertible {
  let shape: ConvolutionShape

  /// `padding` is before and behind, for each axis.
  init(
    batch: Int, size: (Int, Int), channels: (Int, Int), kernel: (Int, Int),
    stride: (Int, Int) = (1, 1), padding: ((Int, Int), (Int, Int)) = ((0, 0), (0, 0))
  ) {
    let ((top, bottom), (left, right)) = padding
    shape = ConvolutionShape(
      batch: batch, height: size.0, width: size.1, inputChannels: channels.0,
      outputChannels: channels.1, kernelHeight: kernel.0, kernelWidth: kernel.1,
      strideHeight: stride.0, strideWidth: stride.1, paddingTop: top, paddingLeft: left,
      outputHeight: max(0, (size.0 + top + bottom - kernel.0) / stride.0 + 1),
      outputWidth: max(0, (size.1 + left + right - kernel.1) / stride.1 + 1))
  }

  var description: String {
    let s = shape
    return "\(s.batch) images \(s.height)x\(s.width)x\(s.inputChannels), "
      + "kernel \(s.kernelHeight)x\(s.kernelWidth)x\(s.outputChannels), "
      + "stride \(s.strideHeight)x\(s.strideWidth), padding \(s.paddingTop), \(s.paddingLeft), "
      + "output \(s.outputHeight)x\(s.outputWidth)"
  }

  /// Chosen by hand for what they mean, then drawn at random over all sizes.
  static let all: [ConvolutionCase] = named + drawn(150)

  private static let named: [ConvolutionCase] = [
    // Pointwise, with and without a stride; a stride that skips pixels.
    .init(batch: 2, size: (5, 4), channels: (17, 65), kernel: (1, 1)),
    .init(batch: 2, size: (5, 4), channels: (16, 5), kernel: (1, 1), stride: (2, 2)),
    .init(batch: 1, size: (7, 7), channels: (3, 16), kernel: (1, 1), stride: (3, 3)),
    // The same size again, on small images whose taps are mostly outside.
    .init(
      batch: 5, size: (2, 2), channels: (64, 65), kernel: (3, 3), padding: ((1, 1), (1, 1))),
    .init(
      batch: 13, size: (4, 4), channels: (16, 17), kernel: (3, 3), padding: ((1, 1), (1, 1))),
    .init(
      batch: 13, size: (1, 1), channels: (16, 17), kernel: (3, 3), padding: ((1, 1), (1, 1))),
    // A kernel larger than the image; padding on one side only.
    .init(
      batch: 3, size: (2, 3), channels: (5, 6), kernel: (5, 7), padding: ((3, 2), (0, 6))),
    .init(
      batch: 2, size: (6, 5), channels: (6, 3), kernel: (2, 2), stride: (2, 2),
      padding: ((0, 1), (0, 1))),
    // Padding beyond the kernel: outputs that see no pixel at all.
    .init(batch: 2, size: (3, 3), channels: (3, 5), kernel: (2, 2), padding: ((4, 3), (5, 4))),
    // The first layers: few channels in.
    .init(
      batch: 2, size: (32, 32), channels: (3, 64), kernel: (3, 3), padding: ((1, 1), (1, 1))),
    .init(batch: 2, size: (32, 32), channels: (3, 6), kernel: (5, 5)),
    .init(batch: 3, size: (14, 14), channels: (6, 16), kernel: (5, 5)),
    .init(
      batch: 2, size: (16, 16), channels: (65, 64), kernel: (3, 3), stride: (2, 2),
      padding: ((0, 1), (0, 1))),
    // Deep enough for several blocks, wide enough for several panels.
    .init(
      batch: 7, size: (4, 4), channels: (150, 200), kernel: (3, 3), padding: ((1, 1), (1, 1))),
    // One image, whose few points read the kernels where they lie.
    .init(
      batch: 1, size: (2, 2), channels: (32, 80), kernel: (3, 3), padding: ((1, 1), (1, 1))),
    .init(
      batch: 1, size: (5, 5), channels: (16, 144), kernel: (3, 3), padding: ((1, 1), (1, 1))),
    .init(
      batch: 1, size: (6, 6), channels: (17, 64), kernel: (5, 3), stride: (2, 1),
      padding: ((2, 1), (0, 1))),
    // Nothing to do.
    .init(batch: 0, size: (4, 4), channels: (3, 5), kernel: (3, 3)),
    .init(batch: 2, size: (2, 2), channels: (3, 5), kernel: (3, 3)),
  ]

  private static func drawn(_ count: Int) -> [ConvolutionCase] {
    var state: UInt64 = 2024
    func pick<T>(_ values: [T]) -> T {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return values[Int(state >> 33) % values.count]
    }
    let sizes = [1, 2, 3, 4, 5, 7, 8, 9, 11]
    let channels = [1, 3, 5, 6, 16, 17, 64, 65]
    return (0..<count).map { _ in
      let kernel = (pick(Array(1...7)), pick(Array(1...7)))
      let size = (pick(sizes), pick(sizes))
      // Padding enough for at least one output.
      let (above, left) = (pick([0, 0, 1, 2]), pick([0, 0, 1, 2]))
      return ConvolutionCase(
        batch: pick([1, 2, 3, 5]), size: size, channels: (pick(channels), pick(channels)),
        kernel: kernel, stride: (pick([1, 1, 2, 3]), pick([1, 1, 2, 3])),
        padding: (
          (above, max(pick([0, 1, 3]), kernel.0 - size.0 - above)),
          (left, max(pick([0, 1, 3]), kernel.1 - size.1 - left))
        ))
    }
  }
}
