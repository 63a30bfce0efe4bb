import NeuralNetworks
import Optimizers
import Testing

@testable import Training

/// A linear map of two numbers that a dense layer in Double has to find: data, loss and number type
/// are none of `Trainer`'s.
struct LineFit: StepwiseTraining {
  static let weights = Tensor<Double>([2, 1], [1.5, -2])
  static let bias = 0.5

  var learner: Learner<Dense<Double>, SGD<Double>>
  let inputs: Tensor<Double>
  let targets: Tensor<Double>

  init(learningRate: Double = 0.1) {
    var random = RandomSource(seed: 5)
    inputs = .normal([20, 2], mean: 0, standardDeviation: 1, using: &random)
    targets = inputs.matrixProduct(Self.weights) + Self.bias
    learner = Learner(
      Dense(weights: .zeros([2, 1]), bias: .zeros([1])), SGD(learningRate: learningRate))
  }

  var stepCount: Int { learner.stepCount }

  mutating func step() throws -> Double {
    try learner.step(on: inputs) { squaredError($0, targets) }.loss
  }
}

/// The mean of the squared differences, and its derivative by the outputs.
func squaredError(
  _ outputs: Tensor<Double>, _ targets: Tensor<Double>
) -> (loss: Double, gradient: Tensor<Double>) {
  let error = outputs - targets
  return (error.squared().mean(), error * (2 / Double(error.count)))
}

@Suite struct LearnerTests {
  /// Nearer than Float numbers could come.
  @Test func aLinearMapIsFoundInDouble() throws {
    var fit = LineFit()
    let losses = try fit.run(steps: 500)
    #expect(losses.count == 500 && fit.stepCount == 500)
    #expect(losses[0] == squaredError(.zeros([20, 1]), fit.targets).loss)
    #expect(losses[499] < 1e-20)
    #expect((fit.learner.model.weights.value - LineFit.weights).largestMagnitude < 1e-10)
    #expect(abs(fit.learner.model.bias!.value[0] - LineFit.bias) < 1e-10)
  }

  /// w - rate * x^T dy, with the penalty's part: lambda w.
  @Test func aStepIsTheOneByHand() throws {
    let x = Tensor<Double>([2, 2], [1, 2, 3, 4])
    let start = Tensor<Double>([2, 1], [0.5, -1])
    let gradient = Tensor<Double>([2, 1], [0.25, -0.5])
    let model = Regularized(Dense<Double>(weights: start), by: L2(0.1))
    var learner = Learner(model, SGD(learningRate: 0.2))
    let step = try learner.step(on: x) { _ in (3, gradient) }
    #expect(step.number == 1 && learner.stepCount == 1 && learner.lastLearningRate == 0.2)
    #expect(step.outputs == x.matrixProduct(start))
    #expect(step.penalty == 0.1 / 2 * 1.25)
    #expect(step.loss == 3 + step.penalty)
    let expected = start - (x.matrixProduct(gradient, transposing: .left) + start * 0.1) * 0.2
    #expect((learner.model.base.weights.value - expected).largestMagnitude < 1e-15)
  }

  private struct Refusal: Error {}

  @Test func withoutAFiniteLossNothingChanges() throws {
    var fit = LineFit()
    try fit.run(steps: 2)
    let before = Recorder.words(fit.learner)
    let error = #expect(throws: TrainingError.self) {
      try fit.learner.step(on: fit.inputs) { (.infinity, $0) }
    }
    #expect(
      error
        == .lossNotFinite(step: 3, loss: .infinity, place: nil, learningRate: 0.1))
    #expect(throws: Refusal.self) {
      try fit.learner.step(on: fit.inputs) { _ in throw Refusal() }
    }
    #expect(Recorder.words(fit.learner) == before)
    #expect(try fit.step() > 0 && fit.stepCount == 3)
  }
}
