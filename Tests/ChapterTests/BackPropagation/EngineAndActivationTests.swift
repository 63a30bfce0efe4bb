import Experiments
import NeuralNetworks
import Page
import Testing

@testable import chapter_backprop

/// Findings that come out otherwise where there is nothing to be found.
@Suite struct EngineAndActivationTests {
  private func claim<Subject: Experiment>(
    _ id: String, of experiment: Subject, _ findings: Subject.Findings
  ) throws -> Claim {
    let evidence = try experiment.evidence(from: findings, under: RunConditions())
    return try #require(evidence.claims.first { $0.id == id })
  }

  /// Without its tanh the network is a line, too, and no better than one.
  @Test func aNetworkWithoutTanhBendsNothing() throws {
    var moons = MoonTraining()
    (moons.pairs, moons.steps, moons.isBent) = (3, 100, false)
    let findings = try moons.run(in: RunContext())
    #expect(try claim("bp-moons", of: moons, findings).verdict != .agrees)
  }

  /// Wrong labels can be learnt by heart as well as right ones; a gradient that is negated cannot.
  @Test func labelsOfOthersAreLearntToo() throws {
    var experiment = LearningByHeart()
    (experiment.seeds, experiment.steps) = (1, 100)
    let findings = try experiment.run(in: RunContext())
    func last(_ mistake: Mistake) -> [Double] {
      findings.cases.first { $0.mistake == mistake }!.last
    }
    #expect(last(.labelsShifted) == [1])
    #expect(last(.none) == [1])
    #expect(last(.signFlipped)[0] < 1)
  }

  /// Outcomes as a sweep would find them, from what each function does at each rate.
  private func outcomes(
    _ outcome: (ActivationRun) -> ActivationRun.Outcome
  ) -> ActivationSweep.Findings {
    let sweep = ActivationSweep()
    let runs = ActivationSweep.arms.flatMap { arm in
      sweep.rates(of: arm).flatMap { rate in
        (0..<3).map {
          ActivationRun(arm: arm, learningRate: rate, seed: UInt64($0), sample: $0)
        }
      }
    }
    return ActivationSweep.Findings(runs: runs, outcomes: runs.map(outcome), steps: 500, batch: 60)
  }

  /// A function at its best at the rates 0.2 and 1.6, which comes to 25% error in `steps` steps there.
  private func outcome(
    _ run: ActivationRun, steps: Double, dead: Double = 0, blocked: Double = 0.1
  ) -> ActivationRun.Outcome {
    let jitter = 1 + 0.01 * Double(run.sample)
    let isBest = [0.2, 1.6].contains(run.learningRate)
    var outcome = ActivationRun.Outcome()
    outcome.isFinite = true
    (outcome.error, outcome.loss) = (0.05, 0.1)
    outcome.reached = [steps * jitter, 4 * steps * jitter].map { $0 / 500 * (isBest ? 1 : 2) }
    (outcome.validation, outcome.test) = (isBest ? 0.93 : 0.9, 0.9 + 0.001 * jitter)
    outcome.start = Anatomy.Summary(dead: 0.01, blocked: 0.1, passed: 0.5, meanOutput: 0)
    outcome.end = Anatomy.Summary(
      dead: dead, blocked: blocked * jitter, passed: 0.5, meanOutput: 0)
    return outcome
  }

  /// Where tanh does take six times ReLU's steps, the notes are right.
  @Test func theSixTimesOfThePaperWouldShow() throws {
    let six = outcomes { run in
      outcome(run, steps: run.arm.kind == .relu ? 10 : 63)
    }
    let steps = StepsToLearn()
    #expect(try claim("bp-six-times-tanh", of: steps, six).verdict == .agrees)
    #expect(try claim("bp-six-times-sigmoid", of: steps, six).verdict == .agrees)
    // All functions alike: then the sigmoid's start does not matter either.
    #expect(try claim("bp-sigmoid-start", of: steps, six).verdict == .differs)
  }

  /// Units that die as often at all rates, and sigmoids that are as they were before training.
  @Test func deathsThatDoNotDependOnTheRateAreNoEvidence() throws {
    let same = outcomes { outcome($0, steps: 20, dead: 0.01, blocked: 0.1) }
    let units = DeadUnits()
    #expect(try claim("bp-dead-units", of: units, same).verdict == .differs)
    #expect(try claim("bp-dead-slow", of: units, same).verdict == .agrees)
    #expect(try claim("bp-leaky-alive", of: ForAndAgainst(), same).verdict == .differs)
    #expect(try claim("bp-dead-revived", of: Revival(), same).verdict == .agrees)
  }

  /// A gain at which tanh and ReLU lose as much as sigmoids do.
  @Test func sigmoidsThatLoseNoMoreThanOthersKillNothing() throws {
    let experiment = VanishingGradients()
    let arms =
      VanishingGradients.kinds.map { ActivationRun.Arm(kind: $0) }
      + [.init(kind: .sigmoid, startsPlain: true)]
    let findings = VanishingGradients.Findings(
      curves: arms.map { arm in
        .init(
          arm: arm,
          runs: [0.9, 1, 1.1].map { start in [start] + [Double](repeating: 1, count: 9) })
      },
      gains: VanishingGradients.kinds.map {
        .init(kind: $0, gain: 1, measured: [0.3, 0.31], theory: 0.5, blocked: 0.1)
      })
    #expect(try claim("bp-vanishing", of: experiment, findings).verdict == .differs)
    #expect(try claim("bp-passing", of: experiment, findings).verdict == .differs)
    #expect(try claim("bp-gain-theory", of: experiment, findings).verdict == .differs)
    #expect(try claim("bp-sigmoid-passes", of: experiment, findings).verdict == .agrees)
  }
}
