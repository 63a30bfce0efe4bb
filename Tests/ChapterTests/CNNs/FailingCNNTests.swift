import Experiments
import Models
import NeuralNetworks
import Page
import Testing

@testable import chapter_cnns

/// The chapter's findings in cases in which they must not come out.
@Suite struct FailingCNNTests {
  private func verdicts(_ evidence: Evidence) -> [String: Verdict] {
    Dictionary(uniqueKeysWithValues: evidence.claims.map { ($0.id, $0.verdict) })
  }

  /// Trainings that do not depend on the network.
  private func indifferent(_ labels: [String], _ rates: [Double]) -> Sweep {
    Sweep(
      labels.enumerated().map { place, label in
        (
          label: label, rates: rates,
          scores: rates.map { _ in
            (0..<4).map {
              let value = ($0 + place).isMultiple(of: 2) ? 0.91 : 0.9
              return Score(validation: value, test: value)
            }
          }
        )
      })
  }

  @Test func whereAllNetworksAreAlikeNothingIsBetter() {
    let control = LeNetControl()
    let found = verdicts(
      control.evidence(
        from: indifferent(LeNetControl.arms.map(\.0), control.rates), under: RunConditions()))
    #expect(found.values.allSatisfy { $0 != .agrees })
    let parts = AlexNetParts()
    let others = verdicts(
      parts.evidence(
        from: indifferent(AlexNetParts.arms.map(\.0), parts.rates), under: RunConditions()))
    #expect(others.count == 3 && others.values.allSatisfy { $0 != .agrees })
  }

  /// Both arms of the fault are the same network.
  @Test func aFaultThatIsNoneCostsNothing() throws {
    let kept = try PhotographRuns().run(in: RunContext())
    let right = try #require(kept[.inception10])
    let found = verdicts(
      LongFault().evidence(from: .init(right: right, wrong: right), under: RunConditions()))
    #expect(found["long-fault-last-ten"] == .differs)
    #expect(found["long-fault-epochs"] == .differs)
    // And where Inception10 is no better than Baseline, the verdict of the notes is not contradicted.
    var swapped = kept
    let place = try #require(kept.networks.firstIndex { $0[0].network == right[0].network })
    swapped.networks[place] = try #require(kept[.leNet5]).map { run in
      var run = run
      run.settings.network = NetworkVariant(.inception10)
      return run
    }
    let others = verdicts(PhotographRuns().evidence(from: swapped, under: RunConditions()))
    #expect(others["inception-worst"] != .differs)
    #expect(others["long-overfitting"] != .agrees)
  }

  /// Labels drawn by the network's own probabilities: it is as sure as it is right.
  @Test func aCalibratedNetworkIsNotTooSure() throws {
    let kept = try PhotographRuns().run(in: RunContext())
    var random = RandomSource(seed: 3)
    var calibrated = kept
    calibrated.networks = kept.networks.map { networks in
      networks.map { network in
        var network = network
        network.answers = zip(network.logits!.rows, network.answers!).map { logits, answer in
          let highest = logits.max()!
          let powers = logits.map { Double.exp($0 - highest) }
          var left = random.uniform() * powers.reduce(0, +)
          var answer = answer
          answer.label = powers.count - 1
          for (place, power) in powers.enumerated() {
            left -= power
            if left <= 0 {
              answer.label = place
              break
            }
          }
          return answer
        }
        return network
      }
    }
    var calibration = Calibration()
    calibration.chosenBy = 5_000
    let found = verdicts(
      calibration.evidence(
        from: calibration.findings(of: calibrated.networks), under: RunConditions())
    )
    #expect(found["calibration-sure"] != .agrees)
    let real = verdicts(
      calibration.evidence(from: calibration.findings(of: kept.networks), under: RunConditions()))
    #expect(real["calibration-sure"] == .agrees)
  }

  /// With weights that keep the mean square the plain network's gradient stays.
  @Test func heRuleKeepsTheGradientOfAPlainNetwork() throws {
    var experiment = GradientsByDepth()
    (experiment.depth, experiment.seeds, experiment.batch) = (26, 4, 16)
    var findings = try experiment.run(in: RunContext())
    #expect(
      verdicts(experiment.evidence(from: findings, under: RunConditions()))["vanishing-plain"]
        == .agrees)
    // He's networks under Glorot's names.
    findings.networks = findings.networks.filter(\.net.isHe).flatMap { profile in
      var other = profile
      other.net.isHe = false
      return [other, profile]
    }
    #expect(
      verdicts(experiment.evidence(from: findings, under: RunConditions()))["vanishing-plain"]
        != .agrees)
  }

  /// Where the deep networks are the shallow ones, nothing is degraded and nothing cured.
  @Test func networksOfOneDepthAreNotDegraded() {
    func result(_ loss: Double) -> DepthTraining.Result {
      DepthTraining.Result(
        loss: [2.3, loss], trainingError: [0.9, 0.1], testError: [0.9, 0.2], gradients: [1, 1])
    }
    let runs = [0.1, 0.2, 0.15].map(result)
    let nets = [false, true].flatMap { hasShortcuts in
      [20, 56].map { DeepNet(depth: $0, hasShortcuts: hasShortcuts) }
    }
    let found = verdicts(
      DepthToTheEnd().evidence(
        from: .init(
          nets: nets, rates: [0.01, 0.01, 0.01, 0.01], results: [runs, runs, runs, runs]),
        under: RunConditions()))
    for id in ["degradation-plain", "degradation-gap", "degradation-test"] {
      #expect(found[id] != .agrees, "\(id)")
    }
    #expect(found["degradation-residual"] == .agrees)
  }

  /// A block's closing ReLU is drawn.
  @Test func diagramsShowTheReLUBehindASum() {
    let diagram = NetworkDiagram(of: structure(.resNet18), input: [32, 32, 3])
    let sums = diagram.stages.filter { $0.join == "+" }
    #expect(sums.count == 8 && sums.allSatisfy { $0.closing == "relu" })
    let inception = NetworkDiagram(of: structure(.inception10), input: [32, 32, 3])
    #expect(inception.stages.allSatisfy { $0.closing == nil })
  }
}
