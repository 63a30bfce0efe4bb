extension Reference {
  /// Softmax and cross-entropy of each row in one pass, without overflow.
  ///
  /// With m the row's largest logit: p[j] = e^(x[j] - m) / sum of e^(x[k] - m), and
  /// loss = log(sum of e^(x[k] - m)) - (x[label] - m). Nothing above e^0 is ever formed, and no
  /// logarithm of a probability that has become 0.
  ///
  /// - Parameters:
  ///   - labels: the right column for each row, below `columns`.
  ///   - probabilities: p, may be the same memory as `logits`.
  /// - Returns: the sum of the rows' losses.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func softmaxCrossEntropy<Scalar: KernelScalar>(
    rows: Int, columns: Int, logits: UnsafePointer<Scalar>, labels: UnsafePointer<Int>,
    probabilities: UnsafeMutablePointer<Scalar>
  ) -> Double {
    var total = 0.0
    for i in 0..<rows {
      let x = logits + i * columns
      let p = probabilities + i * columns
      var largest = x[0]
      for j in 1..<columns where x[j] > largest { largest = x[j] }
      let right = x[labels[i]] - largest
      for j in 0..<columns { p[j] = x[j] - largest }
      Scalar.exponential(columns, p, p)
      var sum: Scalar = 0
      for j in 0..<columns { sum += p[j] }
      for j in 0..<columns { p[j] /= sum }
      total += Double(Scalar.log(sum) - right)
    }
    return total
  }
}
