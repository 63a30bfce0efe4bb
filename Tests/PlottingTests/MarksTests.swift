import Foundation
import Testing

@testable import Plotting

/// Every mark, drawn by gnuplot: with ordinary data, and with data that leave nothing to draw.
@Suite(.enabled(if: hasGnuplot)) struct MarksTests {
  /// Draws the marks and returns how many pixels have (nearly) the given colour.
  private func pixels(
    _ colour: Colour, _ marks: [Mark], x: Axis = Axis(), y: Axis = Axis()
  ) throws -> Int {
    try withTemporaryDirectory { directory in
      let panel = Panel(x: x, y: y, marks: marks)
      let figure = Figure(
        name: "marks", title: "t", panel: panel, size: Figure.Size(width: 600, height: 400))
      let image = try Raster(contentsOf: figure.render(to: directory).image)
      return stride(from: 0, to: image.samples.count, by: 3).count {
        image.samples[$0] == colour.red && image.samples[$0 + 1] == colour.green
          && image.samples[$0 + 2] == colour.blue
      }
    }
  }

  @Test func ordinaryMarksShow() throws {
    let x = [1.0, 2, 3]
    #expect(try pixels(.blue, [.line(x: x, y: x)]) > 100)
    #expect(try pixels(.blue, [.points(x: x, y: x, size: 2)]) > 100)
    #expect(try pixels(.green, [.horizontalRule(1, colour: .green)]) > 50)
    #expect(try pixels(.orange, [.verticalRule(1, label: "here", colour: .orange)]) > 50)
    #expect(try pixels(.pink, [.box(x: 0, y: 0, width: 1, height: 1, fill: .pink)]) > 10_000)
    #expect(try pixels(.sky, [.ellipse(x: 0, y: 0, width: 1, height: 1, fill: .sky)]) > 10_000)
    #expect(try pixels(.blue, [.arrow(from: (0, 0), to: (1, 1), colour: .blue)]) > 100)
    #expect(
      try pixels(.vermillion, [.text("TEXT", x: 0, y: 0, colour: .vermillion, size: 3)]) > 100)
    let map = Mark.heatMap(rows: 2, columns: 2, values: [0, 1, 1, 0], colourLabel: nil)
    #expect(try pixels(Colour(hex: 0xFDE725), [map]) > 10_000)
    let row = Mark.heatMap(rows: 1, columns: 2, values: [0, 1], colourLabel: nil)
    #expect(try pixels(Colour(hex: 0xFDE725), [row]) > 10_000)
  }

  @Test func filledMarksShow() throws {
    // 85% of the colour on white.
    let blue = Colour(hex: 0x2687BE)
    #expect(try pixels(blue, [.bars(["a", "b"], [1, 2], valueFormat: .percent(0))]) > 1000)
    #expect(try pixels(blue, [.histogram(edges: [0, 1, 3], counts: [2, 1])]) > 1000)
  }

  @Test(arguments: [
    [], [.nan], [.nan, .nan], [1], [2, 2], [1, .nan, 3], [.infinity, 1], [-1, 0],
    [1e300, -1e300], [1e-300, 2e-300], [.leastNonzeroMagnitude], [0, .leastNonzeroMagnitude],
    [1, 1.0.nextUp],
  ])
  func strangeDataAreDrawn(_ y: [Double]) throws {
    let x = y.indices.map(Double.init)
    let names = y.indices.map(String.init)
    for scale in [Axis.Scale.linear, .logarithmic] {
      let marks: [Mark] = [
        .band(x: x, low: y, high: y), .line(x: x, y: y, label: "line"), .points(x: x, y: y),
        .bars(names, y, valueFormat: .automatic),
        .histogram(edges: (0...y.count).map(Double.init), counts: y),
      ]
      _ = try pixels(.blue, marks, y: Axis(scale: scale))
    }
    _ = try pixels(.blue, [.heatMap(rows: 1, columns: y.count, values: y)])
    _ = try pixels(.blue, [.heatMap(rows: y.count, columns: 1, values: y, valueFormat: .fixed(1))])
  }

  @Test func gapsAreNotBridged() throws {
    let x = (0..<100).map(Double.init)
    let whole = x.map { _ in 1.0 }
    let gap = x.map { 20...80 ~= $0 ? Double.nan : 1 }
    let style = Mark.line(x: x, y: whole)
    let full = try pixels(.blue, [style])
    #expect(try pixels(.blue, [.line(x: x, y: gap)]) < full / 2)
  }

  @Test func anyTextIsDrawn() throws {
    let text = #"a_b^c {d} @e & ~f "g" 'h' \n `i` % $j # é σ² x̂ ∂"#
    let axis = Axis(text, ticks: .labelled([Axis.Tick(1, text)]))
    let marks: [Mark] = [
      .line(x: [1, 2], y: [1, 2], label: text), .text(text, x: 1, y: 1),
      .box(text, x: 1, y: 1, width: 1, height: 1), .points(x: [1], y: [1], label: text),
      .bars(["a,b", text], [1, 2]), .heatMap(rows: 1, columns: 1, values: [1], colourLabel: text),
      .arrow(from: (0, 0), to: (0, 1), above: text, below: text), .verticalRule(1, label: text),
    ]
    try withTemporaryDirectory { directory in
      try Figure(
        name: "text", title: text, subtitle: text + "\n" + text,
        grid: Grid(rows: 1, columns: 2, rowLabels: [text], columnTitles: [text]),
        panels: [
          Panel(title: text, x: axis, y: Axis(text), marks: marks),
          Panel(title: text, x: axis, y: Axis(text), marks: marks),
        ], size: Figure.Size(width: 4000, height: 1500)
      ).render(to: directory)
    }
  }
}
