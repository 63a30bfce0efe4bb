import NeuralNetworks
import TensorCore

/// An optimizer whose type is chosen while the program runs.
public struct AnyOptimizer<Scalar: KernelScalar>: Optimizer {
  /// The optimizer that takes the steps, with its state.
  public private(set) var base: any Optimizer<Scalar>

  public var learningRate: Double {
    get { base.learningRate }
    set { base.learningRate = newValue }
  }

  /// Takes over an optimizer with the state that it has.
  public init(_ base: any Optimizer<Scalar>) { self.base = base }

  public mutating func prepare(for model: some Layer<Scalar>) { base.prepare(for: model) }

  public mutating func step(_ model: inout some Layer<Scalar>) { base.step(&model) }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try base.visitState(&visitor)
  }
}
