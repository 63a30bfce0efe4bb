import Datasets
import Experiments
import NeuralNetworks

/// Do the gradients of a unit's weights share a sign, as they must where no input is negative?
struct GradientSigns: Experiment {
  @Setting("images that the network is shown", in: 10...1_000) var images = 100

  struct Findings: Codable, Sendable {
    /// With pixels from 0 to 1, and with the mean image subtracted.
    var raw, centred: Signs
  }

  /// How far the gradients of a unit's weights point the same way.
  struct Signs: Codable, Sendable {
    /// The share of units, over single images, whose gradients have no two signs.
    var sharing: Double
    /// The same for all images as one batch.
    var sharingInBatch: Double
    /// |sum of g| / sum of |g| in the batch: 1 if all share a sign.
    var lean: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try ChapterImages(context)
    let training = all.flat(all.training)
    let few = training.prefix(images)
    let centre = MeanImage(fittedTo: training.inputs)
    var random = context.random(1)
    let network = reluNetwork(
      inputs: few.inputs.shape.columns, classes: few.classCount, using: &random)
    return Findings(
      raw: signs(of: network, few), centred: signs(of: network, few.preprocessed(by: centre)))
  }

  private func signs(of network: Sequential<Float>, _ images: Examples) -> Signs {
    let single = (0..<images.count).map {
      Self.unitsOfOneSign(Self.gradient(of: network, images.batch(at: [$0])))
    }
    let batch = Self.gradient(of: network, images.batch(at: 0..<images.count))
    let together = Self.unitsOfOneSign(batch)
    let sums = batch.columnSums().map { abs($0) }
    let magnitudes = batch.map { abs($0) }.columnSums()
    return Signs(
      sharing: Double(single.reduce(0) { $0 + $1.count })
        / Double(single.reduce(0) { $0 + $1.total }),
      sharingInBatch: Double(together.count) / Double(together.total),
      lean: Double(sums.sum() / magnitudes.sum()))
  }

  /// The gradient by the weights of the first layer, [inputs, units].
  static func gradient(
    of network: Sequential<Float>, _ batch: Batch
  ) -> Tensor<Float> {
    var network = network
    let logits = network.forward(batch.inputs, mode: .training)
    let loss = SoftmaxCrossEntropy()(logits, labels: batch.labels)
    network.backwardToParameters(loss.gradient)
    return network.parameters[0].gradient
  }

  /// Of the units that learn anything: how many have gradients of one sign only?
  static func unitsOfOneSign(
    _ gradient: Tensor<Float>
  ) -> (count: Int, total: Int) {
    let (lowest, highest) = gradient.columnExtremes()
    let units = zip(lowest.scalars, highest.scalars)
      .filter { $0 != 0 || $1 != 0 }
    return (units.count { $0 >= 0 || $1 <= 0 }, units.count)
  }
}
