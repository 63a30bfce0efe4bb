import GradientChecking
import Testing

@testable import NeuralNetworks

struct FrozenTests {
  private func network(seed: UInt64 = 1) -> Sequential<Double> {
    var random = RandomSource(seed: seed)
    return Sequential([
      Dense(3, 4, using: &random), BatchNorm(4), Tanh(), Dense(4, 2, using: &random),
    ])
  }

  @Test func onlyTheOthersAreShown() {
    let frozen = Frozen(network()) { $0.hasPrefix("0 ") || $0.hasPrefix("1 ") }
    #expect(frozen.parameters.map(\.name) == ["3 dense weight", "3 dense bias"])
    #expect(
      frozen.frozenNames == [
        "0 dense weight", "0 dense bias", "1 batchNorm scale", "1 batchNorm offset",
      ])
    #expect(frozen.parameterCount == 10 && frozen.base.parameterCount == 34)
    #expect(frozen.kind == "sequential")
  }

  /// A network around it gives the others new names, and the frozen ones stay frozen.
  @Test func insideAnotherNetwork() {
    let frozen = Frozen(network()) { !$0.hasPrefix("3 ") }
    let whole = Sequential<Double>([Flatten(), frozen])
    #expect(
      whole.parameters.map(\.name) == ["1 sequential 3 dense weight", "1 sequential 3 dense bias"])
    #expect(
      whole.allParameters.map(\.name).prefix(3) == [
        "1 sequential 0 dense weight", "1 sequential 0 dense bias",
        "1 sequential 1 batchNorm scale",
      ])
  }

  /// Layers that are frozen whole have names of their own, keep them in blocks, and get new ones where they
  /// move.
  @Test func frozenNamesAreThoseOfThePlace() throws {
    var random = RandomSource(seed: 4)
    let dense = (0..<2).map { _ in Frozen(Dense<Double>(2, 2, using: &random)) { _ in true } }
    var net = Sequential<Double>([dense[0], dense[1]])
    let names = ["0 dense weight", "0 dense bias", "1 dense weight", "1 dense bias"]
    #expect(net.allParameters.map(\.name) == names && net.parameters.isEmpty)
    net.layers.swapAt(0, 1)
    #expect(net.allParameters.map(\.name) == names && net.parameters.isEmpty)
    let block = Sequential<Double>([
      Residual(net), Parallel([net, net]), Regularized(Frozen(net) { _ in true }, by: L2(1)),
    ])
    #expect(block.parameters.isEmpty)
    let all = block.allParameters.map(\.name)
    #expect(all.count == 16 && Set(all).count == 16)
    #expect(all.first == "0 residual body 0 dense weight")
    #expect(all.last == "2 sequential 1 dense bias")
  }

  /// A layer that is put before them gives all a new name; what was frozen stays so, and nothing else.
  @Test func frozenIsTheParameterNotTheName() {
    var frozen = Frozen(network()) { $0.hasPrefix("0 ") }
    frozen.base.layers.insert(Flatten(), at: 0)
    #expect(frozen.frozenNames == ["1 dense weight", "1 dense bias"])
    #expect(!frozen.parameters.map(\.name).contains("1 dense weight"))
    var random = RandomSource(seed: 5)
    frozen.base.layers[0] = Dense<Double>(3, 3, using: &random)
    #expect(frozen.parameters.map(\.name).prefix(2) == ["0 dense weight", "0 dense bias"])
  }

  /// Both passes are the base's: the gradient by the input passes through what is frozen.
  @Test func passesAreTheBases() {
    var random = RandomSource(seed: 2)
    let x = Tensor<Double>.normal([5, 3], using: &random)
    let dy = Tensor<Double>.normal([5, 2], using: &random)
    var base = network()
    var frozen = Frozen(base) { $0.hasPrefix("0 ") }
    #expect(frozen.forward(x, mode: .training) == base.forward(x, mode: .training))
    #expect(frozen.backward(dy) == base.backward(dy))
    #expect(frozen.parameters.map(\.gradient) == base.parameters.dropFirst(2).map(\.gradient))
    frozen.backwardToParameters(dy)
    #expect(frozen.parameters.map(\.gradient) == base.parameters.dropFirst(2).map(\.gradient))
    expectGradients(of: frozen, x)
  }

  /// The state is whole: another network gets the frozen parameters and the running statistics too.
  @Test func theStateIsTheBases() throws {
    var random = RandomSource(seed: 3)
    var frozen = Frozen(network()) { $0.hasPrefix("0 ") }
    let before = frozen.base.layers[1] as? BatchNorm<Double>
    _ = frozen.forward(.normal([5, 3], using: &random), mode: .training)
    let after = frozen.base.layers[1] as? BatchNorm<Double>
    #expect(before?.runningMean != after?.runningMean, "running statistics move")
    var names = Names()
    try frozen.visitState(&names)
    var expected = Names()
    var base = frozen.base
    try base.visitState(&expected)
    #expect(names.list == expected.list && names.list.count == 8)
  }

  /// L2 around it counts the others only; inside, all.
  @Test func penalties() {
    let dense = Dense<Double>(weights: Tensor([1, 1], [3]), bias: Tensor([5]))
    let both = L2(2, on: [.weight, .bias])
    let around = Regularized(Frozen(dense) { $0 == "weight" }, by: both)
    #expect(around.penalty == 25)
    let inside = Frozen(Regularized(dense, by: both)) { $0 == "weight" }
    #expect(inside.penalty == 9 + 25)
    var model = around
    _ = model.forward(Tensor([1, 1], [1]), mode: .training)
    model.backwardToParameters(Tensor([1, 1], [1]))
    #expect(model.base.base.weights.gradient[0, 0] == 1, "no lambda w")
    #expect(model.base.base.bias!.gradient[0] == 1 + 2 * 5)
  }

  @Test func theSummaryCountsThemAsFixed() {
    let plain = network().summary(for: FeatureMap(input: [3])).totalCost
    let frozen = Frozen(network()) { $0.hasPrefix("0 ") }
      .summary(for: FeatureMap(input: [3]))
    #expect(frozen.totalCost.trainable == plain.trainable - 16)
    #expect(frozen.totalCost.fixed == plain.fixed + 16)
    #expect(frozen.totalCost.macs == plain.macs)
    #expect(frozen.details == "frozen 16")
  }

  @Test func allOrNothing() {
    #expect(Frozen(network()) { _ in true }.parameters.isEmpty)
    #expect(Frozen(network()) { _ in false }.parameterCount == network().parameterCount)
  }
}

/// Writes down the names of a state.
private struct Names: StateVisitor {
  var list: [String] = []

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) { list.append(name) }
  mutating func visit(_ random: inout RandomSource, _ name: String) { list.append(name) }
  mutating func visit(_ number: inout Int, _ name: String) { list.append(name) }
  mutating func visit(_ number: inout Double, _ name: String) { list.append(name) }
  mutating func visit(_ numbers: inout [Int], _ name: String) { list.append(name) }
  mutating func visit(_ numbers: inout [Double], _ name: String) { list.append(name) }
}
