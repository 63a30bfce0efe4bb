import NeuralNetworks
import TensorCore
import TensorKernels

/// Adam (Kingma and Ba 2015, algorithm 1): steps of about the learning rate in each coordinate,
/// from running averages of the gradient and of its square.
///
/// The default epsilon, 1e-8, is the paper's and PyTorch's; Keras takes 1e-7.
public struct Adam<Scalar: KernelScalar>: Optimizer {
  /// alpha: about how far a step moves each coordinate; finite.
  public var learningRate: Double { didSet { Self.requireLearningRate(learningRate) } }
  /// The share of the average of past gradients that a step keeps, below 1.
  public var beta1: Double { didSet { Self.requireShare(beta1, "Beta 1") } }
  /// The share of the average of past squared gradients that a step keeps, below 1.
  public var beta2: Double { didSet { Self.requireShare(beta2, "Beta 2") } }
  /// Added to the root of that average, so that gradients of 0 do not divide by 0; above 0.
  public var epsilon: Double { didSet { Self.requireEpsilon(epsilon) } }

  private var owners = StateOwners()
  private var stepCount = 0
  /// m of each parameter.
  private var firstMoments: [Tensor<Scalar>] = []
  /// v of each parameter.
  private var secondMoments: [Tensor<Scalar>] = []

  /// Stops for settings outside the ranges above, and so does setting one of them later.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    Self.requireLearningRate(learningRate)
    Self.requireShare(beta1, "Beta 1")
    Self.requireShare(beta2, "Beta 2")
    Self.requireEpsilon(epsilon)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  public mutating func prepare(for model: some Layer<Scalar>) {
    var copy = model
    owners.meet(&copy)
    for (index, parameter) in model.parameters.enumerated() {
      firstMoments.prepare(index, for: parameter)
      secondMoments.prepare(index, for: parameter)
    }
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visitLearningRate(&learningRate, in: Scalar.self)
    try visitor.visitCount(&stepCount, "Adam's steps")
    try firstMoments.visit(&visitor, "first moment")
    try secondMoments.visit(&visitor, "second moment")
  }

  /// Algorithm 1, for each element of a parameter w with the gradient g, at step t:
  ///
  /// - m = beta1 m + (1 - beta1) g
  /// - v = beta2 v + (1 - beta2) g^2
  /// - w = w - learningRate * mHat / (sqrt(vHat) + epsilon)
  ///
  /// where mHat = m / (1 - beta1^t) and vHat = v / (1 - beta2^t): both averages begin at 0, and without
  /// the division the first ones would be too small. Stops for another model than that of earlier steps.
  public mutating func step(_ model: inout some Layer<Scalar>) {
    owners.meet(&model)
    stepCount += 1
    let t = Double(stepCount)
    let constants = AdamConstants<Scalar>(
      rate: learningRate / (1 - Double.pow(beta1, t)), beta1: beta1, beta2: beta2,
      secondCorrection: 1 / (1 - Double.pow(beta2, t)), epsilon: epsilon)
    var index = 0
    model.visitParameters { parameter in
      firstMoments.prepare(index, for: parameter)
      secondMoments.prepare(index, for: parameter)
      let count = parameter.value.count
      let gradient = parameter.gradient
      withMutablePointers(
        &firstMoments[index], &secondMoments[index], &parameter.value
      ) { m, v, w in
        gradient.withPointer { g in
          Scalar.kernels.adamStep(count, constants, gradient: g, first: m, second: v, value: w)
        }
      }
      index += 1
    }
  }
}
