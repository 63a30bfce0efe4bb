import Testing

@testable import Models
@testable import NeuralNetworks

struct NetworkTests {
  /// NOTES' table, as Keras counts.
  @Test(arguments: [
    (NetworkName.perceptron, 100_310, 100_910), (.baseline, 198_494, 198_506),
    (.leNet5, 62_006, 62_006), (.alexNet8, 9_638_474, 9_639_178), (.vgg16, 15_253_578, 15_262_026),
    (.inception10, 120_234, 121_418), (.resNet18, 11_173_962, 11_183_562),
  ])
  func parameterCounts(name: NetworkName, trainable: Int, total: Int) {
    var random = RandomSource(seed: 1)
    let network: Sequential<Float> = name.network(weights: .zeros, using: &random)
    let cost = Summary("", of: network, input: name.inputShape).total
    #expect(cost.trainable == trainable)
    #expect(cost.parameters == total)
    #expect(network.parameters.reduce(0) { $0 + $1.value.count } == trainable)
    #expect(network.runningStatisticCount == total - trainable)
  }

  /// He et al. 2016, table 6: 0.27, 0.46, 0.66, 0.85 million parameters at 20, 32, 44, 56 layers.
  @Test(arguments: [(20, 0.27), (32, 0.46), (44, 0.66), (56, 0.85)])
  func countsOfTheDeepNetworks(depth: Int, millions: Double) {
    var random = RandomSource(seed: 1)
    let plain = Sequential<Float>.deepCIFAR(
      depth: depth, hasShortcuts: false, weights: .zeros, using: &random)
    let residual = Sequential<Float>.deepCIFAR(
      depth: depth, hasShortcuts: true, weights: .zeros, using: &random)
    #expect((Double(plain.parameterCount) / 1e4).rounded() / 100 == millions)
    // Two projections of 16x32 and 32x64, with the scale and offset of a normalisation each.
    #expect(residual.parameterCount - plain.parameterCount == 16 * 32 + 64 + 32 * 64 + 128)
    // Layers with weights, without the projections.
    let weights = plain.parameters.count { $0.role == .weight }
    #expect(weights == depth)
  }

  @Test(arguments: NetworkName.all)
  func summariesTellWhatAPassMakes(name: NetworkName) {
    var random = RandomSource(seed: 1)
    var network: Sequential<Float> = name.network(weights: .zeros, using: &random)
    let x = Tensor<Float>.zeros(Shape([1] + name.inputShape.dimensions))
    let rows = Summary("", of: network, input: name.inputShape).rows.filter { $0.depth == 0 }
    let outputs = network.outputs(x, mode: .inference)
    #expect(rows.count == outputs.count)
    for (row, output) in zip(rows, outputs) {
      #expect([1] + row.layer.output.shape.dimensions == output.shape.dimensions, "\(row.path)")
    }
    #expect(outputs.last?.shape == [1, 10])
  }

  /// Keras' settings: Glorot's limit for weights, biases of 0, momentum 0.99, epsilon 0.001. The
  /// large networks, which take seconds to draw, are made of the same parts.
  @Test(arguments: [NetworkName.baseline, .leNet5, .inception10])
  func initialValues(name: NetworkName) {
    var random = RandomSource(seed: 1)
    let network: Sequential<Float> = name.network(using: &random)
    for parameter in network.parameters {
      let largest = parameter.value.largestMagnitude
      switch parameter.role {
      case .weight:
        let fans = Fans(of: parameter.value.shape)
        let limit = Float((6 / Double(fans.fanIn + fans.fanOut)).squareRoot())
        #expect(largest <= limit && largest > 0.9 * limit, "\(parameter.name)")
      case .bias, .offset: #expect(largest == 0, "\(parameter.name)")
      case .scale: #expect(parameter.value.map { $0 - 1 }.largestMagnitude == 0)
      case .slope: Issue.record("no network has slopes")
      }
    }
    let norms = network.layers.compactMap { $0 as? BatchNorm<Float> }
    #expect(norms.allSatisfy { $0.momentum == 0.99 && $0.epsilon == 1e-3 })
  }

  /// What is inside of the fault has the names of its place, whatever that is, and is looked into as it works:
  /// by running statistics.
  @Test func theFaultHidesNothing() throws {
    var random = RandomSource(seed: 1)
    let norm = BatchNorm<Float>(2)
    let inner = Sequential<Float>([Dense(2, 2, using: &random), norm])
    var whole = Sequential<Float>([Flatten(), CalledInInference(inner)])
    let names = ["dense weight", "dense bias"].map { "1 sequential 0 \($0)" }
    #expect(Array(whole.parameters.map(\.name).prefix(2)) == names)
    whole.layers.removeFirst()
    #expect(whole.parameters[0].name == "0 sequential 0 dense weight")
    // A network in a place of its own knows where its layers are when one is replaced.
    var fault = try #require(whole.layers[0] as? CalledInInference)
    fault.base.layers[0] = Dense(2, 2, using: &random)
    #expect(fault.parameters[0].name == "0 sequential 0 dense weight")

    // One sample has the variance 0; the running one is 1, and what is divided by it stays large.
    let huge = Dense<Float>(weights: Tensor([2, 2], repeating: 1e38))
    let fails = CalledInInference(Sequential([BatchNorm<Float>(2), huge]))
    let x = Tensor<Float>([1, 2], [9, 9])
    #expect(fails.firstNonFinite(for: x) == "the output of layer 1 (dense)")
    #expect(fails.base.firstNonFinite(for: x) == nil)
  }

