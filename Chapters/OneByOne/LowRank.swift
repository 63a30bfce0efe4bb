import Experiments
import NeuralNetworks
import Training

/// A bottleneck without training one: the direct network's middle convolution, cut to a product of a 1x1 and a
/// 5x5 convolution through fewer channels.
struct LowRank: Experiment {
  @Setting("channels of the bottleneck", in: 1...32, quick: [2, 8, 32])
  var widths = [2, 4, 8, 16, 32]
  @Setting("repetitions, each with its own seed and training set", in: 1...50, quick: 1)
  var repetitions = 4

  /// How the channels between are found.
  enum Cut: String, Codable, Sendable, CaseIterable {
    /// The singular vectors of the weights: closest to them.
    case weights
    /// The principal components of what the weights read: closest to the maps.
    case maps
  }

  struct Findings: Codable, Sendable {
    /// The rate that the direct network was trained at: its best one of the sweep.
    var rate: Double
    var runs: [Run]
  }

  struct Run: Codable, Sendable {
    /// Test accuracy, uncut.
    var whole: Double
    /// For each cut and width the accuracy.
    var cut: [[Double]]
    /// For each cut and width, the share that is kept: of the squares of the weights, and of the maps.
    var kept: [[Double]]
    /// The largest difference of the scores where nothing is cut off, as a share of the largest score.
    var difference: Double
  }

  private struct Start: Codable, Sendable {
    var rate: Double
    var steps: Int
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double { 0.004 * Double(repetitions * 200) }

  func run(in context: RunContext) throws -> Findings {
    let sweep = try context.findings(of: BottleneckWidths.self)
    let trained = try context.experiment(BottleneckWidths.self).steps
    let rate = sweep[BottleneckWidths.direct].bestRate
    let digits = try context.data(as: .images(side: 28, channels: 1))
    let starts = context.keptSeeds(repetitions).enumerated().map {
      Start(rate: rate, steps: trained, seed: $1, sample: $0)
    }
    let runs = try context.kept(
      for: self, starts, steps: \.steps, "training the direct network", tolerance: 0.05
    ) { start, progress in
      let digits = try digits.resampled(validation: 800, sample: start.sample)
      var trainer = DigitTraining.trainer(
        .cosine(from: start.rate, steps: start.steps), seed: start.seed, sample: start.sample,
        on: digits.training
      ) { BottleneckWidths.network(width: nil, using: &$0) }
      try trainer.run(steps: start.steps, afterEachStep: progress.advance)
      return Run(cutting: trainer.model, to: widths, on: digits)
    }
    return Findings(rate: rate, runs: runs)
  }
}

extension LowRank.Run {
  init(cutting network: Sequential<Float>, to widths: [Int], on data: ExperimentData) {
    let middle = network.layers[BottleneckWidths.middle] as! Conv2D<Float>
    var before = Sequential(Array(network.layers[..<BottleneckWidths.middle]))
    let maps = before.forward(data.training.prefix(300).inputs, mode: .inference)
    let test = data.test.prefix(100).inputs
    var copy = network
    let scores = copy.forward(test, mode: .inference)
    whole = evaluate(network, on: data.test).accuracy
    (cut, kept, difference) = ([], [], 0)
    for kind in LowRank.Cut.allCases {
      let axes =
        kind == .weights
        ? middle.weights.value.inputMoments.symmetricEigen()
        : Tensor<Double>(maps).moments.symmetricEigen()
      let total = axes.values.sum()
      cut.append([])
      kept.append([])
      for width in widths {
        var factored = network
        factored.layers.replaceSubrange(
          BottleneckWidths.middle...BottleneckWidths.middle,
          with: middle.factored(through: axes.vectors.columns(0..<width)))
        cut[cut.count - 1].append(evaluate(factored, on: data.test).accuracy)
        kept[kept.count - 1].append(axes.values.rows(0..<width).sum() / total)
        if width == BottleneckWidths.channels {
          let apart = (factored.forward(test, mode: .inference) - scores).largestMagnitude
          difference = max(difference, Double(apart / scores.largestMagnitude))
        }
      }
    }
  }
}

extension Conv2D<Float> {
  /// The convolution as two: a 1x1 to the channels that the columns of `axes` [in, width] name, and windows
  /// that read those, W'[u, v, j, k] = sum over c of axes[c, j] W[u, v, c, k]. With all axes it is the same
  /// function.
  func factored(through axes: Tensor<Double>) -> [any Layer<Float>] {
    let shape = weights.value.shape
    let (inputs, width) = (shape[2], axes.shape[1])
    let size = inputs * shape[3]
    let scalars = Tensor<Double>(weights.value).scalars
    var taps = Tensor<Double>.zeros([0, shape[3]])
    for tap in 0..<shape[0] * shape[1] {
      let kernel = Tensor([inputs, shape[3]], Array(scalars[tap * size..<(tap + 1) * size]))
      taps = taps.appendingRows(of: axes.matrixProduct(kernel, transposing: .left))
    }
    return [
      Conv2D(weights: Tensor<Float>(axes.reshaped(to: [1, 1, inputs, width]))),
      Conv2D(
        weights: Tensor<Float>(taps.reshaped(to: [shape[0], shape[1], width, shape[3]])),
        bias: bias?.value, stride: window.stride, padding: window.padding),
    ]
  }
}

extension Tensor<Float> {
  /// Of kernels [height, width, in, out] the sums of products of the weights of any two inputs: [in, in]. Its
  /// eigenvectors are the left singular vectors of the kernels as a matrix [in, height * width * out].
  fileprivate var inputMoments: Tensor<Double> {
    let size = shape[2] * shape[3]
    let scalars = Tensor<Double>(self).scalars
    return (0..<shape[0] * shape[1]).reduce(.zeros([shape[2], shape[2]])) { sum, tap in
      let kernel = Tensor<Double>(
        [shape[2], shape[3]], Array(scalars[tap * size..<(tap + 1) * size]))
      return sum + kernel.matrixProduct(kernel, transposing: .right)
    }
  }
}

extension Tensor<Double> {
  /// The mean products of any two channels over all pixels: [channels, channels].
  fileprivate var moments: Tensor<Double> {
    matrixProduct(self, transposing: .left) / Double(shape.rows)
  }
}
