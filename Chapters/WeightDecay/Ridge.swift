import NeuralNetworks

/// A polynomial whose coefficients are paid for: it minimises
/// C = 1/2n sum (f(x_i) - y_i)^2 + lambda/2n sum w_j^2, the constant w_0 left out of the price.
struct RidgePolynomial: Sendable {
  /// w_0, w_1, ...: f(x) = sum w_j x^j.
  let coefficients: [Double]

  /// Fits a polynomial to points with |x| <= 1.
  ///
  /// The minimum solves (X^T X + lambda D) w = X^T y, with the powers of x_i as row i of X. X^T X has
  /// the square of X's condition number, and with degree 15 that is more than `Double` can bear. So
  /// nothing is multiplied out: the same w is the least-squares solution of X w = y with the rows
  /// sqrt(lambda) w_j = 0 below, and Householder's reflections find it.
  init(degree: Int, x: [Double], y: [Double], lambda: Double) {
    var rows = x.map { x in (0...degree).map { Double.pow(x, Double($0)) } }
    var targets = y
    for j in 1...degree where lambda > 0 {
      rows.append((0...degree).map { $0 == j ? lambda.squareRoot() : 0 })
      targets.append(0)
    }
    coefficients = leastSquares(rows, targets)
  }

  init(coefficients: [Double]) { self.coefficients = coefficients }

  func callAsFunction(_ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  /// f'(x).
  func slope(at x: Double) -> Double {
    coefficients.indices.dropFirst().reversed().reduce(0) {
      $0 * x + Double($1) * coefficients[$1]
    }
  }

  /// The sum that is paid for: of the squares of all coefficients but the first.
  var squares: Double { coefficients.dropFirst().reduce(0) { $0 + $1 * $1 } }

  /// What no slope on -1...1 exceeds: |f'| <= sum j |w_j| <= |w| sqrt(sum j^2), by Cauchy and Schwarz.
  var slopeBound: Double {
    (squares * coefficients.indices.reduce(0.0) { $0 + Double($1 * $1) }).squareRoot()
  }
}

/// The w that makes the sum of the squares of A w - y smallest, by Householder's reflections (Golub
/// and Van Loan, Matrix Computations, algorithm 5.3.2): A's columns are turned one by one until it is
/// upper triangular, and y turns along.
///
/// - Parameters:
///   - rows: A, at least as many rows as columns, of full rank.
///   - targets: y.
func leastSquares(_ rows: [[Double]], _ targets: [Double]) -> [Double] {
  var a = rows
  var y = targets
  let columns = rows[0].count
  require(
    rows.count >= columns && targets.count == rows.count,
    "\(rows.count) equations with \(targets.count) right sides do not determine \(columns) unknowns."
  )
  for k in 0..<columns {
    let length = (k..<a.count).reduce(0) { $0 + a[$1][k] * a[$1][k] }.squareRoot()
    // Away from the first element, so that nothing cancels.
    var v = (k..<a.count).map { a[$0][k] }
    v[0] += v[0] < 0 ? -length : length
    let square = v.reduce(0) { $0 + $1 * $1 }
    for j in k..<columns {
      let share = 2 * (k..<a.count).reduce(0) { $0 + v[$1 - k] * a[$1][j] } / square
      for i in k..<a.count { a[i][j] -= share * v[i - k] }
    }
    let share = 2 * (k..<a.count).reduce(0) { $0 + v[$1 - k] * y[$1] } / square
    for i in k..<a.count { y[i] -= share * v[i - k] }
  }
  var w = [Double](repeating: 0, count: columns)
  for k in (0..<columns).reversed() {
    let rest = (k + 1..<columns).reduce(y[k]) { $0 - a[k][$1] * w[$1] }
    w[k] = rest / a[k][k]
  }
  return w
}
