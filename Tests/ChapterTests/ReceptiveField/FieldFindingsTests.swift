import Experiments
import NeuralNetworks
import Page
import Testing

@testable import chapter_receptive_field

/// The chapter's findings in cases in which they must not come out: the treatment taken away, labels shuffled.
@Suite struct FieldFindingsTests {
  private func verdict(_ id: String, _ evidence: Evidence) throws -> Verdict {
    try #require(evidence.claims.first { $0.id == id }).verdict
  }

  /// Shortcuts, strides and dilation that do nothing.
  @Test func plainStacksDoNotDiffer() throws {
    var experiment = EffectiveShapes()
    (experiment.seeds, experiment.signs) = (3, 2)
    var findings = try experiment.run(in: RunContext())
    let plain = findings[.plain]
    for index in findings.shapes.indices {
      findings.shapes[index].deviations = plain.deviations
      findings.shapes[index].sides = plain.sides
    }
    let evidence = experiment.evidence(from: findings, under: RunConditions())
    for id in [
      "rf-shortcuts-narrow", "rf-strides-widen", "rf-dilation-widens", "rf-spread-formula",
    ] {
      #expect(try verdict(id, evidence) == .differs, "\(id)")
    }
  }

  /// A field that training with right labels narrows as that with shuffled ones does.
  @Test func trainingWithoutLabelsWidensNothing() throws {
    let experiment = TrainedField()
    let picture = FieldRun.Picture(
      GradientMap(height: 28, width: 28, values: [Double](repeating: 1, count: 784)))
    let narrowing = (0..<6).map { place in
      FieldRun.Outcome(
        steps: [0, 4], sides: [17, 13.5 + 0.1 * Double(place)], accuracy: 0.1, isInside: true,
        before: picture, after: picture)
    }
    let evidence = experiment.evidence(
      from: TrainedField.Findings(labelled: narrowing, shuffled: narrowing, first: 1, last: 25),
      under: RunConditions())
    #expect(try verdict("rf-trained-wider", evidence) == .differs)
    #expect(try verdict("rf-trained-labels", evidence) == .differs)
  }

  /// Arms that do not differ.
  private func null(_ labels: [String], rates: [Double]) -> Sweep {
    let noise = [-0.02, 0.01, 0.02, -0.01, 0, 0]
    return Sweep(
      labels.map { label in
        (label, rates, rates.map { _ in noise.map { Score(validation: 0.9, test: 0.9 + $0) } })
      })
  }

  @Test func equalNetworksAreNoFinding() throws {
    let pooling = PoolingTraining()
    let pooled = pooling.evidence(
      from: null(PoolingTraining.Arm.all.map(\.label), rates: pooling.rates),
      under: RunConditions())
    #expect(try verdict("rf-pool-sign", pooled) == .differs)

    let shifts = ShiftedDigits()
    let same = null(Downsampling.allCases.map(\.label), rates: shifts.rates)
    let shifted = shifts.evidence(
      from: ShiftedDigits.Findings(accuracy: same, flips: same, change: same),
      under: RunConditions())
    #expect(try verdict("rf-blur-max", shifted) == .differs)
    #expect(try verdict("rf-blur-stride-features", shifted) == .differs)

    let windows = WindowTraining()
    let paired = windows.evidence(
      from: null(
        WindowTraining.Windows.allCases.map(WindowTraining.label), rates: windows.rates),
      under: RunConditions())
    #expect(try verdict("rf-five-three", paired) == .differs)
  }

  /// Contrasts that belong to other windows are told by nothing.
  @Test func shuffledContrastsAreNotTold() throws {
    var experiment = PooledContents()
    (experiment.windows, experiment.repetitions) = (2_000, 3)
    let findings = try experiment.run(in: RunContext())
    for kept in findings.kept { #expect(kept.shuffled.high < 0.01) }
    #expect(findings[.noise, .mean].contrast.high < 0.01)
  }

  @Test func theComparedBlocksHaveTheSameWeights() {
    #expect(WindowTraining.weights(.five) == 18 * 18 * 25)
    #expect(WindowTraining.weights(.widePair) == WindowTraining.weights(.five))
    #expect(WindowTraining.weights(.linearPair) == WindowTraining.weights(.five))
    #expect(WindowTraining.weights(.pair) == 18 * 18 * 18)
  }

  @Test func gapsComeAndGo() {
    var random = RandomSource(seed: 4)
    let kernels = Tensor<Double>.normal([3, 2, 2, 3], using: &random)
    let square = Tensor<Double>.normal([3, 3, 2, 1], using: &random)
    #expect(square.spread(by: 1) == square)
    let spread = square.spread(by: 3)
    #expect(spread.shape == [7, 7, 2, 1])
    #expect(spread.scalars.count { $0 != 0 } == square.count)
    #expect(spread.gathered(to: square.shape, by: 3) == square)
    #expect(kernels.shifted(down: 0, right: 0) == kernels)
    let moved = Tensor<Double>([1, 2, 2, 1], [1, 2, 3, 4]).shifted(down: 1, right: 0)
    #expect(moved.scalars == [0, 0, 1, 2])
  }
}
