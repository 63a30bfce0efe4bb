import Datasets
import Experiments
import GradientChecking
import NeuralNetworks
import Testing

@testable import chapter_1x1

/// The chapter's findings in cases in which they must not come out, and its layers on unusual maps.
@Suite struct OneByOneFindingsTests {
  /// Maps point at digits because the network has learnt what they look like: after as many steps with shuffled
  /// labels they do not.
  @Test func mapsPointNowhereWithoutLabels() throws {
    let digits = try RunContext().data(as: .images(side: 28, channels: 1))
    let larger = try RunContext().data(as: .images(side: PairOfDigits.side, channels: 1)).test
    var random = RandomSource(seed: 5)
    let shuffled = digits.training.withShuffledLabels(using: &random)
    func found(_ training: Examples) throws -> WhereItSaw.Run {
      let network = try ClassMapNetwork.trained(
        rate: 0.1, steps: 60, seed: 1, sample: 0, on: training, .unwatched)
      return WhereItSaw.Run(
        network, pairs: 100, on: digits.test, larger: larger.prefix(10), seed: 2)
    }
    let (learnt, guessed) = (try found(digits.training), try found(shuffled))
    #expect(learnt.ofTwo > 0.75)
    // So few steps: far from all, and far above guessing one of ten.
    #expect(learnt.small > 0.35)
    #expect(abs(guessed.ofTwo - 0.5) < 0.15)
    #expect(guessed.small < 0.3)
  }

  /// Where all arms are the same network, neither the ReLU nor the 1x1 has a gain to show.
  @Test func theReLUGainsNothingOverItself() throws {
    var experiment = NetworkInNetwork()
    (experiment.rates, experiment.steps, experiment.repetitions) = ([0.1], 20, 3)
    let sweep = try experiment.run(in: RunContext())
    let linear = sweep[NetworkInNetwork.Kind.linear.rawValue]
    let same = Sweep(
      NetworkInNetwork.Kind.allCases.map {
        (label: $0.rawValue, rates: linear.rates, scores: linear.scores)
      })
    let claims = experiment.evidence(from: same, under: RunConditions()).claims
    for id in ["1x1-nonlinearity", "1x1-network-gains"] {
      #expect(claims.first { $0.id == id }?.verdict == .differs, "\(id)")
    }
  }

  /// A convolution and the linear 1x1 behind it are one: the whole network without a ReLU between is one with
  /// half as many convolutions.
  @Test func layersMerge() {
    var random = RandomSource(seed: 3)
    let x = Tensor<Double>.normal([2, 9, 8, 2], using: &random)
    let window = Conv2D<Double>(
      2, 3, kernel: 5, stride: 2, padding: .same, bias: .normal(standardDeviation: 1),
      using: &random)
    let pointwise = Conv2D<Double>(
      3, 4, kernel: 1, bias: .normal(standardDeviation: 1), using: &random)
    var two = Sequential<Double>([window, pointwise])
    var one = window.merged(with: pointwise)
    let difference = two.forward(x, mode: .inference) - one.forward(x, mode: .inference)
    #expect(difference.largestMagnitude < 1e-12)
  }

  /// Windows wider than the map, and maps of a single pixel.
  @Test(arguments: [[1, 1, 1, 2], [2, 1, 4, 3], [1, 3, 2, 1]], [1, 3, 5])
  func depthwiseGradients(shape: [Int], side: Int) {
    var random = RandomSource(seed: 7)
    let layer = DepthwiseConv2D<Double>(
      weights: .normal([side, side, shape[3]], using: &random),
      bias: .normal([shape[3]], using: &random))
    let report = checkGradients(
      of: layer, input: .normal(Shape(shape), using: &random), using: &random)
    // A tap that never meets a pixel has a gradient of 0, which checks nothing: the error counts.
    #expect(report.relativeError < 1e-7, "\(report)")
  }

  /// Float's kernels, many channels and wide lines, against an ordinary convolution with zeros.
  @Test func depthwiseInFloat() {
    var random = RandomSource(seed: 8)
    let x = Tensor<Float>.normal([3, 6, 11, 40], using: &random)
    var layer = DepthwiseConv2D<Float>(40, side: 3, using: &random)
    var dense = [Float](repeating: 0, count: 9 * 40 * 40)
    for (place, weight) in layer.weights.value.scalars.enumerated() {
      dense[place * 40 + place % 40] = weight
    }
    var convolution = Conv2D<Float>(weights: Tensor([3, 3, 40, 40], dense), padding: .same)
    let y = layer.forward(x, mode: .training)
    #expect((y - convolution.forward(x, mode: .training)).largestMagnitude < 1e-4)
    let dy = Tensor<Float>.normal(y.shape, using: &random)
    #expect((layer.backward(dy) - convolution.backward(dy)).largestMagnitude < 1e-4)
  }

  /// A summary of what the layer would not take stops, as the layer does.
  @Test func otherChannelsStop() async {
    let depthwise = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let layer = DepthwiseConv2D<Float>(weights: .zeros([3, 3, 4]), bias: .zeros([4]))
      _ = layer.summary(of: FeatureMap(input: [5, 5, 6]))
    }
    expectPrinted("takes images [height, width, 4], not [5, 5, 6]", depthwise)
    let grouped = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let one = Conv2D<Float>(weights: .zeros([3, 3, 2, 2]), padding: .same)
      _ = GroupedConv2D([one, one]).summary(of: FeatureMap(input: [5, 5, 6]))
    }
    expectPrinted("[batch, height, width, 4], not [1, 5, 5, 6]", grouped)
    // The two channels too many would be left out in silence.
    let forward = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let one = Conv2D<Float>(weights: .zeros([3, 3, 2, 2]), padding: .same)
      var layer = GroupedConv2D([one, one])
      _ = layer.forward(.zeros([1, 5, 5, 6]), mode: .inference)
    }
    expectPrinted("[batch, height, width, 4], not [1, 5, 5, 6]", forward)
  }

  private func expectPrinted(_ text: String, _ result: ExitTest.Result?) {
    let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(printed.contains(text), "\(printed)")
  }

  /// All directions together are the whole layer.
  @Test func aFactorOfFullRankIsTheLayer() {
    var random = RandomSource(seed: 9)
    let layer = Conv2D<Float>(6, 5, kernel: 3, padding: .same, using: &random)
    let x = Tensor<Float>.normal([2, 4, 4, 6], using: &random)
    let random6 = Tensor<Double>.normal([6, 6], using: &random)
    let axes = random6.matrixProduct(random6, transposing: .left).symmetricEigen().vectors
    var whole = layer
    var factored = Sequential<Float>(layer.factored(through: axes))
    var cut = Sequential<Float>(layer.factored(through: axes.columns(0..<3)))
    let y = whole.forward(x, mode: .inference)
    #expect((factored.forward(x, mode: .inference) - y).largestMagnitude < 1e-4)
    #expect((cut.forward(x, mode: .inference) - y).largestMagnitude > 1e-2)
  }
}
