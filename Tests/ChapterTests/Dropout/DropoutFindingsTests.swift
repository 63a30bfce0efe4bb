import Experiments
import NeuralNetworks
import Page
import Testing

@testable import chapter_dropout

/// The chapter's findings come out otherwise where there is nothing to be found.
@Suite struct DropoutFindingsTests {
  private func verdict(_ id: String, _ evidence: Evidence) throws -> Verdict {
    try #require(evidence.claims.first { $0.id == id }).verdict
  }

  private static let noise = [-0.010, 0.004, 0.012, -0.006, 0.002, -0.002]

  /// Trainings whose accuracy depends on nothing but chance.
  private func sweep(_ labels: [String], rates: [Double], mean: (String) -> Double = { _ in 0.85 })
    -> Sweep
  {
    Sweep(
      labels.enumerated().map { place, label in
        let turned = Self.noise[(place % 6)...] + Self.noise[..<(place % 6)]
        return (
          label, rates,
          rates.map { _ in
            turned.map { Score(validation: mean(label) + $0, test: mean(label) + $0) }
          }
        )
      })
  }

  @Test func aDropoutThatDoesNothingGainsNothing() throws {
    let experiment = DepthAndWidth()
    let labels = experiment.networks.flatMap { hidden in
      experiment.probabilities(hidden).map { DepthAndWidth.label(hidden, $0) }
    }
    let null = DepthAndWidth.Findings(
      sweep: sweep(labels, rates: experiment.rates), digits: 300, validation: 1_000, steps: 600)
    let evidence = experiment.evidence(from: null, under: RunConditions())
    #expect(try verdict("drop-test-wide", evidence) != .agrees)
    #expect(try verdict("drop-width-bears", evidence) != .agrees)
    // And what the depth does not change is said to be so, or to be uncertain.
    #expect(try verdict("drop-rate-depth", evidence) != .differs)
  }

  /// No rate is known for it: `Voting` says so instead of taking another.
  @Test func aProbabilityThatWasNotTriedIsRefused() throws {
    let tried = DepthAndWidth.Findings(
      sweep: sweep([DepthAndWidth.label(FewDigits.wide, 0.5)], rates: [0.1, 1]), digits: 300,
      validation: 1_000, steps: 600)
    #expect(try tried.bestRate(FewDigits.wide, 0.5, for: Voting()) == 0.1)
    let error = #expect(throws: SettingError.self) {
      try tried.bestRate(FewDigits.wide, 0.4, for: Voting())
    }
    let message = try #require(error).description
    #expect(message.hasPrefix("voting.dropped: depth-and-width has found no rate"), "\(message)")
  }

  @Test func dropoutWithoutAnEffectBesideBN() throws {
    let experiment = NormAndDropout()
    let evidence = experiment.evidence(
      from: sweep(NormAndDropout.arms.map(\.0), rates: experiment.rates), under: RunConditions())
    for id in ["drop-shift-renewed", "drop-bn-last", "drop-bn-order"] {
      #expect(try verdict(id, evidence) != .agrees, "\(id)")
    }
  }

  /// One sub-network in the place of the average of 50 is not the whole network.
  @Test func oneSubNetworkIsNotTheAverage() throws {
    var experiment = Voting()
    experiment.subNetworks = 3
    func findings(_ average: Double) -> Voting.Findings {
      let votes = Self.noise.map { (noise: Double) -> Vote in
        let whole: Double = 0.86 + noise
        let (one, two): (Double, Double) = (whole - 0.02, whole - 0.01)
        return Vote(
          arithmetic: [one, two, whole - average - noise / 20],
          geometric: [one, two, whole - average], alone: one, whole: whole)
      }
      return Voting.Findings(votes: votes, digits: 300, steps: 600, rate: 0.1)
    }
    func verdict(_ average: Double) throws -> Verdict {
      try self.verdict(
        "drop-average", experiment.evidence(from: findings(average), under: RunConditions()))
    }
    #expect(try verdict(0.001) == .agrees)
    #expect(try verdict(0.02) == .differs)
  }

  /// Trained without dropout, the weights are not those of its ridge.
  @Test func aTrainingWithoutDropoutIsNoRidge() throws {
    var experiment = AdaptiveRidge()
    (experiment.dropped, experiment.seeds, experiment.steps) = ([0.2, 0.5, 0.7], 6, 4_000)
    var findings = try experiment.run(in: RunContext())
    #expect(
      try verdict("drop-ridge-trained", experiment.evidence(from: findings, under: RunConditions()))
        == .agrees)
    findings.trained = findings.trained.map { _ in findings.trained[0] }
    #expect(
      try verdict("drop-ridge-trained", experiment.evidence(from: findings, under: RunConditions()))
        == .differs)
  }

  /// The same autoencoders on both sides.
  @Test func equalAutoencodersHaveEqualFilters() throws {
    let outcomes = Self.noise.map {
      Filters.Outcome(
        error: 0.1, concentration: 0.3 + $0, silent: 0.5 + $0, dead: 0, correlation: 0.1 + $0)
    }
    let picture = Filters.Picture(
      filters: Array(repeating: Array(repeating: 0, count: 784), count: 48), activations: [0, 1])
    let null = Filters.Findings(
      without: outcomes, with: outcomes.reversed(), rateWithout: 0.001, rateWith: 0.001,
      pictures: [picture, picture], side: 28, null: 0.1)
    let evidence = Filters().evidence(from: null, under: RunConditions())
    #expect(try verdict("drop-filters-local", evidence) != .agrees)
    #expect(try verdict("drop-sparse", evidence) != .agrees)
  }
}
