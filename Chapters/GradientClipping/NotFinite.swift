import Experiments
import NeuralNetworks
import Optimizers

/// Gradients that are infinite or NaN, by PyTorch's arithmetic, by TensorFlow's and by this package's;
/// and a norm that is infinite only because it was added up in 32 bits.
struct NotFinite: Experiment {
  struct Findings: Codable, Sendable {
    var cases: [Case]
    /// Of (3e20, 4e20): added up in Float, as it is written; before and after clipping to 1.
    var floatNorm: String
    /// What TensorFlow's arithmetic makes of them in Float; nil for NaN.
    var floatTensorFlow: [Double?]
    var normBefore, normAfter: Double
  }

  struct Case: Codable, Sendable {
    /// The element that is not finite, as it is written.
    var element: String
    /// What PyTorch makes of the three gradients; nil for NaN.
    var torch: [[Double?]]
    /// What TensorFlow makes of them.
    var tensorFlow: [[Double?]]
    /// The parameters that clipping says are to blame.
    var named: [String]
  }

  func run(in context: RunContext) throws -> Findings {
    let names = ["embedding weight", "recurrent weight", "output bias"]
    let cases = [Double.infinity, -.infinity, .nan].map { element in
      var gradients = [Tensor<Double>([3, 4]), Tensor([1, element]), Tensor([2])]
      let torch = clippedAsInPyTorch(gradients, to: 1)
      let tensorFlow = clippedAsInTensorFlow(gradients, to: 1)
      let report = GradientClipping.globalNorm(1).clip(&gradients, names: names)
      return Case(
        element: "\(element)",
        torch: torch.map(known),
        tensorFlow: tensorFlow.map(known),
        named: report.nonFinite)
    }
    var large = [Tensor<Float>([3e20, 4e20])]
    let floatNorm = large[0].squared().scalars.reduce(0, +).squareRoot()
    let tensorFlow = clippedAsInTensorFlow(large, to: 1)
    let report = GradientClipping.globalNorm(1).clip(&large)
    return Findings(
      cases: cases, floatNorm: "\(floatNorm)", floatTensorFlow: known(tensorFlow[0]),
      normBefore: report.totalNormBefore,
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

  /// TensorFlow's: `clip_by_global_norm` adds norm - norm to its factor, which is 0 for a finite norm and
  /// NaN for all others.
  private func clippedAsInTensorFlow<Scalar: KernelScalar>(
    _ gradients: [Tensor<Scalar>], to limit: Scalar
  ) -> [Tensor<Scalar>] {
    let norm = gradients.reduce(0) { $0 + $1.squared().sum() }.squareRoot()
    let factor = limit * min(1 / norm, 1 / limit) + (norm - norm)
    return gradients.map { $0 * factor }
  }

  /// Nil for NaN.
  private func known<Scalar: KernelScalar>(_ gradient: Tensor<Scalar>) -> [Double?] {
    gradient.scalars.map { $0.isNaN ? nil : Double($0) }
  }
}
