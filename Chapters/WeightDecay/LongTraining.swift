import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// A network with a hidden layer of 100, trained long, from two starts: is what decay does after a few hundred
/// steps what it does in the end?
struct LongTraining: Experiment {
  @Setting("decays λ/n", in: 0...1, atLeast: 2, holding: [0], quick: [0, 0.1])
  var decays = [0, 0.01, 0.03, 0.1]
  @Setting("the second start, as a share of He's weights", in: 0.1...0.95) var start = 0.6
  @Setting("learning rate", in: 1e-4...1) var rate = 0.1
  @Setting("steps of training, batches of 100", in: 100...50_000, quick: 200) var steps = 2_000
  @Setting("digits to learn from", in: 100...2_000) var digits = 300
  @Setting("repetitions, each with a seed and a training set of its own", in: 1...50, quick: 2)
  var repetitions = 6

  struct Look: Codable, Sendable {
    /// The root mean square of all weights.
    var size: Double
    /// The shares recognised of the digits learnt from, and of others.
    var training, test: Double
  }

  struct Trial: Codable, Sendable {
    var decay, start: Double
    var seed: UInt64
    var sample: Int
  }

  struct Findings: Codable, Sendable {
    /// The steps after which someone looked.
    var looks: [Int]
    /// By decay, repetition and look: from He's start, and from the smaller one.
    var whole, smaller: [[[Look]]]
  }

  /// After how many steps a weight that the data leave alone is down to 37%: n / (eta lambda).
  func timeConstant(_ decay: Double) -> Double { 1 / (rate * decay) }

  static let looks = [10, 20, 50, 100, 200, 400, 600, 1_000, 1_500, 2_000, 2_500, 4_000, 6_000]

  var estimatedSeconds: Double {
    0.0001 * Double(2 * decays.count * repetitions * steps)
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let looks = Self.looks.filter { $0 <= steps }
    let seeds = context.keptSeeds(repetitions).enumerated()
    let trials = [1, start].flatMap { start in
      decays.flatMap { decay in
        seeds.map { Trial(decay: decay, start: start, seed: $0.element, sample: $0.offset) }
      }
    }
    func stepCount(_ trial: Trial) -> Int { steps }
    let all = try context.kept(
      for: self, trials, steps: stepCount, "long trainings", tolerance: 0.2
    ) { trial, progress in
      let digits = try FewDigits(data, training: digits, validation: 100, sample: trial.sample)
      return try train(trial, on: digits, looks, progress)
    }
    let byStart = all.chunks(ofCount: repetitions).chunks(ofCount: decays.count)
    return Findings(looks: looks, whole: byStart[0], smaller: byStart[1])
  }

  func train(
    _ trial: Trial, on digits: FewDigits, _ looks: [Int], _ progress: RunProgress
  ) throws -> [Look] {
    var random = RandomSource(seed: trial.seed)
    let few = digits.training
    var network = Sequential<Float>.multilayer(
      [few.inputs.shape.columns, 100, few.classCount], weights: .heNormal, using: &random
    ) { _, _ in [ReLU()] }
    network.visitParameters { if $0.role == .weight { $0.value *= Float(trial.start) } }
    var trainer = Trainer(
      Regularized(network, by: L2(trial.decay)), SGD(learningRate: rate),
      batches: BatchSampler(few, batchSize: 100, random: random.split()))
    let history = try trainer.history(
      steps: steps, lookingWhen: looks.contains, afterEachStep: progress.advance
    ) { training in
      let accuracy = AccuracyGap(training.model, training: few, test: digits.test)
      return Look(
        size: training.model.weights.map(Double.init).rootMeanSquare,
        training: accuracy.training, test: accuracy.test)
    }
    return Array(history.observations.dropFirst())
  }
}
