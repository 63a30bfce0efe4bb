import NeuralNetworks
import Testing

@testable import Optimizers

/// Impossible settings stop the program when they are made, not training when it has gone wrong.
struct SettingsTests {
  /// Each setting that can be wrong, as a number, what it is set to, and what the message says.
  enum Setting: String, CaseIterable, Codable, Sendable {
    case sgdRate, sgdMomentum, adamRate, adamBeta1, adamBeta2, adamEpsilon
    case rmspropRate, rmspropRho, rmspropMomentum, rmspropEpsilon
    case weightDecay, adamWDecay, clipping, clippingEpsilon

    /// Gives an optimizer the value, at once or afterwards.
    func use(_ value: Double, afterwards: Bool) {
      var sgd = SGD<Float>(learningRate: 0.1)
      var adam = Adam<Float>()
      var rmsprop = RMSprop<Float>()
      var decayed = Decayed(sgd, by: 0.1)
      var adamW = AdamW<Float>()
      var clipped = Clipped(sgd, by: .value(1))
      switch (self, afterwards) {
      case (.sgdRate, false): _ = SGD<Float>(learningRate: value)
      case (.sgdRate, true): sgd.learningRate = value
      case (.sgdMomentum, false): _ = SGD<Float>(learningRate: 0.1, momentum: value)
      case (.sgdMomentum, true): sgd.momentum = value
      case (.adamRate, false): _ = Adam<Float>(learningRate: value)
      case (.adamRate, true): adam.learningRate = value
      case (.adamBeta1, false): _ = Adam<Float>(beta1: value)
      case (.adamBeta1, true): adam.beta1 = value
      case (.adamBeta2, false): _ = Adam<Float>(beta2: value)
      case (.adamBeta2, true): adam.beta2 = value
      case (.adamEpsilon, false): _ = Adam<Float>(epsilon: value)
      case (.adamEpsilon, true): adam.epsilon = value
      case (.rmspropRate, false): _ = RMSprop<Float>(learningRate: value)
      case (.rmspropRate, true): rmsprop.learningRate = value
      case (.rmspropRho, false): _ = RMSprop<Float>(rho: value)
      case (.rmspropRho, true): rmsprop.rho = value
      case (.rmspropMomentum, false): _ = RMSprop<Float>(momentum: value)
      case (.rmspropMomentum, true): rmsprop.momentum = value
      case (.rmspropEpsilon, false): _ = RMSprop<Float>(epsilon: value)
      case (.rmspropEpsilon, true): rmsprop.epsilon = value
      case (.weightDecay, false): _ = Decayed(sgd, by: value)
      case (.weightDecay, true): decayed.weightDecay = value
      case (.adamWDecay, false): _ = AdamW<Float>(weightDecay: value)
      case (.adamWDecay, true): adamW.weightDecay = value
      case (.clipping, false): _ = Clipped(sgd, by: .averageNorm(value))
      case (.clipping, true): clipped.clipping = .globalNorm(value)
      case (.clippingEpsilon, false): _ = Clipped(sgd, by: .globalNorm(1, epsilon: value))
      case (.clippingEpsilon, true): clipped.clipping = .globalNorm(1, epsilon: value)
      }
    }

    /// A value that is just outside.
    var wrong: Double {
      switch self {
      case .sgdRate, .adamRate, .rmspropRate: .infinity
      case .sgdMomentum, .adamBeta1, .adamBeta2, .rmspropRho, .rmspropMomentum: 1
      case .adamEpsilon, .rmspropEpsilon: 0
      case .weightDecay, .clipping: -.leastNonzeroMagnitude
      case .adamWDecay, .clippingEpsilon: .infinity
      }
    }

    /// A value that is just inside.
    var right: Double {
      switch self {
      case .adamEpsilon, .rmspropEpsilon: Double(Float.leastNonzeroMagnitude)
      case .sgdRate, .adamRate, .rmspropRate: -1
      case .clipping: .infinity
      default: 0
      }
    }
  }

