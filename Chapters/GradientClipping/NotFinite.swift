import Experiments
import NeuralNetworks
import Optimizers

/// Gradients that are infinite or NaN, by PyTorch's arithmetic and by this package's; and a norm that
/// is infinite only because it was added up in 32 bits.
struct NotFinite: Experiment {
  struct Findings: Codable, Sendable {
    var cases: [Case]
    /// Of (3e20, 4e20): added up in Float, as it is written; before and after clipping to 1.
    var floatNorm: String
    var normBefore, normAfter: Double
  }

  struct Case: Codable, Sendable {
    /// The element that is not finite, as it is written.
    var element: String
    /// What PyTorch makes of the three gradients; nil for NaN.
    var torch: [[Double?]]
    /// The parameters that clipping says are to blame.
    var named: [String]
  }

  func run(in context: RunContext) throws -> Findings {
    let names = ["embedding weight", "recurrent weight", "output bias"]
    let cases = [Double.infinity, -.infinity, .nan].map { element in
      var gradients = [Tensor<Double>([3, 4]), Tensor([1, element]), Tensor([2])]
      let torch = clippedAsInPyTorch(gradients, to: 1)
      let report = GradientClipping.globalNorm(1).clip(&gradients, names: names)
      return Case(
        element: "\(element)",
        torch: torch.map { gradient in gradient.scalars.map { $0.isNaN ? nil : $0 } },
        named: report.nonFinite)
    }
    var large = [Tensor<Float>([3e20, 4e20])]
    let floatNorm = large[0].squared().scalars.reduce(0, +).squareRoot()
    let report = GradientClipping.globalNorm(1).clip(&large)
    return Findings(
      cases: cases, floatNorm: "\(floatNorm)", normBefore: report.totalNormBefore,
      normAfter: report.totalNormAfter)
  }

  /// PyTorch's arithmetic, element by element.
  private func clippedAsInPyTorch(
    _ gradients: [Tensor<Double>], to limit: Double
  ) -> [Tensor<Double>] {
    let norm = gradients.reduce(0) { $0 + $1.squared().sum() }.squareRoot()
    let coefficient = limit / (norm + 1e-6)
    // As torch.clamp: NaN stays NaN.
    let factor = coefficient.isNaN ? coefficient : min(1, coefficient)
    return gradients.map { $0 * factor }
  }
}
