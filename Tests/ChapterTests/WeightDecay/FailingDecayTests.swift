import Experiments
import NeuralNetworks
import Page
import Testing

@testable import chapter_decay

/// The chapter's findings in cases in which they must not come out.
@Suite struct FailingDecayTests {
  private func verdicts(_ evidence: Evidence) -> [String: Verdict] {
    Dictionary(uniqueKeysWithValues: evidence.claims.map { ($0.id, $0.verdict) })
  }

  /// Trainings that differ by chance alone, whatever the arm.
  private func indifferent(_ labels: [String], rates: [Double]) -> DecaySweep {
    let outcomes = labels.enumerated().map { arm, _ in
      rates.map { _ in
        (0..<6).map { repetition in
          let value = 0.7 + 0.01 * Double((repetition * 5 + arm * 7) % 6)
          return DecayTraining.Outcome(
            score: Score(validation: value, test: value), training: value, slope: value,
            distance: value)
        }
      }
    }
    return DecaySweep(
      sweep: Sweep(zip(labels, outcomes).map { ($0, rates, $1.map { $0.map(\.score) }) }),
      outcomes: outcomes)
  }

  @Test func whereDecayDoesNothingNothingIsGained() {
    let noisy = NoisyLabels()
    let labels =
      [NoisyLabels.none] + noisy.decays.map(NoisyLabels.label)
      + [NoisyLabels.smaller, NoisyLabels.stopping]
    let found = verdicts(
      noisy.evidence(from: indifferent(labels, rates: noisy.rates), under: RunConditions()))
    for id in ["decay-noise", "decay-noise-start"] {
      #expect(found[id] != .agrees, "\(id)")
    }
    let strengths = DecayStrengths()
    let arms =
      [DecayStrengths.none] + strengths.lambdas.map(DecayStrengths.label)
      + strengths.starts.map(DecayStrengths.startLabel)
    let other = verdicts(
      strengths.evidence(from: indifferent(arms, rates: strengths.rates), under: RunConditions()))
    for id in ["decay-test", "decay-start", "decay-network-slope", "decay-border"] {
      #expect(other[id] != .agrees, "\(id)")
    }
  }

  /// The peak is that of the student without decay, and a wrong belief has its best λ elsewhere.
  @Test func withoutDecayThePeakStays() throws {
    var experiment = TeacherAndStudent()
    (experiment.samples, experiment.teachers) = ([36, 40, 80], 40)
    let found = try experiment.run(in: RunContext())
    let right = verdicts(experiment.evidence(from: found, under: RunConditions()))
    #expect(right["decay-peak"] == .agrees)
    #expect(right["decay-student-theory"] == .agrees)
    var treated = found
    treated.with = found.without.map { errors in experiment.lambdas.map { _ in errors } }
    let wrong = verdicts(experiment.evidence(from: treated, under: RunConditions()))
    #expect(wrong["decay-peak"] == .differs)
    #expect(wrong["decay-student-theory"] == .differs)
  }

  /// The balance of lengths comes of batch normalisation.
  @Test func withoutNormalisationLengthsFindNoSuchBalance() throws {
    var experiment = LengthBalance()
    experiment.steps = 600
    let few = try RunContext().data().training.prefix(1_000)
    func course() throws -> LengthBalance.Course {
      try experiment.course(
        .init(rate: 0.3, decay: 0.03), start: 1, on: few, seed: 1, .unwatched)
    }
    let normalised = try course()
    #expect(abs(normalised.last(\.length) / normalised.expectedLength - 1) < 0.1)
    #expect(abs(normalised.angle / normalised.expectedAngle - 1) < 0.1)
    experiment.isNormalised = false
    let plain = try course()
    #expect(abs(plain.last(\.length) / plain.expectedLength - 1) > 0.1)
    #expect(abs(plain.angle / plain.expectedAngle - 1) > 0.1)
  }

  /// The centre of the good strengths moves as far as they do, and not at all where they stay.
  @Test func slopesOfAMapThatIsKnown() {
    let experiment = RateAndDecay()
    func grid(_ tilt: Double) -> [[[Double]]] {
      experiment.inLoss.map { decay in
        experiment.rates.map { rate in
          let best = -1.5 + tilt * (rate + 3)
          return [0.8 - 0.04 * (decay - best) * (decay - best)]
        }
      }
    }
    let all = Array(experiment.rates.indices)
    #expect(abs(experiment.slopes(grid(0), experiment.inLoss, at: all).mean) < 1e-9)
    // Steps of 0.75 are coarse for a centre that moves by half a power of ten.
    #expect(abs(experiment.slopes(grid(0.5), experiment.inLoss, at: all).mean - 0.5) < 0.2)
    // Where the weakest decay is the best, its column does not tell where the best would be.
    let (inner, cut) = (grid(0), grid(0).map { [[0.8]] + $0.dropFirst() })
    func telling(_ one: [[[Double]]], _ other: [[[Double]]]) -> [Int] {
      experiment.telling(
        .init(inLoss: inner, beside: inner, inLossValidation: one, besideValidation: other))
    }
    #expect(telling(inner, inner) == all)
    #expect(telling(cut, inner) == Array(all.dropFirst()))
    #expect(telling(inner, cut) == Array(all.dropFirst()))
  }
}
