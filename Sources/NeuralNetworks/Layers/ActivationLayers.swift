import TensorCore
import TensorKernels

// Elementwise layers without parameters. Each keeps its output y: the derivatives are simplest in
// terms of it.

/// y = 1 / (1 + e^-x), dx = dy * y (1 - y).
public struct Sigmoid<Scalar: KernelScalar>: Layer {
  private var output: Tensor<Scalar>?
  public var kind: String { "sigmoid" }

  /// A layer for inputs of any shape.
  public init() {}

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let y = x.applying(.sigmoid)
    output = y
    return y
  }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    outputGradient.timesGradient(of: .sigmoid, output: output.expectForward(kind))
  }
}

/// y = tanh x, dx = dy * (1 - y^2).
public struct Tanh<Scalar: KernelScalar>: Layer {
  private var output: Tensor<Scalar>?
  public var kind: String { "tanh" }

  /// A layer for inputs of any shape.
  public init() {}

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let y = x.applying(.hyperbolicTangent)
    output = y
    return y
  }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    outputGradient.timesGradient(of: .hyperbolicTangent, output: output.expectForward(kind))
  }
}

/// y = max(0, x), dx = dy where x > 0, else 0.
public struct ReLU<Scalar: KernelScalar>: Layer {
  private var output: Tensor<Scalar>?
  public var kind: String { "relu" }

  /// A layer for inputs of any shape.
  public init() {}

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let y = x.applying(.rectifier)
    keep(output: y)
    return y
  }

  /// Remembers what was computed elsewhere, together with the layer before.
  mutating func keep(output y: Tensor<Scalar>) { output = y }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    outputGradient.timesGradient(of: .rectifier, output: output.expectForward(kind))
  }
}

extension Sigmoid: Summarized {
  /// A negation, an exponential, an addition and a division.
  public func summary(of input: FeatureMap) -> LayerSummary {
    elementwiseSummary(of: input, operations: 4)
  }
}

extension Tanh: Summarized {
  /// Two exponentials, an addition, a subtraction and a division, by its definition.
  public func summary(of input: FeatureMap) -> LayerSummary {
    elementwiseSummary(of: input, operations: 5)
  }
}

extension ReLU: Summarized {
  /// A comparison.
  public func summary(of input: FeatureMap) -> LayerSummary {
    elementwiseSummary(of: input, operations: 1)
  }
}

extension Tensor {
  /// self * f'(x), where `output` is f(x).
  func timesGradient(of activation: Activation, output y: Tensor) -> Tensor {
    requireShape(y.shape)
    return Tensor(shape) { dx in
      withPointers(self, y) { dy, y in
        Scalar.kernels.applyGradient(activation, count, y: y, dy: dy, dx: dx)
      }
    }
  }
}
