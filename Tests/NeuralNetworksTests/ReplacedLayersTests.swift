import Testing

@testable import NeuralNetworks

/// Layers that come to a place in a network get the names of that place.
struct ReplacedLayersTests {
  private func network(
    _ change: (inout Sequential<Float>, inout RandomSource) -> Void = { _, _ in }
  ) -> Sequential<Float> {
    var random = RandomSource(seed: 1)
    var network = Sequential<Float>([
      Dense(4, 4, using: &random), Tanh(), Dense(4, 4, bias: nil, using: &random),
      Residual(
        Sequential([Dense(4, 4, bias: nil, using: &random), BatchNorm(4)]),
        shortcut: Sequential([Dense(4, 4, bias: nil, using: &random)])),
      Parallel([
        Sequential([Dense(4, 2, bias: nil, using: &random)]),
        Sequential([Tanh(), Dense(4, 2, bias: nil, using: &random)]),
      ]),
    ])
    change(&network, &random)
    return network
  }

  private static let names = [
    "0 dense weight", "0 dense bias", "2 dense weight", "3 residual body 0 dense weight",
    "3 residual body 1 batchNorm scale", "3 residual body 1 batchNorm offset",
    "3 residual shortcut 0 dense weight", "4 parallel branch 0 0 dense weight",
    "4 parallel branch 1 1 dense weight",
  ]

  private func names(_ network: Sequential<Float>) -> [String] { network.parameters.map(\.name) }

  @Test func replaced() {
    #expect(names(network()) == Self.names)
    let changed = network { network, random in
      network.layers[2] = Dense<Float>(4, 4, bias: nil, using: &random)
      network.layers[0] = Dense<Float>(4, 4, using: &random)
    }
    #expect(names(changed) == Self.names)
    let other = network { network, _ in network.layers[2] = BatchNorm<Float>(4) }
    #expect(names(other)[2...3] == ["2 batchNorm scale", "2 batchNorm offset"])
    #expect(names(other).dropFirst(4) == Self.names[3...])
  }

  @Test func putInAndTakenOut() {
    let longer = network { network, random in
      network.layers.insert(Dense<Float>(4, 4, using: &random), at: 0)
    }
    #expect(
      names(longer)[..<4] == [
        "0 dense weight", "0 dense bias", "1 dense weight", "1 dense bias",
      ])
    #expect(names(longer).last == "5 parallel branch 1 1 dense weight")
    #expect(Set(names(longer)).count == longer.parameters.count)
    let shorter = network { network, _ in network.layers.removeFirst() }
    #expect(
      names(shorter)[..<2] == ["1 dense weight", "2 residual body 0 dense weight"])
    let swapped = network { network, _ in network.layers.swapAt(0, 2) }
    #expect(names(swapped)[..<3] == ["0 dense weight", "2 dense weight", "2 dense bias"])
  }

  /// Parts of blocks, in the block and when it has moved.
  @Test func insideOfBlocks() {
    let changed = network { network, random in
      var block = network.layers[3] as! Residual<Float>
      block.body.layers[0] = Dense<Float>(4, 4, bias: nil, using: &random)
      block.shortcut = Sequential([Dense(4, 4, bias: nil, using: &random)])
      network.layers[3] = block
      var parallel = network.layers[4] as! Parallel<Float>
      parallel.branches[1].layers[1] = Dense<Float>(4, 2, bias: nil, using: &random)
      parallel.branches[0] = Sequential([Dense(4, 2, bias: nil, using: &random)])
      network.layers[4] = parallel
    }
    #expect(names(changed) == Self.names)
    let moved = network { network, random in
      network.layers.remove(at: 1)
      var block = network.layers[2] as! Residual<Float>
      block.body.layers[0] = Dense<Float>(4, 4, bias: nil, using: &random)
      network.layers[2] = block
    }
    #expect(names(moved)[3] == "2 residual body 0 dense weight")
    #expect(names(moved)[4] == "2 residual body 1 batchNorm scale")
  }

  /// From the same place of another network it fits as it is; from elsewhere it keeps its old place
  /// behind the new one, as by `init`.
  @Test func fromAnotherNetwork() {
    let same = network { network, _ in network.layers[3] = self.network().layers[3] }
    #expect(names(same) == Self.names)
    let elsewhere = network { network, _ in network.layers[2] = self.network().layers[0] }
    #expect(names(elsewhere)[2] == "2 dense 0 dense weight")
  }

  /// Passes through a layer, and a change of its numbers, change no names.
  @Test func passesLeaveNames() {
    var network = network()
    network.visitParameters { $0.name = "own " + $0.name }
    _ = network.layers[0].forward(.zeros([2, 4]), mode: .training)
    network.layers[0].visitParameters { $0.value = .zeros($0.value.shape) }
    #expect(names(network) == Self.names.map { "own " + $0 })
  }
}
