import GradientChecking
import Testing

@testable import NeuralNetworks

/// Layer, group and instance normalisation by themselves.
struct SampleNormTests {
  @Test(arguments: [[1, 4], [5, 3], [2, 3, 4]])
  func layerNormGradients(dimensions: [Int]) {
    var random = RandomSource(seed: 31)
    let n: Shape = [dimensions.last!]
    expectGradients(
      of: LayerNorm<Double>(
        scale: .normal(n, using: &random), offset: .normal(n, using: &random), epsilon: 1e-3),
      .normal(Shape(dimensions), mean: 1, standardDeviation: 2, using: &random))
  }

  @Test(arguments: [1, 2, 3, 6])
  func groupNormGradients(groups: Int) {
    var random = RandomSource(seed: 32)
    let layer = GroupNorm<Double>(
      scale: .normal([6], using: &random), offset: .normal([6], using: &random), groups: groups,
      epsilon: 1e-3)
    expectGradients(of: layer, .normal([2, 3, 2, 6], mean: 1, using: &random))
    if groups < 6 { expectGradients(of: layer, .normal([3, 6], mean: 1, using: &random)) }
  }

  @Test func instanceNormGradients() {
    var random = RandomSource(seed: 33)
    expectGradients(
      of: InstanceNorm<Double>(
        scale: .normal([3], using: &random), offset: .normal([3], using: &random), epsilon: 1e-3),
      .normal([2, 3, 4, 3], mean: 1, using: &random))
  }

  /// What batch normalisation cannot: a sample's output does not depend on its batch.
  @Test func noSampleDependsOnItsBatch() {
    var random = RandomSource(seed: 34)
    let x = Tensor<Double>.normal([5, 3, 3, 4], using: &random)
    for layer in [
      LayerNorm<Double>(4), GroupNorm<Double>(4, groups: 2), InstanceNorm<Double>(4),
    ] as [any Layer<Double>] {
      var (all, one) = (layer, layer)
      let y = all.forward(x, mode: .training).rows(0..<1)
      let alone = one.forward(x.rows(0..<1), mode: .training)
      #expect((y - alone).largestMagnitude < 1e-12, "\(layer.kind)")
    }
  }

  /// A group's values have mean 0 and variance 1; one group is all of a sample, and as many groups as
  /// channels are instance normalisation.
  @Test func groupsAreNormalised() {
    var random = RandomSource(seed: 35)
    let x = Tensor<Double>.normal([2, 3, 3, 4], mean: 3, standardDeviation: 2, using: &random)
    var one = GroupNorm<Double>(4, groups: 1, epsilon: 0)
    let y = one.forward(x, mode: .training).reshaped(to: [2, 36]).transposed()
    #expect(y.columnMeans().largestMagnitude < 1e-12)
    #expect((y.columnVariances() - Tensor([2], repeating: 1)).largestMagnitude < 1e-12)
    var (each, instance) = (GroupNorm<Double>(4, groups: 4), InstanceNorm<Double>(4))
    let difference = each.forward(x, mode: .training) - instance.forward(x, mode: .training)
    #expect(difference.largestMagnitude == 0)
  }

  @Test func groupsThatDoNotFit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = GroupNorm<Float>(6, groups: 4) }
    expectMessage(result, "cannot divide 6 channels among 4 groups")
  }

  @Test func anotherNumberOfFeatures() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = LayerNorm<Float>(3)
      _ = layer.forward(.zeros([2, 4]), mode: .training)
    }
    expectMessage(result, "of 3 features got the shape [2, 4]")
  }

  @Test func samplesWithoutPlaces() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = InstanceNorm<Float>(3)
      _ = layer.forward(.zeros([2, 3]), mode: .training)
    }
    expectMessage(result, "takes [m, places, channels], not [2, 3]")
  }
}
