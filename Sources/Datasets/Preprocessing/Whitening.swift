import TensorCore
import TensorKernels

/// Whitening: decorrelated features, each divided by its standard deviation, so that the covariance of
/// the training samples becomes the unit matrix.
///
/// Axes with little variance are mostly noise, and whitening makes them as large as the others. A
/// positive `epsilon` is added to the variances and holds them back: what had the variance v then has
/// v / (v + epsilon). Axes without any variance in training stay 0.
public struct Whitening<Scalar: KernelScalar>: Preprocessing {
  /// The coordinates in which the whitened samples are given.
  public enum Form: Sendable {
    /// Along the principal axes, (x - mean) V diag(1 / sqrt(values + epsilon)).
    case principal
    /// Turned back by V^T, so that images stay images (ZCA, Bell and Sejnowski 1997): of all whitened
    /// samples these are nearest to the original ones (Kessy, Lewin and Strimmer 2018).
    case zeroPhase
  }

  /// What the samples are multiplied by, [n, n].
  public let matrix: Tensor<Scalar>
  /// What is taken away from the samples before that, [n].
  public let mean: Tensor<Scalar>

  /// From numbers that are known already. Stops for shapes that do not fit.
  ///
  /// - Parameters:
  ///   - mean: [n].
  ///   - matrix: [n, n].
  public init(mean: Tensor<Scalar>, matrix: Tensor<Scalar>) {
    require(
      mean.shape.rank == 1 && matrix.shape == [mean.count, mean.count],
      "Shapes do not fit: whitening with a mean of \(mean.shape) and a matrix of \(matrix.shape).")
    self.mean = mean
    self.matrix = matrix
  }

  /// - Parameters:
  ///   - training: [m, n], at least one sample; stops otherwise, for images too.
  ///   - epsilon: what is added to the variances, in the square of the features' unit; stops below 0.
  public init(fittedTo training: Tensor<Scalar>, epsilon: Double = 0, form: Form = .principal) {
    training.requireRows("Whitening")
    self.init(Decorrelation(fittedTo: training), epsilon: epsilon, form: form)
  }

  /// From axes that are known already, which costs n^2 multiplications, or n^3 for `.zeroPhase`. Stops for
  /// an epsilon below 0.
  public init(_ axes: Decorrelation<Scalar>, epsilon: Double = 0, form: Form = .principal) {
    require(epsilon >= 0, "Whitening: epsilon is a variance, and cannot be \(epsilon).")
    let (values, vectors) = (axes.eigen.values, axes.eigen.vectors)
    let rank = axes.rank
    let factors = values.scalars.enumerated().map { axis, variance in
      axis < rank ? 1 / (variance + epsilon).squareRoot() : 0
    }
    let scaled = vectors * Tensor(factors)
    mean = axes.mean
    matrix =
      switch form {
      case .principal: Tensor(scaled)
      case .zeroPhase: Tensor(scaled.matrixProduct(vectors, transposing: .right))
      }
  }

  /// [m, n] becomes [m, n].
  public func applied(to x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.requireSamples(of: mean.shape, "whitening")
    return (x - mean).matrixProduct(matrix)
  }
}
