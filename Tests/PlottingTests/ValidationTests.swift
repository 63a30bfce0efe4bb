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

  @Test(arguments: ["", "a/b", ".hidden", "line\nbreak", "..", "a/\u{301}b", ".\u{301}b"])
  func badNames(_ name: String) {
    #expect(reason(smallFigure(name: name)).contains("plain file name"))
  }

  @Test func columnsMustBeEquallyLong() {
    #expect(reason(.line(x: [1], y: [1, 2])).contains("panel 1: a line has columns of 1 and 2"))
    #expect(reason(.band(x: [1], low: [1], high: [])).contains("a band has columns"))
    #expect(reason(.bars(["a", "b"], [1])).contains("group of bars"))
    #expect(reason(.histogram(edges: [0, 1], counts: [1, 2])).contains("2 edges around 2 bins"))
    #expect(reason(.histogram(edges: [0, .infinity], counts: [1])).contains("ends at inf"))
    #expect(reason(.heatMap(rows: 2, columns: 2, values: [1])).contains("2 x 2 has 1 values"))
  }

  /// A range without a width gives no bins, instead of an end of the program.
  @Test(arguments: [
    -Double.infinity...Double.infinity, 0...Double.infinity, -1.7e308...1.7e308,
    -Double.infinity...0,
  ])
  func histogramsOverEndlessRanges(range: ClosedRange<Double>) {
    let values = [-1e308, 0, 1, 1e308, .infinity, -.infinity, .nan]
    #expect(reason(.histogram(of: values, bins: 3, range: range)).contains("a bin that ends at"))
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

  @Test func tooManyTicks() throws {
    // Also where the data, and not the figure, say how long the axis is.
    for y in [Axis(range: 0...500, ticks: .every(1)), Axis(ticks: .every(0.001))] {
      let line = Mark.line(x: [1, 2], y: [1, 4])
      let figure = Figure(name: "f", title: "t", panel: Panel(y: y, marks: [line]))
      try withTemporaryDirectory { directory throws in
        #expect { try figure.render(to: directory) } throws: {
          "\($0)".contains("panel 1: the y axis") && "\($0)".contains("200 are the most")
        }
        #expect(try files(in: directory) == [])
      }
    }
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
