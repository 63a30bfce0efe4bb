import Experiments
import NeuralNetworks

/// What N(0, 0.01²) does to sigmoids: not the units become alike, the samples do.
struct Likeness: Experiment {
  @Setting("layers of 100 sigmoids", in: 5...20) var depth = 8
  @Setting("samples of 100 numbers from N(0, 1)", in: 10...5_000) var samples = 1_000

  /// Standard deviations of each layer's outputs.
  struct Spreads: Codable, Sendable {
    /// Between units, of their averages over the samples.
    var units: [Double]
    /// Between samples, of a typical unit.
    var samples: [Double]
    /// The same in a very wide network.
    var theory: [Double]
  }

  typealias Findings = ByStart<Spreads>

  var estimatedSeconds: Double { 2.5e-5 * Double(depth * samples) }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.sideBySide(
      [.one, .hundredth, .xavier], seeds: [context.seed], stepsOfEach: 1, ""
    ) { start, seed, progress in
      let spreads = Stack(
        nonlinearity: .sigmoid, weights: start.weights, depth: depth, samples: samples
      ).run(seed: seed, as: Double.self).outputs.map(\.spreads)
      let theory = VariancePropagation(nonlinearity: .sigmoid, gain: start.gain(width: 100))
      try progress.advance()
      return Spreads(
        units: spreads.map(\.units), samples: spreads.map(\.samples),
        theory: theory.sampleDeviations(depth: depth))
    }
    return ByStart(all.starts) { all[$0][0] }
  }
}

extension Tensor<Double> {
  /// The spread over samples (rows) of a typical unit, and the spread over units (columns) of what they
  /// give on average.
  var spreads: (samples: Double, units: Double) {
    let means = columnMeans()
    return (
      samples: columnVariances().mean().squareRoot(),
      units: (means - means.mean()).squared().mean().squareRoot()
    )
  }
}
