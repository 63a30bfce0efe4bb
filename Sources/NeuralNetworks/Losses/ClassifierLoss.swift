import TensorCore
import TensorKernels

/// Which loss a classifier is trained with, as a value that can be stored with a run's settings.
///
/// ```swift
/// let loss = ClassifierLoss.crossEntropy(labelSmoothing: 0.1)
/// let (value, gradient) = loss(logits, labels: labels)
/// ```
public enum ClassifierLoss: Hashable, Sendable, Codable {
  /// `SoftmaxCrossEntropy`, with labels smoothed by a share from 0 up to 1.
  case crossEntropy(labelSmoothing: Double)
  /// `SoftmaxSquaredError`.
  case squaredError

  /// The cross-entropy with labels as they are.
  public static var crossEntropy: ClassifierLoss { .crossEntropy(labelSmoothing: 0) }

  /// The same with labels as they are: what is measured of images that are not trained with.
  public var withoutSmoothing: ClassifierLoss {
    if case .crossEntropy = self { return .crossEntropy }
    return self
  }

  /// Stops for an empty batch, another number of labels than of logits, a label without a class, and a
  /// share that `SoftmaxCrossEntropy` does not take.
  ///
  /// - Parameters:
  ///   - logits: [m, classes].
  ///   - labels: m numbers below `classes`.
  /// - Returns: the loss, and its derivative by the logits.
  public func callAsFunction<Scalar: KernelScalar>(
    _ logits: Tensor<Scalar>, labels: [Int]
  ) -> (loss: Double, gradient: Tensor<Scalar>) {
    switch self {
    case .crossEntropy(let smoothing):
      SoftmaxCrossEntropy(labelSmoothing: smoothing)(logits, labels: labels)
    case .squaredError: SoftmaxSquaredError()(logits, labels: labels)
    }
  }

  /// The loss alone, the same to the bit: for measuring, where nobody needs the derivative. It stops for
  /// the same.
  public func value<Scalar: KernelScalar>(_ logits: Tensor<Scalar>, labels: [Int]) -> Double {
    switch self {
    case .crossEntropy(let smoothing):
      SoftmaxCrossEntropy(labelSmoothing: smoothing).value(logits, labels: labels)
    case .squaredError: SoftmaxSquaredError().value(logits, labels: labels)
    }
  }
}
