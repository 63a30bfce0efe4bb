import Experiments
import NeuralNetworks
import Testing

@testable import chapter_dropout

@Suite struct DropoutRunTests {
  @Test func threadsDoNotChangeTheNumbers() throws {
    let digits = try RunContext().data()
    let few = digits.training.prefix(60)
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let outcomes = try [1, 3].map { threads in
      ThreadPool.shared.threadCount = threads
      return try DropoutRun(net: .wide, rate: 0.5, seed: 3, steps: 100)
        .train(on: few, test: digits.test, .unwatched)
    }
    #expect(outcomes[0].history == outcomes[1].history)
    #expect(outcomes[0].history.steps == [0, 100])
    let last = try #require(outcomes[0].history.observations.last)
    #expect(last.training > 0.5)
    #expect(evaluateAgain(outcomes[0], on: digits) == last.test)
  }

  /// The model of an outcome is that of its last look.
  private func evaluateAgain(_ outcome: DropoutRun.Outcome, on digits: ExperimentData) -> Double {
    var model = outcome.model
    let answers = model.forward(digits.test.inputs, mode: .inference).rowArgmax()
    return Double(zip(answers, digits.test.labels).count { $0 == $1 }) / Double(answers.count)
  }

  /// What was trained before is not trained again, and comes out the same beside other probabilities.
  @Test func trainingsAreAdded() throws {
    let context = RunContext()
    let first = try DigitTrainings(digits: 60, steps: 100, seeds: 2).adding([0.5], in: context)
    let both = try first.adding([0, 0.5], in: context)
    #expect(both.groups.map(\.rate) == [0.5, 0.5, 0, 0])
    #expect(both[.deep, 0.5] == first[.deep, 0.5])
    #expect(both[.wide, 0].count == 2)
    #expect(both[.wide, 0.3].isEmpty)
    #expect(both.atEnd(.wide, 0.3, \.gap)[0].isNaN)
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
  /// Networks that drop nothing are all the whole one.
  @Test func votesOfEqualNetworksAreThatOfOne() throws {
    let digits = try RunContext().data()
    var random = RandomSource(seed: 2)
    let model: Sequential<Float> = droppingNetwork([784, 20, 10], rate: 0, using: &random)
    let vote = try Vote(of: model, on: digits.test, count: 3, .unwatched)
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
