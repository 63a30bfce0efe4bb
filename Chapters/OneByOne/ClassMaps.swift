import Datasets
import Experiments
import NeuralNetworks
import Training

/// A network whose last layers are averages and a dense layer, so that its scores are means of maps.
struct ClassMapNetwork: Sendable {
  private(set) var network: Sequential<Float>

  /// Three 5x5 convolutions, the first with stride 2: what an element of the last map sees is 21 pixels wide,
  /// about a digit.
  static func untrained(using random: inout RandomSource) -> ClassMapNetwork {
    var layers: [any Layer<Float>] = []
    for (inputs, outputs, stride) in [(1, 12, 2), (12, 16, 1), (16, 32, 1)] {
      layers += DigitTraining.normalised(
        inputs, outputs, 5, stride: PixelSize(stride), using: &random)
      layers.append(ReLU<Float>())
    }
    layers += [GlobalAveragePool<Float>(), Dense<Float>(32, 10, using: &random)]
    return ClassMapNetwork(network: Sequential(layers))
  }

  /// Trained on single digits.
  static func trained(
    rate: Double, steps: Int, seed: UInt64, sample: Int, on training: Examples,
    _ progress: RunProgress
  ) throws -> ClassMapNetwork {
    var trainer = DigitTraining.trainer(
      .cosine(from: rate, steps: steps), seed: seed, sample: sample, on: training
    ) { untrained(using: &$0).network }
    try trainer.run(steps: steps, afterEachStep: progress.advance)
    return ClassMapNetwork(network: trainer.model)
  }

  /// The class activation maps (Zhou et al. 2016): for each class the channels of the last map, weighted as the
  /// dense layer weights their means.
  ///
  /// map[n, i, j, c] = b[c] + sum over k of f[n, i, j, k] W[k, c]: a 1x1 convolution with the weights of the
  /// dense layer, whose mean over the pixels is the score of class c.
  mutating func maps(of images: Tensor<Float>) -> Tensor<Float> {
    let count = network.layers.count
    var features = Sequential(Array(network.layers[..<(count - 2)]))
    let dense = network.layers[count - 1] as! Dense<Float>
    var scores = Conv2D(
      weights: dense.weights.value.reshaped(to: [1, 1, 32, 10]), bias: dense.bias?.value)
    return scores.forward(features.forward(images, mode: .inference), mode: .inference)
  }

  mutating func scores(of images: Tensor<Float>) -> Tensor<Float> {
    network.forward(images, mode: .inference)
  }
}

/// Where has a network seen what it says? Maps of a trained network for digits, and for pairs of digits on a
/// larger image, which it has never seen.
struct ClassMaps: Experiment {
  @Setting("learning rate", in: 1e-4...10) var rate = 0.1
  @Setting("steps of gradient descent", in: 10...20_000, quick: 20) var steps = 200
  @Setting("pairs that are shown", in: 1...8) var pairs = 4

  struct Findings: Codable, Sendable {
    /// The largest difference of a map's mean from the score, as a share of the largest score.
    var difference: Double
    /// Accuracy on single digits, as trained on.
    var accuracy: Double
    var pictures: [Picture]
  }

  struct Picture: Codable, Sendable {
    /// Of the image; the maps are half as large.
    var side: Int
    var image: [Double]
    /// The classes whose maps are shown, and those maps.
    var classes: [Int]
    var maps: [[Double]]
  }

  var estimatedSeconds: Double { 0.015 * Double(steps) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data(as: .images(side: 28, channels: 1))
    let progress = context.progress("training a network with averages", total: steps)
    var trained = try ClassMapNetwork.trained(
      rate: rate, steps: steps, seed: context.seed, sample: 0, on: data.training,
      progress)
    let images = data.test.prefix(100).inputs
    let maps = trained.maps(of: images)
    var average = GlobalAveragePool<Float>()
    let scores = trained.scores(of: images)
    let apart = average.forward(maps, mode: .inference) - scores
    let shown = PairOfDigits.pairs(from: data.test, count: pairs, seed: 3)
    let large = trained.maps(of: shown.images)
    return Findings(
      difference: Double(apart.largestMagnitude / scores.largestMagnitude),
      accuracy: evaluate(trained.network, on: data.test).accuracy,
      pictures: shown.pairs.enumerated().map { place, pair in
        Picture(
          side: PairOfDigits.side, image: shown.images.pixels(of: place, channel: 0),
          classes: pair.classes,
          maps: pair.classes.map { large.pixels(of: place, channel: $0) })
      })
  }
}

extension Tensor<Float> {
  /// One channel of one image, row by row.
  func pixels(of image: Int, channel: Int) -> [Double] {
    let size = shape[1] * shape[2]
    return (0..<size).map { Double(self[image, $0 / shape[2], $0 % shape[2], channel]) }
  }
}
