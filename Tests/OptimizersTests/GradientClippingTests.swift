import NeuralNetworks
import Testing

@testable import Optimizers

/// The four operations by hand, at their limits, and with numbers that are not finite.
struct GradientClippingTests {
  private func clip(
    _ clipping: GradientClipping, _ gradients: [[Double]]
  ) -> (clipped: [[Double]], report: ClippingReport) {
    var tensors = gradients.map { Tensor<Double>($0) }
    let report = clipping.clip(&tensors)
    return (tensors.map(\.scalars), report)
  }

  private func expect(
    _ actual: [[Double]], _ expected: [[Double]], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(actual.map(\.count) == expected.map(\.count), sourceLocation: sourceLocation)
    for (a, b) in zip(actual.flatMap { $0 }, expected.flatMap { $0 }) {
      // A few roundings.
      #expect(abs(a - b) <= 1e-14 * abs(b), sourceLocation: sourceLocation)
    }
  }

  @Test func byValue() {
    let (clipped, report) = clip(.value(1), [[3, -4], [0.5, -0.5]])
    #expect(clipped == [[1, -1], [0.5, -0.5]])
    #expect(report.entries.map(\.isClipped) == [true, false])
    #expect(abs(report.entries[0].cosine! - 7 / (5 * 2.0.squareRoot())) < 1e-15)
    #expect(report.entries[1].cosine == 1)
    #expect(report.totalNormBefore == 25.5.squareRoot())
    #expect(abs(report.totalNormAfter - 2.5.squareRoot()) < 1e-15)
    #expect(abs(report.cosine! - 7.5 / (25.5 * 2.5).squareRoot()) < 1e-15)
    #expect(clip(.values(in: 1...2), [[0, 5]]).clipped == [[1, 2]])
  }

  /// Beyond the smaller of the limits' magnitudes, or not a number, is not yet changed.
  @Test func byValueOnlyWhatChangesIsClipped() {
    let within = clip(.values(in: -1...2), [[1.5], [.nan, 0.5], [.nan, -3], [1.5, -1.5]])
    #expect(within.report.entries.map(\.isClipped) == [false, false, true, true])
    #expect(within.clipped[0] == [1.5] && within.clipped[3] == [1.5, -1])
    #expect(within.clipped[2][0].isNaN && within.clipped[2][1] == -1)
    let open = clip(.values(in: -1...(.infinity)), [[.infinity], [.infinity, -5]])
    #expect(open.report.entries.map(\.isClipped) == [false, true])
    #expect(open.clipped == [[.infinity], [.infinity, -1]])
  }

  /// The `Float` next to 0.1 is above it, and still within the limit.
  @Test func byValueTwiceClipsOnce() {
    var gradients = [Tensor<Float>([3, -3])]
    let first = GradientClipping.value(0.1).clip(&gradients)
    let second = GradientClipping.value(0.1).clip(&gradients)
    #expect(first.isClipped && !second.isClipped)
    #expect(gradients[0].scalars == [0.1, -0.1])
  }

  @Test func byNorm() {
    let (clipped, report) = clip(.norm(1), [[3, 4], [0.3, 0.4], [0, 0], []])
    expect(clipped, [[0.6, 0.8], [0.3, 0.4], [0, 0], []])
    #expect(report.entries.map(\.isClipped) == [true, false, false, false])
    #expect(report.entries.map(\.normBefore) == [5, 0.5, 0, 0])
    #expect(abs(report.entries[0].normAfter - 1) < 1e-15)
    #expect(report.entries.map { $0.cosine == nil } == [false, false, true, true])
    // Each part keeps its direction; the whole does not.
    #expect(abs(report.entries[0].cosine! - 1) < 1e-15)
    #expect(abs(report.cosine! - 5.25 / (25.25 * 1.25).squareRoot()) < 1e-15)
    expect(clip(.norm(7, .l1), [[6, -8]]).clipped, [[3, -4]])
    expect(clip(.norm(4, .infinity), [[6, -8]]).clipped, [[3, -4]])
  }

  @Test func byAverageNorm() {
    // 10 / 4 elements = 2.5
    let (clipped, report) = clip(.averageNorm(0.5), [[6, 8, 0, 0], [1]])
    expect(clipped, [[1.2, 1.6, 0, 0], [0.5]])
    #expect(report.entries.map(\.normBefore) == [10, 1])
    #expect(clip(.averageNorm(2.5), [[6, 8, 0, 0]]).clipped == [[6, 8, 0, 0]])
  }

  @Test func byGlobalNorm() {
    let (clipped, report) = clip(.globalNorm(1, epsilon: 0), [[3], [], [0, 4], [0]])
    expect(clipped, [[0.6], [], [0, 0.8], [0]])
    #expect(report.totalNormBefore == 5)
    #expect(abs(report.totalNormAfter - 1) < 1e-15)
    #expect(abs(report.cosine! - 1) < 1e-15)
    #expect(report.nonFinite.isEmpty)
    // PyTorch's epsilon.
    expect(clip(.globalNorm(1), [[3], [4]]).clipped, [[3 / 5.000001], [4 / 5.000001]])
    expect(clip(.globalNorm(3.5, .l1, epsilon: 0), [[3], [-4]]).clipped, [[1.5], [-2]])
    expect(clip(.globalNorm(2, .infinity, epsilon: 0), [[3], [-4]]).clipped, [[1.5], [-2]])
  }

  @Test(arguments: [
    GradientClipping.value(9), .norm(9), .averageNorm(9), .globalNorm(9), .globalNorm(.infinity),
    .norm(.infinity), .values(in: -.infinity...(.infinity)),
  ])
  func gradientsWithinTheLimitStayBitForBit(clipping: GradientClipping) {
    let gradients = [[0.1, -2.7, 1e-300], [5.3]]
    let (clipped, report) = clip(clipping, gradients)
    #expect(clipped == gradients)
    #expect(!report.isClipped)
    #expect(report.cosine == 1)
    #expect(report.totalNormAfter == report.totalNormBefore)
  }

