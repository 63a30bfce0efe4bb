import Experiments
import Foundation

/// Can learning rate and decay be chosen separately (Loshchilov and Hutter 2019, figures 1 and 2)? Every rate
/// with every decay, on digits with wrong labels, for Adam with L2 in the loss and for AdamW.
struct RateAndDecay: Experiment {
  @Setting("learning rates η, as powers of ten", in: -6...0, atLeast: 2, quick: [-3, -2])
  var rates = [-4, -3.5, -3, -2.5]
  @Setting("decays λ' in the loss, as powers of ten", in: -9...1, atLeast: 2, quick: [-4, -3, -2])
  var inLoss = [-3, -2.25, -1.5, -0.75, 0]
  @Setting(
    "shares ηλ' that AdamW takes in a step, as powers of ten", in: -9...0, atLeast: 2,
    quick: [-5, -4, -3])
  var shares = [-4, -3.25, -2.5, -1.75, -1]
  @Setting("steps of training, batches of 50", in: 10...50_000, quick: 100) var steps = 800
  @Setting("repetitions, each with a seed and a training set of its own", in: 1...50, quick: 2)
  var repetitions = 8

  struct Findings: Codable, Sendable {
    /// Test accuracies by decay, rate and repetition.
    var inLoss, beside: [[[Double]]]
    /// The same on validation digits, by which strengths are chosen.
    var inLossValidation, besideValidation: [[[Double]]]
  }

  var estimatedSeconds: Double {
    let cells = (inLoss.count + shares.count) * rates.count
    return 0.00008 * Double(cells * repetitions * steps)
  }

  private struct Trial: Codable, Sendable {
    var isInLoss: Bool
    /// Powers of ten; for AdamW the decay is that of the share.
    var decay, rate: Double
    var seed: UInt64
    var sample: Int
  }

  func check() throws(SettingError) {
    for (name, exponents) in [("inLoss", inLoss), ("shares", shares)] {
      let steps = zip(exponents, exponents.dropFirst()).map { $1 - $0 }
      guard steps.allSatisfy({ abs($0 - steps[0]) < 1e-9 }) else {
        throw refusal(of: name, "they have to be equally far apart.")
      }
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let task = try context.experiment(NoisyLabels.self)
    let seeds = context.keptSeeds(repetitions).enumerated()
    func trials(_ decays: [Double], isInLoss: Bool) -> [Trial] {
      decays.flatMap { decay in
        rates.flatMap { rate in
          seeds.map {
            Trial(
              isInLoss: isInLoss, decay: decay, rate: rate, seed: $0.element, sample: $0.offset)
          }
        }
      }
    }
    let all = trials(inLoss, isInLoss: true) + trials(shares, isInLoss: false)
    func stepCount(_ trial: Trial) -> Int { steps }
    let scores = try context.kept(
      for: self, all, steps: stepCount, "rates and decays", tolerance: 0.1
    ) { trial, progress in
      let digits = try FewDigits(
        data, training: task.digits, validation: task.validation, sample: trial.sample
      ).withWrongLabels(task.noise, sample: trial.sample)
      var training = DecayTraining(hidden: [100], batch: 50, steps: steps)
      training.rule = trial.isInLoss ? .adamL2 : .adamW
      training.decay = Double.pow(10, trial.isInLoss ? trial.decay : trial.decay - trial.rate)
      return try training.outcome(
        on: digits, rate: Double.pow(10, trial.rate), seed: trial.seed, progress
      ).score
    }
    let byDecay = scores.chunks(ofCount: repetitions).chunks(ofCount: rates.count)
    let (first, second) = (byDecay.prefix(inLoss.count), byDecay.dropFirst(inLoss.count))
    func grid(_ cells: ArraySlice<[[Score]]>, _ value: (Score) -> Double) -> [[[Double]]] {
      cells.map { $0.map { $0.map(value) } }
    }
    return Findings(
      inLoss: grid(first, \.test), beside: grid(second, \.test),
      inLossValidation: grid(first, \.validation),
      besideValidation: grid(second, \.validation))
  }
}
