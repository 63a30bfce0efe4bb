import Experiments
import Foundation
import NeuralNetworks
import Training

/// A linear student learns from a linear teacher with noise (Krogh and Hertz 1991): how far from the
/// teacher's weights do its own end, from few samples to many, without decay and with the one that the
/// Gaussian prior asks for?
struct TeacherAndStudent: Experiment {
  @Setting("inputs N of teacher and student", in: 2...100) var inputs = 40
  @Setting("samples n", in: 1...1_000, quick: [20, 40, 80])
  var samples = [10, 20, 28, 36, 40, 44, 52, 60, 80, 120, 160, 240]
  @Setting("teachers, each with samples of its own", in: 2...1_000, quick: 40) var teachers = 120
  @Setting("standard deviation σ of the noise", in: 0.01...10) var noise = 0.5
  @Setting("powers of ten around the prior's λ", in: -3...3, holding: [0])
  var exponents = [Double](
    stride(from: -1.5, through: 1.5, by: 0.25))

  /// For each number of samples and each teacher: |w - teacher|², which is the error on new inputs beside
  /// the noise.
  struct Findings: Codable, Sendable {
    var without: [[Double]]
    /// By number of samples, then by λ, then by teacher.
    var with: [[[Double]]]
  }

  /// The standard deviation s of a teacher's weights: they have a length of about 1.
  var deviation: Double { 1 / Double(inputs).squareRoot() }
  /// The λ of the notes' formula that makes the cost a posterior: σ² / s².
  var priorLambda: Double { noise * noise / (deviation * deviation) }
  var lambdas: [Double] { exponents.map { priorLambda * Double.pow(10, $0) } }

  var estimatedSeconds: Double { 0.002 * Double(teachers * samples.count) }

  func check() throws(SettingError) {
    guard let equal = samples.firstIndex(of: inputs), equal > 0 else {
      throw refusal(
        of: "samples",
        "the error is largest with as many samples as inputs: name \(inputs), and fewer before it.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let seeds = context.seeds(teachers)
    let all = try context.sideBySide(
      samples.flatMap { n in seeds.map { (n, $0) } }, "students"
    ) { errors(samples: $0.0, seed: $0.1) }
    let groups = samples.indices.map { place in
      Array(all[place * teachers..<(place + 1) * teachers])
    }
    return Findings(
      without: groups.map { $0.map(\.without) },
      with: groups.map { group in lambdas.indices.map { at in group.map { $0.with[at] } } })
  }

  /// One teacher, its samples, and the students with all λ.
  func errors(samples n: Int, seed: UInt64) -> (without: Double, with: [Double]) {
    var random = RandomSource(seed: 40_000 &+ 1_000 &* UInt64(n) &+ seed)
    let teacher = Tensor<Double>.normal([inputs, 1], using: &random) * deviation
    let x = Tensor<Double>.normal([n, inputs], using: &random)
    let y = x.matrixProduct(teacher) + .normal([n, 1], using: &random) * noise
    let student = RidgeRegression(x: x, y: y)
    func error(_ lambda: Double) -> Double {
      let difference = student.weights(lambda: lambda) - teacher
      return difference.dot(difference)
    }
    return (error(0), lambdas.map(error))
  }

  // MARK: Theory

  /// The error without decay for many inputs (Hastie et al. 2022); endless at n = N.
  func expectedWithout(samples n: Int) -> Double {
    let ratio = Double(inputs) / Double(n)
    if ratio < 1 { return noise * noise * ratio / (1 - ratio) }
    return (1 - 1 / ratio) + noise * noise / (ratio - 1)
  }

  /// The error with the prior's λ for many inputs: σ² N/n m, with Marchenko and Pastur's m
  /// (Dobriban and Wager 2018).
  func expectedWith(samples n: Int) -> Double {
    let ratio = Double(inputs) / Double(n)
    let z = priorLambda / Double(n)
    let b = 1 - ratio + z
    let m = (-b + (b * b + 4 * ratio * z).squareRoot()) / (2 * ratio * z)
    return noise * noise * ratio * m
  }
}

/// Least squares with a price on the weights, for all prices at once:
/// C = 1/2n sum (x w - y)^2 + lambda/2n sum w^2.
struct RidgeRegression: Sendable {
  /// The squares of x's singular values, largest first, and its right singular vectors, [inputs,
  /// directions].
  let squares: [Double]
  let directions: Tensor<Double>
  /// Xᵀ y along each direction, [directions, outputs].
  let projections: Tensor<Double>

  /// - Parameters:
  ///   - x: [n, inputs].
  ///   - y: [n, outputs].
  init(x: Tensor<Double>, y: Tensor<Double>) {
    if x.shape.rows < x.shape.columns {
      // Of the n directions that have data in them: V = X^T U / s.
      let eigen = x.matrixProduct(x, transposing: .right).symmetricEigen()
      let squares = eigen.values.scalars.filter { $0 > eigen.values[0] * 1e-10 }
      let inverse = Tensor(squares.map { 1 / $0.squareRoot() })
      self.squares = squares
      directions =
        x.matrixProduct(eigen.vectors.columns(0..<squares.count), transposing: .left) * inverse
    } else {
      let eigen = x.matrixProduct(x, transposing: .left).symmetricEigen()
      squares = eigen.values.scalars.map { max($0, 0) }
      directions = eigen.vectors
    }
    projections = directions.matrixProduct(
      x.matrixProduct(y, transposing: .left), transposing: .left)
  }

  /// The largest that is no rounding of 0.
  private var negligible: Double { squares[0] * 1e-10 }

  /// The best weights, [inputs, outputs]: along the direction of a singular value s their part is
  /// s / (s² + lambda) of y's. With a lambda of 0 they are the shortest of all best weights.
  func weights(lambda: Double) -> Tensor<Double> {
    weights { $0 > negligible ? 1 / ($0 + lambda) : 0 }
  }

  /// What gradient descent from 0 has reached after t steps with the rate eta, without a price: of the
  /// final part there is 1 - (1 - eta s² / n)^t along each direction.
  ///
  /// - Parameter rate: eta / n.
  func weights(steps t: Double, rate: Double) -> Tensor<Double> {
    weights { $0 > negligible ? (1 - Double.pow(1 - rate * $0, t)) / $0 : 0 }
  }

  private func weights(_ factor: (Double) -> Double) -> Tensor<Double> {
    let outputs = projections.shape.columns
    let scaled = zip(squares, 0...).flatMap { square, row in
      projections.rows(row..<row + 1).scalars.map { $0 * factor(square) }
    }
    return directions.matrixProduct(Tensor([squares.count, outputs], scaled))
  }

  /// How many weights are as good as free: sum s² / (s² + lambda).
  func freedom(lambda: Double) -> Double {
    squares.reduce(0) { $0 + ($1 > negligible ? $1 / ($1 + lambda) : 0) }
  }
}
