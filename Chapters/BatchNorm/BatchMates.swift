import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// One digit's answer in many batches, in training and at inference.
struct BatchMates: Experiment {
  @Setting("steps of training before", in: 1...20_000) var steps = 1_000
  @Setting("batches of 60 in which the digit is looked at", in: 10...5_000) var batches = 400
  @Setting("batch sizes that are compared", in: 2...1_024)
  var sizes = [2, 4, 8, 16, 32, 64, 128, 256]
  @Setting("batches of each size", in: 10...5_000) var batchesOfSize = 200

  struct Findings: Codable, Sendable {
    /// The logit of the digit's class in each batch.
    var training, inference: [Double]
    /// Its standard deviation in training, for each batch size.
    var deviations: [Double]
    var trainingDigits: Int
  }

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
    return Findings(
      training: logits(batchSize: 60, mode: .training, count: batches),
      inference: logits(batchSize: 60, mode: .inference, count: 100),
      deviations: sizes.map {
        logits(batchSize: $0, mode: .training, count: batchesOfSize).standardDeviation
      },
      trainingDigits: digits.training.count)
  }
}
