import TensorCore
import TensorKernels

/// The mean of each channel over all its pixels (Lin et al. 2014): [m, h, w, c] to [m, c].
public struct GlobalAveragePool<Scalar: KernelScalar>: Layer {
  private var inputShape: Shape?

  public var kind: String { "globalAveragePool" }

  /// A layer for images of any size.
  public init() {}

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let shape = x.shape.expectImages(kind)
    inputShape = shape
    let (pixels, channels) = (shape[1] * shape[2], shape[3])
    let sums = Tensor<Scalar>([shape[0], channels]) { y in
      x.withPointer { x in
        for sample in 0..<shape[0] {
          Scalar.kernels.columnSums(
            rows: pixels, columns: channels, x: x + sample * pixels * channels,
            sums: y + sample * channels)
        }
      }
    }
    return sums * (1 / Scalar(pixels))
  }

  /// Each dy is shared equally by the channel's pixels: dx[n, i, j, c] = dy[n, c] / (h w).
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let shape = inputShape.expectForward(kind)
    outputGradient.requireShape([shape[0], shape[3]])
    let pixels = shape[1] * shape[2]
    return Tensor(shape) { dx in
      outputGradient.withPointer {
        Scalar.kernels.repeatRows(
          rows: shape[0], columns: shape[3], times: pixels, factor: 1 / Scalar(pixels), x: $0,
          y: dx)
      }
    }
  }
}

extension GlobalAveragePool: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    let channels = input.batchOfOne.expectImages(kind)[3]
    return LayerSummary(
      kind, output: input.features(channels),
      cost: Cost(
        otherOperations: input.shape.count,
        activationBytes: channels * MemoryLayout<Scalar>.stride))
  }
}
