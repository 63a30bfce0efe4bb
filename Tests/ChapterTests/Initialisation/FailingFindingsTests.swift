import Experiments
import NeuralNetworks
import Page
import Testing

@testable import chapter_init

enum RunContextForTests {
  static func digits() throws -> ExperimentData { try RunContext().data() }
}

/// The chapter's findings in cases in which they must not come out.
@Suite struct FailingFindingsTests {
  private func verdicts(_ evidence: Evidence) -> [String: Verdict] {
    Dictionary(uniqueKeysWithValues: evidence.claims.map { ($0.id, $0.verdict) })
  }

  /// Trainings that do not depend on the start: whatever the weights, the same accuracies.
  private func indifferent(_ labels: [String], rates: [Double], accuracy: Double) -> Sweep {
    Sweep(
      labels.map { label in
        (
          label: label, rates: rates,
          scores: rates.map { _ in
            [-0.01, 0, 0.01].map { Score(validation: accuracy + $0, test: accuracy + $0) }
          }
        )
      })
  }

  @Test func whereTheStartDoesNotMatterNoStartIsBetter() {
    let experiment = BestStarts()
    let labels = Nonlinearity.ofTheNotes.flatMap { nonlinearity in
      BestStarts.starts(nonlinearity).map { BestStarts.label(nonlinearity, $0) }
    }
    let found = verdicts(
      experiment.evidence(
        from: indifferent(labels, rates: experiment.rates, accuracy: 0.9), under: RunConditions()))
    // Xavier is as good as any other start, and N(0, 0.01²) learns.
    #expect(found["init-train-sigmoid"] == .agrees)
    #expect(found["init-train-small"] == .differs)
    for id in ["fourfold", "he-relu", "pytorch", "orthogonal", "lsuv"] {
      #expect(found["init-train-\(id)"] == .differs, "\(id)")
    }
    let guessing = verdicts(
      experiment.evidence(
        from: indifferent(labels, rates: experiment.rates, accuracy: 0.1), under: RunConditions()))
    #expect(guessing["init-train-xavier-relu"] == .agrees)
  }

  @Test func whereAllDepthsTrainThereIsNoBorder() {
    let experiment = TrainableDepth()
    let all = experiment.depths.map { _ in
      experiment.shares.map { _ in Repeats([0.88, 0.9, 0.92]) }
    }
    let found = verdicts(
      experiment.evidence(from: .init(tanh: all, relu: all), under: RunConditions()))
    #expect(found["init-map"] == .differs)
    #expect(found["init-map-tanh"] != .agrees)
  }

  /// 1.21 a layer comes of batch normalisation: without it the gradient stays.
  @Test func withoutNormalisationGradientsDoNotGrow() throws {
    var experiment = NormalisedDepth()
    (experiment.depth, experiment.seeds) = (20, 2)
    let findings = try experiment.run(in: RunContext())
    let swapped = [findings[1], findings[0], findings[1]]
    #expect(
      verdicts(experiment.evidence(from: findings, under: .init(size: .quick)))["init-bn-explodes"]
        == .agrees)
    let found = verdicts(experiment.evidence(from: swapped, under: .init(size: .quick)))
    #expect(found["init-bn-explodes"] == .differs)
    #expect(found["init-bn-shortcuts"] == .differs)
  }

  /// A block whose F is shrunk does not double the mean square.
  @Test func residualFactorsTellTheStartsApart() throws {
    var experiment = ResidualStarts()
    (experiment.rates, experiment.repetitions, experiment.steps) = ([0.001], 1, 10)
    let findings = try experiment.run(in: RunContext())
    var swapped = findings
    let (he, shrunk) = (1, 2)
    swapped.signals.swapAt(he, shrunk)
    let right = verdicts(experiment.evidence(from: findings, under: RunConditions()))
    #expect(right["init-residual-doubles"] == .agrees)
    #expect(right["init-residual-shrunk"] == .agrees)
    let wrong = verdicts(experiment.evidence(from: swapped, under: RunConditions()))
    #expect(wrong["init-residual-doubles"] == .differs)
    #expect(wrong["init-residual-shrunk"] == .differs)
  }

  /// The depth scale: 1/ln 2 at half of the critical variance, endless at it.
  @Test func depthScales() {
    #expect(abs(TrainableDepth.depthScale(.relu, share: 0.5) - 1.4427) < 0.01)
    #expect(abs(TrainableDepth.depthScale(.tanh, share: 0.5) - 1.4427) < 0.01)
    #expect(TrainableDepth.depthScale(.relu, share: 1) == .infinity)
  }
}
