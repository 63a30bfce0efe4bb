import Experiments

/// How much decay is best for six hidden layers and few digits, each strength at its own best rate; and does
/// a smaller start do the same?
struct DecayStrengths: Experiment {
  @Setting("strengths λ beside 0", in: 0.01...200, quick: [3, 30])
  var lambdas = [3.0, 10, 30]
  @Setting("first weights as shares of He's, without decay", in: 0.01...1, quick: [0.6])
  var starts = [0.6]
  @Setting("learning rates that are tried", in: 1e-4...1, quick: [0.01, 0.03])
  var rates = [0.015, 0.05, 0.15, 0.4]
  @Setting("digits to learn from", in: 100...2_000) var digits = 300
  @Setting("steps of training, batches of 100", in: 10...20_000, quick: 60) var steps = 600
  @Setting("repetitions, each with a seed and a training set of its own", in: 1...50, quick: 2)
  var repetitions = 8
  @Setting("training digits set aside to choose by", in: 100...2_000) var validation = 800

  static let none = "λ = 0"
  static func label(_ lambda: Double) -> String { "λ = \(lambda.settingText)" }
  static func startLabel(_ start: Double) -> String { "start × \(start.settingText)" }

  var estimatedSeconds: Double {
    let arms = lambdas.count + starts.count + 1
    return 0.0003 * Double(arms * rates.count * repetitions * steps)
  }

  func run(in context: RunContext) throws -> DecaySweep {
    let data = try context.data()
    let plain = DecayTraining(
      hidden: [Int](repeating: DecayRun.units, count: 6), batch: 100, steps: steps)
    let arms =
      [(Self.none, plain)]
      + lambdas.map { lambda in
        var arm = plain
        arm.decay = lambda / Double(digits)
        return (Self.label(lambda), arm)
      }
      + starts.map { start in
        var arm = plain
        arm.start = start
        return (Self.startLabel(start), arm)
      }
    return try context.decaySweep(
      arms, rates: rates, repetitions: repetitions, keptFor: self
    ) { try FewDigits(data, training: digits, validation: validation, sample: $0) }
  }
}
