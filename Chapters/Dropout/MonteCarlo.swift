import Datasets
import Experiments
import Foundation
import NeuralNetworks
import Training

/// Masks at test time, and what they say of a network's doubt (Gal and Ghahramani 2016): the average over masks
/// against the whole network, against no dropout, and against a single temperature.
struct MonteCarlo: Experiment {
  @Setting("masks that are drawn for each digit", in: 1...1_000, quick: 10) var masks = 50
  @Setting("probability p of a hidden unit to be dropped", in: 0.05...0.95) var dropped = 0.5
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 8

  /// The ways to an answer, as they are called on the page.
  enum Way: String, Codable, CaseIterable, Sendable {
    case without = "no dropout"
    case withoutTempered = "no dropout, temperature"
    case whole = "dropout, whole network"
    case wholeTempered = "dropout, whole network, temperature"
    case masks = "dropout, masks averaged"
  }

  /// What one repetition gives.
  struct Outcome: Codable, Sendable {
    /// One for each way.
    var calibrations: [Reliability]
    /// The calibration error of the whole network if its probabilities were just right: what so few digits
    /// leave.
    var null: Double

    subscript(way: Way) -> Reliability { calibrations[Way.allCases.firstIndex(of: way)!] }
  }

  struct Findings: Codable, Sendable {
    var outcomes: [Outcome]
    var digits, steps: Int
  }

  /// The same start with dropout and without.
  private struct Pair: Codable, Sendable {
    var with, without: DropoutRun
  }

  var estimatedSeconds: Double { Double(repetitions) * (0.8 + 0.01 * Double(masks)) }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let best = try context.findings(of: DepthAndWidth.self)
    let (with, without) = (
      try best.bestRate(FewDigits.wide, dropped, for: self),
      try best.bestRate(FewDigits.wide, 0, for: self)
    )
    let pairs = context.keptSeeds(repetitions).enumerated().map { sample, seed in
      func run(_ dropped: Double, _ rate: Double) -> DropoutRun {
        DropoutRun(
          hidden: FewDigits.wide, dropped: dropped, rate: rate, seed: seed, sample: sample)
      }
      return Pair(with: run(dropped, with), without: run(0, without))
    }
    let outcomes = try context.kept(
      for: self, pairs, steps: { _ in 2 * best.steps + masks }, "calibration", tolerance: 0.05,
      { pair, progress in
        try outcome(of: pair, best.data(all, sample: pair.with.sample), best.steps, progress)
      })
    return Findings(outcomes: outcomes, digits: best.digits, steps: best.steps)
  }

  private func outcome(
    of pair: Pair, _ data: ExperimentData, _ steps: Int, _ progress: RunProgress
  ) throws -> Outcome {
    let (validation, test) = (data.validation!, data.test)
    func reliability(_ logits: Tensor<Float>, labels: [Int]? = nil) -> Reliability {
      Reliability(logits: logits.rowValues, labels: labels ?? test.labels)
    }
    /// With the temperature that suits the digits that were set aside.
    func tempered(_ model: Sequential<Float>, _ logits: Tensor<Float>) -> Reliability {
      var model = model
      let temperature = Reliability.temperature(
        fitting: model.forward(validation.inputs, mode: .inference).rowValues,
        labels: validation.labels)
      return Reliability(
        logits: logits.rowValues, labels: test.labels, temperature: temperature)
    }
    var without = try pair.without.model(after: steps, on: data.training, progress)
    let plain = without.forward(test.inputs, mode: .inference)
    var with = try pair.with.model(after: steps, on: data.training, progress)
    let whole = with.forward(test.inputs, mode: .inference)
    var sum = Tensor<Float>.zeros(whole.shape)
    for _ in 0..<masks {
      sum += with.forward(test.inputs, mode: .training).softmaxRows()
      try progress.advance()
    }
    var random = RandomSource(seed: pair.with.seed)
    let drawn = whole.softmaxRows().drawnLabels(using: &random)
    return Outcome(
      calibrations: [
        reliability(plain), tempered(without, plain), reliability(whole), tempered(with, whole),
        // The softmax of logarithms of probabilities gives these back.
        Reliability(
          logits: (sum / Float(masks)).rowValues.map { $0.map { log(max($0, 1e-12)) } },
          labels: test.labels),
      ], null: reliability(whole, labels: drawn).error)
  }
}
