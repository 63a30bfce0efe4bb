import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// What the first layer of an autoencoder learns with dropout and without (Srivastava et al. 2014, sections 7.1
/// and 7.2): filters, how many units answer to a digit, how alike the units' answers are.
struct Filters: Experiment {
  @Setting("learning rates of Adam that are tried", in: 1e-5...0.1, quick: [0.002])
  var rates = [0.0005, 0.001, 0.002, 0.004, 0.008]
  @Setting("probability p of a hidden unit to be dropped", in: 0.05...0.95) var dropped = 0.5
  @Setting("hidden units", in: 10...1_000) var units = 128
  @Setting("steps of Adam", in: 10...20_000, quick: 60) var steps = 1_000
  @Setting("digits set aside to choose the rate by", in: 100...3_000) var validation = 500
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 4

  /// What is measured of one autoencoder, with all units kept, on test digits.
  struct Outcome: Codable, Sendable {
    /// The mean square of what is missing in a digit, over that of the digit, on the digits to choose by.
    var error: Double
    /// Of each filter's sum of squares, the share in the square of 7 x 7 pixels that has most of it: the mean over
    /// the filters.
    var concentration: Double
    /// The share of units that are 0 for a digit, of those that answer to some digit, and the share of those that
    /// answer to none.
    var silent, dead: Double
    /// The mean of |correlation| over pairs of units.
    var correlation: Double
  }

  struct Findings: Codable, Sendable {
    /// At the best rate, one a repetition.
    var without, with: [Outcome]
    var rateWithout, rateWith: Double
    /// The filters of the first repetition, each with `side` x `side` pixels, and their units' answers to test
    /// digits over the mean answer.
    var pictures: [Picture]
    var side: Int
    /// The concentration of filters as they are drawn at the start.
    var null: Double
  }

  struct Picture: Codable, Sendable {
    var filters: [[Double]]
    var activations: [Double]
  }

  private struct Run: Codable, Sendable {
    var dropped: Double
    var rate: Double
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double { 0.0007 * Double(2 * rates.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let side = try context.images().training.width
    @Sendable func data(_ sample: Int) throws(SettingError) -> ExperimentData {
      try all.resampled(validation: validation, sample: sample)
    }
    let runs = [0, dropped].flatMap { dropped in
      rates.flatMap { rate in
        context.keptSeeds(repetitions).enumerated().map { sample, seed in
          Run(dropped: dropped, rate: rate, seed: seed, sample: sample)
        }
      }
    }
    let outcomes = try context.kept(
      for: self, runs, steps: { _ in steps }, "autoencoders", tolerance: 0.05,
      { run, progress in
        let data = try data(run.sample)
        return Autoencoder(try train(run, on: data.training, progress), side: side)
          .outcome(on: data)
      })
    let groups = outcomes.chunks(ofCount: repetitions).chunks(ofCount: rates.count)
    let best = groups.map { arm in
      rates.indices.min { arm[$0].map(\.error).mean < arm[$1].map(\.error).mean }!
    }
    let shown = [0, 1].map { runs[($0 * rates.count + best[$0]) * repetitions] }
    let first = try data(0)
    let pictures = try context.sideBySide(
      shown, steps: { _ in steps }, "filters",
      { run, progress in
        Autoencoder(try train(run, on: first.training, progress), side: side)
          .picture(of: first.test.inputs.rows(0..<200), lit: first.training.inputs)
      })
    var random = context.random(9)
    let start = Autoencoder(network(0, first.training, using: &random), side: side)
    return Findings(
      without: groups[0][best[0]], with: groups[1][best[1]], rateWithout: rates[best[0]],
      rateWith: rates[best[1]], pictures: pictures, side: side,
      null: start.concentration(lit: first.training.inputs))
  }

  /// The last layer begins small and at the mean digit: else the first steps, which make all outputs darker, would
  /// silence most units for good.
  private func network(
    _ dropped: Double, _ training: Examples, using random: inout RandomSource
  ) -> Sequential<Float> {
    let inputs = training.inputs.shape.columns
    var network: Sequential<Float> = droppingNetwork(
      [inputs, units, inputs], rate: dropped, using: &random)
    network.layers[network.layers.count - 1] = Dense(
      weights: .normal([units, inputs], standardDeviation: 0.01, using: &random),
      bias: training.inputs.columnMeans())
    return network
  }

  /// Trains it to give back the digits that it gets.
  private func train(
    _ run: Run, on training: Examples, _ progress: RunProgress
  ) throws -> Sequential<Float> {
    var random = RandomSource(seed: run.seed)
    let network = network(run.dropped, training, using: &random)
    var learner = Learner(network, Adam(learningRate: run.rate))
    var batches = BatchSampler(training, batchSize: 50, random: random.split())
    for _ in 0..<steps {
      let x = batches.next().inputs
      try learner.step(on: x) { output in
        let missing = output - x
        return (Double(missing.squared().sum()) / 2 / 50, missing / 50)
      }
      try progress.advance()
    }
    return learner.model
  }
}

/// A trained autoencoder, looked at with all units kept.
struct Autoencoder {
  let model: Sequential<Float>
  let side: Int

