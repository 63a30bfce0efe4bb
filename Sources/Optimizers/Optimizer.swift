import NeuralNetworks
import TensorCore
import TensorKernels

/// A rule that changes a model's parameters after each backward pass.
///
/// It keeps a state for each parameter, by the order in which the model shows them, so one optimizer
/// belongs to one model and its copies. Those of this module that keep state note whose it is, by
/// `Parameter.identity`, and stop for another model, with the names and shapes of both.
public protocol Optimizer<Scalar>: Stateful, Sendable {
  /// The number type of the parameters, and of the state kept for them.
  associatedtype Scalar: KernelScalar

  /// What a step is proportional to. It may be changed between two steps; it is part of the state.
  var learningRate: Double { get set }

  /// Makes room for the state of each of the model's parameters, as the first step would: state that
  /// is to be put back has to have a place. Stops for another model than that of earlier steps.
  mutating func prepare(for model: some Layer<Scalar>)

  /// Takes one step against the gradients that the model's parameters hold. Stops for another model
  /// than that of earlier steps.
  mutating func step(_ model: inout some Layer<Scalar>)
}

extension Array {
  /// Appends a state of zeros for a parameter that is met for the first time.
  mutating func prepare<Scalar>(_ index: Int, for parameter: Parameter<Scalar>)
  where Element == Tensor<Scalar> {
    if index == count { append(.zeros(parameter.value.shape)) }
  }

  /// Shows the state of each parameter to the visitor.
  mutating func visit<Scalar>(_ visitor: inout some StateVisitor, _ name: String) throws
  where Element == Tensor<Scalar> {
    for index in indices { try visitor.visit(&self[index], "\(name) \(index)") }
  }
}
