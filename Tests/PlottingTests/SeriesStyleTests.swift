import Testing

@testable import Plotting

@Suite struct SeriesStyleTests {
  private let line = Mark.line(x: [0], y: [0])

  @Test func seriesTakeThePaletteInTurn() {
    let panel = Panel(marks: [
      .band(x: [], low: [], high: []), line, .horizontalRule(0), .points(x: [], y: []),
      .line(x: [], y: [], colour: .green), line,
    ])
    #expect(
      panel.styles.map { $0.first?.colour } == [.blue, .blue, nil, .vermillion, .green, .green])
  }

  @Test func groupsOfBarsAreSeries() {
    let groups = [Bars.Group("a", [1]), Bars.Group("b", [2], colour: .ink), Bars.Group("c", [3])]
    let panel = Panel(marks: [.bars(["x"], groups), line])
    #expect(panel.styles[0].map(\.colour) == [.blue, .ink, .vermillion])
    #expect(panel.styles[1][0].colour == .green)
  }

  @Test func neighboursDifferWithoutColour() {
    let styles = (0..<Colour.palette.count).map { SeriesStyle(index: $0) }
    for (a, b) in zip(styles, styles.dropFirst()) {
      #expect(a.dash != b.dash && a.shape != b.shape)
    }
    #expect(SeriesStyle(index: 0, colour: .green).dash == SeriesStyle(index: 2).dash)
  }
}
