import Experiments
import NeuralNetworks
import Optimizers

/// PyTorch's clip_grad_norm_: the factor it multiplies by, and what it returns.
struct Coefficient: Experiment {
  @Setting("limits that a gradient of norm 5 is clipped to", in: 1e-6...1_000)
  var limits = [0.001, 0.1, 1, 4.999, 5, 5.000_001, 100]
  @Setting("norm and limit that are as small as the epsilon", in: 1e-9...1) var tiny = 1e-6

  struct Findings: Codable, Sendable {
    var rows: [Row]
    /// The largest difference from a formula: that of the coefficient, below and above the limit.
    var largestError: Double
    /// How much an element changed whose gradient is below the limit.
    var largestChange: Double
    /// What is left of the tiny norm, which is to be clipped to itself.
    var keptOfTiny: Double
  }

  struct Row: Codable, Sendable {
    var limit, returned, coefficient, after: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let base = [Tensor<Double>([3, 0]), Tensor<Double>([0, -4])]  // of norm 5
    var findings = Findings(rows: [], largestError: 0, largestChange: 0, keptOfTiny: 0)
    for limit in limits {
      var gradients = base
      let report = GradientClipping.globalNorm(limit).clip(&gradients)
      let coefficient = gradients[0][0] / base[0][0]
      findings.rows.append(
        Row(
          limit: limit, returned: report.totalNormBefore, coefficient: coefficient,
          after: report.totalNormAfter))
      let error = abs(coefficient - min(1, limit / (5 + 1e-6)))
      findings.largestError = max(findings.largestError, error)
      if limit > 5 {
        let change = (gradients[1] - base[1]).largestMagnitude
        findings.largestChange = max(findings.largestChange, change)
      }
    }
    var gradients = [Tensor<Double>([tiny])]
    GradientClipping.globalNorm(tiny).clip(&gradients)
    findings.keptOfTiny = gradients[0][0] / tiny
    return findings
  }
}
