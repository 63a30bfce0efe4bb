import TensorCore
import TensorKernels

/// A fully connected layer: y = x W + b, with x [m, in], W [in, out], b [out], y [m, out].
public struct Dense<Scalar: KernelScalar>: Layer {
  /// W, [in, out].
  public var weights: Parameter<Scalar> {
    didSet { Self.requireShapes(weights.value, bias?.value) }
  }
  /// b, [out]; nil for a layer without bias, as before batch normalisation.
  public var bias: Parameter<Scalar>? { didSet { Self.requireShapes(weights.value, bias?.value) } }

  private var input: Tensor<Scalar>?

  public var kind: String { "dense" }

  /// - Parameters:
  ///   - inputs: in, the numbers of a sample.
  ///   - outputs: out, the units of the layer.
  ///   - weights: how W is drawn.
  ///   - bias: how b is drawn; nil for none.
  public init(
    _ inputs: Int, _ outputs: Int, weights: Initializer = .glorotUniform,
    bias: Initializer? = .zeros, using random: inout RandomSource
  ) {
    self.init(
      weights: weights([inputs, outputs], using: &random),
      bias: bias.map { $0([outputs], using: &random) })
  }

  /// Stops for shapes that do not fit, and so does setting W or b later.
  ///
  /// - Parameters:
  ///   - weights: W, [in, out].
  ///   - bias: b, [out], or nil for none.
  public init(weights: Tensor<Scalar>, bias: Tensor<Scalar>? = nil) {
    Self.requireShapes(weights, bias)
    self.weights = Parameter(weights, role: .weight)
    self.bias = bias.map { Parameter($0, role: .bias) }
  }

  private static func requireShapes(_ weights: Tensor<Scalar>, _ bias: Tensor<Scalar>?) {
    require(
      weights.shape.rank == 2 && (bias == nil || bias!.shape == [weights.shape[1]]),
      "A dense layer takes weights [in, out] and a bias [out], not \(weights.shape) and "
        + "\(bias.map { "\($0.shape)" } ?? "none").")
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    input = x
    return inferring(from: x, rectified: false)
  }

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> {
    inferring(from: x, rectified: false)
  }

  /// dW = x^T dy, db = sum of dy over the batch, dx = dy W^T.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    backwardToParameters(outputGradient)
    return outputGradient.matrixProduct(weights.value, transposing: .right)
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    let x = input.expectForward(kind)
    outputGradient.requireShape([x.shape[0], weights.value.shape[1]])
    weights.gradient = x.matrixProduct(outputGradient, transposing: .left)
    bias?.gradient = outputGradient.columnSums()
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try body(&weights)
    if bias != nil { try body(&bias!) }
  }
}

extension Dense: Rectifying {
  func inferring(from x: Tensor<Scalar>, rectified: Bool) -> Tensor<Scalar> {
    require(
      x.shape.rank == 2 && x.shape[1] == weights.value.shape[0],
      "Shapes do not fit: an input of \(x.shape) for weights of \(weights.value.shape).")
    var y = x.matrixProduct(weights.value)
    y.add(bias?.value, rectified: rectified)
    return y
  }
}

extension Dense: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    let (inputs, outputs) = (weights.value.shape[0], weights.value.shape[1])
    require(
      input.shape == [inputs],
      "A dense layer with weights \(weights.value.shape) takes \([inputs]), not \(input.shape).")
    return LayerSummary(
      kind, "\(outputs)", output: input.features(outputs),
      cost: Cost(
        trainable: parameterCount, macs: weights.value.count,
        otherOperations: bias == nil ? 0 : outputs,
        activationBytes: outputs * MemoryLayout<Scalar>.stride))
  }
}
