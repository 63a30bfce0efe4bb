import Datasets
import Experiments
import Foundation
import NeuralNetworks

/// One network on inputs prepared in eight ways, each with many learning rates, several times, each time from
/// another seed on another training set.
struct InputSweep: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.1, 0.5, 2])
  var rates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]
  @Setting("learning rates for pixels from 0 to 255", in: 1e-7...100, quick: [1e-4, 1e-3])
  var rawRates = [1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02]
  @Setting("the learning rate that all inputs have in common", in: 1e-4...10) var commonRate = 0.1
  @Setting("steps of gradient descent with each rate", in: 20...10_000) var steps = 300
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 2)
  var repetitions = 9
  @Setting("training images set aside to choose the best rate by", in: 100...10_000)
  var validation = 800
  @Setting("what whitening adds to the variances", in: 1e-6...1) var epsilon = usualEpsilon

  struct Findings: Codable, Sendable {
    /// In the order of `InputKind`.
    var results: [InputResults]
  }

  var estimatedSeconds: Double {
    let runs = (7 * rates.count + rawRates.count + 1) * repetitions
    return 0.0001 * Double(runs * steps) + 5
  }

  func run(in context: RunContext) throws -> Findings {
    let images = PooledImages(try ChapterImages(context))
    let (channels, validation, epsilon) = (images.shape[2], validation, epsilon)
    let prepared = MadeOnce<InputRun, PooledImages> { run in
      let drawn = try images.resampled(validation: validation, sample: run.sample)
      return drawn.prepared(
        by: run.kind.preprocessing(
          fittedTo: drawn.training.inputs, channels: channels, epsilon: epsilon))
    }
    let runs = runs(context.keptSeeds(repetitions))
    func stepCount(_ run: InputRun) -> Int { steps }
    let outcomes = try context.kept(
      for: self, runs, steps: stepCount, "\(InputKind.allCases.count) inputs", tolerance: 0.1
    ) { run, progress in
      let key = InputRun(kind: run.kind, learningRate: 0, seed: 0, sample: run.sample)
      return try run.train(on: prepared[key], steps: steps, progress)
    }
    let x = images.training.inputs
    return Findings(
      results: InputKind.allCases.map { kind in
        let inputs = kind.preprocessing(fittedTo: x, channels: channels, epsilon: epsilon)
          .applied(to: x)
        return InputResults(
          kind: kind, largestEigenvalue: inputs.secondMoments().largestEigenvalue(),
          meanSquare: Double(inputs.squared().mean()) * Double(x.shape.columns),
          rates: rates(for: kind),
          outcomes: rates(for: kind).map { rate in
            zip(runs, outcomes).filter { $0.0.kind == kind && $0.0.learningRate == rate }
              .map(\.1)
          })
      })
  }

  /// Each kind of input with each of its rates, each seed with a training set of its own.
  func runs(_ seeds: [UInt64]) -> [InputRun] {
    InputKind.allCases.flatMap { kind in
      rates(for: kind).flatMap { rate in
        seeds.enumerated().map {
          InputRun(kind: kind, learningRate: rate, seed: $0.element, sample: $0.offset)
        }
      }
    }
  }

  /// Ascending; among them the common one.
  private func rates(for kind: InputKind) -> [Double] {
    Set((kind == .raw ? rawRates : rates) + [commonRate]).sorted()
  }
}

/// What came of a kind of input, for each rate and repetition.
struct InputResults: Codable, Sendable {
  let kind: InputKind
  /// Of the training inputs' second moments.
  let largestEigenvalue: Double
  /// The mean square of an input's length: the sum of all eigenvalues.
  let meanSquare: Double
  /// The learning rates, ascending.
  let rates: [Double]
  /// For each rate, one a repetition.
  let outcomes: [[InputRun.Outcome]]

  func outcomes(at rate: Double) -> [InputRun.Outcome] {
    rates.firstIndex(of: rate).map { outcomes[$0] } ?? []
  }
}

extension InputSweep.Findings {
  /// What came of one kind of input.
  subscript(kind: InputKind) -> InputResults { results.first { $0.kind == kind }! }

  /// By the logarithm (base 10) of the training loss at the end: differences are factors.
  var losses: Sweep {
    sweep(.lowest) {
      let logarithm = log10($0.loss)
      return Score(validation: logarithm, test: logarithm)
    }
  }

  /// By the accuracy at the end: chosen on images that are set aside, reported on the test's.
  var accuracies: Sweep {
    sweep(.highest) { Score(validation: $0.validation, test: $0.test) }
  }

  private func sweep(_ goal: Sweep.Goal, _ score: (InputRun.Outcome) -> Score) -> Sweep {
    Sweep(
      results.map { result in
        (result.kind.rawValue, result.rates, result.outcomes.map { $0.map(score) })
      }, goal: goal)
  }
}

extension Tensor<Double> {
  /// Of a symmetric matrix without negative eigenvalues, by repeated multiplication: the vector turns
  /// towards the eigenvector of the largest.
  func largestEigenvalue(multiplications: Int = 300) -> Double {
    var v = Tensor([shape[0], 1], repeating: 1)
    var length = 1.0
    for _ in 0..<multiplications {
      v = matrixProduct(v)
      length = v.norm()
      v = v / length
    }
    return length
  }
}
