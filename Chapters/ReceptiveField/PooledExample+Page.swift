import Experiments
import Page
import Plotting

extension PooledExample {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (image, largest, mean) = (findings.image, findings.largest, findings.mean)
    func list(_ values: [Double], _ separator: String = ", ") -> String {
      values.map(PixelGrid.text).joined(separator: separator)
    }
    let lines = largest.outputs.indices.map { index in
      let first = index / 2 * 8 + index % 2 * 2
      let window = [0, 1, 4, 5].map { image[first + $0] }
      return "max(\(list(window))) = \(list([largest.outputs[index]]))   "
        + "(\(list(window, " + "))) / 4 = \(list([mean.outputs[index]]))"
    }
    evidence.output("pooling", lines.joined(separator: "\n"))
    evidence.claim(
      "rf-max-pool", .check,
      notes: "max pooling 4x4 by 2x2, stride 2 (002)",
      measured: largest.outputs == [6, 8, 3, 4], shown: list(largest.outputs), is: .holding)
    evidence.claim(
      "rf-mean-pool", .check, notes: "mean pooling of the same (002)",
      measured: mean.outputs == [3.25, 5.25, 2, 2], shown: list(mean.outputs), is: .holding)
    evidence.claim(
      "rf-pool-gradients", .check, notes: "pooling hands on as much gradient as it gets (ours)",
      measured: [largest, mean].map { $0.gradient.reduce(0, +) }, format: .fixed(0),
      is: .equal(to: 4))
    evidence.raster(
      picture(findings), name: "pooling",
      alternative: "Pooling by the largest value and by the mean, with gradients")
    return evidence
  }

  private func picture(_ findings: Findings) -> Raster {
    let side = 64
    var board = Raster(width: 1340, height: 720)
    func grid(_ values: [Double], columns: Int) -> PixelGrid {
      var grid = PixelGrid(values, columns: columns)
      let half = columns / 2
      for (index, colour) in [Colour.blue, .orange, .green, .pink].enumerated() {
        let (row, column) = (index / 2 * half, index % 2 * half)
        grid.fill(row..<row + half, column..<column + half, colour.tint(0.3))
      }
      return grid
    }
    board.place(
      grid(findings.image, columns: 4), x: 60, y: 230, side: side, label: "image")
    for (y, pooled, name) in [(90, findings.largest, "largest"), (420, findings.mean, "mean")] {
      board.place(
        grid(pooled.outputs, columns: 2), x: 500, y: y + side, side: side, label: name, letters: 18)
      board.place(
        grid(pooled.gradient, columns: 4), x: 860, y: y, side: side, label: "gradient of their sum",
        letters: 18)
    }
    return board
  }
}
