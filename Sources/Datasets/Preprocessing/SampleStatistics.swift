import TensorCore
import TensorKernels

// Statistics over the samples, added up in `Double`, some samples at a time: a copy of all images in
// `Double` would not always fit into memory.

extension Tensor {
  private static var samplesAtATime: Int { 1000 }

  /// Adds up what `part` gives for all samples, [m, n], some of them at a time.
  private func sumOfParts(_ part: (Tensor<Double>) -> Tensor<Double>) -> Tensor<Double> {
    var sum: Tensor<Double>?
    for start in stride(from: 0, to: shape[0], by: Self.samplesAtATime) {
      let end = Swift.min(start + Self.samplesAtATime, shape[0])
      let next = part(Tensor<Double>(rows(start..<end)))
      sum = sum.map { $0 + next } ?? next
    }
    return sum ?? part(Tensor<Double>(self))
  }

  /// The mean of each feature over the samples: [m, n] becomes [n].
  func sampleMeans() -> Tensor<Double> {
    sumOfParts { $0.columnSums() } / Double(shape[0])
  }

  /// The variance of each feature, divided by m: [m, n] becomes [n].
  func sampleVariances(around mean: Tensor<Double>) -> Tensor<Double> {
    sumOfParts { ($0 - mean).squared().columnSums() } / Double(shape[0])
  }

  /// The covariance of all pairs of features, divided by the number m of samples (not m - 1): [m, n]
  /// becomes [n, n], in `Double`.
  ///
  /// It costs m n^2 multiplications. Stops without samples, and for another rank.
  public func covariance() -> Tensor<Double> {
    require(
      shape.rank == 2 && shape[0] > 0,
      "A covariance needs samples [m, n], at least one, not \(shape).")
    let mean = sampleMeans()
    return secondMoments(around: mean)
  }

  /// The mean of the products of all pairs of features: the covariance without centring. [m, n]
  /// becomes [n, n], in `Double`. Stops without samples, and for another rank.
  public func secondMoments() -> Tensor<Double> {
    require(
      shape.rank == 2 && shape[0] > 0,
      "Second moments need samples [m, n], at least one, not \(shape).")
    return secondMoments(around: .zeros([shape[1]]))
  }

  private func secondMoments(around centre: Tensor<Double>) -> Tensor<Double> {
    sumOfParts {
      let deviations = $0 - centre
      return deviations.matrixProduct(deviations, transposing: .left)
    } / Double(shape[0])
  }
}
