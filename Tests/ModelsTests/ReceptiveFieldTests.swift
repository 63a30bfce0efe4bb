import Testing

@testable import Models
@testable import NeuralNetworks

/// The theoretical receptive field of every feature map of every network, against the pixels with a
/// gradient that is not 0.
struct ReceptiveFieldTests {
  /// The networks with all their layers, but narrow.
  static let networks: [(name: String, network: Sequential<Double>)] = {
    var random = RandomSource(seed: 1)
    return [
      ("baseline", .baseline(channels: 2, units: 2, using: &random)),
      ("lenet5", .leNet5(channels: [2, 2], units: [2], using: &random)),
      ("alexnet8", .alexNet8(channels: [2, 2, 2, 2, 2], units: 2, using: &random)),
      (
        "vgg16", .vgg16(groups: [(1, 2), (2, 2), (1, 3), (2, 3), (1, 3)], units: 2, using: &random)
      ),
      ("inception10", .inception10(channels: 1, using: &random)),
      ("resnet18", .resNet18(channels: [1, 2, 1, 2], using: &random)),
      ("residual20", .deepCIFAR(depth: 20, hasShortcuts: true, channels: 1, using: &random)),
    ]
  }()

  @Test(arguments: networks.map(\.name))
  func isTheExtentOfNonZeroGradients(name: String) throws {
    let size = 32
    let found = try #require(Self.networks.first { $0.name == name })
    var network = found.network.linearized()
    let rows = Summary(name, of: network, input: [size, size, 3]).rows.filter { $0.depth == 0 }
    let outputs = network.outputs(.zeros([1, size, size, 3]), mode: .training)
    for (index, (row, output)) in zip(rows, outputs).enumerated() {
      let field = try #require(row.layer.output.field)
      for place in Set([0, output.shape[1] / 2, output.shape[1] - 1]) {
        var gradient = Tensor<Double>.zeros(output.shape)
        for channel in 0..<output.shape[3] { gradient[0, place, place, channel] = 1 }
        for i in (0...index).reversed() { gradient = network.layers[i].backward(gradient) }
        let pixels = (0..<size).filter { i in
          (0..<size).contains { gradient[0, i, $0, 0] != 0 }
        }
        expect(pixels, field.vertical, at: place, size, "\(row.path) \(row.layer.kind) at \(place)")
      }
    }
  }

  /// Strided 1x1 convolutions leave gaps, so where the border cuts a field off, the nearest pixel
  /// inside may be up to a stride away.
  private func expect(
    _ pixels: [Int], _ axis: ReceptiveField.Axis, at place: Int, _ size: Int, _ context: String
  ) {
    let field = axis.pixels(at: place)
    let inside = field.clamped(to: 0...size - 1)
    guard let first = pixels.first, let last = pixels.last else {
      Issue.record("no pixel has a gradient: \(context)")
      return
    }
    let before = field.lowerBound < 0 ? axis.stride - 1 : 0
    let behind = field.upperBound >= size ? axis.stride - 1 : 0
    #expect((inside.lowerBound...inside.lowerBound + before).contains(first), "\(context)")
    #expect((inside.upperBound - behind...inside.upperBound).contains(last), "\(context)")
  }

  /// Elements are left alone, windows stay where they were.
  @Test func onlyWindowsAreLeft() {
    var random = RandomSource(seed: 1)
    let network = Sequential<Float>.resNet18(weights: .zeros, using: &random).linearized()
    #expect(network.layers.map(\.kind) == ["conv2D"] + Array(repeating: "residual", count: 8))
    let block = network.layers[3] as? Residual<Float>
    #expect(block?.body.layers.map(\.kind) == ["conv2D", "conv2D"])
    #expect(block?.shortcut?.layers.map(\.kind) == ["conv2D"])
  }

  /// A network in a network, and what is around one, are taken apart as well.
  @Test func whatIsInsideIsNotLost() throws {
    var random = RandomSource(seed: 1)
    let inner = Sequential<Double>([
      Conv2D(1, 2, kernel: 3, using: &random), ReLU(), MaxPool2D(2, stride: 2),
    ])
    let last = Sequential<Double>([Conv2D(2, 1, kernel: 5, using: &random)])
    let whole = Sequential<Double>([
      inner, Frozen(Conv2D<Double>(2, 2, kernel: 3, using: &random)) { _ in true },
      Frozen(ReLU<Double>()) { _ in true },
      Regularized(Frozen(last) { _ in true }, by: L2(1)),
    ]).linearized()
    #expect(whole.layers.map(\.kind) == ["sequential", "conv2D", "sequential"])
    let field = try #require(MeasuredField.measured(of: whole, input: [40, 40, 1]))
    // 3, then 2 with stride 2, then 3 and 5 at twice the distance.
    #expect(field.vertical.size == 3 + 1 + 2 * 2 + 4 * 2)
  }
}
