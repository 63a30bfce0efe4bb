import Experiments
import Page
import Plotting

extension LastLayers {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let heads = findings.heads
    let ratios = heads.map { Double($0.flattened) / Double($0.averaged) }
    var table = Table(
      "network", "last map", .right("averaged"), .right("flattened"), .right("ratio"))
    for (head, ratio) in zip(heads, ratios) {
      table.add(
        head.network, "\(head.map)", "\(head.averaged, .grouped)", "\(head.flattened, .grouped)",
        "\(ratio, .fixed(1))")
    }
    evidence.table("heads", table)
    evidence.claim(
      "1x1-average", .check,
      notes: "global average pooling instead of Flatten: far fewer parameters (002)",
      measured: ratios, format: .fixed(1), unit: "times as many flattened", is: .atLeast(10))
    evidence.value(
      "last-layers.pixels",
      heads.map { "\($0.map[0] * $0.map[1]) in \($0.network)" }.joined(separator: ", "))
    func bars(_ name: String, _ count: (Head) -> Int, _ colour: Colour) -> Bars.Group {
      Bars.Group(name, heads.map { Double(count($0)) / 1e3 }, colour: colour)
    }
    evidence.figure(
      Figure(
        name: "heads", title: "Averaging before the last layer saves most of its parameters",
        subtitle: "ten classes, images of 32 x 32",
        panel: Panel(
          y: Axis("parameters (thousands)", range: 0...95),
          marks: [
            .bars(
              heads.map(\.network),
              [
                bars("averaged", \.averaged, .blue), bars("flattened", \.flattened, .vermillion),
              ], valueFormat: .fixed(1))
          ])))
    return evidence
  }
}
