import Experiments
import NeuralNetworks
import Training

/// Cross-entropy, the squared error behind softmax, and cross-entropy with smoothed labels, each at its own best
/// rate.
struct Losses: Experiment {
  @Setting("steps of momentum with a rate that falls along a cosine", in: 20...50_000, quick: 60)
  var steps = 1_000
  @Setting("learning rates of cross-entropy", in: 1e-4...100, quick: [0.05])
  var rates = [0.01, 0.02, 0.05, 0.1, 0.2]
  @Setting("learning rates of the squared error", in: 1e-4...100, quick: [0.5])
  var squaredRates = [0.2, 0.5, 1, 2, 5]
  @Setting("validation accuracy whose step is looked for", in: 0.2...0.99, quick: 0.3) var target =
    0.85
  @Setting("share of the target that smoothing spreads over all classes", in: 0...0.9)
  var smoothing = 0.1
  @Setting("digits to learn from, shifted by up to a pixel", in: 100...3_000, quick: 300)
  var digits = 1_000
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 10

  static let (entropy, squared, smoothed) = ("cross-entropy", "squared error", "smoothed labels")
  /// The same on digits that are not shifted, of which the network is surer than it should be.
  static let still = ", not shifted"

  struct Arm: Sendable {
    var loss: ClassifierLoss
    var isShifted = true

    func run(rate: Double, steps: Int) -> SmallRun {
      SmallRun(
        rate: rate, steps: steps, shape: .cosine, augmentation: isShifted ? .smallShift : nil,
        loss: loss)
    }
  }

  var arms: [(label: String, arm: Arm, rates: [Double])] {
    let smooth = ClassifierLoss.crossEntropy(labelSmoothing: smoothing)
    let plain = ClassifierLoss.crossEntropy(labelSmoothing: 0)
    return [
      (Self.entropy, Arm(loss: plain), rates),
      (Self.squared, Arm(loss: .squaredError), squaredRates),
      (Self.smoothed, Arm(loss: smooth), rates),
      (Self.entropy + Self.still, Arm(loss: plain, isShifted: false), rates),
      (Self.smoothed + Self.still, Arm(loss: smooth, isShifted: false), rates),
    ]
  }

  struct Findings: Codable, Sendable {
    var sweep: OutcomeSweep
    /// For each loss, at its best rate, how sure answers are and how often right, over all repetitions' digits.
    var bins: [[Reliability.Bin]]
  }

  private struct Start: Sendable {
    var arm: Arm
    var rate: Double
    var seed: UInt64
    var sample: Int
    var steps: Int
  }

  var estimatedSeconds: Double { 0.0001 * Double(5 * rates.count * repetitions * steps) }

  func run(in context: RunContext) throws -> Findings {
    let source = try DigitSource(context)
    let sweep = try context.outcomes(
      arms, repetitions: repetitions, steps: steps, keptFor: self
    ) { arm, run, progress in
      try arm.run(rate: run.rate, steps: steps).outcome(
        on: source.digits(digits, sample: run.sample), seed: run.seed, target: target, progress)
    }
    let accuracies = sweep.accuracies()
    let starts = arms.flatMap { label, arm, _ in
      context.seeds(min(3, repetitions)).enumerated().map {
        Start(
          arm: arm, rate: accuracies[label].bestRate, seed: $0.element, sample: $0.offset,
          steps: steps)
      }
    }
    let bins = try context.sideBySide(starts, steps: \.steps, "calibration") { start, progress in
      let digits = source.digits(digits, sample: start.sample)
      var run = start.arm.run(rate: start.rate, steps: steps).trainer(
        on: digits.training, seed: start.seed)
      try run.run(steps: steps, afterEachStep: progress.advance)
      return Reliability(of: run.model, on: digits.test).bins
    }
    let each = bins.count / arms.count
    let joined = arms.indices.map { arm in
      let repeats = bins[arm * each..<(arm + 1) * each]
      return bins[0].indices.map { bin in
        repeats.reduce(into: Reliability.Bin()) { $0 += $1[bin] }
      }
    }
    return Findings(sweep: sweep, bins: joined)
  }
}
