import TensorKernels

extension Tensor {
  /// Softmax over the last axis, in which logits become probabilities: [m, n] becomes [m, n], whose rows
  /// have the sum 1.
  ///
  /// p[i, j] = e^(x[i, j] - c[i]) / sum over k of e^(x[i, k] - c[i]), with c[i] the largest of row i, so that
  /// no power overflows. A row that holds a NaN or positive infinity becomes NaN. Stops for rows without
  /// elements.
  public func softmax() -> Tensor {
    require(shape.columns > 0, "The rows of \(shape) have no elements to share the probability.")
    let rows = shape.rows
    // The kernel also has the cross-entropy, for which any labels will do here.
    let labels = [Int](repeating: 0, count: max(rows, 1))
    return Tensor(shape) { p in
      withPointer { x in
        labels.withUnsafeBufferPointer { labels in
          _ = Scalar.kernels.softmaxCrossEntropy(
            rows: rows, columns: shape.columns, logits: x, labels: labels.baseAddress!,
            smoothing: 0, probabilities: p)
        }
      }
    }
  }
}
