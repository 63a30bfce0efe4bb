import Datasets
import Experiments
import NeuralNetworks
import Training

extension Reliability {
  /// How sure a network is of its answers to examples, and how often right.
  init(of model: some Layer<Float>, on examples: Examples) {
    var model = model
    var logits: [[Double]] = []
    var loss = 0.0
    for batch in examples.batches(of: 500) {
      let answers = model.forward(batch.inputs, mode: .inference)
      loss += SoftmaxCrossEntropy().value(answers, labels: batch.labels) * Double(batch.count)
      logits += answers.rowValues
    }
    self.init(logits: logits, labels: examples.labels)
    // As training has it, in Float: kept outcomes are compared to the bit.
    self.loss = loss / Double(examples.count)
  }
}
