import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Normalised weights of another scale s take the same path if their learning rate is multiplied by s²: do the
/// curves of all initial scales become one?
struct ScaledRates: Experiment {
  @Setting("initial scales, from 1 down to 0.0001", in: 2...40, quick: 4) var scales = 16
  @Setting("epochs of training", in: 1...200, quick: 4) var epochs = 20
  @Setting("training digits", in: 100...4_000) var digits = 1_000
  @Setting("learning rate at the scale 0.14, which He's rule asks for", in: 1e-4...10)
  var rate = 0.1
  @Setting("seeds at that scale, to compare with", in: 2...20) var seeds = 5

  /// How the learning rate of the hidden layers' weights goes with their scale, and whether there is BN.
  enum Arm: String, Codable, CaseIterable {
    case sameRate = "BN, one rate"
    case scaled = "BN, rate ∝ s²"
    case withoutBN = "without BN, rate ∝ s²"
  }

  struct Findings: Codable, Sendable {
    var deviations: [Double]
    /// The training accuracy of each epoch, for each scale: in the order of the arms.
    var curves: [[[Double]]]
    /// The same at He's scale, for some seeds.
    var bySeed: [[Double]]
  }

  private struct Start: Codable, Sendable {
    var arm: Arm
    var deviation: Double
    var seed: UInt64
  }

  static let reference = (2.0 / 100).squareRoot()

  var estimatedSeconds: Double { 0.0005 * Double((3 * scales + seeds) * epochs * digits / 100) }

  func run(in context: RunContext) throws -> Findings {
    let examples = try context.data().training.prefix(digits)
    let deviations = (0..<scales).map { Double.pow(10, -4 * Double($0) / Double(scales - 1)) }
    let seeds = context.keptSeeds(seeds)
    let starts =
      Arm.allCases.flatMap { arm in
        deviations.map { Start(arm: arm, deviation: $0, seed: seeds[0]) }
      } + seeds.map { Start(arm: .scaled, deviation: Self.reference, seed: $0) }
    let curves = try context.kept(
      for: self, starts, steps: { _ in epochs }, "\(scales) scales", tolerance: 0.1,
      { try train($0, examples, $1) })
    return Findings(
      deviations: deviations,
      curves: Arm.allCases.indices.map { Array(curves[$0 * scales..<($0 + 1) * scales]) },
      bySeed: Array(curves.suffix(seeds.count)))
  }

  private func train(
    _ start: Start, _ examples: Examples, _ progress: RunProgress
  ) throws -> [Double] {
    var random = RandomSource(seed: start.seed)
    var model = paperNetwork(
      inputs: examples.inputs.shape.columns, hidden: [100, 100, 100, 100, 100],
      placement: start.arm == .withoutBN ? .none : .before,
      weights: .normal(standardDeviation: start.deviation), epsilon: 1e-12,
      activation: { ReLU() }, using: &random)
    // The last layer is not normalised: it begins at the same scale everywhere.
    let last = model.layers.count - 1
    model.layers[last] = Dense(
      100, 10, weights: .normal(standardDeviation: Self.reference), using: &random)
    let factor = start.deviation / Self.reference
    var trainer = Trainer(
      model,
      HiddenRate(learningRate: rate, hiddenFactor: start.arm == .sameRate ? 1 : factor * factor),
      batches: BatchSampler(examples, batchSize: 100, random: random.split()))
    return try (1...epochs).map { _ in
      try progress.advance()
      let steps = try? trainer.run(steps: examples.count / 100)
      return steps?.map(\.accuracy).mean ?? 0.1
    }
  }
}

/// Gradient descent with a learning rate of their own for the weights of the hidden layers.
struct HiddenRate: Optimizer {
  typealias Scalar = Float

  var learningRate: Double
  /// What the rate of the hidden layers' weights is multiplied by.
  var hiddenFactor: Double

  mutating func prepare(for model: some Layer<Float>) {}

  mutating func step(_ model: inout some Layer<Float>) {
    var weightsLeft = model.parameters.count { $0.role == .weight }
    model.visitParameters { parameter in
      if parameter.role == .weight { weightsLeft -= 1 }
      let isHidden = parameter.role == .weight && weightsLeft > 0
      let rate = learningRate * (isHidden ? hiddenFactor : 1)
      parameter.value -= parameter.gradient * Float(rate)
    }
  }

  mutating func visitState(_ visitor: inout some StateVisitor) throws {}
}
