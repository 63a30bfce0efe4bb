import NeuralNetworks
import TensorCore
import TensorKernels

/// An optimizer whose weights also decay, each by itself: decoupled weight decay (Loshchilov and
/// Hutter 2019).
///
/// ```swift
/// var optimizer = Decayed(SGD<Float>(learningRate: 0.1, momentum: 0.9), by: 0.01)
/// ```
///
/// w = (1 - learningRate * weightDecay) w, and then the step of `base`, which knows nothing of it. So
/// neither momentum nor Adam's averages see the decay: that sets it apart from `L2` in the loss. For
/// plain gradient descent the two are the same.
///
/// The factor is that of PyTorch's AdamW. The paper's lambda is the whole share that a step takes away,
/// learningRate * weightDecay here. The notes' lambda / n of n samples is `weightDecay`.
public struct Decayed<Base: Optimizer>: Optimizer {
  public typealias Scalar = Base.Scalar

  /// The optimizer whose steps follow the decay.
  public var base: Base
  /// The share that a step takes from each weight, divided by the learning rate; at least 0.
  public var weightDecay: Double { didSet { Self.requireWeightDecay(weightDecay) } }
  /// Which parameters decay: weights, unless told otherwise.
  public var decayedRoles: Set<ParameterRole>

  public var learningRate: Double {
    get { base.learningRate }
    set { base.learningRate = newValue }
  }

  /// Stops for a decay below 0 or one that is not finite, and so does setting it later.
  public init(
    _ base: Base, by weightDecay: Double, decaying roles: Set<ParameterRole> = [.weight]
  ) {
    Self.requireWeightDecay(weightDecay)
    self.base = base
    self.weightDecay = weightDecay
    decayedRoles = roles
  }

  public mutating func prepare(for model: some Layer<Scalar>) { base.prepare(for: model) }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try base.visitState(&visitor)
  }

  public mutating func step(_ model: inout some Layer<Scalar>) {
    let share = Scalar(learningRate * weightDecay)
    model.visitParameters { parameter in
      guard decayedRoles.contains(parameter.role) else { return }
      let count = parameter.value.count
      parameter.value.withMutablePointer { w in
        // w -= share * w
        Scalar.kernels.gradientStep(count, rate: share, gradient: w, value: w)
      }
    }
    base.step(&model)
  }
}