  @Test(arguments: [
    GradientClipping.value(0), .norm(0), .averageNorm(0), .globalNorm(0),
  ])
  func aLimitOfZeroLeavesNothing(clipping: GradientClipping) {
    let (clipped, report) = clip(clipping, [[3, -4], [0]])
    #expect(clipped.flatMap { $0 }.allSatisfy { $0 == 0 })
    #expect(report.cosine == nil)
    #expect(report.entries[0].cosine == nil)
  }

  @Test(arguments: [
    GradientClipping.value(1), .norm(1), .averageNorm(1), .globalNorm(1), .globalNorm(1, .l1),
  ])
  func zerosAndNothingAtAll(clipping: GradientClipping) {
    #expect(clip(clipping, [[0, 0]]).clipped == [[0, 0]])
    #expect(clip(clipping, [[0, 0]]).report.cosine == nil)
    let (clipped, report) = clip(clipping, [])
    #expect(clipped.isEmpty && report.entries.isEmpty && report.totalNormBefore == 0)
  }

  // MARK: Not finite

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func theCulpritIsNamed(value: Double) {
    for clipping in [GradientClipping.globalNorm(1), .globalNorm(1, .infinity)] {
      var tensors = [Tensor<Double>([3, 4]), Tensor([1, value]), Tensor([2])]
      let report = clipping.clip(&tensors, names: ["a", "b", "c"])
      #expect(report.nonFinite == ["b"])
      #expect(!report.totalNormBefore.isFinite)
      #expect(!report.isClipped && report.cosine == nil && report.entries[1].cosine == nil)
      #expect(tensors[0].scalars == [3, 4] && tensors[2].scalars == [2])
      #expect(tensors[1][0] == 1 && !tensors[1][1].isFinite)
    }
  }

  @Test func perTensorOnlyTheBrokenOneStays() {
    let (clipped, report) = clip(.norm(1), [[3, 4], [.infinity, 9]])
    expect([clipped[0]], [[0.6, 0.8]])
    #expect(clipped[1] == [.infinity, 9])
    #expect(report.nonFinite == ["1"])
  }

  @Test func byValueInfinitiesBecomeTheLimit() {
    let (clipped, report) = clip(.value(2), [[.infinity, -.infinity, 1], [.nan, 5]])
    #expect(clipped[0] == [2, -2, 1])
    #expect(clipped[1][0].isNaN && clipped[1][1] == 2)
    #expect(report.nonFinite == ["0", "1"])
    #expect(report.entries.allSatisfy { $0.cosine == nil })
  }

  /// Gradients that have exploded: their squares overflow `Float`, and four of 1e308 even `Double`.
  @Test func largeGradients() {
    var floats = [Tensor<Float>([2e38, 2e38]), Tensor<Float>([1e30])]
    let report = GradientClipping.globalNorm(1).clip(&floats)
    #expect(report.totalNormBefore.isFinite && report.nonFinite.isEmpty)
    #expect(abs(Double(floats[0][0]) - 0.5.squareRoot()) < 1e-6)
    #expect(abs(report.cosine! - 1) < 1e-6)
    let (clipped, huge) = clip(.globalNorm(1), [[1e308, 1e308, 1e308, 1e308]])
    expect(clipped, [[0.5, 0.5, 0.5, 0.5]])
    #expect(huge.nonFinite.isEmpty)
    #expect(abs(huge.cosine! - 1) < 1e-12)
    let unit = Double.leastNormalMagnitude
    let (tiny, _) = clip(.norm(unit), [[3 * unit, 4 * unit]])
    #expect(abs(tiny[0][0] / (0.6 * unit) - 1) < 1e-9)
  }

  // MARK: In a model

  @Test func aModelsGradients() {
    var random = RandomSource(seed: 2)
    var net = Sequential<Float>([Dense(3, 4, using: &random), Tanh(), Dense(4, 2, using: &random)])
    _ = net.forward(.normal([5, 3], using: &random), mode: .training)
    net.backwardToParameters(.normal([5, 2], standardDeviation: 100, using: &random))
    let before = net.parameters.map(\.gradient)
    let report = GradientClipping.globalNorm(2).clip(&net)
    #expect(
      report.entries.map(\.name)
        == ["0 dense weight", "0 dense bias", "2 dense weight", "2 dense bias"])
    #expect(report.totalNormBefore > 20)
    let after = net.parameters.map(\.gradient)
    let total = ScaledNorm.combined(after.map { $0.scaledNorm() }, .l2).value
    #expect(abs(total - 2) < 1e-5)
    #expect(abs(report.totalNormAfter - total) < 1e-12)
    for (entry, pair) in zip(report.entries, zip(before, after)) {
      #expect(entry.normBefore == pair.0.norm() && entry.normAfter == pair.1.norm())
      #expect(abs(entry.cosine! - 1) < 1e-6)
    }
  }

  @Test func limitsThatMeanNothingStop() async {
    let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var none: [Tensor<Float>] = []
      GradientClipping.globalNorm(-1).clip(&none)
    }
    expectMessage(negative, "norm of -1.0", "0 or above")
    let nan = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = GradientClipping.value(.nan)
    }
    expectMessage(nan, "clipped to nan")
    let names = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var gradients = [Tensor<Float>([1])]
      GradientClipping.norm(1).clip(&gradients, names: [])
    }
    expectMessage(names, "0 names do not fit 1 gradients")
  }
}
