import Experiments
import Page
import Plotting

extension VarianceMap {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "init-relu-half", .check, notes: "ReLU halves the mean square, hence He's 2 (001, 004)",
      measured: findings.rectified, format: .fixed(5), unit: "of it is left (by integration)",
      is: .near(0.5, within: 1e-4))
    evidence.value("variance-map.sigmoid-slope", "\(findings.sigmoidSlope, .fixed(3))")
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let looks: [(Colour, Dash)] = [(.blue, .solid), (.pink, .longDashed), (.vermillion, .dashed)]
    func label(_ gain: Double) -> String {
      let rule = [1: ": LeCun, Xavier", 2: ": He"][gain] ?? ""
      return "n σ² = \(gain.settingText)\(rule)"
    }
    return Figure(
      name: "variance-map",
      title: "A variance falls below the diagonal, grows above it, and stays where they cross",
      subtitle:
        "from the formula, by numeric integration; n σ² is 1 for LeCun and Xavier, 2 for He",
      grid: Grid(rows: 1, columns: 3, sharesX: true, sharesY: true),
      panels: zip(Nonlinearity.ofTheNotes, findings.next).map { nonlinearity, curves in
        Panel(
          title: nonlinearity.rawValue, x: Axis("variance q of a layer's inputs", range: 0...3),
          y: Axis("variance q′ of the next layer's", range: 0...3),
          marks: [.line(x: [0, 3], y: [0, 3], label: "q′ = q", colour: .muted, dash: .dotted)]
            + curves.indices.map { index in
              let (colour, dash) = looks[index % looks.count]
              return .line(
                x: findings.variances, y: curves[index], label: label(gains[index]),
                colour: colour, dash: dash)
            })
      }, seriesNames: .abovePanels)
  }
}
