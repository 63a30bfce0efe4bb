import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Page
import Testing
import Training

@testable import chapter_bn

/// The chapter's findings in cases in which they must not come out.
@Suite struct FailingCasesTests {
  /// Scales collapse because of normalisation: without it, rates in proportion to s² do not help.
  @Test func scalesDoNotCollapseWithoutNormalisation() throws {
    var experiment = ScaledRates()
    (experiment.scales, experiment.epochs) = (3, 3)
    let findings = try experiment.run(in: RunContext())
    func width(_ curves: [[Double]]) -> Double {
      let last = curves.map { $0.last! }
      return last.max()! - last.min()!
    }
    #expect(width(findings.curves[1]) < 0.1)
    #expect(findings.curves[1].allSatisfy { $0.last! > 0.5 })
    #expect(width(findings.curves[0]) > 0.3)
    // These three scales are too large or too small for a network without normalisation.
    #expect(findings.curves[2].allSatisfy { $0.last! < 0.3 })
  }

  /// Two halves of one and the same distribution do not differ more than two halves do, and a moved one
  /// does.
  @Test func drawingAgainIsNoDrift() {
    var random = RandomSource(seed: 5)
    func draw(_ mean: Double) -> [Double] {
      Tensor<Double>.normal([500], mean: mean, using: &random).scalars
    }
    let halves = draw(0).distance(to: draw(0))
    #expect(halves < 0.12)
    #expect(draw(0).distance(to: draw(0.5)) > 2 * halves)
    #expect(draw(0).distanceToNormal < 0.08)
    #expect(draw(1).distanceToNormal > 0.3)
    #expect(abs(draw(3).excessKurtosis) < 0.6)
  }

  /// A step along a straight slope keeps all that the gradient promises: short steps do.
  @Test func aShortStepKeepsItsPromise() throws {
    let digits = try RunContext().data()
    let network = DigitRun(placement: .before, seed: 1, steps: 1).trainer(on: digits).model
    let batch = digits.training.batch(at: 0..<200)
    let here = Slope(network, batch)
    let there = Slope(here.network.moved(by: 1e-3), batch)
    let kept = (here.loss - there.loss) / (1e-3 * here.squaredLength)
    #expect(abs(kept - 1) < 0.1)
    #expect(there.distance(to: here) < 0.05)
  }

  /// Frozen statistics that are no better, and those that are worse, are told apart.
  @Test func frozenStatisticsNeedNotBeBetter() throws {
    let experiment = FrozenStatistics()
    func verdict(frozen: [Double]) throws -> Verdict {
      let arms = experiment.sizes.flatMap { size in
        [(FrozenStatistics.Statistics.batch, [0.8, 0.82, 0.78]), (.frozen, frozen)].map {
          (
            label: FrozenStatistics.label($0.0, size), rates: experiment.rates,
            scores: [[Score]](
              repeating: $0.1.map { Score(validation: $0, test: $0) }, count: experiment.rates.count
            )
          )
        }
      }
      let evidence = experiment.evidence(from: Sweep(arms), under: RunConditions())
      return try #require(evidence.claims.first { $0.id == "bn-frozen-small" }).verdict
    }
    #expect(try verdict(frozen: [0.9, 0.91, 0.89]) == .agrees)
    #expect(try verdict(frozen: [0.8, 0.81, 0.79]) == .undecided)
    #expect(try verdict(frozen: [0.7, 0.71, 0.69]) == .differs)
  }

  /// Noise that costs accuracy, costs none, and brings some: each with its verdict.
  @Test(arguments: [(0.8, Verdict.agrees), (0.9, .differs), (0.95, .differs)])
  func noiseNeedNotCostAnything(_ noisy: Double, _ expected: Verdict) throws {
    let plan = LearningRates()
    let arms = [("without", 0.7), ("with BN", 0.9), ("BN and noise", noisy)].map { label, score in
      (
        label: label, rates: plan.rates,
        scores: [[Score]](
          repeating: (0..<3).map { _ in Score(validation: score, test: score) },
          count: plan.rates.count)
      )
    }
    let evidence = CovariateShift().evidence(
      from: SomeLearningRates(plan: plan, sweep: Sweep(arms)), under: RunConditions())
    let claim = evidence.claims.first { $0.id == "bn-covariate-shift" }
    #expect(claim?.verdict == expected)
  }

  /// Singular values that normalisation brings to 1, leaves, and drives away.
  @Test(arguments: [
    ([0.9, 1, 1.1], Verdict.agrees), ([0.1, 2, 9], .differs), ([0.01, 50], .differs),
  ])
  func singularValuesNeedNotComeNearOne(_ values: [Double], _ expected: Verdict) throws {
    let without = [JacobianSpectrum.Spectra](
      repeating: .init(start: [0.1, 2, 9], trained: [0.1, 2, 9]), count: 3)
    let with = [JacobianSpectrum.Spectra](
      repeating: .init(start: [1], trained: values), count: 3)
    let evidence = JacobianSpectrum().evidence(
      from: .init(without: without, with: with), under: RunConditions())
    #expect(evidence.claims.first { $0.id == "bn-jacobian" }?.verdict == expected)
  }

  /// A network that is trained in inference mode learns, and its running statistics stay as they are.
  @Test func frozenStatisticsStay() throws {
    let digits = try RunContext().data()
    let network = DigitRun(placement: .before, seed: 1, steps: 1).trainer(on: digits).model
    var trainer = Trainer(
      CalledInInference(network), SGD<Float>(learningRate: 0.1),
      batches: BatchSampler(digits.training, batchSize: 20, random: RandomSource(seed: 1)))
    try trainer.run(steps: 3)
    let (before, after) = (network, trainer.model.base)
    for (old, new) in zip(before.layers, after.layers) {
      if let old = old as? BatchNorm<Float>, let new = new as? BatchNorm<Float> {
        #expect(old.runningMean == new.runningMean && old.runningVariance == new.runningVariance)
        #expect(old.scale.value != new.scale.value)
      }
    }
  }
}
