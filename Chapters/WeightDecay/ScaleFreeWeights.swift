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
    /// How far |w|² after a step is from (1 - share)² |w|² + eta² |g|², relative, at most.
    var pythagoras = 0.0

    /// - Parameter kept: what the decay leaves of a weight in a step.
    fileprivate mutating func record(
      _ weights: Tensor<Double>, gradient: Tensor<Double>, next: Tensor<Double>, kept: Double,
      rate: Double
    ) {
      lengths.append(weights.norm())
      cosine = max(cosine, abs(weights.cosine(with: gradient) ?? 0))
      let expected = kept * kept * weights.dot(weights) + rate * rate * gradient.dot(gradient)
      pythagoras = max(pythagoras, abs(next.dot(next) / expected - 1))
    }
  }

  struct Findings: Codable, Sendable {
    var decayed: Course
    /// With a share of 0, where both twins do the same.
    var free: Course
    /// With the epsilon that Keras has in its normalisation.
    var withEpsilon: Course
    /// How far outputs are apart, relative, of a training with another learning rate and decay but the same
    /// product of the two.
    var sameProduct: Double
  }

  var estimatedSeconds: Double { 0.00005 * Double(steps * digits) }

  func run(in context: RunContext) throws -> Findings {
    let runs = try context.sideBySide(
      [(share, 0), (0, 0), (share, Self.epsilon)], steps: { _ in steps }, "",
      { try course(share: $0.0, epsilon: $0.1, in: context, progress: $1) })
    return Findings(
      decayed: runs[0], free: runs[1], withEpsilon: runs[2],
      sameProduct: try differenceWithSameProduct(in: context))
  }

  /// Keras' default.
  static let epsilon = 0.001

  func course(
    share: Double, epsilon: Double = 0, in context: RunContext, progress: RunProgress
  ) throws -> Course {
    let data = try context.data()
    let batch = DoubleBatch(data.training.batches(of: digits)[0])
    var random = RandomSource(seed: context.seed)
    var decayed = network(inputs: data.inputs, epsilon: epsilon, using: &random)
    var twin = decayed
    var course = Course()
    for t in 0..<steps {
      let weights = decayed.parameters[0].value
      step(t, &decayed, &twin, share: share, on: batch)
      course.record(
        weights, gradient: decayed.parameters[0].gradient, next: decayed.parameters[0].value,
        kept: 1 - share, rate: rate)
      try progress.advance()
    }
    course.lengths.append(decayed.parameters[0].value.norm())
    let (a, b) = (batch.logits(of: &decayed), batch.logits(of: &twin))
    course.difference = (a - b).largestMagnitude / a.largestMagnitude
    return course
  }

  /// Four times the rate, a quarter of the decay and twice the weights: (c eta, lambda' / c, sqrt(c) w) is
  /// the same training where batch normalisation follows.
  private func differenceWithSameProduct(in context: RunContext) throws -> Double {
    let data = try context.data()
    let batch = DoubleBatch(data.training.batches(of: digits)[0])
    var random = RandomSource(seed: context.seed)
    var one = network(inputs: data.inputs, epsilon: 0, using: &random)
    var other = one
    let c = 4.0
    other.visitParameters { if $0.isScaleFree { $0.value *= c.squareRoot() } }
    for _ in 0..<steps {
      decayedStep(&one, factor: 1, on: batch)
      decayedStep(&other, factor: c, on: batch)
    }
    let (a, b) = (batch.logits(of: &one), batch.logits(of: &other))
    return (a - b).largestMagnitude / a.largestMagnitude
  }

  /// - Parameter c: the rate of scale-free weights is so many times that of the others, their decay so many
  ///   times smaller.
  private func decayedStep(
    _ network: inout Sequential<Double>, factor c: Double, on batch: DoubleBatch
  ) {
    batch.backward(&network)
    network.visitParameters { p in
      let kept = p.isScaleFree ? 1 - share : 1
      p.value = kept * p.value - (p.isScaleFree ? c : 1) * rate * p.gradient
    }
  }

  /// With an epsilon in the normalisation the length matters a little.
  private func network(
    inputs: Int, epsilon: Double, using random: inout RandomSource
  ) -> Sequential<Double> {
    .multilayer([inputs, 30, 30, 10], weights: .leCunNormal, bias: nil, using: &random) {
      units, _ in [BatchNorm(units, epsilon: epsilon), Tanh()]
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
