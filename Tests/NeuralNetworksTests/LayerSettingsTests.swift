import Testing

@testable import NeuralNetworks

/// Impossible settings of layers stop the program where they are made, with the value in the message.
struct LayerSettingsTests {
  enum Setting: String, CaseIterable, Codable, Sendable {
    case momentum, epsilon, leakySlope, firstSlope, eluAlpha, lambda
    case poolSize, poolStride, averageSize, averageStride, kernelStride, windowStride, pieces

    /// Gives it to a layer, at once or, where the layer lets one, afterwards.
    func use(_ value: Double, afterwards: Bool) {
      var norm = BatchNorm<Float>(2)
      var penalty = L2(0.1)
      var window = SlidingWindow(2, padding: .same)
      let side = Int(exactly: value) ?? 0
      let size = PixelSize(height: side, width: 1)
      switch (self, afterwards) {
      case (.momentum, false): _ = BatchNorm<Float>(2, momentum: Float(value))
      case (.momentum, true): norm.momentum = Float(value)
      case (.epsilon, false): _ = BatchNorm<Double>(2, epsilon: value)
      case (.epsilon, true): norm.epsilon = Float(value)
      case (.leakySlope, _): _ = LeakyReLU<Double>(slope: value)
      case (.firstSlope, _): _ = PReLU<Double>(3, initially: value)
      case (.eluAlpha, _): _ = ELU<Double>(alpha: value)
      case (.lambda, false): _ = L2(value)
      case (.lambda, true): penalty.lambda = value
      case (.poolSize, _): _ = MaxPool2D<Float>(size, stride: 1)
      case (.poolStride, _): _ = MaxPool2D<Float>(2, stride: size)
      case (.averageSize, _): _ = AveragePool2D<Float>(size, stride: 1)
      case (.averageStride, _): _ = AveragePool2D<Float>(2, stride: size)
      case (.kernelStride, _):
        _ = Conv2D<Float>(weights: .zeros([1, 1, 1, 1]), stride: size)
      case (.pieces, _): _ = Maxout<Float>(Dense(weights: .zeros([1, 0])), pieces: side)
      case (.windowStride, false): _ = SlidingWindow(2, stride: size, padding: .same)
      case (.windowStride, true): window.stride = size
      }
    }

    /// Values that are just outside, and what the message says of them.
    var wrong: [(value: Double, message: String)] {
      switch self {
      case .momentum: [(1.5, "not 1.5"), (.nan, "not nan")]
      case .epsilon, .eluAlpha, .lambda: [(-0.5, "not -0.5"), (.infinity, "not inf")]
      case .leakySlope, .firstSlope: [(.infinity, "not inf")]
      case .poolSize: [(0, "size 0x1"), (65_537, "not over 65537x1")]
      case .averageSize: [(0, "size 0x1"), (2_147_483_648, "size 2147483648x1")]
      case .pieces: [(0, "not 0"), (2_147_483_648, "not 2147483648")]
      default: [(0, "stride 0x1"), (2_147_483_648, "stride 2147483648x1")]
      }
    }

    /// Values that are just inside.
    var right: [Double] {
      switch self {
      case .momentum: [0, 1]
      case .epsilon, .eluAlpha, .lambda: [0, 1e38]
      case .leakySlope, .firstSlope: [-1, 0]
      case .poolSize: [1, 65_536]
      default: [1, 2_147_483_647]
      }
    }
  }

  @Test(arguments: Setting.allCases)
  func impossibleSettingsStop(setting: Setting) async {
    for value in setting.right { setting.use(value, afterwards: false) }
    for index in setting.wrong.indices {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) { [setting = setting as Setting, index = index as Int] in
        setting.use(setting.wrong[index].value, afterwards: false)
      }
      expectMessage(result, setting.wrong[index].message)
    }
  }

  /// Also sides whose product is too large for an `Int`.
  @Test func windowsOfTooManyPixelsStop() async {
    let maximum = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = MaxPool2D<Float>(4_294_967_296) }
    expectMessage(maximum, "not the size 4294967296x4294967296")
    let mean = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = AveragePool2D<Float>([65_536, 32_768]) }
    expectMessage(mean, "at most 2,147,483,647 pixels", "65536x32768")
  }

  @Test func tooManyPiecesAreNotDrawn() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 1)
      _ = Maxout<Float>(1, 1, pieces: 2_147_483_648, using: &random)
    }
    expectMessage(result, "at most 2,147,483,647, not 2147483648")
  }

  @Test(arguments: [Setting.momentum, .epsilon, .lambda, .windowStride])
  func impossibleSettingsStopAfterwards(setting: Setting) async {
    for value in setting.right { setting.use(value, afterwards: true) }
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [setting = setting as Setting] in
      setting.use(setting.wrong[0].value, afterwards: true)
    }
    expectMessage(result, setting.wrong[0].message)
  }
}
