import Testing

@testable import NeuralNetworks

struct LayerSummaryTests {
  private func cost(_ layer: some Layer<Float>, _ input: Shape) -> Cost {
    layer.summary(for: FeatureMap(input: input)).totalCost
  }

  /// NOTES: 100x100x128 under 32 kernels of 5x5, and through 32 kernels of 1x1 first.
  @Test func macsOfTheNotes() {
    let direct = Conv2D<Float>(weights: .zeros([5, 5, 128, 32]), padding: .same)
    #expect(cost(direct, [100, 100, 128]).macs == 1_024_000_000)
    #expect(cost(direct, [100, 100, 128]).trainable == 102_400)
    let bottleneck = Sequential<Float>([
      Conv2D(weights: .zeros([1, 1, 128, 32])),
      Conv2D(weights: .zeros([5, 5, 32, 32]), padding: .same),
    ])
    #expect(cost(bottleneck, [100, 100, 128]).macs == 296_960_000)
    #expect(cost(bottleneck, [100, 100, 128]).trainable == 29_696)
  }

  @Test func conventions() {
    var random = RandomSource(seed: 1)
    #expect(cost(Dense(784, 10, using: &random), [784]).flops == 2 * 7_840 + 10)
    let convolution = Conv2D<Float>(3, 6, kernel: 5, using: &random)
    #expect(cost(convolution, [32, 32, 3]).macs == 28 * 28 * 450)
    #expect(cost(convolution, [32, 32, 3]).otherOperations == 28 * 28 * 6)
    #expect(cost(BatchNorm(6), [28, 28, 6]).flops == 2 * 4_704)
    #expect(cost(BatchNorm(6), [28, 28, 6]).fixed == 12)
    #expect(cost(ReLU(), [28, 28, 6]).flops == 4_704)
    #expect(cost(Sigmoid(), [28, 28, 6]).flops == 4 * 4_704)
    #expect(cost(MaxPool2D(2), [28, 28, 6]).flops == 3 * 1_176)
    #expect(cost(AveragePool2D(2), [28, 28, 6]).flops == 4 * 1_176)
    #expect(cost(GlobalAveragePool(), [4, 4, 6]).flops == 96)
    #expect(cost(Flatten(), [4, 4, 6]) == Cost())
    #expect(cost(Dropout(0.5, using: &random), [8]).flops == 0)
    #expect(cost(Maxout(4, 3, pieces: 5, using: &random), [4]).flops == 2 * 60 + 15 + 12)
    #expect(cost(PReLU(6), [2, 2, 6]).trainable == 6)
    #expect(cost(Residual(Sequential([])), [4, 4, 2]).flops == 32)
  }

  /// Bytes of outputs, places of maxima and masks.
  @Test func activationMemory() {
    var random = RandomSource(seed: 2)
    #expect(cost(ReLU(), [4, 4, 2]).activationBytes == 128)
    #expect(cost(MaxPool2D(2), [4, 4, 2]).activationBytes == 8 * (4 + 2))
    #expect(cost(Dropout(0.5, using: &random), [10]).activationBytes == 80)
    #expect(cost(Dropout(0, using: &random), [10]).activationBytes == 0)
    let double = Dense<Double>(3, 5, using: &random)
    #expect(double.summary(of: FeatureMap(input: [3])).cost.activationBytes == 40)
  }

  /// What is told is what a pass makes, for every layer, and what is counted is what is kept.
  @Test func shapesAndCountsAreThoseOfTheLayers() throws {
    let fixtures: [String: LayersPyTorchTests.Fixture] = try fixture("layers.json")
    for name in fixtures.keys {
      let (layer, shape) = try #require(LayersPyTorchTests.layer(name, Float.self))
      check(layer, shape, name)
    }
  }

  private func check<L: Layer>(_ layer: L, _ shape: Shape, _ name: String) {
    var layer = layer
    let summary = layer.summary(for: FeatureMap(input: Shape(Array(shape.dimensions.dropFirst()))))
    let y = layer.forward(.pattern(shape, phase: 0), mode: .training)
    #expect(y.shape.dimensions == [shape[0]] + summary.output.shape.dimensions, "\(name)")
    let count = layer.parameters.reduce(0) { $0 + $1.value.count }
    #expect(summary.totalCost.trainable == count && count == layer.parameterCount, "\(name)")
  }

