import Datasets
import Experiments
import Foundation
import NeuralNetworks
import TensorCore
import Training

/// How noisy gradients are: the simple noise scale of McCandlish et al. (2018), tr(Sigma) / |G|^2, the batch at
/// which noise and gradient are equally large; from the lengths of gradients of two batch sizes (their appendix
/// A.1), and from the gradients of all digits one by one.
struct NoiseScale: Experiment {
  @Setting("steps of SGD at each rate", in: 10...50_000, quick: 40) var steps = 800
  @Setting("learning rate", in: 1e-4...10) var rate = 0.1
  @Setting(
    "steps after which the noise is measured", in: 0...50_000, atLeast: 2, quick: [0, 40])
  var looks = [0, 25, 50, 100, 200, 400, 800]
  @Setting("the smaller batch", in: 1...1_000) var small = 16
  @Setting("the larger batch", in: 2...3_000) var large = 256
  @Setting("batches of each size", in: 2...1_000, quick: 20) var batches = 100
  @Setting("digits to learn from", in: 100...3_000, quick: 300) var digits = 1_000
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 8

  struct Look: Codable, Sendable {
    /// From two batch sizes.
    var estimate: Double
    /// From each digit's own gradient.
    var exact: Double
    /// The squared length of the gradient over all digits.
    var squaredLength: Double
  }

  struct Findings: Codable, Sendable {
    /// For each repetition its looks.
    var runs: [[Look]]
  }

  private struct Start: Codable, Sendable {
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double {
    Double(repetitions * looks.count) * (0.0001 * Double(digits) + 0.001 * Double(batches))
  }

  func check() throws(SettingError) {
    guard let last = looks.last, last <= steps else {
      throw refusal(of: "looks", "they end at \(steps) steps, as training does.")
    }
    guard small < large else {
      throw refusal(of: "small", "it is to be below `large`, \(large).")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let source = try DigitSource(context)
    let starts = context.keptSeeds(repetitions).enumerated().map {
      Start(seed: $0.element, sample: $0.offset)
    }
    @Sendable func looks(_ start: Start, _ progress: RunProgress) throws -> [Look] {
      let data = source.digits(digits, sample: start.sample)
      var run = SmallRun(rule: .sgd, rate: rate, steps: steps, augmentation: nil).trainer(
        on: data.training, seed: start.seed)
      var found: [Look] = []
      for step in 0...steps {
        if self.looks.contains(step) {
          found.append(look(at: run.model.base, data.training, seed: start.seed))
        }
        if step < steps {
          _ = try run.step()
          try progress.advance()
        }
      }
      return found
    }
    // Where the gradient nearly vanishes, the last digits of another processor decide.
    let runs = try context.kept(
      for: self, starts, steps: { _ in steps }, "gradient noise", tolerance: 1e9, looks)
    return Findings(runs: runs)
  }

  private func look(at network: Sequential<Float>, _ digits: Examples, seed: UInt64) -> Look {
    let all = GradientLength(of: network, on: digits.batch(at: 0..<digits.count))
    let each = (0..<digits.count).map {
      GradientLength(of: network, on: digits.batch(at: $0..<$0 + 1)).squared
    }
    // E|g_i|^2 = |G|^2 + tr(Sigma).
    let exact = (each.mean - all.squared) / all.squared
    var random = RandomSource(seed: seed &+ 9)
    func meanSquare(_ size: Int) -> Double {
      (0..<batches).map { _ in
        let indices = (0..<size).map { _ in random.integer(below: digits.count) }
        return GradientLength(of: network, on: digits.batch(at: indices)).squared
      }.mean
    }
    let (b, c) = (Double(small), Double(large))
    let (atSmall, atLarge) = (meanSquare(small), meanSquare(large))
    // E|g|^2 of a batch of B is |G|^2 + tr(Sigma) / B: two sizes give two equations.
    let signal = (c * atLarge - b * atSmall) / (c - b)
    let noise = (atSmall - atLarge) / (1 / b - 1 / c)
    return Look(estimate: noise / signal, exact: exact, squaredLength: all.squared)
  }
}

/// The squared length of the gradient of a batch's mean loss, over all parameters.
struct GradientLength {
  let squared: Double

  init(of network: Sequential<Float>, on batch: Batch) {
    var network = network
    let logits = network.forward(batch.inputs, mode: .training)
    network.backwardToParameters(SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient)
    squared = network.parameters.map { $0.gradient.norm() * $0.gradient.norm() }.reduce(0, +)
  }
}
