import Datasets
import Experiments
import NeuralNetworks
import Training

/// What comes of fitting the preprocessing to training and test images together, with few training
/// images?
struct Leak: Experiment {
  @Setting("training images", in: 20...1_000) var images = 100
  @Setting("test images that take part in a fit", in: 10...500) var groupSize = 50
  @Setting("groups of test images for standardisation", in: 1...20, quick: 2) var groups = 20
  @Setting("groups for whitening, each of which needs eigenvectors", in: 1...20, quick: 1)
  var whitenedGroups = 4
  @Setting("steps of training", in: 10...5_000, quick: 60) var steps = 200
  @Setting("learning rate", in: 1e-4...1) var rate = 0.03
  @Setting("seeds, each with training images of its own", in: 1...20, quick: 2, full: 10)
  var seeds = 5

  struct Findings: Codable, Sendable {
    /// One for each seed.
    var standardised, whitened: [Accuracies]
    /// The largest distance of two images over the smallest, of training and test images together:
    /// before whitening, and after it.
    var distancesBefore, distancesAfter: Double
    var features: Int
  }

  /// The mean accuracy on groups of test images.
  struct Accuracies: Codable, Sendable {
    /// With a preprocessing fitted to the training images alone, and to the group as well.
    var honest, leaked: Double
  }

  var estimatedSeconds: Double {
    0.00005 * Double(seeds * steps * groups) + 0.1 * Double(seeds * whitenedGroups)
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try ChapterImages(context)
    let (training, test) = (all.pooled(all.training), all.pooled(all.test))
    let groups = (0..<min(groups, test.count / groupSize)).map {
      test.examples(at: Array($0 * groupSize..<($0 + 1) * groupSize))
    }
    func runs(_ groups: [Examples], fit: @escaping LeakingRun.Fit) -> [LeakingRun] {
      context.seeds(seeds).map { seed in
        var random = RandomSource(seed: seed)
        let own = random.permutation(training.count).prefix(images)
        return LeakingRun(
          training: training.examples(at: Array(own)), groups: groups, fit: fit, seed: seed,
          steps: steps, rate: rate)
      }
    }
    let standardised = runs(groups) { Standardisation(fittedTo: $0) }
    let whitened = runs(Array(groups.prefix(whitenedGroups))) { Whitening(fittedTo: $0) }
    let accuracies = try context.sideBySide(standardised + whitened, steps: \.allSteps, "") {
      try $0.accuracies($1)
    }
    let together = training.inputs.rows(0..<images)
      .appendingRows(of: test.inputs.rows(0..<groupSize))
    let white = Whitening(fittedTo: together).applied(to: together)
    return Findings(
      standardised: Array(accuracies.prefix(seeds)), whitened: Array(accuracies.suffix(seeds)),
      distancesBefore: ratioOfDistances(together), distancesAfter: ratioOfDistances(white),
      features: together.shape[1])
  }

  /// The largest distance of two samples, [m, n], over the smallest.
  private func ratioOfDistances(_ x: Tensor<Float>) -> Double {
    let exact = Tensor<Double>(x)
    let products = exact.matrixProduct(exact, transposing: .right)
    let all = (0..<x.shape[0]).flatMap { i in
      (0..<i).map { j in
        max(0, products[i, i] + products[j, j] - 2 * products[i, j]).squareRoot()
      }
    }
    return all.max()! / all.min()!
  }
}

/// The networks of one seed, with one kind of preprocessing.
private struct LeakingRun: Sendable {
  typealias Fit = @Sendable (Tensor<Float>) -> any Preprocessing<Float>

  let training: Examples
  /// Groups of test images.
  let groups: [Examples]
  /// What the preprocessing learns from images, [m, n].
  let fit: Fit
  let seed: UInt64
  let steps: Int
  let rate: Double

  /// Of one network for all groups where the fit is honest, and of one for each that leaks.
  var allSteps: Int { (1 + groups.count) * steps }

  func accuracies(_ progress: RunProgress) throws -> Leak.Accuracies {
    let honest = try accuracy(on: groups, with: fit(training.inputs), progress)
    let leaked = try groups.map { group in
      // The mistake:
      let both = training.inputs.appendingRows(of: group.inputs)
      return try accuracy(on: [group], with: fit(both), progress)
    }
    return Leak.Accuracies(honest: honest, leaked: leaked.mean)
  }

  private func accuracy(
    on groups: [Examples], with preprocessing: any Preprocessing<Float>, _ progress: RunProgress
  ) throws -> Double {
    var trainer = trainer(
      on: training.preprocessed(by: preprocessing), seed: seed, learningRate: rate)
    try trainer.run(steps: steps, afterEachStep: progress.advance)
    return groups.map {
      evaluate(trainer.model, on: $0.preprocessed(by: preprocessing)).accuracy
    }.mean
  }
}
