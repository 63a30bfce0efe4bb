import Testing

@testable import NeuralNetworks

/// A layer around another one: what it writes itself holds in every way to ask it.
struct WrapperTests {
  /// Twice what the layer inside computes, and no more: the rest has to follow from that.
  struct Doubled<Base: Layer>: Wrapper {
    typealias Scalar = Base.Scalar
    var base: Base

    mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
      base.forward(x, mode: mode) * 2
    }

    mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
      base.backward(outputGradient * 2)
    }
  }

  private let x = Tensor<Double>([1, 2], [3, 5])
  private let dense = Dense<Double>(weights: Tensor([2, 1], [1, 10]))

  @Test func itIsNotPassedBy() {
    var layer = Doubled(base: dense)
    #expect(layer.inferring(from: x) == Tensor([1, 1], [106]))
    #expect(Sequential<Double>([layer]).inferring(from: x) == Tensor([1, 1], [106]))
    #expect(layer.forward(x, mode: .training) == Tensor([1, 1], [106]))
    let gradient = Tensor<Double>([1, 1], [1])
    var other = layer
    #expect(layer.backward(gradient) == Tensor([1, 2], [2, 20]))
    other.backwardToParameters(gradient)
    #expect(other.base.weights.gradient == Tensor([2, 1], [6, 10]))
    #expect(layer.base.weights.gradient == other.base.weights.gradient)
  }

  /// 1e308 is finite inside, and twice that is not.
  @Test func itsOwnNumbersAreLookedAt() {
    let layer = Doubled(base: Dense<Double>(weights: Tensor([1, 1], [1e308])))
    let one = Tensor<Double>([1, 1], [1])
    #expect(layer.base.firstNonFinite(for: one) == nil)
    #expect(layer.firstNonFinite(for: one) == "the output of the dense layer")
  }

  /// What is not `Summarized` itself has the summary of the layer inside, with its parts.
  @Test func itHasTheSummaryOfTheLayerInside() {
    let inner = Sequential<Double>([dense, Tanh()])
    let input = FeatureMap(input: [2])
    #expect(Doubled(base: inner).summary(for: input) == inner.summary(for: input))
    #expect(Doubled(base: Doubled(base: dense)).summary(for: input) == dense.summary(for: input))
  }
}
