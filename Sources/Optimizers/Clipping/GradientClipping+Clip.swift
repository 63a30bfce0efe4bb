import NeuralNetworks
import TensorCore
import TensorKernels

extension GradientClipping {
  /// Clips the gradients that the model's parameters hold.
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
    if case .values(let range) = self {
      return isInside(gradient, range) ? nil : gradient.clamped(to: range)
    }
    let factor = factor(count: gradient.count, norm: norm, total: total)!
    return factor == 1 ? nil : gradient.scaled(by: factor)
  }

  private func isInside<Scalar>(_ gradient: Tensor<Scalar>, _ range: ClosedRange<Double>) -> Bool {
    let limit = min(-range.lowerBound, range.upperBound)
    return Double(gradient.largestMagnitude) <= limit  // false for NaN
  }
}
