import GradientChecking
import Testing

@testable import NeuralNetworks

struct SequentialTests {
  private func net(using random: inout RandomSource) -> Sequential<Double> {
    Sequential([
      Dense(6, 5, bias: nil, using: &random), BatchNorm(5), Sigmoid(), Dense(5, 4, using: &random),
      Tanh(), Sequential<Double>([Dense(4, 3, using: &random)]),
    ])
  }

  @Test(arguments: [2, 3, 7])
  func gradients(m: Int) {
    var random = RandomSource(seed: 1)
    let report = checkGradients(
      of: net(using: &random), input: .normal([m, 6], using: &random), using: &random)
    // Two samples leave little gradient behind a batch normalisation: relative to its round-off.
    #expect(report.relativeError < (m == 2 ? 1e-5 : 1e-7), "\(report)")
    #expect(report.checks.allSatisfy { $0.verdict != .wrong })
  }

  @Test func namesTellThePlace() {
    var random = RandomSource(seed: 2)
    #expect(
      net(using: &random).parameters.map(\.name) == [
        "0 dense weight", "1 batchNorm scale", "1 batchNorm offset", "3 dense weight",
        "3 dense bias", "5 sequential 0 dense weight", "5 sequential 0 dense bias",
      ])
    #expect(net(using: &random).parameterCount == 30 + 10 + 24 + 15)
  }

  @Test func outputsOfAllLayers() {
    var random = RandomSource(seed: 3)
    var net = net(using: &random)
    var other = net
    let x = Tensor<Double>.normal([3, 6], using: &random)
    let outputs = net.outputs(x, mode: .training)
    #expect(outputs.count == 6)
    #expect(outputs[0].shape == [3, 5] && outputs[3].shape == [3, 4])
    #expect(outputs.last == other.forward(x, mode: .training))
  }

  @Test func gradientsOfParametersAlone() {
    var random = RandomSource(seed: 4)
    var net = net(using: &random)
    let y = net.forward(.normal([3, 6], using: &random), mode: .training)
    var other = net
    let dy = Tensor<Double>.normal(y.shape, using: &random)
    _ = net.backward(dy)
    other.backwardToParameters(dy)
    #expect(other.parameters.map(\.gradient) == net.parameters.map(\.gradient))
  }

  @Test func noLayersAreTheIdentity() {
    var net = Sequential<Float>([])
    let x = Tensor<Float>([2, 1], [1, 2])
    #expect(net.forward(x, mode: .training) == x && net.backward(x) == x)
    net.backwardToParameters(x)
    #expect(net.outputs(x, mode: .training).isEmpty && net.parameters.isEmpty)
  }

  /// A whole training step in both precisions: errors stay at some units of `Float`'s last place.
  @Test func singleAgainstDouble() {
    var random = RandomSource(seed: 5)
    let exact = Sequential<Double>([
      Dense(20, 30, bias: nil, using: &random), BatchNorm(30), ReLU(),
      Dense(30, 30, using: &random), Tanh(), Dense(30, 10, using: &random),
    ])
    var sameRandom = RandomSource(seed: 5)
    let single = Sequential<Float>([
      Dense(20, 30, bias: nil, using: &sameRandom), BatchNorm(30), ReLU(),
      Dense(30, 30, using: &sameRandom), Tanh(), Dense(30, 10, using: &sameRandom),
    ])
    let x = Tensor<Double>.normal([40, 20], using: &random)
    let labels = (0..<40).map { _ in random.integer(below: 10) }
    let a = step(exact, x, labels)
    let b = step(single, Tensor(x.shape, x.scalars.map { Float($0) }), labels)
    #expect(abs(a.loss - b.loss) < 1e-5 * a.loss)
    expectClose(b.logits, a.logits, tolerance: 1e-5)
    for (single, exact) in zip(b.net.parameters, a.net.parameters) {
      expectClose(single.gradient, exact.gradient, tolerance: 1e-4, exact.name)
    }
  }

  private func step<Scalar: KernelScalar>(
    _ net: Sequential<Scalar>, _ x: Tensor<Scalar>, _ labels: [Int]
  ) -> (net: Sequential<Scalar>, logits: Tensor<Scalar>, loss: Double) {
    var net = net
    let logits = net.forward(x, mode: .training)
    let (loss, gradient) = SoftmaxCrossEntropy()(logits, labels: labels)
    net.backwardToParameters(gradient)
    return (net, logits, loss)
  }
}
