import Datasets
import Experiments
import NeuralNetworks
import Training

/// Does the map of a class point at its digit? Pairs of digits on a larger image, for several trained networks,
/// and for networks that have learnt nothing.
struct WhereItSaw: Experiment {
  @Setting("learning rate", in: 1e-4...10) var rate = 0.1
  @Setting("steps of gradient descent", in: 0...20_000, quick: 20) var steps = 200
  @Setting("pairs of digits", in: 10...2_000, quick: 30) var pairs = 200
  @Setting("repetitions, each with its own seed, training set and pairs", in: 1...50, quick: 1)
  var repetitions = 4

  struct Findings: Codable, Sendable {
    var trained, untrained: [Run]
  }

  /// Shares of the digits of all pairs.
  struct Run: Codable, Sendable {
    /// The map of its class is larger on its own quarter than on that of the other digit.
    var ofTwo: Double
    /// And larger than on any other quarter.
    var ofFour: Double
    /// Accuracy on single digits, of 28 x 28 as trained on, and in the middle of an image of 56 x 56.
    var small, large: Double
    /// The latter with the scores of what differs from an empty image alone, and how often the two highest of
    /// those scores are the digits of a pair.
    var corrected, both: Double
  }

  private struct Start: Codable, Sendable {
    var steps: Int
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double { 0.015 * Double(steps * repetitions) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data(as: .images(side: 28, channels: 1))
    let larger = try context.data(
      as: .images(side: PairOfDigits.side, channels: 1)
    ).test
    let starts = [steps, 0].flatMap { steps in
      context.keptSeeds(repetitions).enumerated().map { Start(steps: steps, seed: $1, sample: $0) }
    }
    let runs = try context.kept(
      for: self, starts, steps: \.steps, "training networks with averages", tolerance: 0.05
    ) { start, progress in
      let data = try data.resampled(validation: 800, sample: start.sample)
      let network = try ClassMapNetwork.trained(
        rate: rate, steps: start.steps, seed: start.seed, sample: start.sample,
        on: data.training, progress)
      return Run(network, pairs: pairs, on: data.test, larger: larger, seed: start.seed)
    }
    return Findings(
      trained: Array(runs.prefix(repetitions)), untrained: Array(runs.suffix(repetitions)))
  }
}

extension WhereItSaw.Run {
  /// - Parameter larger: the digits of the test in the middle of larger images.
  init(
    _ trained: ClassMapNetwork, pairs count: Int, on test: Examples, larger: Examples, seed: UInt64
  ) {
    var network = trained
    let shown = PairOfDigits.pairs(from: test, count: count, seed: seed)
    let maps = network.maps(of: shown.images)
    let scores = network.scoresWithoutBackground(of: shown.images)
    var (two, four, both) = (0, 0, 0)
    for (place, pair) in shown.pairs.enumerated() {
      for (own, other) in [(0, 1), (1, 0)] {
        let map = maps.pixels(of: place, channel: pair.classes[own])
        let sums = (0..<4).map { PairOfDigits.sum(of: map, over: $0) }
        let mine = sums[pair.quarters[own]]
        if mine > sums[pair.quarters[other]] { two += 1 }
        if mine == sums.max() { four += 1 }
      }
      let row = (0..<10).map { scores[place, $0] }
      let best = row.indices.sorted { row[$0] > row[$1] }.prefix(2)
      if Set(best) == Set(pair.classes) { both += 1 }
    }
    ofTwo = Double(two) / Double(2 * count)
    ofFour = Double(four) / Double(2 * count)
    self.both = Double(both) / Double(count)
    small = evaluate(network.network, on: test).accuracy
    large = evaluate(network.network, on: larger).accuracy
    let guesses = network.scoresWithoutBackground(of: larger.inputs).rowArgmax()
    corrected =
      Double(zip(guesses, larger.labels).count { $0 == $1 }) / Double(larger.labels.count)
  }
}

extension ClassMapNetwork {
  /// Scores of images of 56 x 56 as sums over the pixels of what differs from an empty image, put back into the
  /// mean of 28 x 28: what is there counts as much as in training, and what is not there counts nothing.
  ///
  /// score = mean of an empty small map + 4 (mean of the map - mean of an empty large map).
  fileprivate mutating func scoresWithoutBackground(of images: Tensor<Float>) -> Tensor<Float> {
    let side = PairOfDigits.side
    let large = scores(of: .zeros([1, side, side, 1])).reshaped(to: [10])
    let small = scores(of: .zeros([1, side / 2, side / 2, 1])).reshaped(to: [10])
    return (scores(of: images) - large) * 4 + small
  }
}
