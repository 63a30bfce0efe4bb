import Experiments
import NeuralNetworks

/// What one layer leaves of a mean square, and of a gradient's, for gains that frameworks offer; and PyTorch's
/// default with its biases.
struct Gains: Experiment {
  @Setting("layers", in: 5...100) var depth = 20
  @Setting("units of a layer, and numbers of a sample", in: 10...400) var width = 200
  @Setting("samples from N(0, 1)", in: 10...1_000) var samples = 100
  @Setting("seeds of each network", in: 2...50, quick: 3) var seeds = 8

  /// One nonlinearity with one n σ².
  struct Case: Codable, Sendable {
    var nonlinearity: Nonlinearity
    var rule: String
    var gain: Double
  }

  /// The root of what a layer leaves of a mean square, on average over the layers, and of a gradient's.
  struct Factors: Codable, Sendable {
    var one: Case
    var theory, gradientTheory: Double
    /// One a seed.
    var measured, gradients: [Double]
  }

  struct Findings: Codable, Sendable {
    var factors: [Factors]
    /// PyTorch's default with biases, ReLU: for each seed and layer the root mean square of the outputs, and
    /// the deviation of a unit's output over samples.
    var sizes, signals: [[Double]]
  }

  static let cases: [Case] = {
    let leaky = Nonlinearity.leaky.criticalGain
    return [
      Case(nonlinearity: .relu, rule: "He", gain: 2),
      Case(nonlinearity: .relu, rule: "PyTorch's default", gain: 1.0 / 3),
      Case(nonlinearity: .leaky, rule: "He, the slope left out", gain: 2),
      Case(nonlinearity: .leaky, rule: "He with the slope", gain: leaky),
      Case(nonlinearity: .leaky, rule: "PyTorch's default", gain: 1.0 / 3),
      Case(nonlinearity: .tanh, rule: "LeCun", gain: 1),
      Case(nonlinearity: .tanh, rule: "PyTorch's gain 5/3", gain: 25.0 / 9),
      Case(nonlinearity: .sigmoid, rule: "LeCun", gain: 1),
      Case(nonlinearity: .sigmoid, rule: "4 × LeCun", gain: 16),
    ]
  }()

  var estimatedSeconds: Double { 1e-8 * Double(9 * depth * width * samples * seeds) }

  func run(in context: RunContext) throws -> Findings {
    let factors = try Self.cases.map { one in
      let profiles = try context.sideBySide(context.seeds(seeds), one.rule) { seed in
        layerFactors(one, seed: seed)
      }
      let theory = VariancePropagation(nonlinearity: one.nonlinearity, gain: one.gain)
      let variances = theory.variances(depth: depth)
      let squares = variances.map(theory.meanSquare)
      return Factors(
        one: one, theory: perLayer(squares[depth - 1] / squares[0]).squareRoot(),
        gradientTheory: perLayer(variances.dropFirst().map(theory.gradientFactor).reduce(1, *))
          .squareRoot(),
        measured: profiles.map(\.outputs), gradients: profiles.map(\.gradients))
    }
    let signals = try context.sideBySide(context.seeds(seeds), "PyTorch's default") {
      layersByDefault(seed: $0)
    }
    return Findings(
      factors: factors, sizes: signals.map { $0.map(\.size) },
      signals: signals.map { $0.map(\.signal) })
  }

  private func perLayer(_ product: Double) -> Double { Double.pow(product, 1 / Double(depth - 1)) }

  private func layerFactors(_ one: Case, seed: UInt64) -> (outputs: Double, gradients: Double) {
    let pass = Stack(
      nonlinearity: one.nonlinearity, weights: .scaled(gain: one.gain, fan: .in, .normal),
      depth: depth, width: width, samples: samples
    ).run(seed: seed, needsGradients: true, as: Double.self)
    func ratio(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Double {
      perLayer(a.squared().mean() / b.squared().mean()).squareRoot()
    }
    return (
      ratio(pass.outputs[depth - 1], pass.outputs[0]),
      ratio(pass.gradients[0], pass.gradients[depth - 1])
    )
  }

  private func layersByDefault(seed: UInt64) -> [(size: Double, signal: Double)] {
    var random = RandomSource(seed: seed)
    var x = Tensor<Double>.normal([samples, width], using: &random)
    let limit = 1 / Double(width).squareRoot()
    return (0..<depth).map { _ in
      var layer = Dense<Double>(
        width, width, weights: .uniform(limit: limit), bias: .uniform(limit: limit), using: &random)
      x = layer.forward(x, mode: .inference).applying(.rectifier)
      return (x.squared().mean().squareRoot(), x.spreads.samples)
    }
  }
}
