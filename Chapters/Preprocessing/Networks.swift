import Datasets
import Models
import NeuralNetworks
import Optimizers
import Training

/// One hidden layer of 100 ReLUs with He's weights.
func reluNetwork(
  inputs: Int, classes: Int, using random: inout RandomSource
) -> Sequential<Float> {
  .multilayer([inputs, 100, classes], weights: .heNormal, using: &random) { _, _ in [ReLU()] }
}

/// That network before its first step, which learns by plain gradient descent in batches of 50.
///
/// - Parameter seed: decides the weights and the order of the batches.
func trainer(
  on examples: Examples, seed: UInt64, learningRate: Double
) -> Trainer<Sequential<Float>, SGD<Float>> {
  var random = RandomSource(seed: seed)
  let model = reluNetwork(
    inputs: examples.inputs.shape.columns, classes: examples.classCount, using: &random)
  return Trainer(
    model, SGD(learningRate: learningRate),
    batches: BatchSampler(examples, batchSize: 50, random: random.split()))
}
