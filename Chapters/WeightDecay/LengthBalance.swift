import Datasets
import Experiments
import Foundation
import Models
import NeuralNetworks
import Optimizers
import Training

/// How long do weights in front of batch normalisation become with decay, and how far does a step turn them,
/// where growing and decaying balance (van Laarhoven 2017; Wan et al. 2021)?
struct LengthBalance: Experiment {
  @Setting("steps of training, batches of 100", in: 100...100_000, quick: 400) var steps = 4_000
  @Setting("first weights as shares of He's, of the first pair", in: 0.01...100, quick: [1])
  var starts = [1, 0.3, 3]
  @Setting("digits to learn from", in: 100...4_000) var digits = 2_000
  @Setting("epsilon of batch normalisation", in: 0...0.1) var epsilon = 0.0
  @Setting("whether there is batch normalisation") var isNormalised = true

  /// Learning rates and decays λ'.
  struct Pair: Codable, Sendable, Equatable {
    var rate, decay: Double
  }

  static let pairs = [
    Pair(rate: 0.1, decay: 0.01), Pair(rate: 0.3, decay: 0.003), Pair(rate: 0.1, decay: 0.005),
    Pair(rate: 0.3, decay: 0.01), Pair(rate: 0.03, decay: 0.03),
  ]

  /// What is seen of the first layer's weights w, all in one vector.
  struct Look: Codable, Sendable {
    /// |w| after the steps between two looks; the means over them of (|g| |w|)² and of the square of the angle
    /// between w before and after a step.
    var length, unitGradient, squaredAngle: Double
  }

  struct Course: Codable, Sendable {
    var pair: Pair
    var start: Double
    /// One every `LengthBalance.interval` steps; the first is before training.
    var looks: [Look]

    /// The means over the last sixth: from the longest start it takes most of the run to get there.
    func last(_ value: (Look) -> Double) -> Double {
      looks.suffix(max(1, looks.count / 6)).map(value).mean
    }

    /// The root mean square of the angle of a step.
    var angle: Double { last(\.squaredAngle).squareRoot() }

    /// (eta / 2 lambda')^1/4 (|g| |w|)^1/2.
    var expectedLength: Double {
      pow(pair.rate / (2 * pair.decay) * last(\.unitGradient), 0.25)
    }

    /// sqrt(2 eta lambda').
    var expectedAngle: Double { (2 * pair.rate * pair.decay).squareRoot() }
  }

  static let interval = 50

  struct Findings: Codable, Sendable {
    /// The first pair from each start, and then the other pairs.
    var courses: [Course]
  }

  var estimatedSeconds: Double {
    0.0001 * Double((Self.pairs.count + starts.count) * steps)
  }

  func run(in context: RunContext) throws -> Findings {
    let few = try context.data().training.prefix(digits)
    let runs = starts.map { (Self.pairs[0], $0) } + Self.pairs.dropFirst().map { ($0, 1.0) }
    return Findings(
      courses: try context.sideBySide(runs, steps: { _ in steps }, "to the balance") {
        try course($0.0, start: $0.1, on: few, seed: context.seed, $1)
      })
  }

  func course(
    _ pair: Pair, start: Double, on few: Examples, seed: UInt64, _ progress: RunProgress
  ) throws -> Course {
    var random = RandomSource(seed: seed)
    var network = Sequential<Float>.multilayer(
      [few.inputs.shape.columns, 50, few.classCount], weights: .heNormal, bias: nil, using: &random
    ) { units, _ in
      isNormalised ? [BatchNorm(units, epsilon: Float(epsilon)), ReLU()] : [ReLU()]
    }
    var isFirst = true
    network.visitParameters { p in
      if isFirst { p.value *= Float(start) }
      isFirst = false
    }
    var trainer = Trainer(
      network, SGDW(learningRate: pair.rate, weightDecay: pair.decay),
      batches: BatchSampler(few, batchSize: 100, random: random.split()))
    var weights = trainer.model.parameters[0].value
    var looks = [Look(length: weights.norm(), unitGradient: 0, squaredAngle: 0)]
    var (gradients, angles) = (0.0, 0.0)
    for step in 1...steps {
      _ = try trainer.step()
      let first = trainer.model.parameters[0]
      let product = first.gradient.norm() * weights.norm()
      gradients += product * product
      let angle = acos(min(1, weights.cosine(with: first.value) ?? 1))
      angles += angle * angle
      weights = first.value
      if step.isMultiple(of: Self.interval) {
        let count = Double(Self.interval)
        looks.append(
          Look(
            length: weights.norm(), unitGradient: gradients / count, squaredAngle: angles / count))
        (gradients, angles) = (0, 0)
      }
      try progress.advance()
    }
    return Course(pair: pair, start: start, looks: looks)
  }
}