  /// The fault computes as the network inside does, so it has its costs.
  @Test func theFaultHasASummary() {
    var random = RandomSource(seed: 1)
    let network = Sequential<Float>.inception10(channels: 1, using: &random)
    let input = FeatureMap(input: [32, 32, 3])
    let summary = Sequential<Float>([CalledInInference(network)]).summary(for: input)
    #expect(summary.totalCost == network.summary(for: input).totalCost)
    #expect(summary.parts[0].summary.warnings.isEmpty)
  }

  /// Blocks and wrappers are asked about, and so is what they hold.
  @Test func layersAreCountedWhereverTheyAre() {
    var random = RandomSource(seed: 1)
    let dense = Dense<Float>(2, 2, using: &random)
    let network = Sequential<Float>([
      dense, Residual(Sequential([dense]), shortcut: Sequential([dense, ReLU()])),
      Parallel([Sequential([dense]), Sequential([ReLU()])]),
      Regularized(Frozen(Sequential([dense, BatchNorm(2)])) { _ in true }, by: L2(1)),
    ])
    #expect(network.layerCount { $0 is Dense<Float> } == 5)
    #expect(network.layerCount { $0 is ReLU<Float> } == 2)
    #expect(network.layerCount { $0 is BatchNorm<Float> } == 1)
    #expect(network.layerCount { $0 is Residual<Float> || $0 is Parallel<Float> } == 2)
    #expect(network.layerCount { $0 is any Wrapper<Float> } == 2)
    #expect(network.layerCount { $0 is Sequential<Float> } == 1)
  }

