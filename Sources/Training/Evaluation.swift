import Datasets
import NeuralNetworks

/// How well a model does on a set of examples.
public struct Evaluation: Sendable, Equatable {
  /// The mean loss: in nats if it is the cross-entropy.
  public let loss: Double
  /// The share that is recognised, 0 to 1.
  public let accuracy: Double

  /// What was measured elsewhere, or is compared with.
  public init(loss: Double, accuracy: Double) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

/// Runs the model over all examples in the given mode and compares its answers with the labels.
///
/// - Parameters:
///   - model: in Float or Double; in Double it sees the examples' Float numbers as Double.
///   - loss: what is measured; the model's penalty is not.
///   - mode: inference, unless batch statistics are wanted for a comparison.
///   - batchSize: how many examples pass at a time; stops below 1.
/// - Returns: the means over all examples; 0 for none.
public func evaluate<Model: Layer>(
  _ model: Model, on examples: Examples, loss: ClassifierLoss = .crossEntropy,
  mode: Mode = .inference, batchSize: Int = 500
) -> Evaluation {
  evaluate(model, on: examples, mode: mode, batchSize: batchSize) { loss.value($0, labels: $1) }
}

/// As `evaluate(_:on:loss:mode:batchSize:)`, with a loss written by hand.
///
/// - Parameter loss: from logits [m, classes] and m labels, the mean loss of these m.
public func evaluate<Model: Layer>(
  _ model: Model, on examples: Examples, mode: Mode = .inference, batchSize: Int = 500,
  loss: (_ logits: Tensor<Model.Scalar>, _ labels: [Int]) -> Double
) -> Evaluation {
  var model = model
  var sum = 0.0
  var correct = 0.0
  for batch in examples.batches(of: batchSize) {
    let inputs = Tensor<Model.Scalar>(batch.inputs)
    let logits =
      mode == .inference ? model.inferring(from: inputs) : model.forward(inputs, mode: mode)
    sum += loss(logits, batch.labels) * Double(batch.count)
    correct += matchingShare(logits.rowArgmax(), batch.labels) * Double(batch.count)
  }
  let count = Double(max(examples.count, 1))
  return Evaluation(loss: sum / count, accuracy: correct / count)
}

/// The share of places where two lists agree; 0 for empty lists.
func matchingShare(_ predictions: [Int], _ labels: [Int]) -> Double {
  guard !labels.isEmpty else { return 0 }
  return Double(zip(predictions, labels).count { $0 == $1 }) / Double(labels.count)
}
