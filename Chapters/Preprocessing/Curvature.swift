import Datasets
import Experiments
import Foundation
import NeuralNetworks

/// What the inputs' eigenvalues do to gradient descent (LeCun et al. 1998, section 5): how large a step may
/// be, and how many steps a linear classifier with squared error needs, at its best rate.
struct Curvature: Experiment {
  @Setting("rates that are tried, as shares of the largest, 2 / λ₁", in: 0.01...0.9999)
  var shares = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999]
  @Setting("how much of the possible fall of the loss is asked for", in: 0.01...0.9999)
  var goals = [0.5, 0.9, 0.99]
  @Setting("training sets, drawn anew", in: 1...20, quick: 1) var samples = 5
  @Setting("images of each", in: 200...10_000, quick: 400) var images = 3_000
  @Setting("steps of gradient descent in the check of the largest rate", in: 50...5_000)
  var steps = 400

  static let kinds: [InputKind] = [.scaled, .channelMean, .meanImage, .standardised, .whitened]

  struct Findings: Codable, Sendable {
    /// For each kind of input, one a training set.
    var bowls: [[Bowl]]
    /// The number of values of a pooled image.
    var features: Int

    subscript(kind: InputKind) -> [Bowl] { bowls[Curvature.kinds.firstIndex(of: kind)!] }
  }

  /// The loss of a linear classifier with half the mean squared error.
  struct Bowl: Codable, Sendable {
    /// The two largest eigenvalues of the inputs' second moments, and the sum of all.
    var first, second, meanSquare: Double
    /// For each goal, the steps needed at the best of the rates.
    var steps: [Double]
    /// What is missing of the fall after 1, 2, 4, 8 ... steps, at the best rate for the second goal.
    var missing: [Double]
    /// How the weights have grown at 95% and at 105% of the largest rate: by less than 1 where gradient
    /// descent converges.
    var below, above: Double
  }

  private struct Run: Codable, Sendable {
    var kind: InputKind
    var sample: Int
  }

  var estimatedSeconds: Double { Double(Self.kinds.count * samples) }

  func run(in context: RunContext) throws -> Findings {
    let all = PooledImages(try ChapterImages(context))
    let runs = Self.kinds.flatMap { kind in (0..<samples).map { Run(kind: kind, sample: $0) } }
    func steps(_ run: Run) -> Int { 1 }
    let bowls = try context.kept(
      for: self, runs, steps: steps, "eigenvalues", tolerance: 1e-3
    ) { run, progress in
      let drawn = try all.resampled(training: images, validation: 0, sample: run.sample).training
      let preprocessing = run.kind.preprocessing(
        fittedTo: drawn.inputs, channels: all.shape[2], epsilon: usualEpsilon)
      try progress.advance()
      return bowl(of: drawn.preprocessed(by: preprocessing))
    }
    return Findings(
      bowls: Self.kinds.indices.map { Array(bowls[$0 * samples..<($0 + 1) * samples]) },
      features: all.shape.count)
  }

  private func bowl(of examples: Examples) -> Bowl {
    let x = Tensor<Double>(examples.inputs)
    let moments = x.secondMoments()  // [n, n]
    let values = moments.symmetricEigen().values
    let limit = 2 / values[0]
    let descent = LinearDescent(x, labels: examples.labels, classes: examples.classCount)
    let steps = goals.map { goal in
      shares.map { descent.steps(to: goal, rate: $0 * descent.largestRate) }
    }
    let best = steps[min(1, goals.count - 1)]
    let rate = shares[best.indices.min { best[$0] < best[$1] }!] * descent.largestRate
    return Bowl(
      first: values[0], second: values[1], meanSquare: values.sum(),
      steps: steps.map { $0.min()! },
      missing: (0...16).map {
        descent.missing(after: pow(2, Double($0)), rate: rate).rounded(toSignificant: 4)
      },
      below: growth(moments, rate: 0.95 * limit), above: growth(moments, rate: 1.05 * limit))
  }

  /// How the weights of a linear unit, alone with squared error and no targets, grow in full-batch
  /// gradient descent.
  func growth(_ moments: Tensor<Double>, rate: Double) -> Double {
    var w = Tensor<Double>([moments.shape[0], 1], repeating: 1)
    let start = w.norm()
    for _ in 0..<steps { w -= moments.matrixProduct(w) * rate }
    return w.norm() / start
  }
}