  @Test func aMultilayerNetworkHasTwoWidths() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 1)
      _ = Sequential<Float>.multilayer([10], weights: .heNormal, using: &random) { _, _ in [] }
    }
    let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(printed.contains("so at least two widths, not 1."))
  }

  @Test func theSameSeedMakesTheSameNetwork() {
    func parameters(seed: UInt64) -> [Tensor<Float>] {
      var random = RandomSource(seed: seed)
      return Sequential<Float>.leNet5(using: &random).parameters.map(\.value)
    }
    #expect(parameters(seed: 1) == parameters(seed: 1))
    #expect(parameters(seed: 1) != parameters(seed: 2))
  }

  /// A setting that makes no network stops where it is made, not in the network's layers.
  @Test(arguments: [false, true]) func impossibleOptionsStop(afterwards: Bool) async {
    let dropout = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [afterwards = afterwards as Bool] in
      var options = NetworkOptions(dropout: afterwards ? 0.5 : 1)
      options.dropout = 1
    }
    #expect(message(dropout).contains("A dropout rate is at least 0 and below 1, not 1.0."))
    let momentum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [afterwards = afterwards as Bool] in
      var options = NetworkOptions(batchNormMomentum: afterwards ? 0.9 : -0.1)
      options.batchNormMomentum = -0.1
    }
    #expect(message(momentum).contains("at least 0 and at most 1, not -0.1."))
  }

  private func message(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  /// Dropout's masks of one network differ from each other.
  @Test func everyDropoutHasItsOwnGenerator() {
    var random = RandomSource(seed: 1)
    let network = Sequential<Float>.vgg16(weights: .zeros, using: &random)
    let generators = network.layers.compactMap { ($0 as? Dropout<Float>)?.random }
    #expect(generators.count == 7 && Set(generators).count == 7)
  }

  /// L2 is on the last layer of ResNet18 alone.
  @Test func penaltyOfResNet18() {
    var random = RandomSource(seed: 1)
    let network = Sequential<Double>.resNet18(
      input: [8, 8, 3], channels: [2, 3], l2: 0.5, using: &random)
    let weights = network.parameters.last { $0.role == .weight }!
    #expect(weights.value.shape == [3, 10])
    #expect(abs(network.penalty - 0.25 * Double(weights.value.squared().sum())) < 1e-12)
    #expect(Sequential<Double>.leNet5(using: &random).penalty == 0)
  }

  // MARK: Gradients

  /// The gradients by the input and by every parameter of the small networks against numeric ones,
  /// dropout included: to 1e-6 of each tensor's largest element.
  ///
  /// Of large tensors 40 elements are taken; PyTorch's below cover them all. The bias of a
  /// convolution before batch normalisation has no effect: both gradients are 0, but for round-off.
  @Test(arguments: SmallNetwork.allCases)
  func gradients(small: SmallNetwork) {
    var random = RandomSource(seed: 11)
    var network: Sequential<Double> = small.network(dropout: 0.25, using: &random)
    network.fillWithPatterns()
    let x = Tensor<Double>.pattern(small.input, phase: 0.5)
    var probe = network
    let y = probe.forward(x, mode: .training)
    let dy = Tensor<Double>.normal(y.shape, using: &random)
    let dx = probe.backward(dy)

    func output(_ x: Tensor<Double>, _ change: (index: Int, value: Tensor<Double>)? = nil)
      -> Tensor<Double>
    {
      var copy = network
      if let change { copy.setParameter(change.index, to: change.value) }
      return copy.forward(x, mode: .training)
    }
    check("input", x, dx) { output($0).dot(dy) }
    for (index, parameter) in probe.parameters.enumerated() {
      check(parameter.name, parameter.value, parameter.gradient) {
        output(x, (index, $0)).dot(dy)
      }
    }
  }

  private func check(
    _ name: String, _ x: Tensor<Double>, _ gradient: Tensor<Double>,
    of loss: (Tensor<Double>) -> Double
  ) {
    let step = 1e-5
    func moved(_ element: Int, _ distance: Double) -> Double {
      var copy = x
      copy.withMutablePointer { $0[element] += distance }
      return loss(copy)
    }
    let largest = gradient.largestMagnitude
    let tolerance = largest < 1e-12 ? 1e-8 : 1e-6 * largest + 1e-10
    for element in stride(from: 0, to: x.count, by: 1 + x.count / 40) {
      let near = (moved(element, step) - moved(element, -step)) / (2 * step)
      let far = (moved(element, 2 * step) - moved(element, -2 * step)) / (4 * step)
      let numeric = (4 * near - far) / 3
      let error = abs(gradient.scalars[element] - numeric)
      #expect(error <= tolerance, "\(name), element \(element), \(numeric)")
    }
  }

  struct Fixture: Decodable {
    var shape: [Int]
    var output, inputGradient: [Double]
    var gradients: [[Double]]
  }

  @Test func asInPyTorch() throws {
    let fixtures: [String: Fixture] = try fixture("networks.json")
    #expect(fixtures.count == SmallNetwork.allCases.count)
    for small in SmallNetwork.allCases {
      let expected = try #require(fixtures[small.rawValue])
      compare(small, Double.self, expected, 1e-8)
      compare(small, Float.self, expected, 1e-5)
    }
  }

  /// Each tensor's error is told relative to the largest element of its kind: output, input
  /// gradient, parameters' gradients.
  private func compare<Scalar: KernelScalar>(
    _ small: SmallNetwork, _: Scalar.Type, _ expected: Fixture, _ tolerance: Double
  ) {
    var random = RandomSource(seed: 1)
    var network: Sequential<Scalar> = small.network(dropout: 0, using: &random)
    network.fillWithPatterns()
    let y = network.forward(.pattern(small.input, phase: 0), mode: .training)
    let dx = network.backward(.pattern(y.shape, phase: 0.25))
    #expect(y.shape == Shape(expected.shape))
    func error(_ actual: Tensor<Scalar>, _ expected: [Double]) -> Double {
      #expect(actual.count == expected.count)
      return zip(actual.scalars, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
    }
    func size(_ values: [Double]) -> Double { values.reduce(0) { max($0, abs($1)) } }
    #expect(
      error(y, expected.output) <= tolerance * size(expected.output), "\(small) \(Scalar.self)")
    #expect(
      error(dx, expected.inputGradient) <= tolerance * size(expected.inputGradient),
      "\(small) \(Scalar.self): input gradient")
    let parameters = network.parameters
    #expect(parameters.count == expected.gradients.count)
    let largest = size(Array(expected.gradients.joined()))
    for (parameter, gradient) in zip(parameters, expected.gradients) {
      #expect(
        error(parameter.gradient, gradient) <= tolerance * largest,
        "\(small) \(Scalar.self): \(parameter.name)")
    }
  }
}

extension Sequential {
  /// Replaces the value of the parameter that `visitParameters` shows at `index`.
  fileprivate mutating func setParameter(_ index: Int, to value: Tensor<Scalar>) {
    var current = 0
    visitParameters { parameter in
      if current == index { parameter.value = value }
      current += 1
    }
  }

  /// The running means and variances that are kept, wherever they are.
  fileprivate var runningStatisticCount: Int {
    layers.reduce(0) { count, layer in
      switch layer {
      case let norm as BatchNorm<Scalar>:
        count + norm.runningMean.count + norm.runningVariance.count
      case let block as Residual<Scalar>:
        count + block.body.runningStatisticCount + (block.shortcut?.runningStatisticCount ?? 0)
      case let block as Parallel<Scalar>:
        count + block.branches.reduce(0) { $0 + $1.runningStatisticCount }
      default: count
      }
    }
  }
}
