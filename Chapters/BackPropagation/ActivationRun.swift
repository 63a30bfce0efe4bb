import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// One training of a digit network, watched: how fast it learns, and what becomes of its units.
struct ActivationRun: Codable, Sendable {
  var kind: ActivationFunction
  var learningRate: Double
  var seed: UInt64
  var steps: Int
  var batch = 60

  struct Look: Codable, Sendable {
    /// The share of 500 training digits that are not recognised.
    var error: Double
    /// Before training, half-way and at the end: the hidden units over all training digits.
    var anatomy: Anatomy?
  }

  struct Outcome: Codable, Sendable {
    var run: ActivationRun
    var history: History<Look>
    /// How far the weights of each unit of the first layer moved in the second half of the training;
    /// empty where the loss did not stay finite.
    var moves: [Double]

    /// The steps to a training error of at most `level`, as the looks tell; all steps if it never gets
    /// there.
    func steps(to level: Double) -> Double {
      let first = zip(history.steps, history.observations).first { $0.1.error <= level }
      return Double(first?.0 ?? run.steps)
    }

    var start: Anatomy { history.observations[0].anatomy! }

    /// Half-way and at the end; nil where the loss did not stay finite.
    var middle: Anatomy? { history.failedAt == nil ? anatomies[1] : nil }
    var end: Anatomy? { history.failedAt == nil ? anatomies[2] : nil }

    private var anatomies: [Anatomy] { history.observations.compactMap(\.anatomy) }
  }

  func train(on data: ExperimentData, progress: RunProgress) throws -> Outcome {
    var random = RandomSource(seed: seed)
    let model = activationNetwork(inputs: data.inputs, kind, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: learningRate),
      batches: BatchSampler(data.training, batchSize: batch, random: random.split()))
    let probe = data.training.prefix(500)
    let half = steps / 2
    var halfway = model.parameters[0].value
    let history = try trainer.history(
      steps: steps, lookingWhen: isLook, afterEachStep: progress.advance
    ) { run in
      if run.stepCount == half { halfway = run.model.parameters[0].value }
      return Look(
        error: 1 - evaluate(run.model, on: probe).accuracy,
        anatomy: [0, half, steps].contains(run.stepCount)
          ? Anatomy(of: run.model, kind, on: data.training.inputs) : nil)
    }
    let moved = (trainer.model.parameters[0].value - halfway).squared().columnSums().squareRoot()
    return Outcome(
      run: self, history: history,
      moves: history.failedAt == nil ? moved.scalars.map { Double($0) } : [])
  }

  private func isLook(after step: Int) -> Bool {
    step.isMultiple(of: step <= 200 ? 5 : 20) || step == steps / 2 || step == steps
  }
}
