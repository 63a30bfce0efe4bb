import TensorCore
import TensorKernels

/// The squared error of a classifier: the mean over the batch and over the classes of
/// (p - onehot(label))^2, with p the softmax of the logits (Brier 1950, but for the division by the
/// number of classes).
///
/// That is what Keras makes of a softmax layer and `mean_squared_error`, and PyTorch of
/// `mse_loss(softmax(z), onehot)`. Between 0 and 2 / classes.
///
/// Its gradient passes through softmax's Jacobian and vanishes where softmax is sure, also where it is
/// sure of a wrong class. The cross-entropy's does not: there the logarithm cancels the Jacobian.
public struct SoftmaxSquaredError: Hashable, Sendable {
  /// The loss has no settings.
  public init() {}

  /// Stops for an empty batch, another number of labels than of logits, and a label without a class.
  ///
  /// - Parameters:
  ///   - logits: [m, classes].
  ///   - labels: m numbers below `classes`.
  /// - Returns: the loss, and its derivative by the logits: with e = p - onehot,
  ///   2 / (m classes) p[j] (e[j] - sum of p[k] e[k]).
  public func callAsFunction<Scalar: KernelScalar>(
    _ logits: Tensor<Scalar>, labels: [Int]
  ) -> (loss: Double, gradient: Tensor<Scalar>) {
    let (m, classes) = logits.expectLogits(for: labels)
    var sum = 0.0
    var gradient = Tensor<Scalar>(logits.shape) { target in
      logits.withPointer { x in
        labels.withUnsafeBufferPointer {
          sum = Scalar.kernels.softmaxSquaredError(
            rows: m, columns: classes, logits: x, labels: $0.baseAddress!, gradient: target)
        }
      }
    }
    gradient *= Scalar(2 / Double(m * classes))
    return (sum / Double(m * classes), gradient)
  }

  /// The loss alone, the same to the bit: for measuring, where nobody needs the derivative. It stops for
  /// the same.
  public func value<Scalar: KernelScalar>(_ logits: Tensor<Scalar>, labels: [Int]) -> Double {
    let (m, classes) = logits.expectLogits(for: labels)
    return logits.withPointer { x in
      labels.withUnsafeBufferPointer {
        Scalar.kernels.softmaxSquaredErrorLoss(
          rows: m, columns: classes, logits: x, labels: $0.baseAddress!)
      }
    } / Double(m * classes)
  }
}