  @Test func misalignedShortcuts() {
    var random = RandomSource(seed: 3)
    func block(_ kernel: PixelSize, _ size: Int) -> LayerSummary {
      Residual<Float>(
        Sequential([Conv2D(3, 4, kernel: kernel, stride: 2, padding: .same, using: &random)]),
        shortcut: Sequential([
          Conv2D(3, 4, kernel: 1, stride: 2, padding: .same, using: &random)
        ])
      ).summary(of: FeatureMap(input: [size, size, 3]))
    }
    // An even size is padded behind only: the body looks at pixel 1, the shortcut at pixel 0.
    #expect(
      block(3, 8).warnings == [
        "body and shortcut are not aligned: centres at pixel 1.0 and 0.0, in both directions"
      ])
    #expect(block(3, 9).warnings == [])
    #expect(
      block([3, 1], 8).warnings == [
        "body and shortcut are not aligned: centres at pixel 1.0 and 0.0, vertically"
      ])
  }

  @Test func misalignedBranches() {
    let convolution = Conv2D<Float>(weights: .zeros([3, 3, 2, 2]), stride: 2, padding: .valid)
    let pool = MaxPool2D<Float>(1, stride: 1)
    let crop = MaxPool2D<Float>(5, stride: 1)
    let summary = Parallel<Float>([Sequential([convolution]), Sequential([pool, crop])])
      .summary(of: FeatureMap(input: [7, 7, 2]))
    #expect(
      summary.warnings == [
        "branch 0 and branch 1 are not aligned: strides of 2 and 1 pixels, in both directions"
      ])
    #expect(summary.output.shape == [3, 3, 4])
  }

  /// A layer of somebody else's is run to find its shape, and its cost is said to be unknown.
  @Test func layersThatSayNothing() {
    struct Doubling: Layer {
      let kind = "doubling"
      mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> {
        .concatenatingColumns([x, x])
      }
      mutating func backward(_ dy: Tensor<Float>) -> Tensor<Float> { dy }
    }
    let summary = Sequential<Float>([Doubling(), ReLU()]).summary(of: FeatureMap(input: [5]))
    #expect(summary.output.shape == [10])
    #expect(summary.parts[0].summary.warnings.count == 1)
    #expect(summary.parts.map(\.name) == ["0", "1"])
  }

  /// A block of somebody else's names its parts.
  @Test func partsAreMade() {
    let output = FeatureMap(input: [5])
    let part = LayerSummary.Part(name: "left", summary: LayerSummary("sum", output: output))
    let block = LayerSummary("twice", output: output, parts: [part, part])
    #expect(block.parts.map(\.name) == ["left", "left"] && block.parts[0].summary.kind == "sum")
  }

  /// What the field leaves out is said, where there is a field and more than one place.
  @Test func statisticsOverAllPlacesAreTold() {
    let norms: [any Layer<Float>] = [GroupNorm(4, groups: 2), InstanceNorm(4)]
    for norm in norms {
      let told = norm.summary(for: FeatureMap(input: [3, 3, 4])).warnings
      #expect(
        told == ["statistics over all places are not counted in the receptive field"])
      #expect(norm.summary(for: FeatureMap(input: [1, 1, 4])).warnings.isEmpty)
      #expect(norm.summary(for: FeatureMap([3, 3, 4], field: nil)).warnings.isEmpty)
    }
    let layerNorm = LayerNorm<Float>(4)
    #expect(layerNorm.summary(for: FeatureMap(input: [3, 3, 4])).warnings.isEmpty)
  }

  @Test func shapesThatDoNotFitStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let net = Sequential<Float>([Flatten(), Dense(weights: .zeros([8, 2]))])
      _ = net.summary(of: FeatureMap(input: [3, 3, 1]))
    }
    expectMessage(result, "[8, 2]", "[9]")
  }

  /// A layer, and a sample that it does not take.
  enum Misfit: String, CaseIterable, Codable, Sendable {
    case dense, maxout, conv, convOfRows, maxPool, averagePool, smallImage, globalPool
    case batchNorm, layerNorm, groupNorm, groupNormOfNumber, instanceNorm, instanceNormOfRow
    case prelu, rnn, rnnWithoutTime, reshape, residual, parallel, frozen, regularized

    var layer: any Layer<Float> {
      switch self {
      case .dense: Dense(weights: .zeros([3, 2]))
      case .maxout: Maxout(Dense(weights: .zeros([3, 4])), pieces: 2)
      case .conv, .convOfRows: Conv2D(weights: .zeros([1, 1, 3, 2]))
      case .maxPool, .smallImage: MaxPool2D(2)
      case .averagePool: AveragePool2D(2)
      case .globalPool: GlobalAveragePool()
      case .batchNorm: BatchNorm(3)
      case .layerNorm: LayerNorm(3)
      case .groupNorm: GroupNorm(4, groups: 2)
      case .groupNormOfNumber: GroupNorm(1, groups: 1)
      case .instanceNorm, .instanceNormOfRow: InstanceNorm(3)
      case .prelu: PReLU(3)
      case .rnn, .rnnWithoutTime:
        ElmanRNN(weights: .zeros([2, 3]), recurrentWeights: .zeros([3, 3]), bias: .zeros([3]))
      case .reshape: Reshape([2, 3])
      case .residual: Residual(Sequential([Dense(weights: .zeros([3, 2]))]))
      case .parallel:
        Parallel([Sequential([MaxPool2D(2)]), Sequential([MaxPool2D(1)])])
      case .frozen: Frozen(LayerNorm<Float>(3)) { _ in true }
      case .regularized: Regularized(PReLU<Float>(3), by: L2(0.1))
      }
    }

    var sample: Shape {
      switch self {
      case .dense, .maxout, .batchNorm, .layerNorm, .prelu, .frozen, .regularized: [4]
      case .conv, .parallel: [4, 4, 2]
      case .convOfRows, .maxPool, .averagePool, .globalPool, .instanceNormOfRow, .residual: [3]
      case .smallImage: [1, 4, 2]
      case .groupNorm, .instanceNorm: [2, 2, 6]
      case .groupNormOfNumber: []
      case .rnn: [5, 3]
      case .rnnWithoutTime: [0, 2]
      case .reshape: [7]
      }
    }

    /// What the forward pass gets of one sample.
    var batch: Shape { Shape([1] + sample.dimensions) }
  }

  /// No summary is printed of a network that would stop the program: whatever the forward pass refuses,
  /// the summary does.
  @Test(arguments: Misfit.allCases)
  func whatTheForwardPassRefusesStops(misfit: Misfit) async {
    await #expect(processExitsWith: .failure) { [misfit = misfit as Misfit] in
      var network = Sequential<Float>([misfit.layer])
      _ = network.forward(.zeros(misfit.batch), mode: .training)
    }
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [misfit = misfit as Misfit] in
      _ = Sequential<Float>([misfit.layer]).summary(of: FeatureMap(input: misfit.sample))
    }
    // In words that name the shape, of one sample or of a batch of one.
    let end = misfit.sample.dimensions.map(String.init).joined(separator: ", ") + "]"
    expectMessage(result, "Fatal error: ", misfit == .smallImage ? "an image of 1x4" : end)
  }

  /// A window that is larger than any image costs what it is counted to cost, and nothing overflows.
  @Test func theLargestWindowIsCounted() {
    var wide = AveragePool2D<Float>([1, 2_147_483_647], stride: 1, padding: .same)
    #expect(cost(wide, [1, 2, 1]).otherOperations == 2 * 2_147_483_647)
    let y = wide.forward(Tensor([1, 1, 2, 1], [1, 3]), mode: .training)
    #expect(y == Tensor([1, 1, 2, 1], [2, 2]))
  }

  /// Features see all of a map, also of one that is larger than a window may be.
  @Test func featuresSeeTheWholeMap() throws {
    let map = FeatureMap(input: [5, 4_294_967_296, 3]).features(10)
    let field = try #require(map.field)
    #expect(map.shape == [10] && field.vertical.size == 5)
    #expect(field.horizontal.size == 4_294_967_296 && field.horizontal.start == 0)
  }
}
