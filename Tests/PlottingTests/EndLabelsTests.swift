import Testing

@testable import Plotting

@Suite struct EndLabelsTests {
  private func labels(_ marks: [Mark], y: Axis = Axis(range: 0...1)) -> [EndLabel] {
    let panel = Panel(x: Axis(range: 0...10), y: y, marks: marks)
    return FigureLayout(Figure(name: "f", title: "t", panel: panel)).panels[0].endLabels
  }

  @Test func namesStandWhereLinesEnd() {
    let all = labels([
      .line(x: [0, 10], y: [0, 0.25], label: "a"), .horizontalRule(0.75, label: "r"),
    ])
    #expect(all.map(\.text) == ["a", "r"])
    #expect(all.map(\.place) == [0.25, 0.75])
    #expect(all.map(\.endX) == [1, 1])
    #expect(all.allSatisfy { !$0.needsLink(height: 700, em: 27) })
  }

  @Test func gapsAtTheEndDoNotCount() {
    let all = labels([.line(x: [0, 5, 10], y: [0.1, 0.5, .nan], label: "a")])
    #expect(all.map(\.end) == [0.5] && all.map(\.endX) == [0.5])
    #expect(all[0].needsLink(height: 700, em: 27))
  }

  @Test func closeNamesAreLinkedToTheirLines() {
    let line = { Mark.line(x: [0, 10], y: [0.5, 0.5], label: $0) }
    let all = labels([line("a"), line("b"), line("c")])
    #expect(all[0].place > all[1].place && all[1].place > all[2].place)
    #expect(all[0].needsLink(height: 700, em: 27))
    #expect(!all[1].needsLink(height: 700, em: 27))
  }

  @Test func linesOutsideTheRangeAreNamedAtItsEdge() {
    #expect(labels([.line(x: [0, 10], y: [0, 7], label: "a")]).map(\.end) == [1])
    #expect(labels([.line(x: [], y: [], label: "nothing")]).isEmpty)
    let logarithmic = Axis(scale: .logarithmic)
    #expect(labels([.line(x: [0, 1], y: [10, -1], label: "a")], y: logarithmic).count == 1)
  }
}
