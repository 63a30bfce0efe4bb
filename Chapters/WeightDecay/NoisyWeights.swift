import Experiments
import Foundation
import NeuralNetworks
import Optimizers

/// Weights whose gradients are noise of different sizes: Adam with L2 decays those with large gradients
/// less (Loshchilov and Hutter 2019, section 2).
struct NoisyWeights: Experiment {
  @Setting("steps of training", in: 10...10_000, quick: 300) var steps = 1_000
  @Setting("weights of each size of gradients", in: 1...5_000, quick: 100) var count = 300
  @Setting("learning rate η", in: 1e-4...0.01) var rate = 0.001
  @Setting("decay λ'", in: 0.01...10) var decay = 1.0

  /// The gradients' standard deviations.
  static let scales = stride(from: -3.0, through: 1, by: 0.25).map { Double.pow(10, $0) }

  /// For each scale, the mean of its weights at the end; they begin at 1.
  struct Findings: Codable, Sendable {
    var adam, adamW, sgd: [Double]
    /// Adam with a tenth of the decay.
    var weak: [Double]
    /// What the formula says of Adam, with the whole decay and with a tenth.
    var formula, weakFormula: [Double]
    /// What AdamW should leave of all of them, (1 - eta lambda')^t.
    var even: Double
  }

  var estimatedSeconds: Double { 1e-6 * Double(steps * count) }

  func run(in context: RunContext) throws -> Findings {
    let rules: [(rule: any Optimizer<Double>, inLoss: Double)] = [
      (Adam(learningRate: rate), decay), (AdamW(learningRate: rate, weightDecay: decay), 0),
      (SGD(learningRate: rate), decay), (Adam(learningRate: rate), decay / 10),
    ]
    let all = try context.sideBySide(
      rules, steps: { _ in steps }, "",
      { try left(by: $0.rule, inLoss: $0.inLoss, seed: context.seed, $1) })
    return Findings(
      adam: all[0], adamW: all[1], sgd: all[2], weak: all[3],
      formula: Self.scales.map { expectedLeft(scale: $0, decay: decay) },
      weakFormula: Self.scales.map { expectedLeft(scale: $0, decay: decay / 10) },
      even: Double.pow(1 - rate * decay, Double(steps)))
  }

  /// The means of the weights of each scale at the end.
  ///
  /// - Parameter inLoss: how strong the penalty is.
  func left(
    by rule: some Optimizer<Double>, inLoss: Double, seed: UInt64,
    _ progress: RunProgress
  ) throws -> [Double] {
    var optimizer = rule
    var random = RandomSource(seed: seed)
    let scales = Tensor(Self.scales)
    let shape: Shape = [count, scales.count]
    var layer = Dense<Double>(weights: Tensor(shape, repeating: 1))
    for _ in 0..<steps {
      layer.weights.gradient = .normal(shape, using: &random) * scales
      L2(inLoss).addGradient(to: &layer.weights)
      optimizer.step(&layer)
      try progress.advance()
    }
    return layer.weights.value.columnMeans().scalars
  }

  /// Adam's recursion for the mean of a weight with L2: the mean gradient is lambda' w, its mean square
  /// s^2 + (lambda' w)^2.
  func expectedLeft(scale s: Double, decay: Double) -> Double {
    let (beta1, beta2) = (0.9, 0.999)
    var (w, m, v) = (1.0, 0.0, 0.0)
    for t in 1...steps {
      let pull = decay * w
      m = beta1 * m + (1 - beta1) * pull
      v = beta2 * v + (1 - beta2) * (s * s + pull * pull)
      let mean = m / (1 - Double.pow(beta1, Double(t)))
      let square = v / (1 - Double.pow(beta2, Double(t)))
      w -= rate * mean / (square.squareRoot() + 1e-8)
    }
    return w
  }
}
