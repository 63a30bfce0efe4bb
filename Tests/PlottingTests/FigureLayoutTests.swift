import Testing

@testable import Plotting

@Suite struct FigureLayoutTests {
  private let line = Panel(
    x: Axis("x"), y: Axis("y"), marks: [.line(x: [0, 10], y: [0, 1], label: "a long name")])

  private func isInside(_ layout: FigureLayout) -> Bool {
    layout.panels.allSatisfy {
      $0.frame.left > 0 && $0.frame.bottom > 0 && $0.frame.right < Double(layout.size.width)
        && $0.frame.top < Double(layout.size.height) && $0.frame.width > 100
        && $0.frame.height > 80
    }
  }

  @Test func singlePanelLeavesRoomForNames() {
    let layout = FigureLayout(Figure(name: "f", title: "t", panel: line))
    #expect(layout.size == Figure.Size(width: 1440, height: 900))
    #expect(isInside(layout))
    let room = Double(layout.size.width) - layout.panels[0].frame.right
    #expect(room > TextWidth.of("a long name", em: layout.em))
  }

  @Test(arguments: [(1, 3), (3, 5), (4, 8), (2, 2)])
  func gridsAreRegular(_ rows: Int, _ columns: Int) {
    let layout = FigureLayout(
      Figure(
        name: "f", title: "t", subtitle: "s", grid: .multiples(rows: rows, columns: columns),
        panels: Array(repeating: line, count: rows * columns)))
    #expect(layout.size.width >= 1400)
    #expect(isInside(layout))
    let first = layout.panels[0]
    for panel in layout.panels {
      #expect(abs(panel.frame.width - first.frame.width) < 1e-6)
      #expect(abs(panel.frame.height - first.frame.height) < 1e-6)
      #expect(panel.x.range == first.x.range && panel.y.range == first.y.range)
      #expect(panel.y.showsTickLabels == (panel.column == 0))
      #expect(panel.x.showsTickLabels == (panel.row == rows - 1))
    }
    for (a, b) in zip(layout.panels, layout.panels.dropFirst()) where a.row == b.row {
      #expect(a.frame.right < b.frame.left)
    }
  }

  @Test func longTitlesAreWrapped() {
    let title = String(repeating: "many words ", count: 20)
    let layout = FigureLayout(Figure(name: "f", title: title, panel: line))
    #expect(layout.titleLines.count > 1)
    #expect(
      layout.titleLines.allSatisfy {
        layout.titleLeft + TextWidth.of($0, em: FigureLayout.titleEm, isBold: true) < 1440
      })
    #expect(isInside(layout))
  }

  @Test func equalUnitsMakeCirclesRound() {
    let layout = FigureLayout(
      Figure(name: "f", title: "t", panel: .diagram(marks: [.circle(x: 3, y: 1, radius: 1)])))
    let placed = layout.panels[0]
    let across = placed.frame.width / (placed.x.range.upperBound - placed.x.range.lowerBound)
    let upwards = placed.frame.height / (placed.y.range.upperBound - placed.y.range.lowerBound)
    #expect(abs(across / upwards - 1) < 1e-9)
  }

  @Test func linesOfManyPanelsAreNamedOnce() {
    let figure = Figure(
      name: "f", title: "t", grid: .multiples(rows: 2, columns: 2),
      panels: Array(repeating: line, count: 4))
    let layout = FigureLayout(figure)
    #expect(layout.key.entries.map(\.label) == ["a long name"])
    #expect(layout.panels.allSatisfy { $0.endLabels.isEmpty })
  }
}
