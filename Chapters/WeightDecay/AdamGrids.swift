import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// Test accuracy over learning rate and decay, for Adam with L2 in the loss and for AdamW (Loshchilov and
/// Hutter 2019, figures 1 and 2).
struct AdamGrids: Experiment {
  @Setting("learning rates η", in: 1e-5...0.1) var rates = [0.001, 0.003, 0.01]
  @Setting("strengths λ' in the loss", in: 0...1)
  var inLoss = [0, 0.0001, 0.001, 0.003, 0.01, 0.03]
  @Setting("strengths λ' beside it", in: 0...30) var beside = [0, 0.1, 0.3, 1, 3, 10]
  @Setting("digits to learn from", in: 30...4_000) var digits = 300
  @Setting("steps of training", in: 10...5_000, quick: 30, full: 2_000) var steps = 200
  @Setting("seeds of each cell", in: 1...20, quick: 2, full: 15) var seeds = 5

  /// The test accuracies at the end, one for each seed: by decay, then by rate.
  struct Findings: Codable, Sendable {
    var inLoss, beside: [[[Double]]]
  }

  var estimatedSeconds: Double {
    0.00014 * Double(rates.count * (inLoss.count + beside.count) * steps * seeds)
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let few = data.training.prefix(digits)
    func grid(_ decays: [Double], isInLoss: Bool, _ label: String) throws -> [[[Double]]] {
      let runs = decays.flatMap { decay in
        rates.flatMap { rate in
          context.seeds(seeds).map {
            AdamRun(decay: decay, isInLoss: isInLoss, rate: rate, seed: $0, steps: steps)
          }
        }
      }
      let accuracies = try context.sideBySide(runs, steps: \.steps, label) {
        try $0.accuracy(on: few, test: data.test, $1)
      }
      return decays.indices.map { decay in
        rates.indices.map { rate in
          let start = (decay * rates.count + rate) * seeds
          return Array(accuracies[start..<start + seeds])
        }
      }
    }
    return Findings(
      inLoss: try grid(inLoss, isInLoss: true, "L2 in the loss"),
      beside: try grid(beside, isInLoss: false, "AdamW"))
  }
}

/// One training with Adam on few digits: one hidden layer of 100, batches of 30.
private struct AdamRun: Sendable {
  /// lambda', what libraries call the weight decay.
  var decay: Double
  var isInLoss: Bool
  var rate: Double
  var seed: UInt64
  var steps: Int

  /// The test accuracy at the end; 0 where the loss became infinite.
  func accuracy(on few: Examples, test: Examples, _ progress: RunProgress) throws -> Double {
    var random = RandomSource(seed: seed)
    let network = Sequential<Float>.multilayer(
      [few.inputs.shape.columns, 100, few.classCount], weights: .heNormal, using: &random
    ) { _, _ in [ReLU()] }
    let batches = BatchSampler(few, batchSize: 30, random: random.split())
    func end(_ model: some Layer<Float>, _ optimizer: some Optimizer<Float>) throws -> Double {
      var trainer = Trainer(model, optimizer, batches: batches)
      let history = try trainer.historyOfEachStep(
        steps: steps, afterEachStep: progress.advance
      ) { _, metrics in metrics.loss }
      return history.failedAt == nil ? evaluate(trainer.model, on: test).accuracy : 0
    }
    return isInLoss
      ? try end(Regularized(network, by: L2(decay)), Adam(learningRate: rate))
      : try end(network, AdamW(learningRate: rate, weightDecay: decay))
  }
}
