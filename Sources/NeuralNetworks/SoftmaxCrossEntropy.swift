import TensorCore
import TensorKernels

/// The loss of a classifier: the mean over the batch of -log p[label], with p the softmax of the
/// logits.
public struct SoftmaxCrossEntropy: Sendable {
  public init() {}

  /// - Parameters:
  ///   - logits: [m, classes].
  ///   - labels: m numbers below `classes`.
  /// - Returns: the loss in nats, and its derivative by the logits, (p - onehot) / m.
  public func callAsFunction<Scalar: KernelScalar>(
    _ logits: Tensor<Scalar>, labels: [Int]
  ) -> (loss: Double, gradient: Tensor<Scalar>) {
    let (m, classes) = (logits.shape.rows, logits.shape.columns)
    require(
      labels.count == m && m > 0 && classes > 0,
      "\(labels.count) labels do not fit logits of \(logits.shape).")
    if let wrong = labels.first(where: { !(0..<classes).contains($0) }) {
      fatalError("The label \(wrong) is not one of the \(classes) classes.")
    }
    var sum = 0.0
    var gradient = Tensor<Scalar>(logits.shape) { p in
      logits.withPointer { x in
        labels.withUnsafeBufferPointer {
          sum = Reference.softmaxCrossEntropy(
            rows: m, columns: classes, logits: x, labels: $0.baseAddress!, probabilities: p)
        }
      }
    }
    gradient.withMutablePointer { p in
      for (i, label) in labels.enumerated() { p[i * classes + label] -= 1 }
    }
    gradient *= 1 / Scalar(m)
    return (sum / Double(m), gradient)
  }
}
