import Datasets
import Experiments
import NeuralNetworks

/// One network on inputs prepared in seven ways, each with many learning rates.
struct SevenInputs: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.1, 0.3, 1, 3])
  var rates = [0.03, 0.1, 0.3, 1, 3, 10]
  @Setting("learning rates for pixels from 0 to 255", in: 1e-6...100, quick: [1e-4, 1e-3])
  var rawRates = [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2]
  @Setting("the learning rate that all inputs have in common", in: 1e-4...10) var commonRate = 0.1
  @Setting("steps of gradient descent with each rate", in: 20...10_000) var steps = 300
  @Setting("seeds for each rate", in: 1...20, quick: 2, full: 10) var seeds = 5
  @Setting("what whitening adds to the variances", in: 1e-6...1) var epsilon = usualEpsilon
  @Setting("the training loss whose first look is compared", in: 0.01...2) var goal = 0.3

  struct Findings: Codable, Sendable {
    /// In the order of `InputKind`.
    var results: [InputResults]
  }

  var estimatedSeconds: Double {
    0.00005 * Double((6 * rates.count + rawRates.count + 1) * steps * seeds) + 2
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let (training, test) = (images.pooled(images.training), images.pooled(images.test))
    let inputs = InputKind.allCases.map {
      $0.prepared(training, test, channels: images.pooledShape[2], epsilon: epsilon)
    }
    let runs = runs(context.seeds(seeds))
    let outcomes = try context.sideBySide(runs, steps: \.steps, "") {
      let data = inputs[InputKind.allCases.firstIndex(of: $0.kind)!]
      return try $0.train(on: data.training, test: data.test, $1)
    }
    let results = zip(InputKind.allCases, inputs).map { kind, inputs in
      InputResults(
        kind: kind,
        largestEigenvalue: inputs.training.inputs.secondMoments().symmetricEigen().values[0],
        rates: rates(for: kind),
        outcomes: rates(for: kind).map { rate in
          zip(runs, outcomes).filter { $0.0.kind == kind && $0.0.learningRate == rate }.map(\.1)
        })
    }
    return Findings(results: results)
  }

  /// Each kind of input with each of its rates and each seed.
  func runs(_ seeds: [UInt64]) -> [InputRun] {
    InputKind.allCases.flatMap { kind in
      rates(for: kind).flatMap { rate in
        seeds.map { seed in
          InputRun(kind: kind, learningRate: rate, seed: seed, steps: steps)
        }
      }
    }
  }

  /// Ascending; among them the common one.
  private func rates(for kind: InputKind) -> [Double] {
    Set((kind == .raw ? rawRates : rates) + [commonRate]).sorted()
  }
}
