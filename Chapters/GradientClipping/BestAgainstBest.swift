import Experiments
import Optimizers

/// The network that explodes without clipping, with every step clipped, and with a limit that only the
/// rare long gradient meets: each at its best rate, from many seeds on many training sets.
struct BestAgainstBest: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...100, quick: [0.025, 0.2])
  var rates = [0.00625, 0.0125, 0.025, 0.05, 0.1, 0.2, 0.4]
  @Setting("limit that nearly every gradient meets", in: 1e-4...1e4) var low = 1.0
  @Setting("limit that few gradients meet", in: 1e-4...1e4) var high = 16.0
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 12
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  static let without = "not clipped"
  static func label(_ limit: Double) -> String { "clipped to \(limit.settingText)" }

  var estimatedSeconds: Double { 0.0004 * Double(3 * rates.count * steps * repetitions) }

  func check() throws(SettingError) {
    guard low < high else {
      throw refusal(of: "low", "it is to be below `high`, \(high.settingText).")
    }
  }

  func run(in context: RunContext) throws -> RowSweep {
    let arms = [(Self.without, .infinity), (Self.label(low), low), (Self.label(high), high)]
    return try context.rowSweep(
      arms.map { ($0, RowArm(run: RowRun(clipping: .globalNorm($1), steps: steps))) },
      RowTrials(rates: rates, repetitions: repetitions, validation: validation),
      keptFor: self)
  }
}
