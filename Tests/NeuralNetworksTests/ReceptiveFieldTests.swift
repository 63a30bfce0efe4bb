import Testing

@testable import NeuralNetworks

/// The theoretical field against the pixels whose gradient is not 0.
struct ReceptiveFieldTests {
  struct Stack: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var layers: [any Layer<Double>]
    /// Whether strides jump over pixels, or leave the last ones of a map over: then, where the border
    /// cuts a field off, its outermost pixels inside the image may not count.
    var hasGaps = false
  }

  /// Kernels of ones: no path cancels another.
  private static func ones(_ window: SlidingWindow) -> Conv2D<Double> {
    Conv2D(
      weights: Tensor([window.size.height, window.size.width, 1, 1], repeating: 1),
      stride: window.stride, padding: window.padding)
  }

  static let stacks = [
    Stack(testDescription: "one 3x3", layers: [ones(SlidingWindow(3, padding: .same))]),
    Stack(
      testDescription: "two 3x3 see 5x5",
      layers: Array(repeating: ones(SlidingWindow(3, padding: .valid)), count: 2)),
    Stack(
      testDescription: "three 3x3 see 7x7",
      layers: Array(repeating: ones(SlidingWindow(3, padding: .same)), count: 3)),
    Stack(
      testDescription: "strides",
      layers: [
        ones(SlidingWindow(3, stride: 2, padding: .same)), AveragePool2D(2, padding: .same),
        ones(SlidingWindow(3, padding: .same)),
      ]),
    Stack(
      testDescription: "uneven",
      layers: [
        ones(SlidingWindow([4, 1], stride: [3, 1], padding: .same)),
        ones(SlidingWindow([2, 5], stride: [1, 2], padding: .valid)),
        AveragePool2D(2, stride: 1, padding: .same),
      ], hasGaps: true),
    Stack(
      testDescription: "gaps",
      layers: [
        ones(SlidingWindow(1, stride: 3, padding: .valid)), ones(SlidingWindow(3, padding: .same)),
      ], hasGaps: true),
    Stack(
      testDescription: "a shortcut that is not aligned",
      layers: [
        ones(SlidingWindow(3, padding: .same)),
        Residual(
          Sequential([ones(SlidingWindow(4, stride: 2, padding: .same))]),
          shortcut: Sequential([ones(SlidingWindow(1, stride: 2, padding: .same))])),
      ]),
    Stack(
      testDescription: "branches",
      layers: [
        Parallel([
          Sequential([ones(SlidingWindow([5, 1], padding: .same))]),
          Sequential([ones(SlidingWindow([1, 3], padding: .same))]),
        ])
      ]),
  ]

  @Test(arguments: stacks)
  func isTheExtentOfNonZeroGradients(stack: Stack) throws {
    let (height, width) = (21, 20)
    var layers = Sequential(stack.layers)
    let output = layers.summary(of: FeatureMap(input: [height, width, 1])).output
    let field = try #require(output.field)
    let y = layers.forward(.zeros([1, height, width, 1]), mode: .training)
    #expect(Array(y.shape.dimensions.dropFirst()) == output.shape.dimensions)
    for row in 0..<y.shape[1] {
      for column in 0..<y.shape[2] {
        var dy = Tensor<Double>.zeros(y.shape)
        for channel in 0..<y.shape[3] { dy[0, row, column, channel] = 1 }
        let dx = layers.backward(dy)
        let rows = (0..<height).filter { i in (0..<width).contains { dx[0, i, $0, 0] != 0 } }
        let columns = (0..<width).filter { j in (0..<height).contains { dx[0, $0, j, 0] != 0 } }
        expect(rows, field.vertical.pixels(at: row), height, stack.hasGaps)
        expect(columns, field.horizontal.pixels(at: column), width, stack.hasGaps)
      }
    }
  }

  private func expect(
    _ pixels: [Int], _ field: ClosedRange<Int>, _ size: Int, _ hasGaps: Bool
  ) {
    let inside = field.clamped(to: 0...size - 1)
    #expect(pixels.first == inside.lowerBound || (hasGaps && field.lowerBound < 0))
    #expect(pixels.last == inside.upperBound || (hasGaps && field.upperBound >= size))
  }

  @Test func knownValues() throws {
    let window = SlidingWindow(3, stride: 2, padding: .same)
    let even = try #require(
      FeatureMap(input: [32, 32, 3]).under(window, channels: 1).field?.vertical)
    #expect(even.size == 3 && even.stride == 2 && even.padding == 0 && even.centre == 1)
    let odd = try #require(
      FeatureMap(input: [33, 33, 3]).under(window, channels: 1).field?.vertical)
    #expect(odd.padding == 1 && odd.centre == 0)
    #expect(FeatureMap(input: [784]).field == nil)
  }

  /// After flattening every number counts as seeing all of the map.
  @Test func featuresSeeEverything() throws {
    let net = Sequential<Float>([
      Conv2D(weights: .zeros([5, 5, 3, 6])), Flatten(),
      Dense(weights: .zeros([28 * 28 * 6, 10])),
    ])
    let field = try #require(net.summary(of: FeatureMap(input: [32, 32, 3])).output.field)
    #expect(field.vertical.pixels(at: 0) == 0...31)
  }
}
