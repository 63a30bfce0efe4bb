import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// A linear network learns digits with weight decay, and without it for fewer steps: what is left of its
/// weights along each direction of the data?
struct Directions: Experiment {
  @Setting("digits to learn from", in: 50...2_000) var digits = 120
  @Setting("the price λ", in: 0.01...1_000) var lambda = 10.0
  @Setting("most steps of gradient descent", in: 100...100_000) var steps = 1_000

  struct Findings: Codable, Sendable {
    /// The singular values s of the data, largest first.
    var singularValues: [Double]
    /// Along each direction, the weights with decay, and those after few steps without, as shares of those
    /// of least squares.
    var decayed, stopped: [Double]
    /// The same by the formulas.
    var decayedFormula, stoppedFormula: [Double]
    /// How many steps the second took: n / (eta lambda).
    var fewSteps: Int
    /// How many of the weights are as good as free.
    var freedom: Double
  }

  var estimatedSeconds: Double { 2 }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let few = SmallDigits(data.training.prefix(digits))
    let ridge = RidgeRegression(x: few.x, y: few.y)
    // As many as there are: the rest is rounding, or pixels that never change.
    let count = ridge.squares.prefix { $0 > ridge.squares[0] * 1e-6 }.count
    let n = Double(few.x.shape.rows)
    // A quarter of the largest that does not swing to and fro.
    let rate = n / (4 * ridge.squares[0])
    let fewSteps = Int((n / (rate * lambda)).rounded())
    let progress = context.progress("gradient descent", total: steps + fewSteps)
    let decayed = try few.trained(steps: steps, rate: rate, decay: lambda / n, progress)
    let stopped = try few.trained(steps: fewSteps, rate: rate, decay: 0, progress)
    let exact = ridge.weights(lambda: 0)
    func shares(_ weights: Tensor<Double>) -> [Double] {
      let along = ridge.directions.matrixProduct(weights, transposing: .left)
      let whole = ridge.directions.matrixProduct(exact, transposing: .left)
      return (0..<count).map {
        let (a, b) = (along.rows($0..<$0 + 1), whole.rows($0..<$0 + 1))
        return a.dot(b) / b.dot(b)
      }
    }
    let squares = ridge.squares.prefix(count)
    return Findings(
      singularValues: squares.map { $0.squareRoot() }, decayed: shares(decayed),
      stopped: shares(stopped), decayedFormula: squares.map { $0 / ($0 + lambda) },
      stoppedFormula: squares.map { 1 - Double.pow(1 - rate / n * $0, Double(fewSteps)) },
      fewSteps: fewSteps, freedom: ridge.freedom(lambda: lambda))
  }
}

/// Digits of 14 by 14 pixels, each the mean of four, as numbers for linear regression.
struct SmallDigits: Sendable {
  /// [n, 196], without the mean image.
  let x: Tensor<Double>
  /// 1 for the digit, 0 for the nine others, without the means: [n, 10].
  let y: Tensor<Double>
  private let meanImage, meanTargets: Tensor<Double>

  init(_ examples: Examples) {
    let small = Self.small(examples.inputs)
    meanImage = small.columnMeans()
    x = small - meanImage
    var targets = Tensor<Double>.zeros([examples.count, examples.classCount])
    for (row, label) in examples.labels.enumerated() { targets[row, label] = 1 }
    meanTargets = targets.columnMeans()
    y = targets - meanTargets
  }

  private static func small(_ images: Tensor<Float>) -> Tensor<Double> {
    let side = Int(Double(images.shape.columns).squareRoot().rounded())
    var pooling = Tensor<Double>.zeros([side * side, side * side / 4])
    for row in 0..<side {
      for column in 0..<side {
        pooling[row * side + column, row / 2 * (side / 2) + column / 2] = 0.25
      }
    }
    return Tensor<Double>(images).matrixProduct(pooling)
  }

  /// Gradient descent from 0 on C = 1/2n sum (x w - y)², with decay in the loss: the weights, [196, 10].
  func trained(
    steps: Int, rate: Double, decay: Double, _ progress: RunProgress
  ) throws -> Tensor<Double> {
    let n = Double(x.shape.rows)
    let start = Dense<Double>(weights: .zeros([x.shape.columns, y.shape.columns]))
    var learner = Learner(Regularized(start, by: L2(decay)), SGD(learningRate: rate))
    for _ in 0..<steps {
      try learner.step(on: x) { outputs in
        let error = outputs - y
        return (error.dot(error) / (2 * n), error / n)
      }
      try progress.advance()
    }
    return learner.model.base.weights.value
  }

  /// Other digits as small as these, without these digits' mean image: [n, 196].
  func inputs(of examples: Examples) -> Tensor<Double> {
    Self.small(examples.inputs) - meanImage
  }

  /// The share of other digits that weights recognise.
  ///
  /// - Parameter inputs: what `inputs(of:)` makes of them.
  func accuracy(of weights: Tensor<Double>, _ inputs: Tensor<Double>, _ labels: [Int]) -> Double {
    let outputs = inputs.matrixProduct(weights) + meanTargets
    return Double(zip(outputs.rowArgmax(), labels).count { $0 == $1 }) / Double(labels.count)
  }
}

/// Decay against early stopping, each at its best, for linear networks on digits drawn anew.
struct LinearDecay: Experiment {
  @Setting("digits to learn from", in: 50...2_000) var digits = 120
  @Setting("training sets, drawn anew", in: 1...50, quick: 2) var samples = 10
  @Setting("training digits set aside to choose by", in: 100...2_000) var validation = 800
  @Setting("strengths λ, and n/ηt of as many numbers of steps", in: 0.001...100_000)
  var strengths = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000]

  static let decay = "weight decay", stopping = "early stopping", none = "neither"

  var estimatedSeconds: Double { 0.5 * Double(samples) }

  /// The strength in the place of the rate.
  func run(in context: RunContext) throws -> Sweep {
    let data = try context.data()
    let scores = try context.sideBySide(Array(0..<samples), "linear networks") { sample in
      let digits = try data.resampled(training: digits, validation: validation, sample: sample)
      let few = SmallDigits(digits.training)
      let ridge = RidgeRegression(x: few.x, y: few.y)
      let n = Double(few.x.shape.rows)
      let (validation, test) = (digits.validation!, digits.test)
      let inputs = (few.inputs(of: validation), few.inputs(of: test))
      func score(_ weights: Tensor<Double>) -> Score {
        Score(
          validation: few.accuracy(of: weights, inputs.0, validation.labels),
          test: few.accuracy(of: weights, inputs.1, test.labels))
      }
      let rate = n / (4 * ridge.squares[0])
      let free = score(ridge.weights(lambda: 0))
      return [
        strengths.map { score(ridge.weights(lambda: $0)) },
        strengths.map { score(ridge.weights(steps: n / (rate * $0), rate: rate / n)) },
        strengths.map { _ in free },
      ]
    }
    return Sweep(
      [Self.decay, Self.stopping, Self.none].enumerated().map { arm, label in
        (label, strengths, strengths.indices.map { at in scores.map { $0[arm][at] } })
      })
  }
}
