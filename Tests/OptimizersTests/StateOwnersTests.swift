import NeuralNetworks
import Testing

@testable import Optimizers

/// State belongs to the parameters it was made for, and whoever uses it for others is told.
struct StateOwnersTests {
  enum Rule: String, CaseIterable, Codable, Sendable {
    case momentum, adam, rmsprop, adamW, clipped

    var optimizer: AnyOptimizer<Float> {
      switch self {
      case .momentum: AnyOptimizer(SGD(learningRate: 0.1, momentum: 0.9))
      case .adam: AnyOptimizer(Adam())
      case .rmsprop: AnyOptimizer(RMSprop())
      case .adamW: AnyOptimizer(AdamW())
      case .clipped:
        AnyOptimizer(Clipped(Scheduled(Adam<Float>(), by: .constant(0.1)), by: .globalNorm(1)))
      }
    }
  }

  /// How a model differs from the one that the optimizer knows.
  enum Other: String, CaseIterable, Codable, Sendable {
    case seed, fewer, more, shape, replaced, frozen
  }

  static func network(seed: UInt64 = 1) -> Sequential<Float> {
    var random = RandomSource(seed: seed)
    return Sequential<Float>([
      Dense(3, 4, using: &random), Tanh(), Dense(4, 2, using: &random),
    ])
  }

  static func step(_ optimizer: inout AnyOptimizer<Float>, _ model: inout some Layer<Float>) {
    let y = model.forward(Tensor([2, 3], repeating: 1), mode: .training)
    model.backwardToParameters(y)
    optimizer.step(&model)
  }

  /// Takes a step with one model, and another with one that is not a copy of it.
  static func mistake(_ rule: Rule, _ other: Other) {
    var (optimizer, model) = (rule.optimizer, network())
    step(&optimizer, &model)
    var random = RandomSource(seed: 7)
    switch other {
    case .seed: model = network(seed: 2)
    case .fewer: model.layers.removeLast()
    case .more: model.layers.append(Dense<Float>(2, 2, using: &random))
    case .shape: model.layers[2] = Dense<Float>(weights: .zeros([4, 3]))
    case .replaced: model.layers[0] = Dense<Float>(3, 4, using: &random)
    case .frozen:
      var frozen = Frozen(model) { $0.hasPrefix("0 ") }
      step(&optimizer, &frozen)
    }
    step(&optimizer, &model)
  }

  /// Every way to be another model, and every rule.
  private static let mistakes =
    Other.allCases.map { (Rule.adam, $0) } + Rule.allCases.dropFirst().map { ($0, .seed) }
    + [(.momentum, .replaced)]

  @Test(arguments: mistakes)
  func anotherModelStops(rule: Rule, other: Other) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [rule = rule as Rule, other = other as Other] in
      Self.mistake(rule, other)
    }
    let known =
      "4 parameters (0 dense weight [3, 4], 0 dense bias [4], 2 dense weight [4, 2], "
      + "2 dense bias [2])"
    let found =
      switch other {
      case .seed, .replaced: "others of the same names and shapes"
      case .fewer: "2 parameters (0 dense weight [3, 4], 0 dense bias [4])"
      case .more: "2 dense bias [2], 3 dense weight [2, 2], 3 dense bias [2])"
      case .shape: "3 parameters (0 dense weight [3, 4], 0 dense bias [4], 2 dense weight [4, 3])"
      case .frozen: "2 parameters (2 dense weight [4, 2], 2 dense bias [2])"
      }
    expectMessage(result, known, found, "another model")
  }

  /// Making room for state is the same promise as a step.
  @Test func preparingForAnotherModelStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var optimizer = Adam<Float>()
      optimizer.prepare(for: Self.network())
      optimizer.prepare(for: Self.network(seed: 2))
    }
    expectMessage(result, "others of the same names and shapes")
  }

  /// Copies are the same model: kept aside, wrapped, renamed, with other numbers in them.
  @Test(arguments: Rule.allCases)
  func copiesGoOn(rule: Rule) {
    var (optimizer, model) = (rule.optimizer, Self.network())
    Self.step(&optimizer, &model)
    var copy = model
    Self.step(&optimizer, &copy)
    var wrapped = Regularized(Frozen(model) { _ in false }, by: L2(0.1))
    Self.step(&optimizer, &wrapped)
    var inside = Sequential<Float>([Flatten(), model])
    Self.step(&optimizer, &inside)
    #expect(inside.parameters[0].name == "1 sequential 0 dense weight")
    copy.visitParameters { $0.value = .zeros($0.value.shape) }
    Self.step(&optimizer, &copy)
    Self.step(&optimizer, &model)
  }

  /// What keeps no state belongs to nobody.
  @Test func plainDescentTakesAnyModel() {
    var optimizer = AnyOptimizer<Float>(SGD(learningRate: 0.1))
    for seed in 1...3 as ClosedRange<UInt64> {
      var model = Self.network(seed: seed)
      Self.step(&optimizer, &model)
    }
  }
}
