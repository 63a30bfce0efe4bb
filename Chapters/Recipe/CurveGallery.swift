import Datasets
import Experiments
import NeuralNetworks
import TensorCore
import Training

/// Nine trainings, most of them sick, and the curves that tell which illness it is.
struct CurveGallery: Experiment {
  @Setting("steps of gradient descent in each", in: 100...50_000, quick: 100) var steps = 1_500
  @Setting("looks at each training", in: 10...200, quick: 10) var looks = 40
  @Setting("repetitions, each with a seed and digits of its own", in: 1...20, quick: 1)
  var repetitions = 8

  /// What is wrong, if anything.
  enum Case: String, Codable, CaseIterable, Sendable {
    case healthy, plateau
    case rateTooHigh = "rate too high"
    case penalty = "penalty in the loss"
    case overfitting
    case augmented = "augmented training digits"
    case rateTooLow = "rate too low"
    case wrongLabels = "labels shuffled"
    case underfitting = "network too small"

    /// Which panel of the gallery it is.
    var letter: String {
      String("ABCDEFGHI".dropFirst(Self.allCases.firstIndex(of: self)!).prefix(1))
    }
  }

  /// What is seen at a look.
  struct Look: Codable, Sendable {
    /// Of the batches since the look before, each before its step: cross-entropy with the penalty, and the
    /// share recognised.
    var loss, accuracy: Double
    /// The same without the penalty.
    var dataLoss: Double
    /// Of digits that are not trained with.
    var validationLoss, validationAccuracy: Double
  }

  struct Curve: Codable, Sendable {
    var steps: [Int]
    var looks: [Look]
  }

  struct Findings: Codable, Sendable {
    /// For each case in its order, each repetition.
    var curves: [[Curve]]

    subscript(_ kind: Case) -> [Curve] { curves[Case.allCases.firstIndex(of: kind)!] }
  }

  private struct Job: Sendable {
    var kind: Case
    var seed: UInt64
    var sample: Int
    var steps: Int
  }

  var estimatedSeconds: Double {
    0.0001 * Double(Case.allCases.count * repetitions * steps)
  }

  func check() throws(SettingError) {
    guard looks <= steps else {
      throw refusal(of: "looks", "with \(steps) steps there can be \(steps) at most.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let source = try DigitSource(context)
    let jobs = Case.allCases.flatMap { kind in
      context.seeds(repetitions).enumerated().map {
        Job(kind: kind, seed: $0.element, sample: $0.offset, steps: steps)
      }
    }
    let curves = try context.sideBySide(jobs, steps: \.steps, "a gallery of curves") {
      try curve($0, source, $1)
    }
    return Findings(curves: curves.chunks(ofCount: repetitions))
  }

  /// The training of a case: each has one illness, and is set so that it shows.
  func settings(of kind: Case) -> SmallRun {
    var run = SmallRun(rule: .sgd, rate: 0.1, steps: steps, shape: .cosine, augmentation: nil)
    switch kind {
    case .healthy, .wrongLabels: break
    case .overfitting: (run.rate, run.shape) = (0.2, .constant)
    case .plateau:
      (run.usesSigmoids, run.weights, run.hidden) = (true, .glorotUniform, [64, 64, 64])
      (run.rate, run.shape) = (0.4, .constant)
    case .rateTooHigh: (run.rule, run.rate, run.shape) = (.momentum, 0.3, .constant)
    case .penalty: run.decay = 0.005
    case .augmented: run.augmentation = Augmentation(flips: false, shift: 2, rotation: 20)
    case .rateTooLow: run.rate = 0.001
    case .underfitting: run.hidden = [2]
    }
    return run
  }

  /// How many digits there are to learn from.
  func digitCount(of kind: Case) -> Int {
    switch kind {
    case .overfitting: 100
    case .wrongLabels: 200
    default: 3_000
    }
  }

  private func curve(_ job: Job, _ source: DigitSource, _ progress: RunProgress) throws -> Curve {
    let digits = source.digits(digitCount(of: job.kind), validation: 500, sample: job.sample)
    var random = RandomSource(seed: job.seed &+ 77)
    let learnt =
      job.kind == .wrongLabels
      ? digits.training.withShuffledLabels(using: &random) : digits.training
    var run = settings(of: job.kind).trainer(on: learnt, seed: job.seed)
    let interval = steps / looks
    var curve = Curve(steps: [], looks: [])
    for look in 1...looks {
      let metrics = try run.run(steps: interval, afterEachStep: progress.advance)
      let seen = evaluate(run.model, on: digits.validation)
      curve.steps.append(look * interval)
      curve.looks.append(
        Look(
          loss: metrics.map(\.loss).mean, accuracy: metrics.map(\.accuracy).mean,
          dataLoss: metrics.map { $0.loss - $0.penalty }.mean, validationLoss: seen.loss,
          validationAccuracy: seen.accuracy))
    }
    return curve
  }
}
