import NeuralNetworks
import TensorCore
import TensorKernels

/// Stochastic gradient descent, with momentum if wanted.
///
/// v = momentum * v - learningRate * g; w = w + v (Polyak 1964; Sutskever et al. 2013, equation 1).
/// Nesterov's variant looks one step ahead: w = w + momentum * v - learningRate * g (their equations
/// 3 and 4, written for the point that the gradient is taken at, as Keras and PyTorch have it).
public struct SGD<Scalar: KernelScalar>: Optimizer {
  /// What the gradient is multiplied by: finite.
  public var learningRate: Double { didSet { Self.requireLearningRate(learningRate) } }
  /// The share of the velocity that a step keeps, below 1; 0 for none.
  public var momentum: Double { didSet { Self.requireShare(momentum, "Momentum") } }
  /// Whether it is Nesterov's variant. Without momentum it makes no difference.
  public var usesNesterov: Bool

  private var owners = StateOwners()
  private var velocities: [Tensor<Scalar>] = []

  /// Stops for settings outside the ranges above, and so does setting one of them later.
  public init(learningRate: Double, momentum: Double = 0, nesterov: Bool = false) {
    Self.requireLearningRate(learningRate)
    Self.requireShare(momentum, "Momentum")
    self.learningRate = learningRate
    self.momentum = momentum
    usesNesterov = nesterov
  }

  public mutating func prepare(for model: some Layer<Scalar>) {
    guard momentum != 0 else { return }
    var copy = model
    owners.meet(&copy)
    for (index, parameter) in model.parameters.enumerated() {
      velocities.prepare(index, for: parameter)
    }
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visitLearningRate(&learningRate, in: Scalar.self)
    try velocities.visit(&visitor, "velocity")
  }

  public mutating func step(_ model: inout some Layer<Scalar>) {
    let rate = Scalar(learningRate)
    if momentum == 0 {
      model.visitParameters { parameter in
        let count = parameter.value.count
        let gradient = parameter.gradient
        parameter.value.withMutablePointer { w in
          gradient.withPointer { g in
            Scalar.kernels.gradientStep(count, rate: rate, gradient: g, value: w)
          }
        }
      }
      return
    }
    owners.meet(&model)
    var index = 0
    model.visitParameters { parameter in
      velocities.prepare(index, for: parameter)
      let count = parameter.value.count
      let gradient = parameter.gradient
      withMutablePointers(&velocities[index], &parameter.value) { v, w in
        gradient.withPointer { g in
          if usesNesterov {
            Scalar.kernels.nesterovStep(
              count, rate: rate, momentum: Scalar(momentum), gradient: g, velocity: v, value: w)
          } else {
            Scalar.kernels.momentumStep(
              count, rate: rate, momentum: Scalar(momentum), gradient: g, velocity: v, value: w)
          }
        }
      }
      index += 1
    }
  }
}
