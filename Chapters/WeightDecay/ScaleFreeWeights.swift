import Datasets
import Experiments
import Models
import NeuralNetworks

/// A network with batch normalisation, trained with decay at a constant rate, and its twin, trained without
/// decay at a rate that grows (van Laarhoven 2017; Li and Arora 2020).
struct ScaleFreeWeights: Experiment {
  @Setting("steps of gradient descent", in: 1...300, quick: 50) var steps = 100
  @Setting("learning rate", in: 1e-4...0.1) var rate = 0.02
  @Setting("share that a step takes of each weight before batch normalisation", in: 0...0.05)
  var share = 0.01
  @Setting("digits, all in one batch", in: 20...1_000) var digits = 300

  /// What is seen of a pair of twins.
  struct Course: Codable, Sendable {
    /// The length of the first layer's weights before each step and after the last, with decay.
    var lengths: [Double] = []
    /// The largest cosine between the first layer's weights and their gradient.
    var cosine = 0.0
    /// How far the twins' outputs are apart in the end, as a share of the largest.
    var difference = 0.0

    fileprivate mutating func record(_ weights: Tensor<Double>, gradient: Tensor<Double>) {
      lengths.append(weights.norm())
      cosine = max(cosine, abs(weights.cosine(with: gradient) ?? 0))
    }
  }

  struct Findings: Codable, Sendable {
    var decayed: Course
    /// With a share of 0, where both twins do the same.
    var free: Course
  }

  var estimatedSeconds: Double { 0.00005 * Double(steps * digits) }

  func run(in context: RunContext) throws -> Findings {
    let runs = try context.sideBySide(
      [share, 0], steps: { _ in steps }, "",
      { try course(share: $0, in: context, progress: $1) })
    return Findings(decayed: runs[0], free: runs[1])
  }

  func course(share: Double, in context: RunContext, progress: RunProgress) throws -> Course {
    let data = try context.data()
    let batch = DoubleBatch(data.training.batches(of: digits)[0])
    var random = RandomSource(seed: context.seed)
    var decayed = network(inputs: data.inputs, using: &random)
    var twin = decayed
    var course = Course()
    for t in 0..<steps {
      let weights = decayed.parameters[0].value
      step(t, &decayed, &twin, share: share, on: batch)
      course.record(weights, gradient: decayed.parameters[0].gradient)
      try progress.advance()
    }
    course.lengths.append(decayed.parameters[0].value.norm())
    let (a, b) = (batch.logits(of: &decayed), batch.logits(of: &twin))
    course.difference = (a - b).largestMagnitude / a.largestMagnitude
    return course
  }

  /// With an epsilon in the normalisation the length would matter a little.
  private func network(inputs: Int, using random: inout RandomSource) -> Sequential<Double> {
    .multilayer([inputs, 30, 30, 10], weights: .leCunNormal, bias: nil, using: &random) {
      units, _ in [BatchNorm(units, epsilon: 0), Tanh()]
    }
  }

  /// Step t of both twins, from 0.
  func step(
    _ t: Int, _ decayed: inout Sequential<Double>,
    _ twin: inout Sequential<Double>, share: Double, on batch: DoubleBatch
  ) {
    batch.backward(&decayed)
    decayed.visitParameters { p in
      let kept = p.isScaleFree ? 1 - share : 1
      p.value = kept * p.value - rate * p.gradient
    }
    batch.backward(&twin)
    twin.visitParameters { p in
      let exponent = p.isScaleFree ? -Double(2 * t + 1) : 0
      let growth = Double.pow(1 - share, exponent)
      p.value = p.value - rate * growth * p.gradient
    }
  }
}

extension DoubleBatch {
  fileprivate func logits(of model: inout Sequential<Double>) -> Tensor<Double> {
    model.forward(x, mode: .training)
  }

  fileprivate func backward(_ model: inout Sequential<Double>) {
    model.backwardToParameters(loss(of: logits(of: &model)).gradient)
  }
}

extension Parameter {
  /// Whether batch normalisation comes right behind it: weights of all layers but the last.
  fileprivate var isScaleFree: Bool { role == .weight && value.shape.columns == 30 }
}
