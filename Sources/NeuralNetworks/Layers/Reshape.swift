import TensorCore
import TensorKernels

/// Each sample's numbers in another arrangement: with [28, 28], [m, 784] becomes [m, 28, 28].
/// Nothing is copied.
public struct Reshape<Scalar: KernelScalar>: Layer {
  /// A sample's shape, without the batch.
  public let shape: Shape

  private var inputShape: Shape?

  public var kind: String { "reshape" }

  /// - Parameter shape: that of a sample, without the batch. A batch whose samples have another
  ///   number of elements stops in the forward pass.
  public init(_ shape: Shape) { self.shape = shape }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    require(
      x.shape.rank > 0 && x.count == x.shape[0] * shape.count,
      "Shapes do not fit: samples of \(shape) from a batch of \(x.shape).")
    inputShape = x.shape
    return x.reshaped(to: output(of: x.shape))
  }

  private func output(of x: Shape) -> Shape { Shape([x[0]] + shape.dimensions) }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let input = inputShape.expectForward(kind)
    outputGradient.requireShape(output(of: input))
    return outputGradient.reshaped(to: input)
  }
}

extension Reshape: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    require(
      input.shape.count == shape.count,
      "Shapes do not fit: samples of \(shape) from samples of \(input.shape).")
    return LayerSummary(kind, "\(shape)", output: FeatureMap(shape, field: nil))
  }
}
