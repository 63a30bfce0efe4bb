import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// One digit's answer in many batches, in training and at inference.
struct BatchMates: Experiment {
  @Setting("steps of training before", in: 1...20_000) var steps = 1_000
  @Setting("batches of 60 in which the digit is looked at", in: 10...5_000) var batches = 400
  @Setting("batch sizes that are compared", in: 2...1_024, holding: [16, 256])
  var sizes = [2, 4, 8, 16, 32, 64, 128, 256]
  @Setting("batches of each size", in: 10...5_000) var batchesOfSize = 200

  struct Findings: Codable, Sendable {
    /// The logit of the digit's class in each batch.
    var training, inference: [Double]
    /// Its standard deviation in training, for each batch size.
    var deviations: [Double]
    /// The largest difference between the logits of two test digits that are shown one at a time in training
    /// mode.
    var aloneDifference: Double
    /// The share of the test digits that is recognised one at a time, in training mode and at inference.
    var aloneInTraining, aloneAtInference: Double
    /// Of the first normalisation: how many numbers its running mean and variance are, and how far a batch's mean
    /// and variance lie from those of the columns of the data, [N, D], that go into it.
    var statistics: [Int]
    var statisticsError: Double
    var trainingDigits: Int
  }

  /// N and D of the data that the first normalisation gets in the check of its statistics.
  static let (samples, features) = (60, 100)

  var estimatedSeconds: Double { 0.0012 * Double(steps) }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    var random = context.random(11)
    let model = paperNetwork(inputs: digits.inputs, placement: .before, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: 0.1),
      batches: BatchSampler(digits.training, batchSize: 60, random: random.split()))
    let progress = context.progress("", total: steps)
    try trainer.run(steps: steps, afterEachStep: progress.advance)

    let label = digits.test.labels[0]
    func logits(batchSize: Int, mode: Mode, count: Int) -> [Double] {
      var model = trainer.model
      return (0..<count).map { _ in
        let others = (1..<batchSize).map { _ in random.integer(below: digits.training.count) }
        let batch = digits.training.batch(at: others).inputs
        let logits = model.forward(
          digits.test.prefix(1).inputs.appendingRows(of: batch), mode: mode)
        return Double(logits[0, label])
      }
    }
    let alone = digits.test.prefix(100)
    func answers(_ mode: Mode) -> [[Float]] {
      var model = trainer.model
      return (0..<alone.count).map { place in
        model.forward(alone.batch(at: [place]).inputs, mode: mode).scalars
      }
    }
    func recognised(_ answers: [[Float]]) -> Double {
      let right = zip(answers, alone.labels).count { $0[$1] == $0.max()! }
      return Double(right) / Double(alone.count)
    }
    let inTraining = answers(.training)
    var other = context.random(12)
    let (statistics, statisticsError) = statistics(using: &other)
    return Findings(
      training: logits(batchSize: 60, mode: .training, count: batches),
      inference: logits(batchSize: 60, mode: .inference, count: 100),
      deviations: sizes.map {
        logits(batchSize: $0, mode: .training, count: batchesOfSize).standardDeviation
      },
      aloneDifference: inTraining.map { answer in
        zip(answer, inTraining[0]).map { Double(abs($0 - $1)) }.max()!
      }.max()!,
      aloneInTraining: recognised(inTraining), aloneAtInference: recognised(answers(.inference)),
      statistics: statistics, statisticsError: statisticsError,
      trainingDigits: digits.training.count)
  }

  /// What normalising data [N, D] takes the statistics of.
  private func statistics(using random: inout RandomSource) -> (counts: [Int], error: Double) {
    let x = Tensor<Double>.normal([Self.samples, Self.features], mean: 3, using: &random)
    var norm = BatchNorm<Double>(Self.features, momentum: 0)
    _ = norm.forward(x, mode: .training)
    let errors = (0..<Self.features).map { column in
      let values = (0..<Self.samples).map { x[$0, column] }
      let variance = values.standardDeviation * values.standardDeviation
      return max(
        abs(norm.runningMean[column] - values.mean), abs(norm.runningVariance[column] - variance))
    }
    return ([norm.runningMean.count, norm.runningVariance.count], errors.max()!)
  }
}
