import Experiments
import Page
import Plotting

extension FanCounts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "shape", .right("field"), .right("fan-in"), .right("fan-out"),
      .right("LeCun"), .right("Xavier"), .right("He"))
    for layer in findings.layers {
      table.add(
        [
          layer.shape, "\(layer.receptiveField)", "\(layer.fanIn, .grouped)",
          "\(layer.fanOut, .grouped)",
        ] + [layer.leCun, layer.xavier, layer.he].map { "\($0, .significant(3))" })
    }
    evidence.table("fans", table)
    for (id, layer, numbers) in [
      ("init-fans-2d", findings.layers[1], [25, 75, 150]),
      ("init-fans-1d", findings.layers[0], [4, 4, 80]),
    ] {
      let fans = [layer.receptiveField, layer.fanIn, layer.fanOut]
      evidence.claim(
        id, .check,
        notes: """
          kernel \(layer.shape): receptive field \(numbers[0]), fans \(numbers[1]), \
          \(numbers[2]) (001)
          """,
        measured: fans == numbers, shown: "\(fans[0]), \(fans[1]), \(fans[2])", is: .holding)
    }
    evidence.claim(
      "init-fans-counted", .check, notes: "a fan is the number of a unit's connections (001)",
      measured: findings.counted == [
        Counts(fanIn: 75, fanOut: 150), Counts(fanIn: 4, fanOut: 80),
      ],
      shown: findings.counted.map { "\($0.fanIn) in, \($0.fanOut) out" }.joined(separator: "; "),
      is: .holding)
    evidence.figure(figure(findings.layers))
    return evidence
  }

  private func figure(_ layers: [Row]) -> Figure {
    let places = layers.indices.map { Double($0) }
    let axis = Axis(
      range: -0.6...(Double(layers.count) - 0.4),
      ticks: .labelled(layers.indices.map { Axis.Tick(Double($0), layers[$0].name) }),
      isReversed: true)
    let (fanIn, fanOut) = (layers.map { Double($0.fanIn) }, layers.map { Double($0.fanOut) })
    let stems = places.indices.map { index -> Mark in
      .line(
        x: [fanIn[index], fanOut[index]], y: [places[index], places[index]], colour: .faint,
        dash: .solid, width: 1)
    }
    return Figure(
      name: "fans", title: "The more connections a unit has, the smaller its weights begin",
      subtitle:
        "fan-in and fan-out of eight layers, and the weights' standard deviation by each rule",
      grid: Grid(rows: 1, columns: 2, sharesY: true),
      panels: [
        Panel(
          title: "connections",
          x: Axis("connections of a unit", range: 2...2000, scale: .logarithmic), y: axis,
          marks: stems + [
            .points(x: fanIn, y: places, label: "fan-in", colour: .blue, shape: .circle),
            .points(x: fanOut, y: places, label: "fan-out", colour: .vermillion, shape: .triangle),
          ]),
        Panel(
          title: "weights",
          x: Axis(
            "standard deviation of the weights", range: 0.02...1, scale: .logarithmic,
            ticks: .at([0.02, 0.05, 0.1, 0.2, 0.5, 1])),
          y: axis,
          marks: [
            .points(
              x: layers.map(\.leCun), y: places, label: "LeCun", colour: .green, shape: .square),
            .points(
              x: layers.map(\.xavier), y: places, label: "Xavier", colour: .sky, shape: .diamond),
            .points(x: layers.map(\.he), y: places, label: "He", colour: .pink, shape: .ring),
          ]),
      ], size: .init(width: 1800, height: 800))
  }
}
