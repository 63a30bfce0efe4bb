import Experiments
import NeuralNetworks

/// The six backward formulas against numeric gradients, and the closed form against them.
struct SixGradients: Experiment {
  @Setting("samples in the batch", in: 2...64) var samples = 7
  @Setting("features of a sample", in: 1...32) var features = 5

  struct Findings: Codable, Sendable {
    struct Checked: Codable, Sendable {
      var name, shape, verdict: String
      var error: Double
    }

    var checks: [Checked]
    /// The largest difference of dx from the closed form, and of the layer's from it.
    var closedForm, layer: Double
    /// The largest element of the second term of the mean's gradient.
    var secondTerm: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(4)
    let point = CheckPoint(rows: samples, columns: features, using: &random)
    let step = point.step
    let gradients = step.backward(point.dy)
    var layer = BatchNorm(scale: point.gamma, offset: point.beta)
    _ = layer.forward(point.x, mode: .training)
    let second = gradients.variance * (step.x - step.mean).columnSums()
    return Findings(
      checks: point.checks().map {
        Findings.Checked(
          name: $0.name, shape: "\($0.shape)", verdict: $0.verdict.rawValue,
          error: $0.relativeError)
      },
      closedForm: (step.closedForm(point.dy) - gradients.x).largestMagnitude,
      layer: (layer.backward(point.dy) - gradients.x).largestMagnitude,
      secondTerm: second.largestMagnitude)
  }
}
