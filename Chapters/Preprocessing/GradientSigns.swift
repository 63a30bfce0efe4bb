import Datasets
import Experiments
import NeuralNetworks

/// Do the gradients of a unit's weights share a sign, as they must where no input is negative? And what is
/// left of it in a batch?
struct GradientSigns: Experiment {
  @Setting("images of a batch", in: 1...1_000, holding: [1, 100])
  var sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500]
  @Setting("batches of each size, of different images", in: 1...1_000, quick: 4) var batches = 20
  @Setting("networks, each with weights and images of its own", in: 1...20, quick: 2)
  var networks = 5

  struct Findings: Codable, Sendable {
    /// With pixels from 0 to 1, and with the mean image subtracted: for each size one a network.
    var raw, centred: [[Signs]]
  }

  /// How far the gradients of a unit's weights point the same way, the mean over batches.
  struct Signs: Codable, Sendable {
    /// The share of units whose gradients have no two signs.
    var sharing: Double
    /// |sum of g| / sum of |g|: 1 if all share a sign.
    var lean: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try ChapterImages(context)
    let training = all.flat(all.training)
    let centred = training.preprocessed(by: MeanImage(fittedTo: training.inputs))
    func allSigns(_ images: Examples) -> [[Signs]] {
      sizes.map { size in
        context.seeds(networks).map { signs(of: $0, images, inBatchesOf: size) }
      }
    }
    return Findings(raw: allSigns(training), centred: allSigns(centred))
  }

  private func signs(of seed: UInt64, _ images: Examples, inBatchesOf size: Int) -> Signs {
    var random = RandomSource(seed: seed)
    let network = reluNetwork(
      inputs: images.inputs.shape.columns, classes: images.classCount, using: &random)
    let order = random.permutation(images.count)
    let count = min(batches, images.count / size)
    let all = (0..<count).map { batch -> Signs in
      let own = order[batch * size..<(batch + 1) * size]
      let gradient = Self.gradient(of: network, images.batch(at: own))
      let (sharing, total) = Self.unitsOfOneSign(gradient)
      let sums = gradient.columnSums().map { abs($0) }
      let magnitudes = gradient.map { abs($0) }.columnSums()
      return Signs(
        sharing: Double(sharing) / Double(total), lean: Double(sums.sum() / magnitudes.sum()))
    }
    return Signs(sharing: all.map(\.sharing).mean, lean: all.map(\.lean).mean)
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
