import Datasets
import Experiments
import Foundation
import NeuralNetworks
import TensorCore
import Training

/// Why a slow start helps: the largest curvature of the loss, the eigenvalue of its Hessian that is largest in
/// magnitude, while a network trains with and without a rise, beside the largest curvature at which momentum is
/// stable on a parabola, 2 (1 + momentum) / rate.
struct Sharpness: Experiment {
  @Setting("learning rate of momentum after the rise", in: 1e-3...10) var rate = 0.1
  @Setting("how many times He's deviation the weights have", in: 1...10) var scale = 1.5
  @Setting("steps of the rise", in: 1...10_000, quick: 20) var rise = 50
  @Setting("digits in a batch", in: 1...3_000, quick: 32) var batch = 256
  @Setting("hidden layers of 64 units", in: 1...50, quick: 2) var layers = 6
  @Setting("steps that are watched", in: 10...10_000, quick: 30) var steps = 150
  @Setting("steps between two looks", in: 1...1_000, quick: 10) var interval = 5
  @Setting("digits over which the curvature is taken", in: 20...1_000) var digits = 300
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 1)
  var repetitions = 5

  struct Findings: Codable, Sendable {
    var steps: [Int]
    /// The largest curvature at each look: without a rise, and with it; one list a repetition.
    var without, with: [[Double]]
  }

  private struct Job: Sendable {
    var rise: Int
    var seed: UInt64
    var sample: Int
    var steps: Int
  }

  var estimatedSeconds: Double { 0.02 * Double(2 * repetitions * steps / interval) }

  func run(in context: RunContext) throws -> Findings {
    let source = try DigitSource(context)
    let jobs = [0, rise].flatMap { rise in
      context.seeds(repetitions).enumerated().map {
        Job(rise: rise, seed: $0.element, sample: $0.offset, steps: steps)
      }
    }
    let found = try context.sideBySide(jobs, steps: \.steps, "curvature") { job, progress in
      let data = source.digits(1_000, sample: job.sample)
      var run = SmallRun(
        rate: rate, steps: steps, batch: batch, warmUp: job.rise,
        weights: .he(times: scale), hidden: [Int](repeating: 64, count: layers)
      ).trainer(on: data.training, seed: job.seed)
      let batch = data.validation.batch(at: 0..<digits)
      var direction: [Tensor<Float>]?
      var curvatures: [Double] = []
      for step in 0..<steps {
        if step.isMultiple(of: interval) {
          let found = run.model.base.largestCurvature(on: batch, from: direction, seed: job.seed)
          direction = found.direction
          curvatures.append(abs(found.curvature))
        }
        do { _ = try run.step() } catch TrainingError.lossNotFinite { break }
        try progress.advance()
      }
      return curvatures
    }
    return Findings(
      steps: Array(stride(from: 0, to: steps, by: interval)),
      without: Array(found.prefix(repetitions)), with: Array(found.dropFirst(repetitions)))
  }

  /// The largest curvature at which momentum 0.9 is stable on a parabola.
  func stable(at step: Int, rise: Int) -> Double {
    2 * 1.9 / (rate * min(1, Double(step + 1) / Double(max(1, rise))))
  }
}

extension Sequential<Float> {
  /// The gradients of the loss of a batch.
  private func gradients(on batch: Batch) -> [Tensor<Float>] {
    var copy = self
    let logits = copy.forward(batch.inputs, mode: .training)
    copy.backwardToParameters(SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient)
    return copy.parameters.map(\.gradient)
  }

  private func moved(_ length: Float, along direction: [Tensor<Float>]) -> Sequential {
    var copy = self
    var index = 0
    copy.visitParameters {
      $0.value += direction[index] * length
      index += 1
    }
    return copy
  }

  /// The eigenvalue of the loss's Hessian that is largest in magnitude, by power iteration: a product of the
  /// Hessian with a vector is the difference of two gradients, taken a little way along it.
  ///
  /// - Parameter start: where the iteration begins; the direction of a look before saves most of it.
  func largestCurvature(
    on batch: Batch, from start: [Tensor<Float>]?, seed: UInt64
  ) -> (curvature: Double, direction: [Tensor<Float>]) {
    var random = RandomSource(seed: seed &+ 5)
    var direction =
      start ?? parameters.map { Tensor<Float>.normal($0.value.shape, using: &random) }
    let h: Float = 0.01
    var curvature = 0.0
    for _ in 0..<(start == nil ? 30 : 10) {
      let length = direction.map { $0.norm() * $0.norm() }.reduce(0, +).squareRoot()
      direction = direction.map { $0 * Float(1 / length) }
      let product = zip(
        moved(h, along: direction).gradients(on: batch),
        moved(-h, along: direction).gradients(on: batch)
      ).map { ($0 - $1) / (2 * h) }
      curvature = zip(direction, product).map { Double($0.dot($1)) }.reduce(0, +)
      direction = product
    }
    return (curvature, direction)
  }
}
