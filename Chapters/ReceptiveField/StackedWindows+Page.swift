import Experiments
import Page
import Plotting

extension StackedWindows {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table("layers", .right("sees, by the formula"), .right("pixels with a gradient"))
    for (index, field) in findings.fields.enumerated() {
      table.add(
        ["\(index + 1) of 3x3"]
          + [field.formula, field.measured].map { "\($0[0]) x \($0[1])" })
    }
    evidence.table("stacked-windows", table)
    for (id, notes, layers, side) in [
      ("rf-two", "two layers of 3x3 see 5x5 (002)", 2, 5.0),
      ("rf-three", "three layers of 3x3 see 7x7 (Simonyan and Zisserman 2015)", 3, 7),
    ] {
      evidence.claim(
        id, .check, notes: notes, measured: findings.fields[layers - 1].measured[0],
        is: .equal(to: side))
    }
    evidence.raster(
      picture(findings), name: "growth", alternative: "The 5x5 field grows out of two 3x3 windows")
    return evidence
  }

  private func picture(_ findings: Findings) -> Raster {
    let (side, xs) = (40, [50, 520, 900])
    let rowHeight = 9 * side + 90
    var board = Raster(width: 1200, height: 4 * rowHeight + 20)
    /// Numbers on a darker ground the larger they are.
    func heat(_ values: [Double], columns: Int, _ colour: Colour) -> PixelGrid {
      PixelGrid(values, columns: columns) { colour.tint(0.2 + 0.08 * $0) }
    }
    var output = PixelGrid(rows: 5, columns: 5)
    output.fill(2..<3, 2..<3, .vermillion)
    for (index, seen) in findings.seen.enumerated() {
      let y = 60 + index * rowHeight
      let (row, column) = (seen.outputs.last! / 7, seen.outputs.last! % 7)
      let ways = heat(seen.ways, columns: 9, .blue)
      // The window of the output that came last, or the field of them all.
      let input =
        seen.outputs.count < 9
        ? ways.framed(row..<row + 3, column..<column + 3, .green)
        : ways.framed(2..<7, 2..<7, .vermillion)
      let middle = heat(
        (0..<49).map { seen.outputs.contains($0) ? 1 : 0 }, columns: 7, .green)
      board.place(input, x: xs[0], y: y, side: side, label: "image 9 x 9")
      board.place(
        middle.framed(2..<5, 2..<5, .vermillion), x: xs[1], y: y + side, side: side,
        label: "after one 3 x 3")
      board.place(output, x: xs[2], y: y + 2 * side, side: side, label: "after two")
    }
    let y = 60 + 3 * rowHeight
    board.place(
      heat(findings.direct, columns: 9, .blue).framed(2..<7, 2..<7, .vermillion), x: xs[0], y: y,
      side: side, label: "image 9 x 9")
    board.place(output, x: xs[2], y: y + 2 * side, side: side, label: "after one 5 x 5")
    return board
  }
}
