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

  /// Logarithmic on both axes: between the networks lie three powers of ten. On a diagonal weights are used
  /// equally often.
  private func figure(_ networks: [NetworkCost]) -> Figure {
    let x = networks.map { Double($0.trainable) }
    let y = networks.map { Double($0.macs) }
    let uses = [1.0, 10, 100].flatMap { uses in
      [
        Mark.line(x: [1e4, 1e8], y: [1e4 * uses, 1e8 * uses], colour: .muted, dash: .dotted),
        Mark.text(
          uses == 1 ? "used once" : "used \("\(uses, .fixed(0))") times", x: 1.3e6,
          y: 1.3e6 * uses * 4.5, colour: .muted, size: 0.75),
      ]
    }
    // Below their points a dotted line would run through these names.
    let labelledAbove: Set<String> = ["Baseline", "VGG16", "ResNet18"]
    return Figure(
      name: "costs", title: "Many parameters and much arithmetic are not the same",
      subtitle:
        "for one image of 32 x 32 x 3; along a dotted line each weight is used equally often",
      panel: Panel(
        x: Axis("parameters that are trained", range: 1e4...1e8, scale: .logarithmic),
        y: Axis("multiply-accumulates", range: 1e5...1e10, scale: .logarithmic),
        marks: uses + [.points(x: x, y: y, colour: .blue, size: 1.6)]
          + networks.map { network in
            .text(
              network.title, x: Double(network.trainable) * 1.15,
              y: Double(network.macs) * (labelledAbove.contains(network.title) ? 1.35 : 0.72),
              size: 0.9)
          }), size: Figure.Size(width: 1500, height: 1100))
  }
}
