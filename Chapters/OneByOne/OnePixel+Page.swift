import Experiments
import Page

extension OnePixel {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let lines = findings.y.indices.map { k in
      let terms = zip(findings.x, findings.weights[k]).map { "\(number($0))*\(number($1))" }
      return "y\(k + 1) = " + (terms + [number(findings.bias[k])]).joined(separator: " + ")
        + " = " + number(findings.y[k])
    }
    evidence.output("one-pixel", lines.joined(separator: "\n"))
    return evidence
  }

  private func number(_ value: Double) -> String {
    value < 0 ? "(\(value.settingText))" : value.settingText
  }
}
