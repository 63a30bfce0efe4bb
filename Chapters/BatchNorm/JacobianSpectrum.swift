import Experiments
import NeuralNetworks
import Training

/// The singular values of one layer's Jacobian: from what the sigmoids of the second hidden layer get to what
/// those of the third get, at single digits, with normalisation and without.
struct JacobianSpectrum: Experiment {
  @Setting("steps of gradient descent for the trained networks", in: 1...5_000, quick: 40)
  var steps = 500
  @Setting("seeds of each network", in: 2...20, quick: 2) var seeds = 5
  @Setting("digits at which it is taken", in: 1...100, quick: 1) var digits = 3

  /// All singular values of one network's Jacobians, at the start and trained.
  struct Spectra: Codable, Sendable { var start, trained: [Double] }

  struct Findings: Codable, Sendable { var without, with: [Spectra] }

  private struct Start: Codable, Sendable {
    var placement: Placement
    var rate: Double
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double {
    Double(2 * seeds) * (0.0004 * Double(steps) + 0.1 * Double(digits))
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let rates = try context.findings(of: LearningRates.self)
    let starts = [(Placement.none, "without"), (.before, "with BN")].flatMap { placement, label in
      context.keptSeeds(seeds).enumerated().map {
        Start(placement: placement, rate: rates[label].bestRate, seed: $1, sample: $0)
      }
    }
    @Sendable func spectra(_ start: Start, _ progress: RunProgress) throws -> Spectra {
      let run = DigitRun(
        placement: start.placement, seed: start.seed, steps: steps, learningRate: start.rate)
      let data = try data.resampled(validation: 800, sample: start.sample)
      var trainer = run.trainer(on: data)
      let first = singularValues(trainer.model, data)
      try trainer.run(steps: steps, afterEachStep: progress.advance)
      return Spectra(start: first, trained: singularValues(trainer.model, data))
    }
    let all = try context.kept(
      for: self, starts, steps: { _ in steps }, "singular values", tolerance: 0.1, spectra)
    return Findings(without: Array(all.prefix(seeds)), with: Array(all.dropFirst(seeds)))
  }

  /// The root of the eigenvalues of J Jᵀ, where J = diag(γ / σ) Wᵀ diag(slopes of the sigmoids).
  private func singularValues(
    _ network: Sequential<Float>, _ data: ExperimentData
  ) -> [Double] {
    var network = network
    let inputs = data.test.prefix(600).inputs
    let outputs = network.outputs(inputs, mode: .training)
    let sigmoids = network.layers.indices.filter { network.layers[$0] is Sigmoid<Float> }
    let below = Tensor<Double>(outputs[sigmoids[1]])
    let dense = network.layers[sigmoids[1] + 1] as! Dense<Float>
    var weights = Tensor<Double>(dense.weights.value)
    if let norm = network.layers[sigmoids[1] + 2] as? BatchNorm<Float> {
      let variance = Tensor<Double>(outputs[sigmoids[1] + 1]).columnVariances()
      let deviation = (variance + Double(norm.epsilon)).squareRoot()
      weights = weights * (Tensor<Double>(norm.scale.value) / deviation)
    }
    return (0..<digits).flatMap { digit -> [Double] in
      let row = below.rows(digit..<digit + 1)
      let slopes = (row * (1 - row)).reshaped(to: [row.count])
      let jacobian = weights.transposed() * slopes
      return jacobian.matrixProduct(jacobian.transposed()).symmetricEigen().values.scalars
        .map { max($0, 0).squareRoot() }
    }
  }
}
