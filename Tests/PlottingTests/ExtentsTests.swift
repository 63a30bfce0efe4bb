import Testing

@testable import Plotting

@Suite struct ExtentsTests {
  @Test func pointsCountOnlyIfBothCoordinatesShow() {
    let panel = Panel(
      y: Axis(scale: .logarithmic),
      marks: [.line(x: [1, 2, 3, 4], y: [-1, 5, 6, .nan])])
    let extents = Extents(of: panel)
    #expect((extents.x.low, extents.x.high) == (2, 3))
    #expect((extents.y.low, extents.y.high) == (5, 6))
  }

  @Test func barsAndHistogramsStandOnZero() {
    for mark in [Mark.bars(["a", "b"], [3, 5]), .histogram(edges: [0, 1, 2], counts: [3, 5])] {
      let extents = Extents(of: Panel(marks: [mark]))
      #expect((extents.y.low, extents.y.high) == (0, 5))
    }
  }

  @Test func shapesAndRulesAreIncluded() {
    let extents = Extents(
      of: Panel(marks: [
        .box(x: 1, y: 1, width: 4, height: 2), .horizontalRule(7), .verticalRule(-9),
        .arrow(from: (0, 0), to: (20, 0)),
      ]))
    #expect((extents.x.low, extents.x.high) == (-9, 20))
    #expect((extents.y.low, extents.y.high) == (0, 7))
  }

  @Test func heatMapsRunDownwardsToTheirEdges() {
    let panel = Panel(marks: [.heatMap(rows: 2, columns: 3, values: [0, 0, 0, 0, 0, 0])])
    let extents = Extents(of: panel)
    #expect((extents.x.low, extents.x.high) == (-0.5, 2.5))
    #expect(extents.isTight)
    #expect(panel.axesForMarks.y.isReversed)
  }
}
