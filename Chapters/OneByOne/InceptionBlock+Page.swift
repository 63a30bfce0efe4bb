import Experiments
import Page
import Plotting

extension InceptionBlock {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.figure(
      BlockDiagram(
        block: findings.layers, pathNames: InceptionVariants.names, join: "concatenate"
      ).figure(
        name: "inception-block", title: "An Inception block: four ways to look, side by side"))
    var table = Table(
      "branch", .right("parameters"), .right("without 1x1"), .right("MACs"),
      .right("without 1x1"))
    func add(_ name: String, _ with: [Branch], _ without: [Branch]) {
      let numbers = [\Branch.parameters, \.macs].flatMap { path in
        [with, without].map { $0.reduce(0) { $0 + $1[keyPath: path] } }
      }
      table.add([name] + numbers.map { "\($0, .grouped)" })
    }
    let (reduced, plain) = (findings.reduced, findings.plain)
    for (index, name) in InceptionVariants.names.enumerated() {
      add(name, [reduced[index]], [plain[index]])
    }
    add("all", reduced, plain)
    evidence.table("inception-branches", table)
    evidence.value("inception-block.map", "\(findings.layers.input)")
    evidence.claim(
      "1x1-inception-memory", .check, notes: "parameters of each branch: as counted in memory",
      measured: (reduced + plain).allSatisfy { $0.parameters == $0.countedParameters },
      is: .holding)
    func all(_ branches: [Branch]) -> Double {
      Double(branches.reduce(0) { $0 + $1.parameters })
    }
    evidence.claim(
      "1x1-inception", .check,
      notes: "1x1 convolutions reduce an Inception block's parameters (002)",
      measured: all(reduced) / all(plain), format: .percent(0), unit: "of those without",
      is: .less(than: 0.5))
    evidence.claim(
      "1x1-inception-5x5", .check, notes: "the 5x5 branch is the notes' example (002)",
      measured: findings.kernelWeights, is: .equal(to: 29_696))
    evidence.figure(figure(reduced, plain))
    return evidence
  }

  private func figure(_ reduced: [Branch], _ plain: [Branch]) -> Figure {
    func bars(_ name: String, _ branches: [Branch], _ colour: Colour) -> Bars.Group {
      Bars.Group(name, branches.map { Double($0.parameters) / 1e3 }, colour: colour)
    }
    return Figure(
      name: "inception-branches", title: "The 1x1 convolutions save most where the window is large",
      subtitle: "Inception10's last block, 128 channels in, 32 a branch; trainable parameters",
      panel: Panel(
        x: Axis("branch"), y: Axis("parameters (thousands)", range: 0...118),
        marks: [
          .bars(
            InceptionVariants.names,
            [bars("with 1x1", reduced, .blue), bars("without", plain, .vermillion)],
            valueFormat: .fixed(1))
        ]))
  }
}

extension GoogLeNetBlock {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.value("googlenet-block.weights", "\(findings.parameters, .grouped)")
    evidence.claim(
      "1x1-googlenet-parameters", .check,
      notes: "GoogLeNet 3a: 159K parameters (Szegedy et al. 2015)",
      measured: Double(findings.parameters) / 1024, format: .fixed(1), unit: "K of 1,024",
      is: .near(159, within: 1))
    evidence.claim(
      "1x1-googlenet-operations", .check, notes: "and 128M operations (Szegedy et al. 2015)",
      measured: Double(findings.macs) / 1e6, format: .fixed(1), unit: "million MACs",
      is: .near(128, within: 0.5))
    return evidence
  }
}
