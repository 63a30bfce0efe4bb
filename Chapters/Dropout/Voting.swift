import Datasets
import Experiments
import NeuralNetworks
import Training

/// Sampled sub-networks of a trained network that answer together, against the whole network (Srivastava
/// et al. 2014, section 7.5 and figure 11).
struct Voting: Experiment {
  @Setting("sub-networks that are drawn", in: 1...1_000, quick: 10) var subNetworks = 50
  @Setting("probability p of a hidden unit to be dropped", in: 0.05...0.95) var dropped = 0.5
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 8

  struct Findings: Codable, Sendable {
    /// One for each repetition.
    var votes: [Vote]
    /// How the networks were trained.
    var digits, steps: Int
    var rate: Double
  }

  var estimatedSeconds: Double {
    Double(repetitions) * (0.4 + 0.01 * Double(subNetworks))
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let best = try context.findings(of: DepthAndWidth.self)
    let rate = try best.bestRate(FewDigits.wide, dropped, for: self)
    let runs = context.keptSeeds(repetitions).enumerated().map { sample, seed in
      DropoutRun(hidden: FewDigits.wide, dropped: dropped, rate: rate, seed: seed, sample: sample)
    }
    let votes = try context.kept(
      for: self, runs, steps: { _ in best.steps + subNetworks }, "votes", tolerance: 0.05,
      { run, progress in
        let model = try run.model(
          after: best.steps, on: best.data(all, sample: run.sample).training, progress)
        return try Vote(of: model, on: all.test, count: subNetworks, progress)
      })
    return Findings(votes: votes, digits: best.digits, steps: best.steps, rate: rate)
  }
}

/// What sampled sub-networks of a trained network answer together.
struct Vote: Codable, Sendable {
  /// The accuracy of the first 1, 2, 3... of them: of the mean of their probabilities, and of the mean
  /// of their logarithms.
  var arithmetic, geometric: [Double]
  /// That of one sub-network alone, the mean over all that were drawn.
  var alone: Double
  /// That of the whole network.
  var whole: Double
}

extension Vote {
  init(
    of model: Sequential<Float>, on test: Examples, count: Int, _ progress: RunProgress
  ) throws {
    var model = model
    var probabilities = Tensor<Float>.zeros([test.count, test.classCount])
    var logarithms = probabilities
    self.init(
      arithmetic: [], geometric: [], alone: 0, whole: evaluate(model, on: test).accuracy)
    for _ in 0..<count {
      let p = model.forward(test.inputs, mode: .training).softmaxRows()
      probabilities += p
      logarithms += (p + 1e-12).logarithm()
      arithmetic.append(accuracy(probabilities, test.labels))
      geometric.append(accuracy(logarithms, test.labels))
      alone += accuracy(p, test.labels) / Double(count)
      try progress.advance()
    }
  }
}

/// The share of samples whose label has the largest value; [samples, classes].
func accuracy(_ scores: Tensor<Float>, _ labels: [Int]) -> Double {
  let right = zip(scores.rowArgmax(), labels).count { $0 == $1 }
  return Double(right) / Double(labels.count)
}
