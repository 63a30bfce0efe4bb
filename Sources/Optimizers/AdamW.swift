import NeuralNetworks
import TensorCore
import TensorKernels

/// Adam with weight decay of its own (Loshchilov and Hutter 2019, algorithm 2): before Adam's step
/// each weight shrinks by the factor 1 - learningRate * weightDecay, whatever its gradient is.
///
/// L2 in the loss is something else for Adam: there the decay is divided by the root of the squared
/// gradients as well. Decayed are parameters of the given roles; the defaults are PyTorch's, but
/// that PyTorch also decays biases and batch normalisation's scales and offsets.
public struct AdamW<Scalar: KernelScalar>: Optimizer {
  public var weightDecay: Double
  public var decayedRoles: Set<ParameterRole>

  private var adam: Adam<Scalar>

  public var learningRate: Double {
    get { adam.learningRate }
    set { adam.learningRate = newValue }
  }

  public init(
    learningRate: Double = 0.001, weightDecay: Double = 0.01,
    decaying roles: Set<ParameterRole> = [.weight], beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    self.weightDecay = weightDecay
    decayedRoles = roles
    adam = Adam(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon)
  }

  public mutating func prepare(for model: some Layer<Scalar>) { adam.prepare(for: model) }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try adam.visitState(&visitor)
  }

  public mutating func step(_ model: inout some Layer<Scalar>) {
    let share = Scalar(learningRate * weightDecay)
    model.visitParameters { parameter in
      guard decayedRoles.contains(parameter.role) else { return }
      parameter.value.withMutablePointer { value in
        // w -= share * w
        Scalar.gradientStep(parameter.gradient.count, rate: share, gradient: value, value: value)
      }
    }
    adam.step(&model)
  }
}
