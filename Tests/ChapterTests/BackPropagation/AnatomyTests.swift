import Experiments
import NeuralNetworks
import Testing

@testable import chapter_backprop

@Suite struct AnatomyTests {
  private let inputs = Tensor<Float>([3, 1], [1, 2, 3])

  /// One hidden layer of three units with the given biases, weights 1.
  private func network(_ layer: any Layer<Float>, biases: [Float]) -> Sequential<Float> {
    Sequential([
      Dense(weights: Tensor([1, 3], repeating: 1), bias: Tensor(biases)), layer,
      Dense(weights: Tensor([3, 10], repeating: 1)),
    ])
  }

  /// Inputs 1, 2, 3: the first unit is always on, the second for 3 only, the third never.
  @Test func deadUnitsAreThoseThatNoInputReaches() {
    let anatomy = Anatomy(of: network(ReLU(), biases: [0, -2.5, -10]), .relu, on: inputs)
    #expect(anatomy.layers[0].dead == [false, false, true])
    #expect(anatomy.deadShare == 1.0 / 3)
    #expect(abs(anatomy.blockedShare - 5.0 / 9) < 1e-12)
    #expect(abs(anatomy.meanOutput - (1 + 2 + 3 + 0.5) / 9) < 1e-6)
  }

  @Test func leakyUnitsAreBlockedButNotDead() {
    let anatomy = Anatomy(
      of: network(LeakyReLU(slope: 0.01), biases: [0, -2.5, -10]), .leaky, on: inputs)
    #expect(anatomy.deadShare == 0)
    #expect(abs(anatomy.blockedShare - 5.0 / 9) < 1e-12)
  }

  /// A sigmoid's slope is below 0.05 beyond about 2.9.
  @Test func sigmoidsAreBlockedInTheirTails() {
    let anatomy = Anatomy(of: network(Sigmoid(), biases: [-2, 0, 10]), .sigmoid, on: inputs)
    #expect(anatomy.deadShare == 0)
    #expect(abs(anatomy.blockedShare - 4.0 / 9) < 1e-12)
  }

  @Test func maxoutHasNoSlopeOfItsOwn() {
    var random = RandomSource(seed: 1)
    let model = activationNetwork(inputs: 4, .maxout, using: &random)
    #expect(Anatomy(of: model, .maxout, on: .zeros([2, 4])).layers.isEmpty)
  }
}

@Suite struct ActivationRunTests {
  @Test func threadsDoNotChangeTheNumbers() throws {
    let data = try RunContext().data()
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let outcomes = try [1, 2].map { threads in
      ThreadPool.shared.threadCount = threads
      return try ActivationRun(kind: .elu, learningRate: 0.1, seed: 5, steps: 20)
        .train(on: data, progress: .unwatched)
    }
    #expect(
      outcomes[0].history.values(\.error) == outcomes[1].history.values(\.error))
    #expect(outcomes[0].moves == outcomes[1].moves)
    #expect(outcomes[0].moves.count == 100 && outcomes[0].moves.allSatisfy { $0 > 0 })
    #expect(outcomes[0].end!.meanOutput == outcomes[1].end!.meanOutput)
  }

  @Test func aLossThatIsNotFiniteLeavesNoAnatomy() throws {
    let outcome = try ActivationRun(kind: .relu, learningRate: 1e30, seed: 1, steps: 20)
      .train(on: RunContext().data(), progress: .unwatched)
    #expect(outcome.history.failedAt != nil)
    #expect(outcome.end == nil && outcome.moves.isEmpty)
    #expect(outcome.steps(to: 0.05) == 20)
    #expect([outcome].shares(\.deadShare) == [1])
  }

  /// The layers' derivatives are those of the formulas, on both sides of 0.
  @Test func curvesAreTheFunctionsOfTheTable() {
    let x = [-2.0, -0.5, 0.5, 2]
    func expect(
      _ kind: ActivationFunction, _ f: (Double) -> Double, _ slope: (Double) -> Double
    ) {
      let curve = kind.curve(x)
      for (index, point) in x.enumerated() {
        #expect(abs(curve.value[index] - f(point)) < 1e-14, "\(kind) at \(point)")
        #expect(abs(curve.slope[index] - slope(point)) < 1e-14, "\(kind)′ at \(point)")
      }
    }
    func sigmoid(_ x: Double) -> Double { 1 / (1 + Double.exp(-x)) }
    func tanh(_ x: Double) -> Double { 2 * sigmoid(2 * x) - 1 }
    expect(.sigmoid, sigmoid) { sigmoid($0) * (1 - sigmoid($0)) }
    expect(.tanh, tanh) { 1 - tanh($0) * tanh($0) }
    expect(.relu, { max(0, $0) }, { $0 > 0 ? 1 : 0 })
    expect(.leaky, { max(0.01 * $0, $0) }, { $0 > 0 ? 1 : 0.01 })
    expect(.parametric, { max(0.25 * $0, $0) }, { $0 > 0 ? 1 : 0.25 })
    expect(.elu, { $0 > 0 ? $0 : Double.exp($0) - 1 }, { $0 > 0 ? 1 : Double.exp($0) })
    expect(.maxout, { max(0.5 * $0 + 1, -$0 - 1) }, { 0.5 * $0 + 1 > -$0 - 1 ? 0.5 : -1 })
  }
}
