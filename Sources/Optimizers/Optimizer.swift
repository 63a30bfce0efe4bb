import NeuralNetworks
import TensorCore
import TensorKernels

/// A rule that changes a model's parameters after each backward pass.
///
/// It keeps a state for each parameter, by the order in which the model shows them, so one
/// optimizer belongs to one model.
public protocol Optimizer<Scalar>: Sendable {
  associatedtype Scalar: KernelScalar

  var learningRate: Double { get set }

  /// Takes one step against the gradients that the model's parameters hold.
  mutating func step(_ model: inout some Layer<Scalar>)
}

extension Array {
  /// Appends a state of zeros for a parameter that is met for the first time.
  mutating func prepare<Scalar>(_ index: Int, for parameter: Parameter<Scalar>)
  where Element == Tensor<Scalar> {
    if index == count { append(.zeros(parameter.value.shape)) }
    require(
      self[index].shape == parameter.value.shape,
      "\(parameter.name) has the shape \(parameter.value.shape), but the optimizer met "
        + "\(self[index].shape) in its place: it was used with another model before.")
  }
}
