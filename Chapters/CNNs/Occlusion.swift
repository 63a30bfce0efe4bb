import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Where does a network look? A grey square is put over each place of an image, and what is left of the
/// probability of its class is written there (Zeiler and Fergus 2014, section 4.2).
struct Occlusion: Experiment {
  @Setting("side of the square", in: 1...32, unit: "pixels") var side = 7
  @Setting("test digits that are shown", in: 1...20) var shown = 8
  @Setting("test digits that the claim is about", in: 10...1_000, quick: 20) var counted = 100
  @Setting("steps of Adam at 0.003, in batches of 32", in: 10...5_000, quick: 20) var steps = 300
  @Setting("networks, each from a seed of its own", in: 1...10, quick: 1) var seeds = 5

  var estimatedSeconds: Double { 0.006 * Double(steps * seeds) }

  struct Findings: Codable, Sendable {
    /// Digits that the first network recognises: 32 x 32 pixels from 0 to 1.
    var images: [[Double]]
    var labels: [Int]
    /// The probability of the class with the square around each pixel, 32 x 32.
    var maps: [[Double]]
    /// By how much more the probability falls, on the average over the digits, where the square hides
    /// ink than where it hides none, for each network.
    var inkDifference: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data(as: .images(side: 32))
    let all = try context.sideBySide(context.seeds(seeds), "occlusion") {
      try look($0, digits)
    }
    return Findings(
      images: all[0].images, labels: all[0].labels, maps: all[0].maps,
      inkDifference: all.map(\.difference))
  }

  private func look(
    _ seed: UInt64, _ digits: ExperimentData
  ) throws -> (images: [[Double]], labels: [Int], maps: [[Double]], difference: Double) {
    var random = RandomSource(seed: seed)
    let net = LeNetControl.Variant(nonlinearity: .tanh, poolsByMean: true).leNet(using: &random)
    var trainer = Trainer(
      net, Adam(learningRate: 0.003),
      batches: BatchSampler(digits.training, batchSize: 32, random: random))
    try trainer.run(steps: steps)
    var model = trainer.model
    let answers = model.forward(digits.test.inputs, mode: .inference).rowArgmax()
    let known = digits.test.labels.indices.filter { answers[$0] == digits.test.labels[$0] }
    var result: (images: [[Double]], labels: [Int], maps: [[Double]]) = ([], [], [])
    var differences: [Double] = []
    for index in known.prefix(counted) {
      let image = digits.test.inputs.rows(index..<index + 1)
      let pixels = image.scalars
      let label = digits.test.labels[index]
      let whole = probability(&model, image, label)[0]
      // Every second place along each axis; the map is drawn with pixels of two by two.
      let places = stride(from: 0, to: 32, by: 2).flatMap { y in
        stride(from: 0, to: 32, by: 2).map { (y, $0) }
      }
      let squares = places.map { y, x in (rows: range(y), columns: range(x)) }
      let hidden = squares.flatMap { square in
        var copy = pixels
        for y in square.rows { for x in square.columns { copy[y * 32 + x] = 0.5 } }
        return copy
      }
      let left = probability(&model, Tensor([places.count, 32, 32, 1], hidden), label)
      var (ink, blank): ([Double], [Double]) = ([], [])
      for (square, value) in zip(squares, left) {
        let covers = square.rows.contains { y in
          square.columns.contains { pixels[y * 32 + $0] > 0.5 }
        }
        if covers { ink.append(whole - value) } else { blank.append(whole - value) }
      }
      if !ink.isEmpty, !blank.isEmpty { differences.append(ink.mean - blank.mean) }
      if result.images.count < shown {
        result.images.append(pixels.map(Double.init))
        result.labels.append(label)
        result.maps.append(left)
      }
    }
    return (result.images, result.labels, result.maps, differences.isEmpty ? 0 : differences.mean)
  }

  /// The square's rows or columns around a place.
  private func range(_ centre: Int) -> Range<Int> {
    max(0, centre - side / 2)..<min(32, centre + side - side / 2)
  }

  /// The softmax of a class for each image.
  private func probability(
    _ model: inout Sequential<Float>, _ images: Tensor<Float>, _ label: Int
  ) -> [Double] {
    let logits = model.forward(images, mode: .inference)
    return (0..<logits.shape[0]).map { row in
      let values = (0..<logits.shape[1]).map { Double(logits[row, $0]) }
      let highest = values.max()!
      let sum = values.reduce(0) { $0 + Double.exp($1 - highest) }
      return Double.exp(values[label] - highest) / sum
    }
  }
}
