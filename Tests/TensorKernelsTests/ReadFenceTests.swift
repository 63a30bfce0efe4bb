import Foundation
import TensorCore
import Testing

@testable import TensorKernels

/// Kernels must not read behind their inputs either: the inputs lie at the end of a page, and the
/// page behind it may not be touched.
struct ReadFenceTests {
  @Test(arguments: CPULevel.supported)
  func nothingIsReadBehindTheInputs(level: CPULevel) async {
    let name: String = level.rawValue
    await #expect(processExitsWith: .success) { [name = name as String] in
      let kernels = CPULevel(rawValue: name)!.kernels
      var output = [Float](repeating: 0, count: 8192)
      var other = output
      for columns in [1, 3, 5, 15, 17, 33, 67] {
        let (rows, count) = (3, 3 * columns)
        let (x, dy, row) = (fenced(count), fenced(count), fenced(columns))
        kernels.exponential(count, x, &output)
        for activation in Activation.allCases {
          kernels.apply(activation, count, x, &output)
          kernels.applyGradient(activation, count, y: x, dy: dy, dx: &output)
        }
        for operation: Arithmetic in [.add, .subtract, .multiply, .divide] {
          kernels.combine(operation, count, x, dy, &output)
        }
        kernels.addRow(rows: rows, columns: columns, x: x, row: row, y: &output)
        kernels.addRowRectified(rows: rows, columns: columns, x: x, row: row, y: &output)
        kernels.columnSums(rows: rows, columns: columns, x: x, sums: &output)
        kernels.columnSquaredDeviations(
          rows: rows, columns: columns, x: x, centre: row, squares: &output)
        kernels.normalizeColumns(
          rows: rows, columns: columns, x: x, centre: row, scale: row, offset: row, y: &output)
        kernels.columnGradientSums(
          rows: rows, columns: columns, dy: dy, x: x, centre: row, sums: &output, products: &other)
        kernels.combineColumns(
          rows: rows, columns: columns, dy: dy, x: x, centre: row, a: row, b: row, c: row,
          dx: &output)
        kernels.rectifyColumns(
          rows: rows, columns: columns, x: x, centre: row, scale: row, offset: row, y: &output)
        kernels.rectifiedGradientSums(
          rows: rows, columns: columns, dy: dy, x: x, centre: row, scale: row, offset: row,
          sums: &output, products: &other)
        kernels.combineRectifiedColumns(
          rows: rows, columns: columns, dy: dy, x: x, centre: row, scale: row, offset: row, a: row,
          b: row, c: row, dx: &output)
        kernels.copyColumns(
          rows: rows, columns: columns, x: x, xStride: columns, y: &output, yStride: columns)
        kernels.gradientStep(count, rate: 1, gradient: x, value: fenced(count))
        kernels.momentumStep(
          count, rate: 1, momentum: 1, gradient: x, velocity: fenced(count), value: fenced(count))
        kernels.nesterovStep(
          count, rate: 1, momentum: 1, gradient: x, velocity: fenced(count), value: fenced(count))
        for velocity in [nil, fenced(count)] {
          kernels.rmspropStep(
            count, RMSpropConstants(rate: 1, rho: 0, momentum: 1, epsilon: 1), gradient: x,
            squares: fenced(count), velocity: velocity, value: fenced(count))
        }
        kernels.adamStep(
          count,
          AdamConstants(rate: 1, beta1: 0, beta2: 0, secondCorrection: 1, epsilon: 1), gradient: x,
          first: fenced(count), second: fenced(count), value: fenced(count))
        let left = MatrixView(UnsafePointer(x), rows: rows, columns: columns)
        kernels.multiply(left, left.transposed, into: &output, stride: rows, accumulating: false)
        kernels.multiply(left.transposed, left, into: &output, stride: columns, accumulating: false)
      }
    }
  }

  /// The fence holds: reading one element behind it ends the program.
  @Test func theFenceHolds() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      if fenced(5)[5] == 1 { print("read") }
    }
    // And not for want of a fence.
    let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(!printed.contains(noMemory), "\(printed)")
  }
}

private let noMemory = "The system gives no memory."

/// Zeros that end where a page begins that cannot be read. Never freed: the process is short.
func fenced(_ count: Int) -> UnsafeMutablePointer<Float> {
  let page = Int(getpagesize())
  let bytes = count * MemoryLayout<Float>.stride
  let size = (bytes + page - 1) / page * page
  guard
    let memory = mmap(
      nil, size + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0),
    memory != MAP_FAILED, mprotect(memory + size, page, PROT_NONE) == 0
  else { fatalError(noMemory) }
  return (memory + size - bytes).bindMemory(to: Float.self, capacity: count)
}
