import Datasets
import Experiments
import NeuralNetworks

/// A task on which decay matters: a part of the labels is wrong, and who learns them all by heart learns
/// nonsense (Krogh and Hertz 1991: decay suppresses noise in the targets).
struct NoisyLabels: Experiment {
  @Setting("decays λ/n beside 0", in: 1e-5...1, quick: [0.01, 0.03])
  var decays = [0.003, 0.01, 0.03, 0.1]
  @Setting("share of the labels that are drawn anew, training and validation", in: 0...1)
  var noise = 0.4
  @Setting("first weights as a share of He's, without decay", in: 0.01...1) var start = 0.3
  @Setting("learning rates that are tried", in: 1e-4...2, quick: [0.1, 0.3])
  var rates = [0.003, 0.01, 0.03, 0.1, 0.5]
  @Setting("digits to learn from", in: 100...3_000) var digits = 1_000
  @Setting("steps of training, batches of 50", in: 10...50_000, quick: 100) var steps = 2_000
  @Setting("repetitions, each with a seed and a training set of its own", in: 1...50, quick: 2)
  var repetitions = 8
  @Setting("training digits set aside to choose by", in: 100...2_000) var validation = 1_000

  static let none = "no decay", smaller = "smaller start", stopping = "early stopping"
  static func label(_ decay: Double) -> String { "λ/n = \(decay.settingText)" }

  var estimatedSeconds: Double {
    let arms = decays.count + 3
    return 0.00008 * Double(arms * rates.count * repetitions * steps)
  }

  func run(in context: RunContext) throws -> DecaySweep {
    let data = try context.data()
    let plain = DecayTraining(hidden: [100], batch: 50, steps: steps)
    var (smaller, stopped) = (plain, plain)
    smaller.start = start
    stopped.stopsEarly = true
    let arms =
      [(Self.none, plain)]
      + decays.map { decay in
        var arm = plain
        arm.decay = decay
        return (Self.label(decay), arm)
      } + [(Self.smaller, smaller), (Self.stopping, stopped)]
    return try context.decaySweep(
      arms, rates: rates, repetitions: repetitions, keptFor: self
    ) {
      try FewDigits(data, training: digits, validation: validation, sample: $0)
        .withWrongLabels(noise, sample: $0)
    }
  }
}

extension FewDigits {
  /// With labels drawn anew for a share of the digits for training and for choosing; the test is as it was.
  func withWrongLabels(_ share: Double, sample: Int) -> FewDigits {
    var random = RandomSource(seed: 0x1ABE_1500 &+ UInt64(sample))
    func changed(_ examples: Examples) -> Examples {
      let labels = examples.labels.map { label in
        let other = random.integer(below: examples.classCount)
        return random.uniform() < share ? other : label
      }
      return Examples(
        inputs: examples.inputs, labels: labels, classCount: examples.classCount)
    }
    return FewDigits(
      training: changed(training), validation: changed(validation), test: test)
  }
}
