import Experiments
import NeuralNetworks
import Training

/// What reaches a batch normalisation behind a dropout layer varies more in training than at test time, and
/// the running variance is that of training: the variance shift of Li et al. (2019).
///
/// For a unit z = sum_i w_i m_i h_i with independent masks,
/// Var_training[z] = Var_test[z] + p/(1 - p) sum_i w_i² E[h_i²].
struct VarianceShift: Experiment {
  @Setting("probabilities p of a hidden unit to be dropped", in: 0.01...0.95)
  var dropped = [0.15, 0.5]
  @Setting("digits", in: 30...3_000) var digits = 300
  @Setting("masks of each digit", in: 2...1_000, quick: 40) var masks = 100

  /// The ratio of the variances in training and at test time, for each unit of the second hidden layer.
  struct Shift: Codable, Sendable {
    var measured, theory: [Double]
  }

  struct Findings: Codable, Sendable {
    /// For each p, of a random network and of a trained one.
    var random, trained: [Shift]
  }

  var estimatedSeconds: Double { 1 }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let order = try context.experiment(NormAndDropout.self)
    let best = try context.findings(of: NormAndDropout.self)["dropout behind each ReLU"].bestRate
    let data = try all.resampled(training: digits, validation: 100, sample: 0)
    func shifts(_ steps: Int) throws -> [Shift] {
      try context.sideBySide(dropped, "\(steps) steps") { p in
        var experiment = order
        experiment.dropped = p
        var trainer = experiment.trainer(.behind, rate: best, seed: context.seed, on: data.training)
        try trainer.run(steps: steps)
        return shift(trainer.model, data.training.inputs, p)
      }
    }
    return Findings(random: try shifts(0), trained: try shifts(order.steps))
  }

  /// - Parameter x: [m, pixels].
  private func shift(_ model: Sequential<Float>, _ x: Tensor<Float>, _ p: Double) -> Shift {
    var model = model.withStatistics(of: x)
    let h = model.outputs(x, mode: .inference)[2]  // behind the first ReLU
    guard var dropout = model.layers[3] as? Dropout<Float>,
      let w = (model.layers[4] as? Dense<Float>)?.weights.value
    else { fatalError("dense, BN, ReLU, dropout, dense") }
    let test = h.matrixProduct(w).columnVariances()
    let rows = (0..<masks).flatMap { _ in 0..<h.shape.rows }
    let training = dropout.forward(h.gatheringRows(rows), mode: .training).matrixProduct(w)
      .columnVariances()
    let added = h.squared().columnMeans().reshaped(to: [1, h.shape.columns])
      .matrixProduct(w.squared()).reshaped(to: test.shape)
    return Shift(
      measured: (training / test).scalars.map(Double.init),
      theory: (1 + Float(p / (1 - p)) * added / test).scalars.map(Double.init))
  }
}
