import Testing

@testable import Models
@testable import NeuralNetworks

@Suite struct MeasuringTests {
  /// Property: for random convolutions, the instrumented one gives the layer's output and as many
  /// multiplications as the summary and the closed form of the products inside the image say.
  @Test(arguments: 1...40)
  func countsWhatTheLayerDoes(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + random.integer(below: range.count)
    }
    let kernel = PixelSize(height: number(1...5), width: number(1...5))
    let (inputs, outputs, batch) = (number(1...3), number(1...4), number(1...2))
    let (height, width) = (number(5...9), number(5...9))
    let stride = PixelSize(height: number(1...3), width: number(1...3))
    for padding in Padding.allCases {
      var layer = Conv2D<Double>(
        inputs, outputs, kernel: kernel, stride: stride, padding: padding,
        bias: seed % 2 == 0 ? nil : .normal(standardDeviation: 1), using: &random)
      let x = Tensor<Double>.normal([batch, height, width, inputs], using: &random)
      let counted = CountedConvolution(layer, of: x)
      // Sums of up to 75 products in another order.
      let y = layer.forward(x, mode: .inference)
      #expect((y - counted.output).largestMagnitude < 1e-12)
      let summary = layer.summary(for: FeatureMap(input: [height, width, inputs]))
      #expect(counted.multiplications == summary.cost.macs)
      #expect(
        counted.multiplicationsInside
          == layer.window.multiplicationsInside(
            height: height, width: width, inputs: inputs, outputs: outputs))
      if padding == .valid { #expect(counted.multiplicationsInside == counted.multiplications) }
    }
  }

  @Test func noImagesNoMultiplications() {
    let layer = Conv2D<Double>(weights: Tensor([3, 3, 1, 1], repeating: 1))
    let counted = CountedConvolution(layer, of: .zeros([0, 5, 5, 1]))
    #expect(counted.multiplications == 0 && counted.output.shape == [0, 3, 3, 1])
  }

  /// In the order of the summary's rows, the blocks' layers included.
  @Test func prefixesAreTheRows() {
    var random = RandomSource(seed: 1)
    for network in [
      Sequential<Double>.resNet18(channels: [1, 2, 1, 2], using: &random),
      .inception10(channels: 1, using: &random),
    ] {
      let input: Shape = [32, 32, 3]
      let rows = Summary("", of: network, input: input).rows
      let shapes = network.upToEachLayer.map { $0.outputShape(for: input) }
      #expect(shapes == rows.map(\.layer.output.shape))
    }
  }

  /// Those of networks and wrappers in a network, too.
  @Test func prefixesAreTheRowsOfNestedNetworks() {
    var random = RandomSource(seed: 2)
    let inner = Sequential<Float>([
      Conv2D(1, 2, kernel: 3, using: &random), Sequential([MaxPool2D(2), ReLU()]),
    ])
    let input: Shape = [10, 10, 1]
    for layer: any Layer<Float> in [
      inner, CalledInInference(inner), Frozen(inner) { _ in true },
      Residual(Sequential([Sequential([ReLU()])])),
    ] {
      let network = Sequential<Float>([layer, Flatten()])
      let rows = Summary("", of: network, input: input).rows
      let shapes = network.upToEachLayer.map { $0.outputShape(for: input) }
      #expect(shapes == rows.map(\.layer.output.shape) && rows.count > 2)
    }
  }
}
