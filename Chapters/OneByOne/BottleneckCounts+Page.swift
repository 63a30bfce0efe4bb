import Experiments
import Page
import Plotting

extension BottleneckCounts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let ways = [findings.direct, findings.through]
    var table = Table(
      "", .right("weights"), .right("counted"), .right("MACs"), .right("counted"),
      .right("without zeros"))
    for way in ways {
      table.add(
        [way.name]
          + [
            way.formula.weights, way.counted.weights, way.formula.macs,
            way.counted.multiplications, way.counted.inside,
          ].map { "\($0, .grouped)" })
    }
    evidence.table("bottleneck-counts", table)
    let (direct, through) = (findings.direct.counted, findings.through.counted)
    for (id, notes, measured, target) in [
      ("1x1-weights-direct", "5x5x128x32 = 102,400 weights (002)", direct.weights, 102_400),
      ("1x1-weights-through", "through 32 channels: 29,696 weights (002)", through.weights, 29_696),
      ("1x1-macs-direct", "1.024e9 multiplications (ours)", direct.multiplications, 1.024e9),
      (
        "1x1-macs-through", "through 32 channels: 2.9696e8 (ours)", through.multiplications,
        2.9696e8
      ),
    ] {
      evidence.claim(id, .check, notes: notes, measured: measured, is: .equal(to: target))
    }
    evidence.claim(
      "1x1-share", .check, notes: "that is about 30% of it (002)",
      measured: Double(through.weights) / Double(direct.weights), format: .percent(1),
      is: .near(0.29, within: 0.005))
    evidence.claim(
      "1x1-counts", .check, notes: "the formulas give what is counted",
      measured: ways.allSatisfy {
        $0.formula.weights == $0.counted.weights
          && $0.formula.macs == $0.counted.multiplications
      }, is: .holding)
    evidence.figure(figure(ways.map(\.formula) + findings.layers))
    return evidence
  }

  private func figure(_ costs: [Findings.Formula]) -> Figure {
    func panel(
      _ title: String, _ label: String, _ values: [Double], _ format: NumberFormat
    ) -> Panel {
      Panel(
        title: title, y: Axis(label, range: 0...(values.max()! * 1.12)),
        marks: [
          .bars(["5x5 direct", "through 32", "its 1x1", "its 5x5"], values, valueFormat: format)
        ])
    }
    return Figure(
      name: "weights-and-macs", title: "A 1x1 convolution in front saves 71% of both",
      subtitle: "100 x 100 pixels, 128 to 32 channels by 5x5, SAME, no biases",
      grid: .row(of: 2),
      panels: [
        panel("weights", "weights (thousands)", costs.map { Double($0.weights) / 1e3 }, .fixed(1)),
        panel(
          "multiply-accumulates", "MACs (millions)", costs.map { Double($0.macs) / 1e6 }, .fixed(0)),
      ], size: Figure.Size(width: 1700, height: 760))
  }
}
