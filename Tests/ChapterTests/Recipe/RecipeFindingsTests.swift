import Experiments
import NeuralNetworks
import Page
import Testing

@testable import chapter_recipe

/// The chapter's findings come out otherwise where there is nothing to be found.
struct RecipeFindingsTests {
  private func verdict(_ id: String, _ evidence: Evidence) throws -> Verdict {
    try #require(evidence.claims.first { $0.id == id }).verdict
  }

  /// Trainings that differ by chance alone: the same in each arm.
  private static func outcomes(_ test: Double, _ stepsToTarget: Int? = 100) -> [Outcome] {
    [-0.02, 0.01, 0.02, -0.01].map {
      Outcome(
        validation: test + $0, test: test + $0, training: 1, testLoss: 0.3, calibration: 0.02,
        stepsToTarget: stepsToTarget)
    }
  }

  private static func same(_ labels: [String], rates: [Double] = [0.01, 0.1]) -> OutcomeSweep {
    OutcomeSweep(
      arms: labels.map { label in
        OutcomeSweep.Arm(
          label: label, rates: rates, outcomes: rates.map { outcomes($0 == rates[0] ? 0.8 : 0.9) })
      })
  }

  @Test func aRecipeThatDoesNothingGainsNothing() throws {
    let experiment = OneChange()
    let evidence = experiment.evidence(
      from: Self.same(experiment.arms.map(\.label)), under: RunConditions())
    for id in ["recipe-whole", "recipe-without-augmentation", "recipe-without-schedule"] {
      #expect(try verdict(id, evidence) == .differs, "\(id)")
    }
    // All parts are worth the same, nothing.
    #expect(try verdict("recipe-one-part", evidence) == .agrees)
  }

  @Test func schedulesThatStayConstantGainNothing() throws {
    let findings = Schedules.Findings(
      steps: 100, digits: 100, sweep: Self.same(RateShape.allCases.map(\.rawValue)))
    let evidence = Schedules().evidence(from: findings, under: RunConditions())
    for id in ["recipe-schedule-step", "recipe-schedule-cosine", "recipe-schedule-one-cycle"] {
      #expect(try verdict(id, evidence) == .differs, "\(id)")
    }
  }

  @Test func picturesThatAreNotChangedGainNothing() throws {
    let evidence = AugmentationGains().evidence(
      from: Self.same(AugmentationKind.allCases.map(\.rawValue)), under: RunConditions())
    for id in ["recipe-shift", "recipe-rotation", "recipe-cutout", "recipe-flip", "recipe-gap"] {
      #expect(try verdict(id, evidence) == .differs, "\(id)")
    }
  }

  @Test func rulesThatAreOneRuleDoNotDiffer() throws {
    var experiment = Optimisers()
    experiment.repetitions = 4
    let rates = [0.005, 0.05]
    let same = Self.same(Rule.allCases.map(\.rawValue), rates: rates)
    let evidence = experiment.evidence(
      from: Optimisers.Findings(constant: same, cosine: same), under: RunConditions())
    for id in ["recipe-optimiser-speed", "recipe-optimiser-result", "recipe-optimiser-one-rate"] {
      #expect(try verdict(id, evidence) == .differs, "\(id)")
    }
  }

  /// Two deviations of a share of 10,000 are 0.6 points.
  @Test(arguments: [
    (0.853, Verdict.differs), (0.893, .differs), (0.895, .undecided), (0.905, .undecided),
    (0.907, .agrees),
  ])
  func resNet18PassesNinetyPerCentOrNot(_ test: Double, _ expected: Verdict) throws {
    let run = KeptPhotographs.Run(
      name: "recipe/resnet18", network: "ResNet18", setting: "", images: "photographs", epochs: 2,
      validation: test, test: test, testCount: 10_000, minutes: [10, 20], loss: [1, 0.5],
      accuracy: [0.6, 0.9], penalty: [2, 1], otherLoss: [1, 0.4], otherAccuracy: [0.6, test])
    let evidence = KeptPhotographs().evidence(
      from: KeptPhotographs.Findings(runs: [run], missing: []), under: RunConditions())
    #expect(try verdict("recipe-resnet18", evidence) == expected)
  }

  /// Trained indeed: with labels that mean nothing, shifted digits are no better than others.
  @Test func nothingIsGainedWhereNothingCanBeLearnt() throws {
    let source = try DigitSource(RunContext())
    let digits = source.digits(300, sample: 0)
    var random = RandomSource(seed: 80)
    let shuffled = Digits(
      training: digits.training.withShuffledLabels(using: &random), validation: digits.validation,
      test: digits.test)
    for kind in [AugmentationKind.none, .shift] {
      let run = SmallRun(rate: 0.05, steps: 200, shape: .cosine, augmentation: kind.augmentation)
      let outcome = try run.outcome(on: shuffled, seed: 1, .unwatched)
      // Guessing one of ten, and four deviations of 3,000 such guesses, doubled for guesses that are alike.
      #expect(abs(outcome.test - 0.1) < 0.05, "\(kind): \(outcome.test)")
    }
  }

  @Test func healthyCurvesAreNotSick() throws {
    let healthy = CurveGallery.Curve(
      steps: [1, 2, 3, 4],
      looks: [2.0, 1.0, 0.5, 0.4].map {
        CurveGallery.Look(
          loss: $0, accuracy: 1 - $0 / 3, dataLoss: $0, validationLoss: $0 + 0.1,
          validationAccuracy: 0.9 - $0 / 3)
      })
    let findings = CurveGallery.Findings(
      curves: CurveGallery.Case.allCases.map { _ in [healthy, healthy] })
    let evidence = CurveGallery().evidence(from: findings, under: RunConditions())
    for id in ["recipe-overfit", "recipe-penalty", "recipe-wrong-labels"] {
      #expect(try verdict(id, evidence) == .differs, "\(id)")
    }
  }

  @Test func noiseThatDoesNotGrowIsNoFinding() throws {
    let look = NoiseScale.Look(estimate: 300, exact: 100, squaredLength: 1)
    var experiment = NoiseScale()
    experiment.looks = [0, 10]
    let evidence = experiment.evidence(
      from: NoiseScale.Findings(runs: [[look, look], [look, look]]), under: RunConditions())
    #expect(try verdict("recipe-noise-grows", evidence) == .differs)
    // Three times off: two batch sizes would not have told it.
    #expect(try verdict("recipe-noise-two-sizes", evidence) == .differs)
  }
}
