import TensorCore
import Testing

@testable import NeuralNetworks

/// What a layer holds keeps its shape, whoever sets it: kernels read as far as it says.
struct ParameterShapeTests {
  @Test func aParameterKeepsItsShape() async {
    let conv = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = Conv2D<Float>(weights: .zeros([3, 3, 3, 4]))
      layer.weights.value = .zeros([1, 1, 3, 4])
    }
    expectMessage(conv, "weight has the shape [3, 3, 3, 4] and cannot become [1, 1, 3, 4]")
    let dense = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = Dense<Double>(weights: .zeros([3, 4]))
      layer.weights.value = .zeros([30, 40])
    }
    expectMessage(dense, "[3, 4]", "[30, 40]")
    let offset = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = BatchNorm<Float>(4)
      layer.offset.value = .zeros([3])
    }
    expectMessage(offset, "offset", "[4]", "[3]")
  }

  @Test func anotherParameterHasToFit() async {
    let dense = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = Dense<Float>(weights: .zeros([3, 4]), bias: .zeros([4]))
      layer.weights = Parameter(.zeros([3, 5]), role: .weight)
    }
    expectMessage(dense, "[3, 5] and [4]")
    let bias = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = Conv2D<Float>(weights: .zeros([3, 3, 3, 4]))
      layer.bias = Parameter(.zeros([3]), role: .bias)
    }
    expectMessage(bias, "[3, 3, 3, 4] and [3]")
    let window = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = Conv2D<Float>(weights: .zeros([3, 3, 3, 4]))
      layer.weights = Parameter(.zeros([1, 1, 3, 4]), role: .weight)
    }
    expectMessage(window, "a window of 3x3", "[1, 1, 3, 4]")
    let state = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = ElmanRNN<Float>(
        weights: .zeros([2, 3]), recurrentWeights: .zeros([3, 3]), bias: .zeros([3]))
      layer.recurrentWeights = Parameter(.zeros([2, 2]), role: .weight)
    }
    expectMessage(state, "[2, 3], [2, 2] and [3]")
    let slopes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = PReLU<Float>(4)
      layer.slopes = Parameter(.zeros([0]), role: .slope)
    }
    expectMessage(slopes, "[0]")
    let pieces = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = Maxout<Float>(Dense(weights: .zeros([3, 4])), pieces: 2)
      layer.dense = Dense(weights: .zeros([3, 5]))
    }
    expectMessage(pieces, "[3, 5]", "2 pieces")
  }

  @Test func normalisationsKeepTheirShapes() async {
    let mean = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = BatchNorm<Float>(4)
      layer.runningMean = .zeros([3])
    }
    expectMessage(mean, "running statistics", "[4], [4], [3] and [4]")
    let variance = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = BatchNorm<Float>(4)
      layer.runningVariance = .zeros([1, 4])
    }
    expectMessage(variance, "[1, 4]")
    let group = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = GroupNorm<Float>(4, groups: 2)
      layer.scale = Parameter(.zeros([6]), role: .scale)
    }
    expectMessage(group, "[6]", "[4]")
    let instance = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = InstanceNorm<Float>(4)
      layer.offset = Parameter(.zeros([2]), role: .offset)
    }
    expectMessage(instance, "[4]", "[2]")
    let row = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = LayerNorm<Float>(4)
      layer.offset = Parameter(.zeros([2]), role: .offset)
    }
    expectMessage(row, "[4]", "[2]")
  }

  /// The same shape is taken, wherever the numbers come from.
  @Test func theSameShapeIsTaken() {
    var layer = BatchNorm<Double>(2)
    layer.runningMean = Tensor([1, 2])
    layer.scale = Parameter(Tensor([3, 4]), role: .scale)
    layer.scale.value = Tensor([5, 6])
    let y = layer.forward(Tensor([1, 2], [1, 2]), mode: .inference)
    #expect(y.scalars == [0, 0])
    var dense = Dense<Double>(weights: .zeros([3, 4]))
    dense.bias = Parameter(.zeros([4]), role: .bias)
    dense.bias = nil
    #expect(dense.bias == nil)
  }
}
