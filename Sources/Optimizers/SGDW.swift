import NeuralNetworks
import TensorCore
import TensorKernels

/// Gradient descent with weight decay of its own (Loshchilov and Hutter 2019, algorithm 1): before the
/// step each weight shrinks by the factor 1 - learningRate * weightDecay, and the velocity is not told.
///
/// Without momentum that is `L2` in the loss (their proposition 1). With momentum it is not: there the
/// velocity carries earlier decays along, momentum / (1 - momentum) times as much again.
public typealias SGDW<Scalar: KernelScalar> = Decayed<SGD<Scalar>>

extension Decayed {
  /// Gradient descent with decay. PyTorch has none: its `SGD(weight_decay:)` is L2 in the loss.
  ///
  /// Stops for settings outside the ranges of `SGD` and `Decayed`.
  public init<S: KernelScalar>(
    learningRate: Double, weightDecay: Double, decaying roles: Set<ParameterRole> = [.weight],
    momentum: Double = 0, nesterov: Bool = false
  ) where Base == SGD<S> {
    self.init(
      SGD(learningRate: learningRate, momentum: momentum, nesterov: nesterov), by: weightDecay,
      decaying: roles)
  }
}
