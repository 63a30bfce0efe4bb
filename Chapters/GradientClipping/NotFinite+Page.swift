import Experiments
import Page

extension NotFinite {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "an element is", "PyTorch makes of (3, 4), (1, it), (2)", "TensorFlow", "this package")
    func texts(_ gradients: [[Double?]]) -> String {
      gradients.map { "(\($0.map(text).joined(separator: ", ")))" }.joined(separator: ", ")
    }
    for one in findings.cases {
      table.add(
        one.element, texts(one.torch), texts(one.tensorFlow),
        "leaves them, names “\(one.named.joined(separator: ", "))”")
    }
    evidence.table("not-finite", table)
    let silent = findings.cases.flatMap { $0.torch[0] + $0.torch[2] }
    evidence.claim(
      "clip-silent", .check,
      notes: "PyTorch stays silent about norms that are not finite by default",
      measured: silent.allSatisfy { $0 == 0 || $0 == nil }, shown: "only 0 and NaN are left",
      is: .holding)
    let marked = findings.cases.flatMap { $0.tensorFlow.flatMap { $0 } }
    evidence.claim(
      "clip-tensorflow", .check,
      notes: "TensorFlow makes all gradients NaN where the global norm is not finite",
      measured: marked.allSatisfy { $0 == nil }, shown: "nothing but NaN is left", is: .holding)
    evidence.value(
      "not-finite.tensorflow", "(\(findings.floatTensorFlow.map(text).joined(separator: ", ")))")
    evidence.claim(
      "clip-culprit", .check,
      notes: "norms that are not finite are reported with their tensor",
      measured: findings.cases.allSatisfy { $0.named == ["recurrent weight"] },
      shown: "“\(findings.cases[0].named.joined(separator: ", "))”, and no other", is: .holding)
    evidence.claim(
      "clip-overflow", .check, notes: "the norm of finite gradients is finite",
      measured: findings.normAfter, format: .fixed(6), unit: "norm after clipping to 1",
      is: .near(1, within: 1e-6))
    evidence.value("not-finite.float-norm", findings.floatNorm)
    evidence.value("not-finite.norm", "\(findings.normBefore, .scientific(1))")
    return evidence
  }

  private func text(_ value: Double?) -> String {
    value.map { NumberStyle.significant(3).text($0) } ?? "NaN"
  }
}
