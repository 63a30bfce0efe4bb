import Experiments
import Foundation
import NeuralNetworks
import Optimizers
import Training

/// Dropout on the inputs of a linear regression is a ridge whose price of a weight goes with the size of its
/// feature (Wager, Wang and Liang 2013): checked over all masks, and against a training with dropout.
struct AdaptiveRidge: Experiment {
  @Setting("probabilities p of an input to be dropped", in: 0.01...0.95)
  var dropped = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85]
  @Setting("sizes of a logistic regression's weights, as shares of a fit's", in: 0.001...10)
  var sizes = [1, 0.5, 0.25, 0.125]
  @Setting("points of the regression", in: 10...1_000) var points = 40
  @Setting("steps of a training with dropout", in: 100...100_000, quick: 4_000) var steps = 8_000
  @Setting("trainings for each p", in: 2...50, quick: 4) var seeds = 8

  struct Findings: Codable, Sendable {
    /// The largest relative distance of the mean loss over all masks from the formula.
    var formulaError: Double
    /// For each p the weights by the closed form, and those of trainings with dropout, one each.
    var closed: [[Double]]
    var trained: [[[Double]]]
    /// For each p the weights of a plain ridge whose price is the same for all: the mean of dropout's.
    var plain: [[Double]]
    /// How far predictions move when a feature is measured in another unit, with dropout and with a plain ridge.
    var unitDropout, unitPlain: Double
    /// Of a logistic regression, for each size of the weights and each p: what the penalty of second order comes
    /// to, as a share of what dropout adds to the loss, over all masks.
    var logistic: [[Double]]
  }

  var estimatedSeconds: Double { 6e-6 * Double(dropped.count * seeds * steps) }

  func check() throws(SettingError) {
    guard dropped[0] <= 0.5 else {
      throw refusal(of: "dropped", "a p of 0.5 or less has to be among them.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(8)
    let problem = LinearProblem(points: points, using: &random)
    let closed = dropped.map { problem.dropoutSolution($0) }
    let trainings = try context.sideBySide(
      dropped.flatMap { p in context.seeds(seeds).map { (p, $0) } }, "regression with dropout"
    ) { try problem.trained(dropped: $0.0, steps: steps, seed: $0.1) }
    let inInches = problem.rescaled(feature: 0, by: 10)
    func moved(_ solve: (LinearProblem) -> [Double]) -> Double {
      let here = problem.predictions(solve(problem))
      return (inInches.predictions(solve(inInches)) - here).norm() / here.norm()
    }
    return Findings(
      formulaError: dropped.map { problem.formulaError($0, closed[min(2, closed.count - 1)]) }
        .max()!,
      closed: closed,
      trained: dropped.indices.map { Array(trainings[($0 * seeds)..<(($0 + 1) * seeds)]) },
      plain: dropped.map { problem.ridgeSolution(problem.meanPrice($0)) },
      unitDropout: moved { $0.dropoutSolution(0.5) },
      unitPlain: moved { $0.ridgeSolution($0.meanPrice(0.5)) },
      logistic: sizes.map { size in dropped.map { problem.logisticShare($0, size: size) } })
  }
}

/// A regression y = X w with features of different sizes.
struct LinearProblem: Sendable {
  /// [m, n]
  let x: Tensor<Double>
  /// [m, 1]
  let y: Tensor<Double>

  init(x: Tensor<Double>, y: Tensor<Double>) {
    self.x = x
    self.y = y
  }

  /// Features of size 1/2, 1, 2 and 1 that are correlated in pairs, and noise.
  init(points: Int, using random: inout RandomSource) {
    let z = Tensor<Double>.normal([points, 4], using: &random)
    let mix = Tensor<Double>([4, 4], [0.5, 0.6, 0, 0, 0, 0.8, 0, 0, 0, 0, 2, 0.6, 0, 0, 0, 0.8])
    x = z.matrixProduct(mix)
    let w = Tensor<Double>([4, 1], [2, -1, 0.5, 1])
    y = x.matrixProduct(w) + Tensor<Double>.normal([points, 1], using: &random)
  }

  /// The same measured in another unit.
  func rescaled(feature: Int, by factor: Double) -> LinearProblem {
    let scale = Tensor<Double>((0..<x.shape[1]).map { $0 == feature ? factor : 1 })
    return LinearProblem(x: x * scale, y: y)
  }

  func predictions(_ w: [Double]) -> Tensor<Double> { x.matrixProduct(Tensor([w.count, 1], w)) }

  /// The sum of the squares of each feature, [n].
  var squares: Tensor<Double> { x.squared().columnSums() }

  /// p/(1 - p) times the sum of the squares of each feature: what a weight's square costs.
  func prices(_ p: Double) -> Tensor<Double> { squares * (p / (1 - p)) }

  func meanPrice(_ p: Double) -> Double { prices(p).mean() }

  /// The w that makes the mean over all masks of |y - (m ∘ X) w|² smallest.
  func dropoutSolution(_ p: Double) -> [Double] { solution(prices: prices(p).scalars) }

  /// The w that makes |y - X w|² + price |w|² smallest.
  func ridgeSolution(_ price: Double) -> [Double] {
    solution(prices: Array(repeating: price, count: x.shape[1]))
  }

  /// (XᵀX + diag(prices)) w = Xᵀy
  private func solution(prices: [Double]) -> [Double] {
    var gram = x.matrixProduct(x, transposing: .left)
    for (j, price) in prices.enumerated() { gram[j, j] += price }
    let eigen = gram.symmetricEigen()
    let right = eigen.vectors.matrixProduct(
      x.matrixProduct(y, transposing: .left), transposing: .left)
    let count = prices.count
    return eigen.vectors.matrixProduct(right / eigen.values.reshaped(to: [count, 1])).scalars
  }

  /// |y - X w|² + p/(1 - p) sum_j w_j² sum_i x_ij²
  func formula(_ p: Double, _ w: [Double]) -> Double {
    (y - predictions(w)).squared().sum()
      + zip(prices(p).scalars, w).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
  }

  /// The mean of |y - (m ∘ X) w|² over all masks, each with its probability, against the formula.
  func formulaError(_ p: Double, _ w: [Double]) -> Double {
    let mean = meanOverMasks(p) { masked in
      (y - masked.matrixProduct(Tensor([w.count, 1], w))).squared().sum()
    }
    return abs(mean / formula(p, w) - 1)
  }

  /// The mean over the masks of f(m ∘ X), for an f that is a sum over the samples: it is the same whether each
  /// sample has a mask of its own, or all have one.
  private func meanOverMasks(_ p: Double, _ f: (Tensor<Double>) -> Double) -> Double {
    let n = x.shape[1]
    return (0..<(1 << n)).reduce(0) { sum, number in
      let kept = number.nonzeroBitCount
      let mask = Tensor<Double>((0..<n).map { number >> $0 & 1 == 1 ? 1 / (1 - p) : 0 })
      return sum + Double.pow(1 - p, Double(kept)) * Double.pow(p, Double(n - kept)) * f(x * mask)
    }
  }

  /// Gradient descent on all points with a dropout layer before the weights, the mean of the second half of its
  /// steps.
  func trained(dropped p: Double, steps: Int, seed: UInt64) throws -> [Double] {
    var random = RandomSource(seed: seed)
    let model = Sequential<Double>([
      Dropout(p, using: &random), Dense(weights: .zeros([x.shape[1], 1])),
    ])
    // With dropout the inputs are 1/(1 - p) times as large in the mean square.
    let rate = 0.05 * (1 - p) / (squares.sum() / Double(x.shape[0]))
    var learner = Learner(model, SGD(learningRate: rate))
    var sum = Tensor<Double>.zeros([x.shape[1], 1])
    for step in 1...steps {
      try learner.step(on: x) { output in
        let error = output - y
        return (error.squared().mean(), error * (2 / Double(error.count)))
      }
      if step > steps / 2 { sum += learner.model.parameters[0].value }
    }
    return (sum / Double(steps - steps / 2)).scalars
  }

  /// Of a logistic regression whose labels are the signs of y, with the weights of a small ridge: the penalty
  /// ½ p/(1 - p) sum_i s_i (1 - s_i) sum_j x_ij² w_j² (Wager et al., equation 11) as a share of what dropout adds to
  /// the loss.
  func logisticShare(_ p: Double, size: Double) -> Double {
    let w = size * Tensor<Double>([x.shape[1], 1], ridgeSolution(10))
    let signs = y.map { $0 < 0 ? -1 : 1 }
    func loss(_ x: Tensor<Double>) -> Double {
      (x.matrixProduct(w) * signs).map { log(1 + exp(-$0)) }.sum()
    }
    let added = meanOverMasks(p, loss) - loss(x)
    let slope = x.matrixProduct(w).map { 1 / (1 + exp(-$0)) }.map { $0 * (1 - $0) }
    let shaken = x.squared().matrixProduct(w.squared())
    return 0.5 * p / (1 - p) * (slope * shaken).sum() / added
  }
}
