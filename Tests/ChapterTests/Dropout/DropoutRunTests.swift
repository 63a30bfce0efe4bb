import Experiments
import NeuralNetworks
import Optimizers
import Testing

@testable import chapter_dropout

@Suite struct DropoutRunTests {
  @Test func threadsDoNotChangeTheNumbers() throws {
    let digits = try RunContext().data().resampled(training: 60, validation: 200, sample: 0)
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let run = DropoutRun(
      hidden: HiddenLayers(depth: 1, width: 50), dropped: 0.5, rate: 0.1, seed: 3, sample: 0)
    let histories = try [1, 3].map { threads in
      ThreadPool.shared.threadCount = threads
      return try run.history(
        steps: 100, lookingWhen: { $0.isMultiple(of: 50) }, on: digits, .unwatched)
    }
    #expect(histories[0] == histories[1])
    #expect(histories[0].steps == [0, 50, 100])
    let last = try #require(histories[0].observations.last)
    #expect(last.training > 0.5)
    // A history's last look is at the network that the run gives.
    let model = try run.model(after: 100, on: digits.training, .unwatched)
    #expect(Score(of: model, on: digits) == Score(validation: last.validation, test: last.test))
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
    #expect(abs(vote.alone - vote.whole) < 1e-12)
  }

  /// Probabilities from the definition; logits far apart give 1 and (nearly) 0, not NaN.
  @Test func probabilities() {
    let p = Tensor<Float>([2, 3], [1, 2, 3, 500, -500, 0]).softmaxRows()
    #expect(p.shape == [2, 3])
    let expected: [Float] = [0.09003057, 0.24472847, 0.66524096, 1, 0, 0]
    // Float rounding, and the clamping: e^-80.
    for (value, wanted) in zip(p.scalars, expected) { #expect(abs(value - wanted) < 1e-6) }
  }

  /// All sub-networks together have the probability 1, and without dropout there is the whole one only.
  @Test func allMasksAreThere() {
    var random = RandomSource(seed: 5)
    let weights: [Tensor<Double>] = [
      .normal([3, 4], using: &random), .normal([4, 2], using: &random),
    ]
    let x = Tensor<Double>.normal([1, 3], using: &random)
    let answers = MaskAnswers(weights, x, dropped: 0.3)
    #expect(abs(answers.probability.sum() - 1) < 1e-14)
    #expect(answers.answers.shape == [16, 2])
    let whole = MaskAnswers(weights, x, dropped: 0)
    #expect(whole.arithmeticMean.totalVariation(to: whole.whole) < 1e-14)
  }
}

@Suite struct FactorialTests {
  /// What adds up has no interaction; what multiplies has one.
  @Test func effects() {
    let adding = Factorial(["a", "b"]) { [10 + ($0[0] ? 3 : 0) + ($0[1] ? -1 : 0)] }
    #expect(adding.sets.map(adding.name) == ["a", "b", "a × b"])
    #expect(adding.sets.map { adding.effect($0).mean } == [3, -1, 0])
    // b does 4 where a is high and nothing elsewhere: a mean of 2, and half the difference is 2.
    let joined = Factorial(["a", "b"]) { [$0[0] && $0[1] ? 4 : 0] }
    #expect(joined.sets.map { joined.effect($0).mean } == [2, 2, 2])
  }
}

@Suite struct ReliabilityTests {
  /// Labels that are drawn by the probabilities: what is left is the noise of 4,000 samples.
  @Test func drawnLabelsAreCalibrated() {
    var random = RandomSource(seed: 6)
    let logits = Tensor<Float>.normal([4_000, 5], standardDeviation: 2, using: &random)
    let labels = logits.softmaxRows().drawnLabels(using: &random)
    #expect(Reliability(logits: logits.rowValues, labels: labels).error < 0.025)
    // Three times the logits are far too sure, and the temperature finds the three.
    let sure = (3 * logits).rowValues
    #expect(Reliability(logits: sure, labels: labels).error > 0.1)
    #expect(abs(Reliability.temperature(fitting: sure, labels: labels) - 3) < 0.3)
  }
}

@Suite struct MaxNormTests {
  @Test func longColumnsAreBroughtBack() {
    var model = Dense<Double>(weights: Tensor([2, 2], [3, 0.3, 4, 0.4]), bias: Tensor([9, 9]))
    var optimizer = MaxNorm(base: SGD<Double>(learningRate: 1), limit: 1)
    optimizer.step(&model)
    let expected: [Double] = [0.6, 0.3, 0.8, 0.4]
    for (w, wanted) in zip(model.weights.value.scalars, expected) {
      #expect(abs(w - wanted) < 1e-12)
    }
    #expect(model.bias?.value.scalars == [9, 9])
  }
}

@Suite struct NormTests {
  /// With the statistics of a batch, inference gives what training gives for it.
  @Test func renewedStatisticsAreThoseOfTheDigits() throws {
    let x = try RunContext().data().training.inputs.rows(0..<200)
    var random = RandomSource(seed: 8)
    var network = normNetwork(inputs: 784, .nowhere, dropped: 0.5, using: &random)
    var renewed = network.withStatistics(of: x)
    let (training, inference) = (
      network.forward(x, mode: .training), renewed.forward(x, mode: .inference)
    )
    #expect((training - inference).norm() / training.norm() < 1e-3)
  }
}

@Suite struct FilterTests {
  @Test func shareOfASpot() {
    var filter = [Double](repeating: 0, count: 100)
    for y in 2..<5 { for x in 3..<6 { filter[y * 10 + x] = 1 } }
    #expect(abs(Autoencoder.largestShare(filter, side: 10, of: 3) - 1) < 1e-12)
    let even = [Double](repeating: 1, count: 100)
    #expect(abs(Autoencoder.largestShare(even, side: 10, of: 3) - 0.09) < 1e-12)
  }

  /// Independent units have a correlation of about 1/sqrt(samples), equal ones of 1.
  @Test func correlation() {
    var random = RandomSource(seed: 9)
    let answers = Tensor<Float>.normal([2_000, 6], using: &random)
    #expect(Autoencoder.meanCorrelation(answers) < 0.04)
    let column = answers.columns(0..<1)
    let equal = Tensor<Float>.concatenatingColumns([column, column, Tensor.zeros([2_000, 1])])
    #expect(abs(Autoencoder.meanCorrelation(equal) - 1) < 1e-4)
  }
}
