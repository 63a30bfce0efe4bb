import NeuralNetworks
import TensorCore
import TensorKernels

/// A model whose weights are the average of those that another one has had on its way: often better
/// than where the way ends, and less noisy (Polyak and Juditsky 1992; exponential: Tarvainen and
/// Valpola 2017).
///
/// average = decay * average + (1 - decay) * weights after each step; batch normalisation's running
/// statistics are averaged likewise. In the first steps the decay is lower, (1 + t) / (10 + t), so
/// that the random start is forgotten (TensorFlow's `ExponentialMovingAverage`).
///
/// ```swift
/// var average = WeightAverage(of: trainer.model, decay: 0.999)
/// for _ in 0..<1_000 {
///   _ = try trainer.step()
///   average.add(trainer.model)
/// }
/// print(evaluate(average.model, on: test).accuracy)
/// ```
public struct WeightAverage<Model: Layer<Float>>: Sendable {
  /// The share that the average keeps in a step, 0 to below 1.
  public let decay: Double
  /// The model with the averaged weights.
  public private(set) var model: Model
  private var stepCount = 0

  /// Stops for a decay that is not from 0 to below 1.
  ///
  /// - Parameter model: at its start.
  public init(of model: Model, decay: Double) {
    require((0..<1).contains(decay), "An average keeps a share from 0 to below 1, not \(decay).")
    self.decay = decay
    self.model = model
  }

  /// Takes in the weights after a step. Stops for a model whose state has other shapes than that of the
  /// start.
  public mutating func add(_ model: Model) {
    let t = Double(stepCount)
    stepCount += 1
    var tensors = StateTensors()
    var copy = model
    // Visitors that only look never throw.
    try? copy.visitState(&tensors)
    var blend = Blend(
      tensors: tensors.tensors, share: Float(1 - min(decay, (1 + t) / (10 + t))))
    try? self.model.visitState(&blend)
  }
}

extension WeightAverage: Stateful {
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visitCount(&stepCount, "steps averaged")
    try model.visitState(&visitor)
  }
}

/// All tensors of a state, in their order.
private struct StateTensors: TensorVisitor {
  private(set) var tensors: [Tensor<Float>] = []

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) {
    if let tensor = tensor as? Tensor<Float> { tensors.append(tensor) }
  }
}

/// Moves each tensor of a state towards another one by a share of the way.
private struct Blend: TensorVisitor {
  let tensors: [Tensor<Float>]
  let share: Float
  private var index = 0

  init(tensors: [Tensor<Float>], share: Float) {
    self.tensors = tensors
    self.share = share
  }

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) {
    guard index < tensors.count, let goal = tensors[index] as? Tensor<Scalar>
    else { return }
    index += 1
    require(
      goal.shape == tensor.shape,
      "Shapes do not fit: an average of \(tensor.shape), and \(goal.shape) for its \(name).")
    let rate = Scalar(share)
    tensor.withMutablePointer { value in
      // value -= share * value, and then value += share * goal
      Scalar.kernels.gradientStep(goal.count, rate: rate, gradient: value, value: value)
      goal.withPointer {
        Scalar.kernels.gradientStep(goal.count, rate: -rate, gradient: $0, value: value)
      }
    }
  }
}
