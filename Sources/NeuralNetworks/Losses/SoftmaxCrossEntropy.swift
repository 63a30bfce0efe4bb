import TensorCore
import TensorKernels

/// The loss of a classifier: the mean over the batch of -log p[label], with p the softmax of the
/// logits; or, with label smoothing, the cross-entropy against a target that is less sure.
///
/// With smoothing s the target is y = (1 - s) onehot(label) + s / classes, and the loss the mean of
/// -sum of y[j] log p[j] (Szegedy et al. 2016, section 7): no logit gains by running away from the
/// others. That is PyTorch's `CrossEntropyLoss(label_smoothing:)` and Keras'
/// `CategoricalCrossentropy(label_smoothing:)`. The least loss is then the entropy of y, not 0.
public struct SoftmaxCrossEntropy: Hashable, Sendable {
  /// s, the share of the target that all classes have in common: at least 0 and below 1.
  public let labelSmoothing: Double

  /// Stops for a share below 0 or of at least 1.
  public init(labelSmoothing: Double = 0) {
    require(
      (0..<1).contains(labelSmoothing),
      "Labels are smoothed by a share from 0 up to 1, not by \(labelSmoothing).")
    self.labelSmoothing = labelSmoothing
  }

  /// Stops for an empty batch, another number of labels than of logits, and a label without a class.
  ///
  /// - Parameters:
  ///   - logits: [m, classes].
  ///   - labels: m numbers below `classes`.
  /// - Returns: the loss in nats, and its derivative by the logits, (p - y) / m.
  public func callAsFunction<Scalar: KernelScalar>(
    _ logits: Tensor<Scalar>, labels: [Int]
  ) -> (loss: Double, gradient: Tensor<Scalar>) {
    let (m, classes) = logits.expectLogits(for: labels)
    var sum = 0.0
    var gradient = Tensor<Scalar>(logits.shape) { p in
      logits.withPointer { x in
        labels.withUnsafeBufferPointer {
          sum = Scalar.kernels.softmaxCrossEntropy(
            rows: m, columns: classes, logits: x, labels: $0.baseAddress!,
            smoothing: labelSmoothing, probabilities: p)
        }
      }
    }
    if labelSmoothing > 0 { gradient = gradient - Scalar(labelSmoothing / Double(classes)) }
    gradient.withMutablePointer { p in
      labels.withUnsafeBufferPointer {
        Scalar.kernels.subtractAtLabels(
          rows: m, columns: classes, labels: $0.baseAddress!, Scalar(1 - labelSmoothing), x: p)
      }
    }
    gradient *= 1 / Scalar(m)
    return (sum / Double(m), gradient)
  }

  /// The loss alone, the same to the bit: for measuring, where nobody needs the derivative. It stops for
  /// the same.
  public func value<Scalar: KernelScalar>(_ logits: Tensor<Scalar>, labels: [Int]) -> Double {
    let (m, classes) = logits.expectLogits(for: labels)
    return logits.withPointer { x in
      labels.withUnsafeBufferPointer {
        Scalar.kernels.softmaxCrossEntropyLoss(
          rows: m, columns: classes, logits: x, labels: $0.baseAddress!,
          smoothing: labelSmoothing)
      }
    } / Double(m)
  }
}

extension Tensor {
  /// The sizes of logits [m, classes] that fit m labels below `classes`; stops for others.
  func expectLogits(for labels: [Int]) -> (m: Int, classes: Int) {
    let (m, classes) = (shape.rows, shape.columns)
    require(
      labels.count == m && m > 0 && classes > 0,
      "\(labels.count) labels do not fit logits of \(shape).")
    if let wrong = labels.first(where: { !(0..<classes).contains($0) }) {
      fatalError("The label \(wrong) is not one of the \(classes) classes.")
    }
    return (m, classes)
  }
}
