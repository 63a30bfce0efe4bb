import Testing

@testable import NeuralNetworks

/// What `Sequential`, `Parallel` and `Residual` do in one pass over memory, against the layers one by
/// one.
struct JoinedLayersTests {
  private static func network<Scalar: KernelScalar>(_: Scalar.Type) -> Sequential<Scalar> {
    var random = RandomSource(seed: 5)
    return Sequential([
      Conv2D(3, 20, kernel: 3, padding: .same, using: &random), BatchNorm(20), ReLU(),
      BatchNorm(20), ReLU(), Conv2D(20, 4, kernel: 1, using: &random), BatchNorm(4),
    ])
  }

  /// The same bits, in training and in inference, and the same running statistics and gradients.
  @Test(arguments: [Mode.training, .inference])
  func normalizationAndReLU(mode: Mode) {
    func check<Scalar: KernelScalar>(_: Scalar.Type) {
      var random = RandomSource(seed: 6)
      let x = Tensor<Scalar>.normal([5, 6, 7, 3], using: &random)
      let dy = Tensor<Scalar>.normal([5, 6, 7, 4], using: &random)
      var joined = Self.network(Scalar.self)
      var layers = joined.layers
      // Twice: what a pass leaves behind must not disturb the next.
      for _ in 0..<2 {
        let y = joined.forward(x, mode: mode)
        var output = x
        for i in layers.indices { output = layers[i].forward(output, mode: mode) }
        #expect(y == output)
        let dx = joined.backward(dy)
        var gradient = dy
        for i in layers.indices.reversed() { gradient = layers[i].backward(gradient) }
        #expect(dx == gradient)
        for (one, other) in zip(joined.layers, layers) {
          #expect(one.parameters.map(\.gradient) == other.parameters.map(\.gradient))
          let (one, other) = (one as? BatchNorm<Scalar>, other as? BatchNorm<Scalar>)
          #expect(one?.runningMean == other?.runningMean)
          #expect(one?.runningVariance == other?.runningVariance)
        }
      }
    }
    check(Float.self)
    check(Double.self)
  }

  /// Inference that keeps nothing: the bits of the pass that keeps all, layer by layer and joined.
  @Test func inferenceThatKeepsNothing() throws {
    func check<Scalar: KernelScalar>(_: Scalar.Type) {
      var random = RandomSource(seed: 8)
      var network = Sequential<Scalar>([
        Conv2D(
          3, 20, kernel: 3, padding: .same, bias: .constant(-0.2), using: &random),
        ReLU(), BatchNorm(20), ReLU(), MaxPool2D(3, stride: 1, padding: .same),
        Residual(Sequential([Conv2D(20, 20, kernel: 1, bias: nil, using: &random)])), ReLU(),
        Residual(
          Sequential([Conv2D(20, 8, kernel: 1, using: &random), BatchNorm(8), Tanh()]),
          shortcut: Sequential([Conv2D(20, 8, kernel: 1, using: &random)])),
        Parallel([
          Sequential([MaxPool2D(2), Conv2D(8, 5, kernel: 1, bias: nil, using: &random), ReLU()]),
          Sequential([AveragePool2D(2), Conv2D(8, 6, kernel: 1, using: &random), ReLU()]),
        ]),
        Frozen(
          Sequential([
            Conv2D(11, 7, kernel: 2, using: &random), ReLU(), Flatten(),
            Dropout(0.5, using: &random),
          ])
        ) { _ in true },
        Regularized(Dense(14, 9, bias: .constant(-0.2), using: &random), by: L2(0.1)), ReLU(),
        Dense(9, 6, bias: nil, using: &random), ReLU(), Maxout(6, 4, using: &random),
      ])
      _ = network.forward(.normal([6, 4, 6, 3], using: &random), mode: .training)
      var x = Tensor<Scalar>.normal([5, 4, 6, 3], using: &random)
      x.withMutablePointer { $0[100] = .nan }
      let expected = network.forward(x, mode: .inference)
      func bits(_ y: Tensor<Scalar>) -> [Double?] { y.scalars.map { $0.isNaN ? nil : Double($0) } }
      #expect(bits(network.inferring(from: x)) == bits(expected))
      var y = x
      for layer in network.layers { y = layer.inferring(from: y) }
      #expect(bits(y) == bits(expected))
      #expect(Set(bits(y)).count > 10)
    }
    check(Float.self)
    check(Double.self)
  }

  /// Who takes the layers out after a joined pass can go backwards through them.
  @Test func layersAfterAJoinedPass() {
    var random = RandomSource(seed: 7)
    let x = Tensor<Double>.normal([9, 6, 7, 3], using: &random)
    let dy = Tensor<Double>.normal([9, 6, 7, 4], using: &random)
    var joined = Self.network(Double.self)
    _ = joined.forward(x, mode: .training)
    var layers = joined.layers
    var gradient = dy
    for i in layers.indices.reversed() { gradient = layers[i].backward(gradient) }
    #expect(gradient == joined.backward(dy))
    // And joined again after a pass that looked at every layer.
    _ = joined.outputs(x, mode: .training)
    #expect(joined.backward(dy) == gradient)
  }

  /// ReLU right behind the first layer, which needs no gradient by its input.
  @Test func normalizationAsFirstLayer() {
    var random = RandomSource(seed: 8)
    let x = Tensor<Double>.normal([9, 4], using: &random)
    let dy = Tensor<Double>.normal([9, 4], using: &random)
    var net = Sequential<Double>([BatchNorm(4), ReLU()])
    _ = net.forward(x, mode: .training)
    var other = net
    _ = net.backward(dy)
    other.backwardToParameters(dy)
    #expect(other.parameters.map(\.gradient) == net.parameters.map(\.gradient))
  }

  /// Every kind of layer adds what it would have returned.
  @Test func addingTheGradient() {
    var random = RandomSource(seed: 9)
    let x = Tensor<Double>.normal([3, 6, 6, 4], using: &random)
    let layers: [any Layer<Double>] = [
      Conv2D(4, 5, kernel: 3, padding: .same, using: &random),
      Conv2D(4, 5, kernel: 1, stride: 2, using: &random), ReLU(), Sequential([]),
      Sequential([Conv2D(4, 2, kernel: 1, using: &random), BatchNorm(2), ReLU()]),
      Parallel([
        Sequential([Conv2D(4, 2, kernel: 3, padding: .same, using: &random)]), Sequential([]),
      ]),
      Residual(
        Sequential([Conv2D(4, 2, kernel: 1, using: &random)]),
        shortcut: Sequential([Conv2D(4, 2, kernel: 1, using: &random)])),
    ]
    for layer in layers {
      var layer = layer
      let y = layer.forward(x, mode: .training)
      let dy = Tensor<Double>.normal(y.shape, using: &random)
      let before = Tensor<Double>.normal(x.shape, using: &random)
      var sum = before
      layer.backward(dy, addingTo: &sum)
      let gradients = layer.parameters.map(\.gradient)
      let expected = before + layer.backward(dy)
      // Only the order of the additions differs.
      #expect((sum - expected).scalars.allSatisfy { abs($0) < 1e-12 }, "\(layer.kind)")
      #expect(gradients == layer.parameters.map(\.gradient), "\(layer.kind)")
    }
  }
}
