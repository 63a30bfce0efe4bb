import TensorCore
import Testing

@testable import TensorKernels

/// The two kernels under the matrix product: one tile, and the packing of panels.
struct MicroKernelTests {
  @Test(arguments: CPULevel.supported, 1...4)
  func tileOfEachWidth(level: CPULevel, width: Int) {
    let kernels = level.kernels
    let (rows, columns) = (kernels.tileRows, width * kernels.lanes)
    let (stride, step) = (columns + 3, 2)
    for depth in [0, 1, 2, 31] {
      var numbers = Numbers(seed: depth)
      let a = numbers.wholeNumbers(rows * (depth * step + 1))
      let panel = numbers.wholeNumbers(depth * columns)
      let initial = numbers.wholeNumbers(rows * stride)
      for accumulating in [false, true] {
        var expected = initial
        for i in 0..<rows {
          for j in 0..<columns {
            let sum = (0..<depth).reduce(Float(0)) {
              $0 + a[i * (depth * step + 1) + $1 * step] * panel[$1 * columns + j]
            }
            expected[i * stride + j] = accumulating ? expected[i * stride + j] + sum : sum
          }
        }
        let tile = written(rows * stride, over: initial) { target in
          a.withUnsafeBufferPointer { a in
            let rowPointers = (0..<rows).map { a.baseAddress! + $0 * (depth * step + 1) }
            let targets = (0..<rows).map { target + $0 * stride }
            kernels.multiplyTiles(
              1, runs: [ProductRun(row: 0, panel: 0)], count: 1, depth: depth, rows: rowPointers,
              step: step,
              panel: panel, panelStep: columns, width: width, targets: targets,
              accumulating: accumulating)
          }
        }
        expectEqual(tile, expected, "depth \(depth), accumulating: \(accumulating)")
      }
    }
  }

  /// A tile of which some rows are not wanted, and a single row of any width, have the bits of a whole one.
  @Test(arguments: CPULevel.supported, [1, 3, 4, 7, 21])
  func tileOfFewRows(level: CPULevel, width: Int) {
    let kernels = level.kernels
    let (columns, depth) = (width * kernels.lanes, 29)
    var numbers = Numbers(seed: width)
    let a = numbers.array(kernels.tileRows * depth)
    let panel = numbers.array(depth * columns)
    let initial = numbers.array(kernels.tileRows * columns)
    for accumulating in [false, true] {
      func tile(rows count: Int, from first: Int, width: Int) -> [Float] {
        written(kernels.tileRows * columns, over: initial) { target in
          a.withUnsafeBufferPointer { a in
            panel.withUnsafeBufferPointer { panel in
              kernels.multiplyTile(
                rows: count, runs: [ProductRun(row: 0, panel: 0)], count: 1, depth: depth,
                rows: (0..<kernels.tileRows).map { a.baseAddress! + $0 * depth }, step: 1,
                panel: panel.baseAddress! + first, panelStep: columns, width: width,
                targets: (0..<kernels.tileRows).map { target + $0 * columns + first },
                accumulating: accumulating)
            }
          }
        }
      }
      for count in 1...kernels.tileRows {
        let few = tile(rows: count, from: 0, width: count == 1 ? width : min(width, 4))
        for first in stride(from: 0, to: count == 1 ? width : min(width, 4), by: 1) {
          let whole = tile(rows: kernels.tileRows, from: first * kernels.lanes, width: 1)
          for row in 0..<count {
            let place = row * columns + first * kernels.lanes
            #expect(
              few[place..<(place + kernels.lanes)] == whole[place..<(place + kernels.lanes)],
              "row \(row) of \(count), register \(first), accumulating: \(accumulating)")
          }
        }
      }
    }
  }

  /// From rows, from columns (a transposed matrix) and from every second element.
  @Test(arguments: CPULevel.supported, [(40, 1), (1, 40), (80, 2), (2, 80)])
  func panelsOfEachStride(level: CPULevel, strides: (row: Int, column: Int)) {
    let kernels = level.kernels
    var numbers = Numbers(seed: 3)
    let source = numbers.array(80 * 80 + 80)
    for depth in [0, 1, 3, 32] {
      for columns in [1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 32, 33, 39] {
        let width = (columns + kernels.lanes - 1) / kernels.lanes * kernels.lanes
        let panel = written(depth * width) {
          kernels.packPanel(
            depth: depth, columns: columns, source: source, rowStride: strides.row,
            columnStride: strides.column, width: width, panel: $0)
        }
        let expected = (0..<(depth * width)).map { index in
          let (p, j) = (index / width, index % width)
          return j < columns ? source[p * strides.row + j * strides.column] : 0
        }
        expectEqual(panel, expected, "\(depth) by \(columns)")
      }
    }
  }

  @Test(arguments: CPULevel.supported)
  func numbersOfTheLevel(level: CPULevel) {
    #expect(level.kernels.level == level.rawValue)
    #expect(level.kernels.panelVectors == 4)
    #if arch(x86_64)
      let expected: [CPULevel: (Int, Int)] = [.baseline: (4, 3), .x86v3: (8, 3), .x86v4: (16, 6)]
      #expect(level.kernels.lanes == expected[level]!.0)
      #expect(level.kernels.tileRows == expected[level]!.1)
    #endif
  }
}
