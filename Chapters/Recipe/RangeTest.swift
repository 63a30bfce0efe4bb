import Experiments
import Foundation
import NeuralNetworks
import Optimizers
import Training

/// The learning-rate range test (Smith 2017, section 3.3): one short training whose rate rises from step to
/// step, so that a single curve shows where learning begins and where it breaks. Here the rate rises by the
/// same factor in each step, as in fastai; Smith's rises by the same amount.
struct RangeTest: Experiment {
  @Setting("steps of the test", in: 20...2_000, quick: 40) var steps = 200
  @Setting("the first rate", in: 1e-6...1) var lowest = 1e-4
  @Setting("the last rate", in: 1e-3...100) var highest = 10.0
  @Setting("share of the smoothed loss that a step keeps", in: 0...0.99) var smoothing = 0.9
  @Setting("digits to learn from", in: 100...3_000) var digits = 1_000
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 1)
  var repetitions = 8

  static let rules: [Rule] = [.sgd, .momentum, .adam]

  struct Findings: Codable, Sendable {
    var rates: [Double]
    /// For each rule and repetition the smoothed losses, as long as they are finite.
    var losses: [[[Double]]]
    /// For each rule the best constant rate of the sweep in the section on optimisers.
    var bestRates: [Double]
  }

  private struct Job: Sendable {
    var rule: Rule
    var seed: UInt64
    var sample: Int
    var steps: Int
  }

  func check() throws(SettingError) {
    guard lowest < highest else {
      throw refusal(of: "lowest", "it is to be below `highest`, \(highest.settingText).")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let source = try DigitSource(context)
    let sweep = try context.findings(of: Optimisers.self).constant.accuracies()
    let factor = pow(highest / lowest, 1 / Double(steps - 1))
    let rates = (0..<steps).map { lowest * pow(factor, Double($0)) }
    let jobs = Self.rules.flatMap { rule in
      context.seeds(repetitions).enumerated().map {
        Job(rule: rule, seed: $0.element, sample: $0.offset, steps: steps)
      }
    }
    let found = try context.sideBySide(jobs, steps: \.steps, "range test") {
      try losses(of: $0, at: rates, source, $1)
    }
    return Findings(
      rates: rates, losses: found.chunks(ofCount: repetitions),
      bestRates: Self.rules.map { sweep[$0.rawValue].bestRate })
  }

  private func losses(
    of job: Job, at rates: [Double], _ source: DigitSource, _ progress: RunProgress
  ) throws -> [Double] {
    let digits = source.digits(digits, sample: job.sample)
    let run = SmallRun(rule: job.rule, rate: lowest, steps: steps)
    let start = run.trainer(on: digits.training, seed: job.seed)
    var trainer = Trainer(
      start.model, AnyOptimizer(job.rule.optimizer(rate: lowest)), batches: start.batches)
    var smoothed = Smoothed(keeping: smoothing)
    var losses: [Double] = []
    for rate in rates {
      trainer.optimizer.learningRate = rate
      do {
        losses.append(smoothed.adding(try trainer.step().loss))
      } catch TrainingError.lossNotFinite {
        break
      }
      try progress.advance()
    }
    return losses
  }

  /// The rate at which the smoothed loss falls most steeply, over the logarithm of the rate, before it is lowest:
  /// after an explosion it may fall again.
  static func steepest(_ losses: [Double], at rates: [Double]) -> Double {
    guard losses.count > 1 else { return rates[0] }
    let lowest = losses.indices.min { losses[$0] < losses[$1] }!
    // Over ten steps, so that single batches do not decide.
    let span = max(1, min(10, lowest))
    let start = (0..<max(1, lowest - span + 1)).min {
      losses[$0 + span] - losses[$0] < losses[$1 + span] - losses[$1]
    }!
    return rates[start + span / 2]
  }

  /// The rate at which the smoothed loss is lowest.
  static func lowest(_ losses: [Double], at rates: [Double]) -> Double {
    rates[losses.indices.min { losses[$0] < losses[$1] }!]
  }

  /// The first rate after that of the lowest loss at which the loss is back where the test began.
  static func breaking(_ losses: [Double], at rates: [Double]) -> Double {
    let lowest = losses.indices.min { losses[$0] < losses[$1] }!
    return rates[losses.indices.first { $0 > lowest && losses[$0] > losses[0] } ?? losses.count - 1]
  }
}

/// An exponential average of numbers that come one by one, corrected for its start at 0, as Adam's are.
struct Smoothed {
  let kept: Double
  private var sum = 0.0
  private var weight = 0.0

  init(keeping kept: Double) { self.kept = kept }

  mutating func adding(_ value: Double) -> Double {
    sum = kept * sum + (1 - kept) * value
    weight = kept * weight + (1 - kept)
    return sum / weight
  }
}
