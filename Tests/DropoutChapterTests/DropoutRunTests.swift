import NotebookExperiments
import NeuralNetworks
import Progress
import Testing

@testable import chapter_dropout

@Suite struct DropoutRunTests {
  private let progress = SharedProgress(ProgressLine("test", to: .silent))

  @Test func threadsDoNotChangeTheNumbers() throws {
    let digits = try DropoutChapter.parse([]).data()
    let few = digits.training.prefix(60)
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let outcomes = try [1, 3].map { threads in
      ThreadPool.shared.threadCount = threads
      return try DropoutRun(net: .wide, rate: 0.5, seed: 3, steps: 100)
        .train(on: few, test: digits.test, progress)
    }
    #expect(outcomes[0].history == outcomes[1].history)
    #expect(outcomes[0].history.steps == [0, 100])
    #expect(outcomes[0].last.training > 0.5)
    let again = evaluateAgain(outcomes[0], on: digits)
    #expect(again == outcomes[0].last.test)
  }

  /// The model of an outcome is that of its last look.
  private func evaluateAgain(_ outcome: DropoutRun.Outcome, on digits: ExperimentData) -> Double {
    var model = outcome.model
    let answers = model.forward(digits.test.inputs, mode: .inference).rowArgmax()
    return Double(zip(answers, digits.test.labels).count { $0 == $1 }) / Double(answers.count)
  }

  @Test func aNetworkDropsHiddenUnitsOnly() {
    var random = RandomSource(seed: 1)
    var network: Sequential<Double> = droppingNetwork([3, 5, 4, 2], rate: 0.5, using: &random)
    #expect(network.masks.isEmpty)
    _ = network.forward(.zeros([7, 3]), mode: .training)
    #expect(network.masks.map(\.shape) == [[7, 5], [7, 4]])
    for value in network.masks.flatMap(\.scalars) { #expect(value == 0 || value == 2) }
  }
}

@Suite struct VoteTests {
  private let progress = SharedProgress(ProgressLine("test", to: .silent))

  /// Networks that drop nothing are all the whole one.
  @Test func votesOfEqualNetworksAreThatOfOne() throws {
    let digits = try DropoutChapter.parse([]).data()
    var random = RandomSource(seed: 2)
    let model: Sequential<Float> = droppingNetwork([784, 20, 10], rate: 0, using: &random)
    let vote = Vote(of: model, on: digits, count: 3, progress)
    #expect(vote.arithmetic == [vote.whole, vote.whole, vote.whole])
    #expect(vote.geometric == vote.arithmetic)
  }

  /// Probabilities from the definition; logits far apart give 1 and (nearly) 0, not NaN.
  @Test func probabilities() {
    let p = softmax(Tensor([2, 3], [1, 2, 3, 500, -500, 0]))
    #expect(p.shape == [3, 2])
    let expected: [Float] = [0.09003057, 1, 0.24472847, 0, 0.66524096, 0]
    // Float rounding, and the clamping: e^-80.
    for (value, wanted) in zip(p.scalars, expected) { #expect(abs(value - wanted) < 1e-6) }
  }
}
