import Datasets
import NeuralNetworks

/// How well a model does on a set of examples.
public struct Evaluation: Sendable, Equatable {
  /// The mean loss: in nats if it is the cross-entropy.
  public let loss: Double
  /// The share that is recognised, 0 to 1.
  public let accuracy: Double

  public init(loss: Double, accuracy: Double) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

/// Runs the model over all examples in the given mode and compares its answers with the labels.
///
/// - Parameters:
///   - loss: what is measured; the model's penalty is not.
///   - mode: inference, unless batch statistics are wanted for a comparison.
public func evaluate(
  _ model: some Layer<Float>, on examples: Examples, loss: ClassifierLoss = .crossEntropy,
  mode: Mode = .inference, batchSize: Int = 500
) -> Evaluation {
  var model = model
  var sum = 0.0
  var correct = 0.0
  for batch in examples.batches(of: batchSize) {
    let logits = model.forward(batch.inputs, mode: mode)
    sum += loss.value(logits, labels: batch.labels) * Double(batch.count)
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
