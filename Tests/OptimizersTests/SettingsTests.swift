import NeuralNetworks
import Testing

@testable import Optimizers

/// Impossible settings stop the program when they are made, not training when it has gone wrong.
struct SettingsTests {
  /// Each setting that can be wrong, as a number, what it is set to, and what the message says.
  enum Setting: String, CaseIterable, Codable, Sendable {
    case sgdRate, sgdMomentum, adamRate, adamBeta1, adamBeta2, adamEpsilon
    case rmspropRate, rmspropRho, rmspropMomentum, rmspropEpsilon

    /// Gives an optimizer the value, at once or afterwards.
    func use(_ value: Double, afterwards: Bool) {
      var sgd = SGD<Float>(learningRate: 0.1)
      var adam = Adam<Float>()
      var rmsprop = RMSprop<Float>()
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
      }
    }

    /// A value that is just outside.
    var wrong: Double {
      switch self {
      case .sgdRate, .adamRate, .rmspropRate: .infinity
      case .sgdMomentum, .adamBeta1, .adamBeta2, .rmspropRho, .rmspropMomentum: 1
      case .adamEpsilon, .rmspropEpsilon: 0
      }
    }

    /// A value that is just inside.
    var right: Double {
      switch self {
      case .adamEpsilon, .rmspropEpsilon: .leastNonzeroMagnitude
      case .sgdRate, .adamRate, .rmspropRate: -1
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
    expectMessage(result, "not \(setting.wrong).")
  }

  /// What comes from a file is no mistake of the programmer's.
  @Test(arguments: [Double.infinity, .nan])
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
