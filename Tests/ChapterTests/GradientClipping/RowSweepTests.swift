import Experiments
import NeuralNetworks
import Page
import Testing

@testable import chapter_clipping

/// The findings of the chapter's sweeps come out otherwise where there is nothing to be found.
struct RowSweepTests {
  /// Six trainings for each rate, around the means.
  private func sweep(
    _ arms: [(String, [Double])], rates: [Double], clipped: Double = 1
  ) -> RowSweep {
    let noise = [-0.03, 0.02, 0.01, -0.01, 0.04, -0.03]
    return RowSweep(
      sweep: Sweep(
        arms.map { label, means in
          (
            label, rates,
            means.map { mean in noise.map { Score(validation: mean + $0, test: mean + $0) } }
          )
        }, goal: .highest),
      clipped: arms.map { _ in rates.map { _ in clipped } },
      cosines: arms.map { _ in rates.map { _ in 1 } })
  }

  private func verdict(_ id: String, _ evidence: Evidence) throws -> Verdict {
    try #require(evidence.claims.first { $0.id == id }).verdict
  }

  @Test func aClippingThatDoesNothingGainsNothing() throws {
    let experiment = BestAgainstBest()
    let same = [0.1, 0.3, 0.5, 0.5, 0.4, 0.3, 0.1]
    let arms = [
      BestAgainstBest.without, BestAgainstBest.label(experiment.low),
      BestAgainstBest.label(experiment.high),
    ]
    let null = sweep(arms.map { ($0, same) }, rates: experiment.rates)
    let evidence = experiment.evidence(from: null, under: RunConditions())
    #expect(try verdict("clip-best-rate", evidence) == .differs)
    #expect(try verdict("clip-steadier", evidence) == .differs)
  }

  /// Where the rate alone decides, neighbours on a diagonal are as far apart as any.
  @Test func theDiagonalsNeedNotBeThere() throws {
    let experiment = RateAndLimit()
    let columns = experiment.rates.indices.map { $0 % 2 == 0 ? 0.2 : 0.6 }
    let arms = experiment.limits.map(\.settingText) + [RateAndLimit.without]
    let map = sweep(arms.map { ($0, columns) }, rates: experiment.rates, clipped: 0.95)
    let evidence = experiment.evidence(from: map, under: RunConditions())
    #expect(try verdict("clip-diagonal", evidence) == .differs)
    // Every limit works at every rate: the seat belt has no more room than the rest.
    #expect(try verdict("clip-limit", evidence) == .differs)
  }

  /// The same norms and bends, put together at random.
  @Test func shuffledBendsAreNoFinding() throws {
    var experiment = Smoothness()
    experiment.steps = 60
    experiment.seeds = 1
    let findings = try experiment.run(in: RunContext())
    var random = RandomSource(seed: 7)
    let shuffled = findings.runs.map { looks in
      zip(looks, random.permutation(looks.count)).map {
        Smoothness.Look(norm: $0.norm, bend: looks[$1].bend, local: looks[$1].local)
      }
    }
    let evidence = experiment.evidence(
      from: Smoothness.Findings(runs: shuffled), under: RunConditions())
    #expect(try verdict("clip-smoothness", evidence) == .differs)
  }

  @Test func orthogonalWeightsChangeNoLength() {
    var random = RandomSource(seed: 3)
    let u = Start.orthogonal(20, using: &random)
    let product = u.matrixProduct(u, transposing: .right)
    #expect((product - .identity(20)).largestMagnitude < 1e-12)
  }

  /// Every unit's gradient is brought within the limit, and the last layer is left alone.
  @Test func adaptiveClippingComparesUnitsWithTheirWeights() throws {
    var model = RowRun(seed: 1, steps: 0).firstGradients(try RunContext().data())
    let before = model.parameters.map(\.gradient)
    let isClipped = AdaptiveClipping(limit: 0.01).clip(&model)
    #expect(isClipped)
    for (parameter, before) in zip(model.parameters, before) {
      if parameter.name.hasPrefix("2 dense") {
        #expect(parameter.gradient == before, "\(parameter.name)")
      } else if parameter.value.shape.rank == 2 {
        let gradients = parameter.gradient.squared().columnSums().scalars
        let weights = parameter.value.squared().columnSums().scalars
        #expect(zip(gradients, weights).allSatisfy { $0.squareRoot() <= 0.01001 * $1.squareRoot() })
      } else {
        #expect(parameter.gradient.norm() <= 1.001e-5, "biases of 0 count as 0.001 long")
      }
    }
  }

  /// Small weights, small states: tanh is the identity, and the factor is g.
  @Test func theTheoryOfSmallWeights() {
    #expect(abs(GrowthTheory(gain: 0.5, inputVariance: 1e-8).factor - 0.5) < 1e-4)
  }
}
