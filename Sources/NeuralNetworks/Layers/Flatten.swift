import TensorCore
import TensorKernels

/// All of a sample's numbers in one row: [m, h, w, c] to [m, h w c]. Nothing is copied.
public struct Flatten<Scalar: KernelScalar>: Layer {
  private var inputShape: Shape?

  public var kind: String { "flatten" }

  /// A layer for batches of any shape.
  public init() {}

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    require(x.shape.rank > 0, "\(kind) takes a batch, not a single number.")
    inputShape = x.shape
    return x.reshaped(to: Self.output(of: x.shape))
  }

  private static func output(of x: Shape) -> Shape {
    [x[0], x.dimensions.dropFirst().reduce(1, *)]
  }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let shape = inputShape.expectForward(kind)
    outputGradient.requireShape(Self.output(of: shape))
    return outputGradient.reshaped(to: shape)
  }
}

extension Flatten: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    // Each number still depends on its own window alone, but from here on nobody can tell which:
    // the next layer sees them all.
    LayerSummary(kind, output: input.features(input.shape.count))
  }
}
