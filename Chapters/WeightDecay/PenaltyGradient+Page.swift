import Experiments
import Page

extension PenaltyGradient {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "decay-cost", .check, notes: "C = C₀ + λ/2n Σw² (000)", measured: findings.cost,
      format: .scientific(1), is: .less(than: 1e-12))
    evidence.claim(
      "decay-gradient", .check,
      notes: "∂C/∂w = ∂C₀/∂w + λ/n w agrees with the numeric gradient (ours)",
      measured: findings.gradient, format: .scientific(1), is: .less(than: 1e-7))
    evidence.claim(
      "decay-weight-gradient", .check,
      notes: "the penalty adds λ/n w to a weight's gradient (000)", measured: findings.weights,
      format: .scientific(1), is: .less(than: 1e-12))
    evidence.claim(
      "decay-biases", .check, notes: "∂C/∂b = ∂C₀/∂b: biases are not decayed (000)",
      measured: findings.others, format: .scientific(1),
      shown: findings.others == 0 ? "no difference (γ, β and a bias)" : nil, is: .equal(to: 0))
    var table = Table("what is added to the gradient", .right("error"), "verdict")
    for candidate in findings.candidates {
      table.add(
        candidate.name, "\(candidate.error, .scientific(1))",
        candidate.error < 1e-7 ? "right" : "wrong")
    }
    evidence.table("candidates", table)
    evidence.claim(
      "decay-gradient-fails", .check, notes: "nothing else will do (our addition)",
      measured: findings.candidates.dropFirst().map(\.error).min()!, format: .significant(2),
      unit: "of the gradient's length is the error of the best of four wrong ones",
      is: .greater(than: 0.01))
    return evidence
  }
}
