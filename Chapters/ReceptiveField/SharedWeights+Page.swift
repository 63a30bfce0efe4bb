import Experiments
import Page
import Plotting

extension SharedWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let matrix = findings.matrix
    let values = matrix.flatMap { $0 }
    evidence.claim(
      "rf-shared", .check, notes: "a convolution's outputs share the kernel's weights (002)",
      measured: Set(values).subtracting([0]).count, unit: "different weights",
      is: .equal(to: 9))
    evidence.value("shared-weights.size", "\(matrix.count) x \(matrix[0].count)")
    let zeros = values.count { $0 == 0 }
    evidence.value("shared-weights.zeros", "\(Double(zeros) / Double(values.count), .percent(0))")
    evidence.raster(
      picture(values, columns: matrix[0].count), name: "connections",
      alternative: "A convolution written as the matrix of a fully connected layer")
    return evidence
  }

  private func picture(_ values: [Double], columns: Int) -> Raster {
    var board = Raster(width: 1440, height: 680)
    let grid = PixelGrid(values, columns: columns) { Colour.blue.tint(0.12 + 0.07 * $0) }
    board.place(grid, x: 70, y: 70, side: 37, label: "pixels 1 to 36, row by row")
    for (index, letter) in "outputs".enumerated() {
      board.write("\(letter)", x: 24, y: 260 + 32 * index)
    }
    return board
  }
}
