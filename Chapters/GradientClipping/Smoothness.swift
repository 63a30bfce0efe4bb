import Datasets
import Experiments
import NeuralNetworks
import Optimizers

/// How bent is the loss where gradients are long? Along trainings with clipping, the change of the
/// gradient on the way of a step, as a share of the way: Zhang, He, Sra and Jadbabaie (2020, section 5).
struct Smoothness: Experiment {
  @Setting("steps of gradient descent", in: 20...5_000, quick: 60) var steps = 300
  @Setting("steps from one look to the next", in: 1...100) var interval = 3
  @Setting("learning rate", in: 1e-4...10) var rate = 0.2
  @Setting("limit of the global norm", in: 1e-4...1e4) var limit = 1.0
  @Setting("seeds, each with a training set of its own", in: 1...20, quick: 2) var seeds = 5

  struct Findings: Codable, Sendable {
    var runs: [[Look]]
  }

  struct Look: Codable, Sendable {
    /// Of the gradient at the point.
    var norm: Double
    /// The largest |gradient there - gradient here| / |there - here| at places of the step's way that are far
    /// enough for the gradient to become another.
    var bend: Double
    /// The same a hundredth of the way from here, where the gradient is nearly the same.
    var local: Double
  }

  var estimatedSeconds: Double { 0.0004 * Double(seeds * steps * (1 + 5 / interval)) }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    let runs = context.seeds(seeds).enumerated().map { ($0.offset, $0.element) }
    return Findings(
      runs: try context.sideBySide(runs, steps: { _ in steps }, "looking at the loss's bends") {
        run, progress in
        try looks(
          seed: run.1, on: digits.resampled(validation: 800, sample: run.0).training, progress)
      })
  }

  private func looks(
    seed: UInt64, on training: Examples, _ progress: RunProgress
  ) throws -> [Look] {
    let run = RowRun(seed: seed, steps: steps)
    var random = RandomSource(seed: seed)
    var model = run.network(using: &random)
    var batches = BatchSampler(training, batchSize: RowRun.batchSize, random: random.split())
    var optimizer = Clipped(SGD<Float>(learningRate: rate), by: .globalNorm(limit))
    var looks: [Look] = []
    for step in 0..<steps {
      let batch = batches.next()
      model.findGradients(batch)
      let before = model
      optimizer.step(&model)
      if step % interval == 0 {
        looks.append(look(from: before, to: model, batch, optimizer.lastReport!.totalNormBefore))
      }
      try progress.advance()
    }
    return looks
  }

  /// At a hundredth, and at a quarter, half, three quarters and the whole of the way.
  private func look(
    from start: Sequential<Float>, to end: Sequential<Float>, _ batch: Batch, _ norm: Double
  ) -> Look {
    let places = [start, end].map { $0.parameters.map(\.value) }
    let way = zip(places[0], places[1]).map { $1 - $0 }
    let gradients = start.parameters.map(\.gradient)
    let bends = [0.01, 0.25, 0.5, 0.75, 1].map { share in
      var there = start
      var index = 0
      there.visitParameters { parameter in
        parameter.value = parameter.value + way[index] * Float(share)
        index += 1
      }
      there.findGradients(batch)
      let change = zip(there.parameters, gradients).map { $0.gradient - $1 }
      return change.length / (share * way.length)
    }
    return Look(norm: norm, bend: bends.dropFirst().max()!, local: bends[0])
  }
}

extension Sequential<Float> {
  /// Fills the parameters' gradients with those for a batch.
  mutating func findGradients(_ batch: Batch) {
    let logits = forward(batch.inputs, mode: .training)
    backwardToParameters(SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient)
  }
}

extension [Tensor<Float>] {
  /// Of all of them as one vector.
  fileprivate var length: Double {
    map { Double($0.norm()) }.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
