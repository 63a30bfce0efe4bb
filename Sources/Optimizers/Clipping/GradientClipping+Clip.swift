import NeuralNetworks
import TensorCore
import TensorKernels

extension GradientClipping {
  /// Clips the gradients that the model's parameters hold. Stops for a limit below 0 or not a number, and
  /// for an epsilon below 0 or not finite.
  @discardableResult
  public func clip<Scalar>(_ model: inout some Layer<Scalar>) -> ClippingReport {
    requireSense()
    var norms: [ScaledNorm] = []
    model.visitParameters { norms.append($0.gradient.scaledNorm(order)) }
    let total = ScaledNorm.combined(norms, order)

    var report = ClippingReport(order: order, totalNormBefore: total.value)
    var index = 0
    model.visitParameters { parameter in
      let clipped = clipped(parameter.gradient, norm: norms[index], total: total)
      report.add(parameter.name, parameter.gradient, norms[index], clipped: clipped)
      if let clipped { parameter.gradient = clipped }
      index += 1
    }
    report.addUp()
    return report
  }

  /// Clips gradients that are in no model. Their names are "0", "1" and so on unless given.
  ///
  /// Stops for a limit below 0 or not a number, for an epsilon below 0 or not finite, and for another number
  /// of names than of gradients.
  @discardableResult
  public func clip<Scalar>(
    _ gradients: inout [Tensor<Scalar>], names: [String]? = nil
  ) -> ClippingReport {
    require(
      names == nil || names!.count == gradients.count,
      "\(names?.count ?? 0) names do not fit \(gradients.count) gradients.")
    requireSense()
    let norms = gradients.map { $0.scaledNorm(order) }
    let total = ScaledNorm.combined(norms, order)

    var report = ClippingReport(order: order, totalNormBefore: total.value)
    for index in gradients.indices {
      let clipped = clipped(gradients[index], norm: norms[index], total: total)
      report.add(names?[index] ?? "\(index)", gradients[index], norms[index], clipped: clipped)
      if let clipped { gradients[index] = clipped }
    }
    report.addUp()
    return report
  }

  /// The clipped gradient, or nil where it stays as it is.
  private func clipped<Scalar>(
    _ gradient: Tensor<Scalar>, norm: ScaledNorm, total: ScaledNorm
  ) -> Tensor<Scalar>? {
    if case .values(let range) = self { return clamped(gradient, to: range) }
    let factor = factor(count: gradient.count, norm: norm, total: total)!
    return factor == 1 ? nil : gradient.scaled(by: factor)
  }

  /// The gradient with its elements moved into the range; nil if none of them moves.
  private func clamped<Scalar>(
    _ gradient: Tensor<Scalar>, to range: ClosedRange<Double>
  ) -> Tensor<Scalar>? {
    let largest = gradient.largestMagnitude
    // In the gradient's own number type, in which 0.1 may be a little more than 0.1.
    if largest <= min(Scalar(-range.lowerBound), Scalar(range.upperBound)) { return nil }
    let clamped = gradient.clamped(to: range)
    // NaN stays NaN, which is no change; differences would not tell, nor would those of infinities.
    let isChanged =
      largest.isFinite
      ? (gradient - clamped).largestMagnitude > 0
      : gradient.map(with: clamped) { $0 != $1 && !$0.isNaN ? 1 : 0 }.largestMagnitude > 0
    return isChanged ? clamped : nil
  }
}
