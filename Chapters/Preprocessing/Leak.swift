import Datasets
import Experiments
import NeuralNetworks
import Training

/// What comes of fitting the preprocessing to training and test images together? Each arm at its own best
/// rate, with few training images and with many.
struct Leak: Experiment {
  @Setting("numbers of training images", in: 20...3_000, quick: [100]) var sizes = [100, 1_000]
  @Setting("test images that take part in a fit", in: 10...500) var groupSize = 50
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.05, 0.2])
  var rates = [0.02, 0.05, 0.2, 0.5, 1, 2, 5]
  @Setting("steps of training", in: 10...5_000, quick: 60) var steps = 300
  @Setting("training sets, each with a group of test images of its own", in: 1...20, quick: 2)
  var samples = 20
  @Setting("training images set aside to choose the best rate by", in: 100...10_000)
  var validation = 500

  enum Kind: String, Sendable, CaseIterable {
    case standardised = "standardised"
    case whitened = "whitened, ε = 0.01"
    case bare = "whitened, ε = 0"
  }

  private struct Arm: Sendable {
    var kind: Kind
    var leaks: Bool
    var size: Int
  }

  private struct Fit: Hashable, Sendable {
    var leaks: Bool
    var size, sample: Int
  }

  struct Findings: Codable, Sendable {
    var sweep: Sweep
    /// The largest distance of two images over the smallest, of 100 training and 50 test images together:
    /// before whitening without epsilon, and after it.
    var distancesBefore, distancesAfter: Double
    var features: Int
  }

  static func label(_ kind: Kind, _ leaks: Bool, _ size: Int) -> String {
    "\(kind.rawValue), \(size), \(leaks ? "leaking" : "honest")"
  }

  var estimatedSeconds: Double {
    Double(samples * sizes.count) + 0.0001 * Double(6 * sizes.count * rates.count * samples * steps)
  }

  func run(in context: RunContext) throws -> Findings {
    let all = PooledImages(try ChapterImages(context))
    let arms = Kind.allCases.flatMap { kind in
      sizes.flatMap { size in
        [false, true].map { leaks in
          (Self.label(kind, leaks, size), Arm(kind: kind, leaks: leaks, size: size))
        }
      }
    }
    let (validation, groupSize) = (validation, groupSize)
    @Sendable func drawn(_ size: Int, _ sample: Int) throws(SettingError) -> PooledImages {
      var images = try all.resampled(training: size, validation: validation, sample: sample)
      let groups = all.test.count / groupSize
      let first = sample % groups * groupSize
      images.test = all.test.subset(first..<first + groupSize)
      return images
    }
    @Sendable func fitted(_ images: PooledImages, leaks: Bool) -> Tensor<Float> {
      let honest = images.training.inputs
      return leaks ? honest.appendingRows(of: images.test.inputs) : honest  // the mistake
    }
    let axes = MadeOnce<Fit, Decorrelation<Float>> {
      Decorrelation(fittedTo: try fitted(drawn($0.size, $0.sample), leaks: $0.leaks))
    }
    let sweep = try context.sweep(
      arms, rates: rates, seeds: 1, samples: samples, steps: steps, keptFor: self, tolerance: 0.15
    ) { arm, trial, progress in
      let images = try drawn(arm.size, trial.sample)
      let fit = Fit(leaks: arm.leaks, size: arm.size, sample: trial.sample)
      let preprocessing: any Preprocessing<Float> =
        switch arm.kind {
        case .standardised: Standardisation(fittedTo: fitted(images, leaks: arm.leaks))
        case .whitened: Whitening(try axes[fit], epsilon: usualEpsilon)
        case .bare: Whitening(try axes[fit])
        }
      let prepared = images.prepared(by: preprocessing)
      var trainer = trainer(
        on: prepared.training, seed: trial.seed &+ UInt64(trial.sample), learningRate: trial.rate)
      do { try trainer.run(steps: steps, afterEachStep: progress.advance) } catch is TrainingError {
        return .failed
      }
      return Score(
        validation: evaluate(trainer.model, on: prepared.validation).accuracy,
        test: evaluate(trainer.model, on: prepared.test).accuracy)
    }
    let together = try fitted(drawn(100, 0), leaks: true)
    let white = Whitening(fittedTo: together).applied(to: together)
    return Findings(
      sweep: sweep, distancesBefore: ratioOfDistances(together),
      distancesAfter: ratioOfDistances(white), features: together.shape[1])
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
