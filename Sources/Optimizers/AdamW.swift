import NeuralNetworks
import TensorCore
import TensorKernels

/// Adam with weight decay of its own (Loshchilov and Hutter 2019, algorithm 2): before Adam's step
/// each weight shrinks by the factor 1 - learningRate * weightDecay, whatever its gradient is.
///
/// L2 in the loss is something else for Adam: there the decay is divided by the root of the squared
/// gradients as well.
public typealias AdamW<Scalar: KernelScalar> = Decayed<Adam<Scalar>>

extension Decayed {
  /// Adam with decay. Decayed are parameters of the given roles; the defaults are PyTorch's, but that
  /// PyTorch also decays biases and batch normalisation's scales and offsets.
  ///
  /// Stops for settings outside the ranges of `Adam` and `Decayed`.
  public init<S: KernelScalar>(
    learningRate: Double = 0.001, weightDecay: Double = 0.01,
    decaying roles: Set<ParameterRole> = [.weight], beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8
  ) where Base == Adam<S> {
    self.init(
      Adam(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon),
      by: weightDecay, decaying: roles)
  }
}
