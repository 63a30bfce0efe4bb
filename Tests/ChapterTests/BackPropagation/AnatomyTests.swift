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
  private func outcome(
    _ kind: ActivationFunction, rate: Double, steps: Int = 20
  ) throws -> ActivationRun.Outcome {
    let data = try RunContext().data().resampled(validation: 800, sample: 0)
    return try ActivationRun(arm: .init(kind: kind), learningRate: rate, seed: 5, sample: 0)
      .train(steps: steps, batch: 60, on: data, .unwatched)
  }

  @Test func threadsDoNotChangeTheNumbers() throws {
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let outcomes = try [1, 2].map { threads in
      ThreadPool.shared.threadCount = threads
      return try outcome(.elu, rate: 0.1)
    }
    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0].isFinite && outcomes[0].end!.passed > 0.3)
  }

  @Test func aLossThatIsNotFiniteIsNoTrainedNetwork() throws {
    let outcome = try outcome(.relu, rate: 1e30)
    #expect(!outcome.isFinite && !outcome.isTrained && outcome.end == nil)
    #expect(outcome.reached == [.infinity, .infinity])
  }

  /// The layers' derivatives are those of the formulas, on both sides of 0.
  @Test func curvesAreTheFunctionsOfTheTable() {
    let x = [-2.0, -0.5, 0.5, 2]
    func expect(
      _ kind: ActivationFunction, _ f: (Double) -> Double, _ slope: (Double) -> Double,
      within tolerance: Double = 1e-14
    ) {
      let curve = kind.curve(x)
      for (index, point) in x.enumerated() {
        #expect(abs(curve.value[index] - f(point)) < 1e-14, "\(kind) at \(point)")
        #expect(abs(curve.slope[index] - slope(point)) < tolerance, "\(kind)′ at \(point)")
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
    // 1 + tanh u is 2 σ(2u); the derivatives by differences of the fourth order.
    func gate(_ x: Double) -> Double {
      sigmoid(2 * (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x))
    }
    func slope(_ f: @escaping (Double) -> Double) -> (Double) -> Double {
      { x in (8 * (f(x + 1e-3) - f(x - 1e-3)) - (f(x + 2e-3) - f(x - 2e-3))) / 12e-3 }
    }
    expect(.gelu, { $0 * gate($0) }, slope { $0 * gate($0) }, within: 1e-10)
    expect(.silu, { $0 * sigmoid($0) }, slope { $0 * sigmoid($0) }, within: 1e-10)
    expect(.maxout, { max(0.5 * $0 + 1, -$0 - 1) }, { 0.5 * $0 + 1 > -$0 - 1 ? 0.5 : -1 })
  }
}
