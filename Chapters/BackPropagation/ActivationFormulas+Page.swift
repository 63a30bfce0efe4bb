import Experiments
import Page

extension ActivationFormulas {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bp-sigmoid-range", .check, notes: "sigmoid squashes numbers into [0, 1] (004)",
      measured: findings.sigmoidRange, format: .fixed(3), is: .inside(0...1))
    evidence.claim(
      "bp-sigmoid-slope", .check, notes: "the sigmoid's derivative is at most 1/4 (ours)",
      measured: findings.sigmoidSteepest, format: .fixed(4), is: .near(0.25, within: 1e-9))
    evidence.value("activations.sigmoid-at-five", "\(findings.sigmoidSlopeAtFive, .fixed(4))")
    evidence.claim(
      "bp-tanh-range", .check, notes: "tanh squashes numbers into [0, 1] (004)",
      measured: findings.tanhLowest, format: .fixed(3), unit: "is its lowest output",
      is: .inside(0...1), expecting: .differs)
    evidence.claim(
      "bp-relu-slope", .check, notes: "ReLU does not saturate for x > 0 (004)",
      measured: findings.reluSlopes, is: .equal(to: 1))
    func formula(_ id: String, _ notes: String, _ errors: [Double], within tolerance: Double) {
      evidence.claim(
        id, .check, notes: notes, measured: errors, format: .scientific(1),
        is: .less(than: tolerance))
    }
    formula("bp-leaky", "leaky ReLU is max(0.01 x, x) (004)", [findings.leaky], within: 1e-15)
    evidence.value("activations.leaky-slope", "\(findings.leakySmallestSlope, .fixed(2))")
    formula(
      "bp-parametric", "parametric ReLU is max(a x, x) (004)", findings.parametric, within: 1e-15)
    evidence.claim(
      "bp-parametric-steep", .check, notes: "for every a (004 states no limit)",
      measured: findings.parametricSteep, format: .fixed(1), unit: "off for a = 1.5",
      is: .less(than: 1e-15), expecting: .differs)
    formula(
      "bp-elu", "ELU: x above 0, else e^x - 1 (004 names it; Clevert et al. 2016)",
      [findings.elu], within: 1e-13)
    evidence.value("activations.elu-lowest", "\(findings.eluLowest, .fixed(3))")
    formula(
      "bp-maxout", "maxout is max(w1 x + b1, w2 x + b2) (004)", findings.maxout, within: 1e-14)
    evidence.claim(
      "bp-gelu", .check,
      notes: "GELU: the form with tanh is x Φ(x), nearly (Hendrycks and Gimpel 2016)",
      measured: findings.gelu, format: .scientific(1), is: .less(than: 5e-4))
    evidence.value("activations.gelu-lowest", "\(findings.geluLowest, .fixed(2))")
    evidence.value("activations.silu-lowest", "\(findings.siluLowest, .fixed(2))")
    formula(
      "bp-activation-gradients",
      "seven activation functions (004) and two more, and their derivatives",
      [findings.gradientError], within: 1e-7)
    return evidence
  }
}
