import Experiments
import Page

extension FirstStep {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (without, with) = (findings.without.hidden[0], findings.with.hidden[0])
    evidence.value("first-step.gradient", "\(with.gradient / without.gradient, .significant(1))")
    evidence.value("first-step.signal-with", "\(findings.with.hidden[2].signal, .fixed(3))")
    evidence.value(
      "first-step.signal-without", "\(findings.without.hidden[2].signal, .fixed(3))")
    evidence.figure(
      NetworkDiagnosis.figure(
        name: "first-step",
        title: "Before the first step: without BN little comes through, either way",
        subtitle: "\(conditions.dataset.rawValue), \(batch) digits, SGD \(rate.settingText)",
        [("with BN", findings.with), ("without", findings.without)]))
    return evidence
  }
}
