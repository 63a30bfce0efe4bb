import Datasets
import NeuralNetworks

/// A batch in double precision.
struct DoubleBatch {
  /// [samples, pixels].
  let x: Tensor<Double>
  let labels: [Int]

  init(_ batch: Batch) {
    x = Tensor(batch.inputs.shape, batch.inputs.scalars.map(Double.init))
    labels = batch.labels
  }

  /// The cross-entropy of a network's logits, [samples, classes], and its derivative by them.
  func loss(of logits: Tensor<Double>) -> (loss: Double, gradient: Tensor<Double>) {
    SoftmaxCrossEntropy()(logits, labels: labels)
  }
}
