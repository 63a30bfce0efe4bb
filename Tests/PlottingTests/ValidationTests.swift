import Testing

@testable import Plotting

@Suite struct ValidationTests {
  private func reason(_ figure: Figure) -> String {
    do {
      try figure.validate()
      return ""
    } catch {
      return "\(error)"
    }
  }

  private func reason(x: Axis = Axis(), _ mark: Mark) -> String {
    reason(Figure(name: "f", title: "t", panel: Panel(x: x, marks: [mark])))
  }

  @Test func goodFiguresPass() {
    #expect(reason(smallFigure()) == "")
    #expect(reason(smallFigure(name: "größe-σ²")) == "")
  }

  @Test(arguments: ["", "a/b", ".hidden", "line\nbreak", ".."])
  func badNames(_ name: String) {
    #expect(reason(smallFigure(name: name)).contains("plain file name"))
  }

  @Test func columnsMustBeEquallyLong() {
    #expect(reason(.line(x: [1], y: [1, 2])).contains("panel 1: a line has columns of 1 and 2"))
    #expect(reason(.band(x: [1], low: [1], high: [])).contains("a band has columns"))
    #expect(reason(.bars(["a", "b"], [1])).contains("group of bars"))
    #expect(reason(.histogram(edges: [0, 1], counts: [1, 2])).contains("2 edges around 2 bins"))
    #expect(reason(.heatMap(rows: 2, columns: 2, values: [1])).contains("2 x 2 has 1 values"))
  }

  @Test func placesMustBeFinite() {
    #expect(reason(.verticalRule(.nan)).contains("rule"))
    #expect(reason(.text("here", x: .infinity, y: 0)).contains("here"))
    #expect(reason(.arrow(from: (0, .nan), to: (1, 1))).contains("arrow"))
    #expect(reason(.box("b", x: 0, y: 0, width: .nan, height: 1)).contains("shape"))
  }

  @Test func axesMustMakeSense() {
    let line = Mark.line(x: [1], y: [1])
    #expect(reason(x: Axis(range: 0...1, scale: .logarithmic), line).contains("not positive"))
    #expect(reason(x: Axis(range: 1...1), line).contains("range"))
    #expect(reason(x: Axis(ticks: .every(0)), line).contains("every 0"))
  }

  @Test func panelsMustFitTheGrid() {
    let panel = Panel(marks: [])
    let figure = Figure(
      name: "f", title: "t", grid: Grid(rows: 1, columns: 1), panels: [panel, panel])
    #expect(reason(figure).contains("2 panels do not fit a grid of 1 x 1"))
    var large = smallFigure()
    large.size = Figure.Size(width: 100_000, height: 5)
    #expect(reason(large).contains("10,000 pixels"))
  }

  @Test func tooSmallForItsLabels() throws {
    var figure = smallFigure()
    figure.size = Figure.Size(width: 200, height: 200)
    try withTemporaryDirectory { directory throws in
      #expect { try figure.render(to: directory) } throws: { "\($0)".contains("leave no room") }
      #expect(try files(in: directory) == [])
    }
  }
}