  init(_ model: Sequential<Float>, side: Int) {
    self.model = model
    self.side = side
  }

  /// W of the first layer, [pixels, units].
  private var weights: Tensor<Float> { model.parameters[0].value }

  /// What the hidden units give, and the output.
  private func answers(_ x: Tensor<Float>) -> (hidden: Tensor<Float>, output: Tensor<Float>) {
    var model = model
    let outputs = model.outputs(x, mode: .inference)
    return (outputs[1], outputs.last!)
  }

  func outcome(on data: ExperimentData) -> Filters.Outcome {
    let chosenBy = data.validation!.inputs
    let missing = answers(chosenBy).output - chosenBy
    let hidden = answers(data.test.inputs).hidden
    let alive = hidden.columnExtremes().highest.scalars.count { $0 > 0 }
    let answering = hidden.scalars.count { $0 > 0 }
    return Filters.Outcome(
      error: Double(missing.squared().mean() / chosenBy.squared().mean()),
      concentration: concentration(lit: data.training.inputs),
      silent: 1 - Double(answering) / Double(max(alive, 1) * hidden.shape.rows),
      dead: 1 - Double(alive) / Double(hidden.shape.columns),
      correlation: Self.meanCorrelation(hidden))
  }

  /// The filters, each [side * side], 0 where no digit is ever lit: there nothing was learnt.
  private func filters(lit x: Tensor<Float>) -> [[Double]] {
    let isLit = x.columnExtremes().highest.scalars.map { $0 > 0 }
    let columns = weights.transposed()
    return (0..<columns.shape.rows).map { unit in
      zip(columns.rows(unit..<unit + 1).scalars, isLit).map { $1 ? Double($0) : 0 }
    }
  }

  func concentration(lit x: Tensor<Float>) -> Double {
    filters(lit: x).map { Self.largestShare($0, side: side, of: 7) }.mean
  }

  /// The largest share of a filter's sum of squares that lies in a square of `part` x `part` pixels.
  static func largestShare(_ filter: [Double], side: Int, of part: Int) -> Double {
    let squares = filter.map { $0 * $0 }
    // Sums over rows of `part` pixels, and then over columns of such sums.
    var best = 0.0
    for top in 0...(side - part) {
      for left in 0...(side - part) {
        var sum = 0.0
        for y in top..<top + part {
          for x in left..<left + part { sum += squares[y * side + x] }
        }
        best = max(best, sum)
      }
    }
    return best / squares.reduce(0, +)
  }

  /// Over the pairs of units that answer at all; [samples, units].
  static func meanCorrelation(_ answers: Tensor<Float>) -> Double {
    let centred = answers - answers.columnMeans()
    let lengths = centred.squared().columnSums().squareRoot()
    let products = centred.matrixProduct(centred, transposing: .left)
    let values = products.scalars.map(Double.init)
    let alive = lengths.scalars.indices.filter { lengths.scalars[$0] > 0 }
    let length = lengths.scalars.map(Double.init)
    let count = length.count
    var sum = 0.0
    for i in alive {
      for j in alive where j != i { sum += abs(values[i * count + j]) / (length[i] * length[j]) }
    }
    return sum / Double(max(alive.count * (alive.count - 1), 1))
  }

  func picture(of x: Tensor<Float>, lit: Tensor<Float>) -> Filters.Picture {
    let hidden = answers(x).hidden
    let mean = max(Double(hidden.mean()), 1e-9)
    return Filters.Picture(
      filters: Array(filters(lit: lit).prefix(48)),
      activations: hidden.scalars.map { Double($0) / mean })
  }
}
