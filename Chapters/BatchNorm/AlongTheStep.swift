import Datasets
import Experiments
import NeuralNetworks
import Training

/// What Santurkar et al. (2018) measure while a network trains: how the loss and the gradient change along a
/// step (their figure 4), and how a layer's gradient changes when the layers below it take theirs (their
/// definition 2.1 of internal covariate shift). Each network at its best rate of `LearningRates`.
struct AlongTheStep: Experiment {
  @Setting("steps of gradient descent", in: 10...5_000, quick: 40) var steps = 500
  @Setting("steps between two looks", in: 1...1_000) var interval = 20
  @Setting("seeds of each network, each with a training set of its own", in: 1...20, quick: 1)
  var seeds = 5
  @Setting("lengths of the step that are tried, as learning rates", in: 1e-3...1_000)
  var lengths = [0.1, 0.3, 1, 3, 10, 30, 100]
  @Setting("digits over which loss and gradient are taken", in: 60...3_000) var digits = 600

  /// What one network shows, the median over its looks.
  struct Run: Codable, Sendable {
    /// For each length the loss's fall, as a share of what the gradient promises: 1 along a straight slope.
    var kept: [Double]
    /// For each length how far the gradient has changed, as a share of its own length.
    var changed: [Double]
    /// For the second and third hidden layer and the last one: how far the gradient changes when all layers
    /// below take their step, as a share of its own length; and the cosine between the two.
    var shifted, cosines: [Double]
  }

  struct Findings: Codable, Sendable {
    var without, with: [Run]
    var rateWithout, rateWith: Double
  }

  private struct Start: Codable, Sendable {
    var placement: Placement
    var rate: Double
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double {
    Double(2 * seeds * steps) * (0.0003 + 0.004 * Double(lengths.count) / Double(interval))
  }

  func check() throws(SettingError) {
    guard interval <= steps else {
      throw refusal(
        of: "interval", "nobody looks before the \(steps) steps end. Give \(steps) at most.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let rates = try context.findings(of: LearningRates.self)
    let (without, with) = (rates["without"].bestRate, rates["with BN"].bestRate)
    let starts = [(Placement.none, without), (.before, with)].flatMap { placement, rate in
      context.keptSeeds(seeds).enumerated().map {
        Start(placement: placement, rate: rate, seed: $1, sample: $0)
      }
    }
    let runs = try context.kept(
      for: self, starts, steps: { _ in steps }, "along the step", tolerance: 0.2,
      { try look(from: $0, all.resampled(validation: digits, sample: $0.sample), $1) })
    return Findings(
      without: Array(runs.prefix(seeds)), with: Array(runs.dropFirst(seeds)),
      rateWithout: without, rateWith: with)
  }

  private func look(
    from start: Start, _ data: ExperimentData, _ progress: RunProgress
  ) throws -> Run {
    let run = DigitRun(
      placement: start.placement, seed: start.seed, steps: steps, learningRate: start.rate)
    var trainer = run.trainer(on: data)
    // Digits that are set aside: the loss that all of the steps are to lower.
    let batch = data.validation!.batch(at: 0..<digits)
    var looks: [Run] = []
    for step in 1...steps {
      _ = try trainer.step()
      try progress.advance()
      if step.isMultiple(of: interval) {
        let here = Slope(trainer.model, batch)
        let there = lengths.map { Slope(here.network.moved(by: $0), batch) }
        let shifts = here.shifts(rate: start.rate, batch)
        looks.append(
          Run(
            kept: zip(lengths, there).map { (here.loss - $1.loss) / ($0 * here.squaredLength) },
            changed: there.map { $0.distance(to: here) },
            shifted: shifts.map(\.distance), cosines: shifts.map(\.cosine)))
      }
    }
    func medians(_ part: (Run) -> [Double]) -> [Double] {
      part(looks[0]).indices.map { index in looks.map { part($0)[index] }.median }
    }
    return Run(
      kept: medians(\.kept), changed: medians(\.changed), shifted: medians(\.shifted),
      cosines: medians(\.cosines))
  }
}

/// A network with the gradients of all its parameters, and its loss there.
struct Slope {
  var network: Sequential<Float>
  let loss: Double

  init(_ network: Sequential<Float>, _ batch: Batch) {
    self.network = network
    let logits = self.network.forward(batch.inputs, mode: .training)
    let (loss, gradient) = SoftmaxCrossEntropy()(logits, labels: batch.labels)
    self.network.backwardToParameters(gradient)
    self.loss = loss
  }

  var gradients: [Tensor<Float>] { network.parameters.map(\.gradient) }

  /// The square of the gradient's length, over all parameters.
  var squaredLength: Double { gradients.map { $0.norm() * $0.norm() }.reduce(0, +) }

  /// How far the gradient lies from another one, in lengths of that one.
  func distance(to other: Slope) -> Double {
    let squares = zip(gradients, other.gradients).map { ($0 - $1).norm() * ($0 - $1).norm() }
    return (squares.reduce(0, +) / other.squaredLength).squareRoot()
  }

  /// For each layer of weights but the first: how its gradient changes when only the layers below it take
  /// their step.
  func shifts(rate: Double, _ batch: Batch) -> [(distance: Double, cosine: Double)] {
    let moved = network.moved(by: rate)
    let places = network.layers.indices.filter { network.layers[$0] is Dense<Float> }.dropFirst()
    return places.map { place in
      var mixed = network
      for below in 0..<place { mixed.layers[below] = moved.layers[below] }
      let gradient = (Slope(mixed, batch).network.layers[place] as! Dense<Float>).weights.gradient
      let before = (network.layers[place] as! Dense<Float>).weights.gradient
      return ((gradient - before).norm() / before.norm(), gradient.cosine(with: before) ?? 0)
    }
  }
}

extension Sequential<Float> {
  /// The network after one step of gradient descent with its present gradients.
  func moved(by rate: Double) -> Sequential {
    var copy = self
    copy.visitParameters { $0.value -= $0.gradient * Float(rate) }
    return copy
  }
}
