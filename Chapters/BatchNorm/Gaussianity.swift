import Experiments
import NeuralNetworks
import Training

/// Is W u more like a Gaussian than u (003, after the paper)? Distances from the normal distribution over the
/// digits, for each hidden layer; and how many directions a batch's covariance has.
struct Gaussianity: Experiment {
  @Setting("steps of gradient descent for the trained network", in: 1...5_000, quick: 40)
  var steps = 500
  @Setting("learning rate", in: 1e-3...100) var rate = 3.0
  @Setting("seeds", in: 2...20, quick: 2) var seeds = 5

  /// Of one layer of one network, means over the units.
  struct Layer: Codable, Sendable {
    /// The largest difference from the normal distribution's cumulative one.
    var before, after: Double
    /// The size of the excess kurtosis: the median over the units.
    var kurtosisBefore, kurtosisAfter: Double
  }

  struct Findings: Codable, Sendable {
    /// Seed by seed, for each hidden layer.
    var start, trained: [[Layer]]
    /// Eigenvalues, beside which rounding is small, of the covariance of 100 features over a batch of 60.
    var directions: Int
  }

  var estimatedSeconds: Double { 0.0004 * Double(seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let networks = try context.sideBySide(context.seeds(seeds), "is W u Gaussian?") { seed in
      let run = DigitRun(placement: .before, seed: seed, steps: steps, learningRate: rate)
      var trainer = run.trainer(on: data)
      let start = trainer.model
      try trainer.run(steps: steps)
      return [start, trainer.model]
    }
    let batch = data.training.batch(at: 0..<60).inputs
    var first = networks[0][0]
    let features = Tensor<Double>(first.outputs(batch, mode: .training)[2])
    let centred = features - features.columnMeans()
    let values = (centred.transposed().matrixProduct(centred) / 60).symmetricEigen().values.scalars
    return Findings(
      start: networks.map { layers(of: $0[0], data) },
      trained: networks.map { layers(of: $0[1], data) },
      directions: values.count { $0 > 1e-9 * values[0] })
  }

  private func layers(of network: Sequential<Float>, _ data: ExperimentData) -> [Layer] {
    var network = network
    let digits = data.test.prefix(1000).inputs
    let outputs = network.outputs(digits, mode: .training)
    let places = network.layers.indices.filter { network.layers[$0] is Dense<Float> }.dropLast()
    return places.map { place in
      // Pixels that are the same in all digits have no distribution.
      let before = (place == 0 ? digits : outputs[place - 1]).columnLists
        .filter { $0.standardDeviation > 1e-6 }
      let after = outputs[place].columnLists
      return Layer(
        before: before.map(\.standardised.distanceToNormal).mean,
        after: after.map(\.standardised.distanceToNormal).mean,
        kurtosisBefore: before.map { abs($0.excessKurtosis) }.median,
        kurtosisAfter: after.map { abs($0.excessKurtosis) }.median)
    }
  }
}
