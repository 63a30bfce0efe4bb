import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Testing
import Training

@testable import chapter_decay

@Suite struct DecayRunTests {
  private func outcome(lambda: Double, seed: UInt64) throws -> DecayRun.Outcome {
    let digits = try RunContext().data()
    var plan = ThreeHundredDigits()
    plan.epochs = 20
    return try DecayRun(lambda: lambda, seed: seed, plan: plan).train(
      on: digits.training.prefix(300), test: digits.test, progress: .unwatched)
  }

  @Test func threadsDoNotChangeTheNumbers() throws {
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let outcomes = try [1, 3].map { threads in
      ThreadPool.shared.threadCount = threads
      return try outcome(lambda: 30, seed: 3)
    }
    #expect(outcomes[0].history == outcomes[1].history)
    #expect(outcomes[0].history.steps.last == 60)
    #expect(outcomes[0].last.training > 0.2)
    let shares = outcomes[0].last.shares.reduce(0, +)
    #expect((0.99...1).contains(shares))
  }

  /// A penalty of 0 is none, and one weight behind an unused pixel says what the decay was.
  @Test func unusedWeightsLoseTheShareOfEachStep() throws {
    for (lambda, left) in [(0.0, 1.0), (300.0, Double.pow(0.99, 60))] {
      let outcome = try outcome(lambda: lambda, seed: 1)
      #expect(outcome.unusedLeft.count == 1)
      // 60 roundings of `Float`.
      for share in outcome.unusedLeft { #expect(abs(share - left) < 1e-5) }
    }
  }

  /// A linear network with the columns (3, 4) and (0, 5): classes are 3 x - y apart, whose slope is the root
  /// of 10. Twice the weights are twice as steep, and the border is where it was.
  @Test func steepnessOfALinearNetwork() {
    let examples = Examples(
      inputs: Tensor([2, 2], [1, 0, 0, 2]), labels: [0, 1], classCount: 2)
    for factor in [1, 2] as [Float] {
      let network = Sequential<Float>([
        Dense(weights: Tensor([2, 2], [3, 0, 4, 5]) * factor)
      ])
      let steepness = Steepness(of: network, at: examples)
      let slope = 10.0.squareRoot()
      #expect(abs(steepness.slope - Double(factor) * slope) < 1e-5)
      #expect(abs(steepness.distance - (3 + 2) / (2 * slope)) < 1e-5)
    }
  }

  /// A small start is small, and stopping early takes a network that was seen on the way.
  @Test func trainingsDifferInWhatTheySay() throws {
    let digits = try FewDigits(
      RunContext().data(), training: 100, validation: 200, sample: 1)
    var training = DecayTraining(hidden: [20], batch: 20, steps: 40)
    let plain = try training.outcome(on: digits, rate: 0.1, seed: 1, .unwatched)
    training.stopsEarly = true
    let stopped = try training.outcome(on: digits, rate: 0.1, seed: 1, .unwatched)
    #expect(stopped.score.validation >= plain.score.validation)
    training.stopsEarly = false
    training.decay = 0.3
    let decayed = try training.outcome(on: digits, rate: 0.1, seed: 1, .unwatched)
    #expect(decayed.slope < plain.slope)
    training.rule = .adamW
    let adam = try training.outcome(on: digits, rate: 0.01, seed: 1, .unwatched)
    #expect(adam.score.test > 0.2)
    let wrong = digits.withWrongLabels(1, sample: 1)
    let same = zip(wrong.training.labels, digits.training.labels).filter { $0 == $1 }.count
    #expect(same < 40)
    #expect(wrong.test.labels == digits.test.labels)
  }
}

@Suite struct NoisyWeightsTests {
  /// Without noise Adam's step is the rate, whatever the weight: the formula and the optimizer agree.
  @Test func theFormulaIsAdamsRecursion() {
    var noisy = NoisyWeights()
    noisy.steps = 50
    let left = noisy.expectedLeft(scale: 0, decay: 1)
    #expect(abs(left - 0.95) < 2e-3)
    #expect(noisy.expectedLeft(scale: 10, decay: 1) > 0.99)
  }

  @Test func adamWDecaysEvenly() throws {
    var noisy = NoisyWeights()
    noisy.steps = 100
    noisy.count = 50
    let rule = AdamW<Double>(learningRate: noisy.rate, weightDecay: noisy.decay)
    for left in try noisy.left(by: rule, inLoss: 0, seed: 1, .unwatched) {
      // A random walk of some 0.001 * 10, averaged over 50 weights.
      #expect(abs(left - Double.pow(0.999, 100)) < 0.02)
    }
  }
}
