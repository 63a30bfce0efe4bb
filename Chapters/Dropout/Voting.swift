import Datasets
import Experiments
import NeuralNetworks
import Training

/// Sampled sub-networks of a trained network that answer together, against the whole network (Srivastava
/// et al. 2014, section 7.5 and figure 11).
struct Voting: Experiment {
  @Setting("sub-networks that are drawn", in: 1...1_000, quick: 20) var subNetworks = 50
  @Setting("probability of a hidden unit to be dropped", in: 0.05...0.95) var rate = 0.5
  @Setting("digits to learn from", in: 30...4_000) var digits = 300
  @Setting("steps of gradient descent", in: 100...20_000, quick: 400) var steps = 1_000
  @Setting("seeds", in: 1...20, quick: 2) var seeds = 5

  struct Findings: Codable, Sendable {
    /// One for each seed.
    var votes: [Vote]
  }

  var estimatedSeconds: Double {
    Double(seeds) * (0.0006 * Double(steps) + 0.01 * Double(subNetworks))
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let few = data.training.prefix(digits)
    let runs = context.seeds(seeds).map {
      DropoutRun(net: .wide, rate: rate, seed: $0, steps: steps)
    }
    return Findings(
      votes: try context.sideBySide(runs, steps: { $0.steps + subNetworks }, "") { run, progress in
        let model = try run.train(on: few, test: data.test, progress).model
        return try Vote(of: model, on: data.test, count: subNetworks, progress)
      })
  }
}

/// What sampled sub-networks of a trained network answer together.
struct Vote: Codable, Sendable {
  /// The accuracy of the first 1, 2, 3... of them: of the mean of their probabilities, and of the mean
  /// of their logarithms.
  var arithmetic, geometric: [Double]
  /// That of the whole network.
  var whole: Double

  init(
    of model: Sequential<Float>, on test: Examples, count: Int, _ progress: RunProgress
  ) throws {
    var model = model
    var probabilities = Tensor<Float>.zeros([test.classCount, test.count])
    var logarithms = probabilities
    (arithmetic, geometric) = ([], [])
    whole = evaluate(model, on: test).accuracy
    for _ in 0..<count {
      let p = softmax(model.forward(test.inputs, mode: .training))
      probabilities += p
      logarithms += (p + 1e-12).logarithm()
      arithmetic.append(accuracy(probabilities, test.labels))
      geometric.append(accuracy(logarithms, test.labels))
      try progress.advance()
    }
  }
}

/// The probabilities of each sample's classes, [classes, samples], from logits [samples, classes].
func softmax(_ logits: Tensor<Float>) -> Tensor<Float> {
  let columns = logits.transposed()
  // Beyond 88 the exponential would overflow `Float`.
  let powers = (columns - columns.columnMeans()).clamped(to: -80...80).exponential()
  return powers / powers.columnSums()
}

/// The share of samples whose label has the largest value; [classes, samples].
private func accuracy(_ scores: Tensor<Float>, _ labels: [Int]) -> Double {
  let right = zip(scores.transposed().rowArgmax(), labels).count { $0 == $1 }
  return Double(right) / Double(labels.count)
}
