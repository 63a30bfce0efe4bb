import Datasets
import Experiments
import NeuralNetworks

/// The path of two weights, one sample a step, on raw and on centred inputs.
struct ZigZag: Experiment {
  @Setting("samples of a run, one a step", in: 100...20_000) var samples = 2_000
  @Setting("learning rate, times the mean square of an input's length", in: 0.01...1)
  var rate = 0.4
  @Setting("seeds", in: 1...100, quick: 5) var seeds = 21
  @Setting("steps that are drawn", in: 5...200) var shown = 40

  struct Findings: Codable, Sendable {
    /// How many steps each seed needs to come within a tenth of the way.
    var rawSteps, centredSteps: [Double]
    /// Whether every step on raw inputs goes up and right or down and left.
    var isDiagonal: Bool
    /// The first weights of the first seed: a pair before the first step and after each.
    var rawPath, centredPath: [[Double]]
  }

  func run(in context: RunContext) throws -> Findings {
    let runs = context.seeds(seeds).map { seed -> (raw: WeightPath, centred: WeightPath) in
      var random = RandomSource(seed: seed)
      let x = Cloud.round.samples(samples, using: &random)
      return (
        WeightPath(x, rate: rate), WeightPath(MeanImage(fittedTo: x).applied(to: x), rate: rate)
      )
    }
    return Findings(
      rawSteps: runs.map { Double($0.raw.stepsNeeded) },
      centredSteps: runs.map { Double($0.centred.stepsNeeded) },
      isDiagonal: runs.allSatisfy { $0.raw.steps.allSatisfy { $0[0] * $0[1] >= 0 } },
      rawPath: Array(runs[0].raw.points.prefix(shown + 1)),
      centredPath: Array(runs[0].centred.points.prefix(shown + 1)))
  }
}

/// How two weights learn w = (1, -1) from samples, [m, 2], one a step, with squared error.
struct WeightPath {
  /// The two weights before the first step and after each.
  var points = [[0.0, 0.0]]
  /// What each step adds to them.
  var steps: [[Double]] = []

  init(_ x: Tensor<Double>, rate: Double) {
    let learningRate = rate / x.squared().columnMeans().sum()
    for i in 0..<x.shape[0] {
      let (w, sample) = (points[i], [x[i, 0], x[i, 1]])
      // w·x minus what it should be:
      let error = (w[0] - 1) * sample[0] + (w[1] + 1) * sample[1]
      let step = sample.map { -learningRate * error * $0 }
      steps.append(step)
      points.append([w[0] + step[0], w[1] + step[1]])
    }
  }

  /// After how many steps the weights stay within a tenth of the distance they had to go.
  var stepsNeeded: Int {
    let last = points.lastIndex { w in
      let (dx, dy) = (w[0] - 1, w[1] + 1)
      return (dx * dx + dy * dy).squareRoot() > 0.1 * 2.0.squareRoot()
    }
    return (last ?? -1) + 1
  }
}
