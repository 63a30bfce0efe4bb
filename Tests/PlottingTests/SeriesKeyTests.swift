import Testing

@testable import Plotting

@Suite struct SeriesKeyTests {
  private func key(_ marks: [Mark], names: Figure.SeriesNames = .automatic) -> SeriesKey {
    SeriesKey(
      of: Figure(name: "f", title: "t", panel: Panel(marks: marks), seriesNames: names))
  }

  @Test func linesAreNamedAtTheirEndsUnlessAskedOtherwise() {
    let marks: [Mark] = [.line(x: [0], y: [0], label: "a"), .points(x: [0], y: [0], label: "b")]
    #expect(key(marks).entries.map(\.label) == ["b"])
    #expect(key(marks, names: .abovePanels).entries.map(\.label) == ["a", "b"])
    #expect(key(marks).entries[0].style.colour == .vermillion)
  }

  @Test func namesAppearOnce() {
    let mark = Mark.histogram(edges: [0, 1], counts: [1], label: "same", colour: .green)
    #expect(key([mark, mark]).entries.count == 1)
    #expect(key([.bars(["x"], [1])]).entries.isEmpty)
  }

  @Test func longRowsAreBroken() {
    let groups = (0..<6).map { Bars.Group("a rather long name \($0)", [1]) }
    let rows = key([.bars(["x"], groups)]).rows(width: 500, em: 20)
    #expect(rows.count > 1)
    #expect(rows.allSatisfy { $0.first?.offset == 0 })
    #expect(rows.joined().count == 6)
  }
}
