extension Reference {
  /// Softmax and cross-entropy of each row in one pass, without overflow.
  ///
  /// With m the row's largest logit: p[j] = e^(x[j] - m) / sum of e^(x[k] - m), and
  /// -log p[j] = log(sum of e^(x[k] - m)) - (x[j] - m). Nothing above e^0 is ever formed, and no
  /// logarithm of a probability that has become 0.
  ///
  /// - Parameters:
  ///   - labels: the right column for each row, below `columns`.
  ///   - smoothing: s, 0 to 1. The loss is -log p[label], or (1 - s) times that and s times the mean
  ///     of -log p[j] over all columns.
  ///   - probabilities: p, may be the same memory as `logits`.
  /// - Returns: the sum of the rows' losses.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func softmaxCrossEntropy<Scalar: KernelScalar>(
    rows: Int, columns: Int, logits: UnsafePointer<Scalar>, labels: UnsafePointer<Int>,
    smoothing: Double = 0, probabilities: UnsafeMutablePointer<Scalar>
  ) -> Double {
    var total = 0.0
    for i in 0..<rows {
      let p = probabilities + i * columns
      let (loss, sum) = exponentials(
        columns, logits + i * columns, label: labels[i], smoothing: smoothing, p)
      for j in 0..<columns { p[j] /= sum }
      total += loss
    }
    return total
  }

  /// The same number as `softmaxCrossEntropy` returns, to the bit, without the probabilities.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func softmaxCrossEntropyLoss<Scalar: KernelScalar>(
    rows: Int, columns: Int, logits: UnsafePointer<Scalar>, labels: UnsafePointer<Int>,
    smoothing: Double = 0
  ) -> Double {
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: columns) { row in
      var total = 0.0
      for i in 0..<rows {
        total +=
          exponentials(
            columns, logits + i * columns, label: labels[i], smoothing: smoothing, row.baseAddress!
          ).loss
      }
      return total
    }
  }

  /// The mean squared error of each row's softmax, and its derivative by the logits.
  ///
  /// With e = p - onehot(label) the error is the sum of e[j]^2, and half its derivative by x[j] is
  /// p[j] (e[j] - sum of p[k] e[k]): softmax's Jacobian is diag(p) - p p^T.
  ///
  /// - Parameter gradient: half the derivative, may be the same memory as `logits`.
  /// - Returns: the sum of all squared errors.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func softmaxSquaredError<Scalar: KernelScalar>(
    rows: Int, columns: Int, logits: UnsafePointer<Scalar>, labels: UnsafePointer<Int>,
    gradient: UnsafeMutablePointer<Scalar>
  ) -> Double {
    var total = 0.0
    for i in 0..<rows {
      let p = gradient + i * columns
      let label = labels[i]
      total += squaredError(columns, logits + i * columns, label: label, p)
      var mean: Scalar = 0
      for j in 0..<columns { mean += p[j] * error(p, j, label) }
      for j in 0..<columns { p[j] *= error(p, j, label) - mean }
    }
    return total
  }

  /// The same number as `softmaxSquaredError` returns, to the bit, without the derivative.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func softmaxSquaredErrorLoss<Scalar: KernelScalar>(
    rows: Int, columns: Int, logits: UnsafePointer<Scalar>, labels: UnsafePointer<Int>
  ) -> Double {
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: columns) { row in
      var total = 0.0
      for i in 0..<rows {
        total += squaredError(
          columns, logits + i * columns, label: labels[i], row.baseAddress!)
      }
      return total
    }
  }

  // MARK: One row

  /// p[j] = e^(x[j] - m), their sum, and the cross-entropy.
  @inline(__always)
  private static func exponentials<Scalar: KernelScalar>(
    _ columns: Int, _ x: UnsafePointer<Scalar>, label: Int, smoothing: Double,
    _ p: UnsafeMutablePointer<Scalar>
  ) -> (loss: Double, sum: Scalar) {
    var largest = x[0]
    for j in 1..<columns where x[j] > largest { largest = x[j] }
    for j in 0..<columns { p[j] = x[j] - largest }
    let right = p[label]
    var mean = 0.0
    if smoothing != 0 {
      for j in 0..<columns { mean += Double(p[j]) }
      mean /= Double(columns)
    }
    Scalar.exponential(columns, p, p)
    var sum: Scalar = 0
    for j in 0..<columns { sum += p[j] }
    let logarithm = Scalar.log(sum)
    let loss = Double(logarithm - right)
    if smoothing == 0 { return (loss, sum) }
    return ((1 - smoothing) * loss + smoothing * (Double(logarithm) - mean), sum)
  }

  /// p = softmax(x), and the sum of (p - onehot)^2.
  @inline(__always)
  private static func squaredError<Scalar: KernelScalar>(
    _ columns: Int, _ x: UnsafePointer<Scalar>, label: Int, _ p: UnsafeMutablePointer<Scalar>
  ) -> Double {
    let sum = exponentials(columns, x, label: label, smoothing: 0, p).sum
    var squares = 0.0
    for j in 0..<columns {
      p[j] /= sum
      let e = Double(error(p, j, label))
      squares += e * e
    }
    return squares
  }

  /// p[j] - onehot(label)[j].
  @inline(__always)
  private static func error<Scalar: KernelScalar>(
    _ p: UnsafeMutablePointer<Scalar>, _ j: Int, _ label: Int
  ) -> Scalar {
    j == label ? p[j] - 1 : p[j]
  }
}
