import Datasets
import Experiments
import Foundation
import NeuralNetworks
import Page
import Testing

@testable import chapter_preprocessing

/// Findings that could come out otherwise do so where the treatment is taken away.
@Suite struct PreprocessingFindingsTests {
  private func claim(_ id: String, _ evidence: Evidence) throws -> Claim {
    try #require(evidence.claims.first { $0.id == id })
  }

  /// Where raw inputs are centred already, nothing is gained by centring.
  @Test func centredInputsGainNothing() throws {
    var experiment = TwoWeights()
    (experiment.samples, experiment.seeds, experiment.rates) = (500, 5, [0.1, 0.5, 1])
    var findings = try experiment.run(in: RunContext())
    for place in findings.comparisons.indices {
      let centred = findings.comparisons[place].steps[TwoWeights.centred]
      findings.comparisons[place].steps = Sweep(
        [
          (TwoWeights.raw, centred.rates, centred.scores),
          (TwoWeights.centred, centred.rates, centred.scores),
        ], goal: .lowest)
    }
    let evidence = experiment.evidence(from: findings, under: RunConditions())
    #expect(try claim("prep-zigzag", evidence).verdict == .differs)
  }

  /// Labels that a feature knows: the honest way finds it, and the claim that it finds nothing fails.
  @Test func aRealFeatureIsChosen() {
    var random = RandomSource(seed: 1)
    let labels = (0..<40).map { $0 % 2 }
    var x = Tensor<Double>.normal([40, 30], using: &random)
    for sample in 0..<40 { x[sample, 17] -= labels[sample] == 1 ? 5 : -5 }
    let training = Array(0..<30)
    #expect(FeatureSelection.best(1, of: x, labels, on: training) == [17])
    let right = (30..<40).count {
      labels[FeatureSelection.nearest(to: $0, among: training, in: x, by: [17])] == labels[$0]
    }
    #expect(right == 10)
  }

  /// The honest accuracies in the place of the wrong ones: no error of 3%.
  @Test func withoutTheLeakThereIsNoThreePercent() throws {
    var experiment = FeatureSelection()
    (experiment.features, experiment.simulations) = (500, 6)
    var findings = try experiment.run(in: RunContext())
    let all = experiment.evidence(from: findings, under: RunConditions())
    findings.wrong = findings.right
    let honest = experiment.evidence(from: findings, under: RunConditions())
    #expect(try claim("prep-selection", honest).verdict == .differs)
    #expect(try claim("prep-selection", all).values[0] < claim("prep-selection", honest).values[0])
  }

  /// What is said of gradient descent in coordinates is what gradient descent does.
  @Test func descentInCoordinatesIsDescent() {
    var random = RandomSource(seed: 2)
    let x = Tensor<Double>.normal([30, 3], using: &random) + 1
    let labels = (0..<30).map { x[$0, 0] > 1 ? 1 : 0 }
    let descent = LinearDescent(x, labels: labels, classes: 2)
    let inputs = Tensor.concatenatingColumns([x, Tensor([30, 1], repeating: 1)])
    let wanted = Tensor<Double>([30, 2], labels.flatMap { $0 == 1 ? [0.0, 1] : [1, 0] })
    var weights = Tensor<Double>.zeros([4, 2])
    let rate = 0.9 * descent.largestRate
    for _ in 0..<25 {
      let error = inputs.matrixProduct(weights) - wanted
      weights -= inputs.matrixProduct(error, transposing: .left) * (rate / 30)
    }
    let loss = (inputs.matrixProduct(weights) - wanted).squared().sum() / 60
    let missing = (loss - descent.lowest) / (descent.constant - descent.lowest)
    #expect(abs(missing - descent.missing(after: 25, rate: rate)) < 1e-9)
    let steps = descent.steps(to: 0.9, rate: rate)
    #expect(descent.missing(after: steps, rate: rate) <= 0.1)
    #expect(descent.missing(after: steps - 1, rate: rate) > 0.1)
  }

  @Test func largestEigenvalueIsThatOfTheDecomposition() {
    var random = RandomSource(seed: 3)
    let moments = (Tensor<Double>.normal([50, 6], using: &random) + 1).secondMoments()
    #expect(abs(moments.largestEigenvalue() / moments.symmetricEigen().values[0] - 1) < 1e-9)
  }

  @Test func joinedMomentsAreThoseOfTheWhole() {
    let values = [1.0, 4, 4, 9, -2, 0, 7]
    let (whole, joined) = (Moments(values), Moments.joined(values))
    #expect(abs(whole.variance - StreamStatistics.twoPasses(values)) < 1e-12)
    #expect(abs(joined.mean - whole.mean) < 1e-12)
    #expect(abs(joined.variance - whole.variance) < 1e-12 && joined.count == 7)
  }

  /// Scaled whitening with a large epsilon is centring, up to a rotation: distances are those of before.
  @Test func muchEpsilonIsCentring() throws {
    let x = PooledImages(try ChapterImages(RunContext())).training.prefix(300).inputs
    let white = ScaledWhitening(Decorrelation(fittedTo: x), epsilon: 1e4).applied(to: x)
    let centred = MeanImage(fittedTo: x).applied(to: x)
    #expect(abs(white.rows(0..<1).norm() / centred.rows(0..<1).norm() - 1) < 1e-3)
  }
}
