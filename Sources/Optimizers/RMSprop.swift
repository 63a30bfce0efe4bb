import NeuralNetworks
import TensorCore
import TensorKernels

/// RMSprop (Tieleman and Hinton 2012, lecture 6.5): each gradient is divided by the root of a running
/// average of its square, so that a coordinate's steps do not depend on how large its gradients are.
///
/// v = rho v + (1 - rho) g^2; w = w - learningRate * g / (sqrt(v) + epsilon). With momentum, the
/// divided gradients add up first: b = momentum * b + g / (sqrt(v) + epsilon); w = w - learningRate * b.
///
/// v begins at 0 and is not corrected for that, unlike Adam's: with a rho of 0.9 the first step is
/// 1 / sqrt(1 - 0.9) = 3.2 times the learning rate.
///
/// The defaults are Keras'. PyTorch's are a learning rate of 0.01, a rho (there alpha) of 0.99 and an
/// epsilon of 1e-8; its formulas are those above. Keras 3 has epsilon under the root,
/// g / sqrt(v + epsilon), which matters where gradients are below sqrt(epsilon), and its momentum sums
/// up steps, each with the rate of its time; with a constant rate that is the same. The lecture has no
/// epsilon. Neither framework's centred variant is here.
public struct RMSprop<Scalar: KernelScalar>: Optimizer {
  /// What the divided gradient is multiplied by: finite.
  public var learningRate: Double { didSet { Self.requireLearningRate(learningRate) } }
  /// The share of the average of past squared gradients that a step keeps, below 1.
  public var rho: Double { didSet { Self.requireShare(rho, "Rho") } }
  /// The share of the earlier divided gradients that a step keeps, below 1; 0 for none.
  public var momentum: Double { didSet { Self.requireShare(momentum, "Momentum") } }
  /// Added to the root of the average, so that gradients of 0 do not divide by 0; above 0.
  public var epsilon: Double { didSet { Self.requireEpsilon(epsilon) } }

  private var owners = StateOwners()
  /// v.
  private var squares: [Tensor<Scalar>] = []
  /// b; none without momentum.
  private var velocities: [Tensor<Scalar>] = []

  /// Stops for settings outside the ranges above, and so does setting one of them later.
  public init(
    learningRate: Double = 0.001, rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7
  ) {
    Self.requireLearningRate(learningRate)
    Self.requireShare(rho, "Rho")
    Self.requireShare(momentum, "Momentum")
    Self.requireEpsilon(epsilon)
    self.learningRate = learningRate
    self.rho = rho
    self.momentum = momentum
    self.epsilon = epsilon
  }

  public mutating func prepare(for model: some Layer<Scalar>) {
    var copy = model
    owners.meet(&copy)
    for (index, parameter) in model.parameters.enumerated() {
      squares.prepare(index, for: parameter)
      if momentum != 0 { velocities.prepare(index, for: parameter) }
    }
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visitLearningRate(&learningRate, in: Scalar.self)
    try squares.visit(&visitor, "average square")
    try velocities.visit(&visitor, "velocity")
  }

  public mutating func step(_ model: inout some Layer<Scalar>) {
    owners.meet(&model)
    let constants = RMSpropConstants<Scalar>(
      rate: learningRate, rho: rho, momentum: momentum, epsilon: epsilon)
    var index = 0
    model.visitParameters { parameter in
      squares.prepare(index, for: parameter)
      if momentum != 0 { velocities.prepare(index, for: parameter) }
      let count = parameter.value.count
      let gradient = parameter.gradient
      withMutablePointers(&squares[index], &parameter.value) { v, w in
        gradient.withPointer { g in
          if momentum == 0 {
            Scalar.kernels.rmspropStep(
              count, constants, gradient: g, squares: v, velocity: nil, value: w)
          } else {
            velocities[index].withMutablePointer { b in
              Scalar.kernels.rmspropStep(
                count, constants, gradient: g, squares: v, velocity: b, value: w)
            }
          }
        }
      }
      index += 1
    }
  }
}
