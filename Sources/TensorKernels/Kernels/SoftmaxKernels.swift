/// Softmax of each row with the losses that go with it, without overflow.
///
/// With m the row's largest logit: p[j] = e^(x[j] - m) / sum of e^(x[k] - m), and
/// -log p[j] = log(sum of e^(x[k] - m)) - (x[j] - m). Nothing above e^0 is ever formed, and no logarithm
/// of a probability that has become 0.
///
/// `logits` are x, [rows, columns], at least one column; `labels` the right column for each row.
public protocol SoftmaxKernels<Scalar>: ActivationKernels {
  /// p, which may be the same memory as x, and the cross-entropy.
  ///
  /// - Parameter smoothing: s, 0 to 1. The loss is -log p[label], or (1 - s) times that and s times the
  ///   mean of -log p[j] over all columns.
  /// - Returns: the sum of the rows' losses.
  static func softmaxCrossEntropy(
    rows: Int, columns: Int, logits: Elements, labels: UnsafePointer<Int>, smoothing: Double,
    probabilities: MutableElements
  ) -> Double

  /// The same number as `softmaxCrossEntropy` returns, to the bit, without the probabilities.
  static func softmaxCrossEntropyLoss(
    rows: Int, columns: Int, logits: Elements, labels: UnsafePointer<Int>, smoothing: Double
  ) -> Double

  /// x[i, labels[i]] -= number: from probabilities to the derivative of the cross-entropy.
  static func subtractAtLabels(
    rows: Int, columns: Int, labels: UnsafePointer<Int>, _ number: Scalar, x: MutableElements)

  /// The squared error of each row's softmax, and half its derivative by the logits.
  ///
  /// With e = p - onehot(label) the error is the sum of e[j]^2, and half its derivative by x[j] is
  /// p[j] (e[j] - sum of p[k] e[k]): softmax's Jacobian is diag(p) - p p^T.
  ///
  /// - Parameter gradient: half the derivative, may be the same memory as `logits`.
  /// - Returns: the sum of all squared errors.
  static func softmaxSquaredError(
    rows: Int, columns: Int, logits: Elements, labels: UnsafePointer<Int>,
    gradient: MutableElements
  ) -> Double

  /// The same number as `softmaxSquaredError` returns, to the bit, without the derivative.
  static func softmaxSquaredErrorLoss(
    rows: Int, columns: Int, logits: Elements, labels: UnsafePointer<Int>
  ) -> Double
}

extension SoftmaxKernels {
  @inlinable public static func softmaxCrossEntropy(
    rows: Int, columns: Int, logits: Elements, labels: UnsafePointer<Int>,
    smoothing: Double, probabilities: MutableElements
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

  @inlinable public static func softmaxCrossEntropyLoss(
    rows: Int, columns: Int, logits: Elements, labels: UnsafePointer<Int>,
    smoothing: Double
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

  @inlinable public static func subtractAtLabels(
    rows: Int, columns: Int, labels: UnsafePointer<Int>, _ number: Scalar, x: MutableElements
  ) {
    for i in 0..<rows { x[i * columns + labels[i]] -= number }
  }

  @inlinable public static func softmaxSquaredError(
    rows: Int, columns: Int, logits: Elements, labels: UnsafePointer<Int>,
    gradient: MutableElements
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

  @inlinable public static func softmaxSquaredErrorLoss(
    rows: Int, columns: Int, logits: Elements, labels: UnsafePointer<Int>
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
  @inlinable static func exponentials(
    _ columns: Int, _ x: Elements, label: Int, smoothing: Double,
    _ p: MutableElements
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
    exponential(columns, p, p)
    var sum: Scalar = 0
    for j in 0..<columns { sum += p[j] }
    let logarithm = Scalar.log(sum)
    let loss = Double(logarithm - right)
    if smoothing == 0 { return (loss, sum) }
    return ((1 - smoothing) * loss + smoothing * (Double(logarithm) - mean), sum)
  }

  /// p = softmax(x), and the sum of (p - onehot)^2.
  @inline(__always)
  @inlinable static func squaredError(
    _ columns: Int, _ x: Elements, label: Int, _ p: MutableElements
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
  @inlinable static func error(
    _ p: MutableElements, _ j: Int, _ label: Int
  ) -> Scalar {
    j == label ? p[j] - 1 : p[j]
  }
}