  @Test(arguments: Setting.allCases, [false, true])
  func impossibleSettingsStop(setting: Setting, afterwards: Bool) async {
    setting.use(setting.right, afterwards: afterwards)
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [setting = setting as Setting, afterwards = afterwards as Bool] in
      setting.use(setting.wrong, afterwards: afterwards)
    }
    expectMessage(result, setting == .clipping ? "\(setting.wrong):" : "not \(setting.wrong)")
  }

  /// What makes sense as a `Double`, and none as the model's `Float`: infinite, 1 or 0 there.
  @Test(arguments: [
    (Setting.sgdRate, 1e39), (.adamRate, -1e39), (.rmspropRate, 1e300), (.sgdMomentum, 0.99999999),
    (.adamBeta1, 0.99999999), (.adamBeta2, 1 - 1e-12), (.rmspropRho, 0.99999999),
    (.adamEpsilon, 1e-50), (.rmspropEpsilon, 1e-46), (.weightDecay, 1e39),
  ])
  func settingsMakeSenseInTheModelsNumbers(setting: Setting, value: Double) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [setting = setting as Setting, value = value as Double] in
      setting.use(value, afterwards: true)
    }
    expectMessage(result, "not \(value) as a Float.")
    _ = Adam<Double>(learningRate: 1e39, beta1: 0.99999999, epsilon: 1e-300)
  }

  /// Each setting of a schedule that gives no rate, with what the message says of it.
  static let schedules: [(schedule: Schedule, message: String)] = [
    (.constant(.nan), "not nan"),
    (.step(from: .infinity, factor: 1, every: 1), "not inf"),
    (.step(from: 1, factor: -0.5, every: 1), "not by -0.5"),
    // Infinite at step 1,028, as a Float at step 132.
    (.step(from: 0.1, factor: 2, every: 1), "not by 2.0"),
    (.step(from: 1e39, factor: 0.5, every: 1), "not 1e+39 as a Float"),
    (.cosine(from: 0, to: 1e39, steps: 5), "not 1e+39 as a Float"),
    (.cosine(from: 1e308, to: -1e308, steps: 5), "not inf"),
    (.oneCycle(to: 1, steps: 9, startDivisor: 1e-39), "as a Float"),
    (.oneCycle(to: 1, steps: 9, endDivisor: .leastNonzeroMagnitude), "not inf"),
    (.warmUp(steps: 3, then: .constant(1e39)), "not 1e+39 as a Float"),
    (.step(from: 1, factor: .nan, every: 1), "not by nan"),
    (.step(from: 1, factor: 0.5, every: 0), "after every 0 steps"),
    (.cosine(from: .nan, steps: 5), "not nan"),
    (.cosine(from: 1, to: -.infinity, steps: 5), "not -inf"),
    (.cosine(from: 1, steps: -1), "over -1 steps"),
    (.oneCycle(to: .nan, steps: 9), "not nan"),
    (.oneCycle(to: 1, steps: 0), "cannot take 0 steps"),
    (.oneCycle(to: 1, steps: 9, rise: 1), "not 1.0"),
    (.oneCycle(to: 1, steps: 9, startDivisor: 0), "not by 0.0"),
    (.warmUp(steps: -3, then: .constant(1)), "over -3 steps"),
    (.warmUp(steps: 3, then: .constant(.nan)), "not nan"),
  ]

  /// They stop where the schedule is given to an optimizer, before the first step.
  @Test(arguments: schedules.indices)
  func impossibleSchedulesStop(index: Int) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [index = index as Int] in
      _ = Scheduled(SGD<Float>(learningRate: 0), by: Self.schedules[index].schedule)
    }
    expectMessage(result, Self.schedules[index].message)
  }

  @Test func extremeSchedulesAreNoMistake() {
    let plain = SGD<Float>(learningRate: 0)
    #expect(Scheduled(plain, by: .constant(1e38)).learningRate == 1e38)
    #expect(Scheduled(plain, by: .step(from: -1, factor: 0, every: 1)).learningRate == -1)
    #expect(Scheduled(plain, by: .cosine(from: 1, to: 0.5, steps: 0)).learningRate == 0.5)
    let wide = Scheduled(SGD<Double>(learningRate: 0), by: .cosine(from: 1e300, to: 1e39, steps: 4))
    #expect(wide.learningRate == 1e300)
    #expect(Scheduled(plain, by: .warmUp(steps: 0, then: .constant(2))).learningRate == 2)
  }

  /// What comes from a file is no mistake of the programmer's.
  @Test(arguments: [Double.infinity, .nan, 1e39])
  func aRateThatIsPutBackMayBeWrong(rate: Double) {
    var store = TensorStore(learningRate: rate)
    store.isReading = true
    func check(_ optimizer: some Optimizer<Float>) {
      var optimizer = optimizer
      let error = #expect(throws: InvalidState.self) { try optimizer.visitState(&store) }
      #expect(error?.description == "the learning rate is \(rate)")
      #expect(optimizer.learningRate == 0.5)
    }
    check(SGD(learningRate: 0.5))
    check(Adam(learningRate: 0.5))
    check(RMSprop(learningRate: 0.5))
  }
}
