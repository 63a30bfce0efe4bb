import Experiments
import Models
import Page
import Plotting

extension Costs {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "network", .right("trainable"), .right("in all"), .right("MACs"), .right("receptive field"),
      .right("activations, KiB"))
    for network in findings.networks {
      table.add(
        network.title, "\(network.trainable, .grouped)", "\(network.parameters, .grouped)",
        "\(network.macs, .grouped)", "\(network.receptiveField) x \(network.receptiveField)",
        "\(network.activationBytes / 1024, .grouped)")
    }
    evidence.table("costs", table)
    claims(findings, &evidence)
    for name in [NetworkName.baseline, .vgg16, .inception10, .resNet18] {
      evidence.value("costs.uses-\(name)", "\(findings[name].usesPerWeight, .fixed(0))")
    }
    let work = Double(findings[.inception10].macs) / Double(findings[.baseline].macs)
    evidence.value("costs.inception10-baseline", "\(work, .fixed(0))")
    evidence.figure(figure(findings.networks))
    return evidence
  }

  private func claims(_ findings: Findings, _ evidence: inout Evidence) {
    // NOTES: measured by running the course's classes in Keras.
    let trainable = [198_494, 62_006, 9_638_474, 15_253_578, 120_234, 11_173_962]
    let total = [198_506, 62_006, 9_639_178, 15_262_026, 121_418, 11_183_562]
    evidence.claim(
      "parameters", .check, notes: "the course's classes have so many parameters in Keras",
      measured: zip(findings.networks, zip(trainable, total)).map { network, wanted in
        max(abs(network.trainable - wanted.0), abs(network.parameters - wanted.1))
      }.max()!,
      unit: "off, of "
        + zip(findings.networks, total).map { network, total in
          "\(total, .grouped) (\(network.title))"
        }.joined(separator: ", "), is: .equal(to: 0))
    let share = Double(findings[.inception10].trainable) / Double(findings[.vgg16].trainable)
    evidence.value("costs.inception-fewer", "\(1 - share, .percent(1))")
  }

  private func figure(_ networks: [NetworkCost]) -> Figure {
    func panel(_ title: String, _ values: [Double], _ colour: Colour) -> Panel {
      Panel(
        title: title, x: Axis(), y: Axis("millions", range: 0...(values.max()! * 1.12)),
        marks: [.bars(networks.map(\.title), values, colour: colour, valueFormat: .fixed(2))])
    }
    return Figure(
      name: "costs", title: "Many parameters and much arithmetic are not the same",
      subtitle: "for one image of 32x32x3; parameters that are trained",
      grid: Grid(rows: 2, columns: 1),
      panels: [
        panel("parameters", networks.map { Double($0.trainable) / 1e6 }, .blue),
        panel("multiply-accumulates", networks.map { Double($0.macs) / 1e6 }, .orange),
      ], size: Figure.Size(width: 1500, height: 1100))
  }
}
