import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Some digits by heart, with right gradients and with wrong ones.
struct LearningByHeart: Experiment {
  @Setting("digits to learn", in: 1...200) var digits = 20
  @Setting("steps of gradient descent on all of them at once", in: 5...10_000) var steps = 500
  @Setting("learning rate", in: 1e-4...1) var rate = 0.1
  @Setting("seeds of each network", in: 1...50, quick: 2) var seeds = 5

  struct Findings: Codable, Sendable {
    struct Case: Codable, Sendable {
      var mistake: Mistake
      /// For each seed the accuracy on the digits, judged by the labels that the network is given: one who
      /// mixes them up has no others.
      var runs: [History<Double>]

      var last: [Double] { runs.map { $0.observations.last! } }
    }

    var cases: [Case]
  }

  var estimatedSeconds: Double { 0.0002 * Double(6 * seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let examples = try context.data().training.prefix(digits)
    return Findings(
      cases: try Mistake.allCases.map { mistake in
        let runs = try context.sideBySide(
          context.seeds(seeds), steps: { _ in steps }, mistake.rawValue
        ) {
          try learn(examples, with: mistake, seed: $0, $1)
        }
        return Findings.Case(mistake: mistake, runs: runs)
      })
  }

  private func learn(
    _ examples: Examples, with mistake: Mistake, seed: UInt64, _ progress: RunProgress
  ) throws -> History<Double> {
    var random = RandomSource(seed: seed)
    var model = activationNetwork(inputs: examples.inputs.shape.columns, .relu, using: &random)
    for index in stride(from: 1, to: model.layers.count, by: 2) {
      model.layers[index] = BrokenReLU(mistake)
    }
    // A mistake in reading files: the labels are one place off.
    let labels =
      mistake == .labelsShifted
      ? Array(examples.labels.dropFirst() + examples.labels.prefix(1)) : examples.labels
    let seen = Examples(inputs: examples.inputs, labels: labels, classCount: examples.classCount)
    var trainer = Trainer(
      model, SGD(learningRate: mistake == .ascent ? -rate : rate),
      batches: BatchSampler(seen, batchSize: seen.count, random: random.split()))
    return try trainer.history(steps: steps, lookingEvery: 5, afterEachStep: progress.advance) {
      evaluate($0.model, on: seen).accuracy
    }
  }
}

/// Ways to break a network.
enum Mistake: String, CaseIterable, Codable, Sendable {
  case none = "right"
  case slopeForgotten = "ReLU's slope forgotten"
  case signFlipped = "ReLU's gradient negated"
  case gradientLost = "no gradient passes ReLU"
  case labelsShifted = "each digit has another's label"
  case ascent = "steps go uphill"
}

/// ReLU with a backward pass that may be wrong.
struct BrokenReLU: Layer {
  let mistake: Mistake
  private var relu = ReLU<Float>()

  init(_ mistake: Mistake) { self.mistake = mistake }

  var kind: String { "brokenReLU" }

  mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> {
    relu.forward(x, mode: mode)
  }

  mutating func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> {
    let right = relu.backward(outputGradient)
    return switch mistake {
    case .slopeForgotten: outputGradient
    case .signFlipped: -right
    case .gradientLost: .zeros(right.shape)
    case .none, .labelsShifted, .ascent: right
    }
  }
}
