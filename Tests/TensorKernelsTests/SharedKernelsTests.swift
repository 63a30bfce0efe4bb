import TensorCore
import Testing

@testable import TensorKernels

/// The kernels that no CPU level replaces: compiled for each level, they must round as anywhere. A
/// product and a sum that became one instruction would not.
struct SharedKernelsTests {
  @Test(arguments: CPULevel.supported, raggedCounts)
  func elementwise(level: CPULevel, count: Int) {
    let kernels = anyKernels(level.kernels)
    var numbers = Numbers(seed: count)
    let (x, dy) = (numbers.array(count, in: -2...2), numbers.array(count))
    func expectSame(_ name: String, _ run: (any Kernels<Float>.Type, MutableFloats) -> Void) {
      expectEqual(written(count) { run(kernels, $0) }, written(count) { run(Plain.self, $0) }, name)
    }
    for operation: Arithmetic in [.add, .subtract, .multiply, .divide] {
      expectSame("x \(operation) y") { $0.combine(operation, count, x, dy, $1) }
      expectSame("x \(operation) number") { $0.combine(operation, count, x, 0.3, $1) }
    }
    expectSame("scale") { $0.scale(count, by: 0.1, x, $1) }
    expectSame("clamp") { $0.clamp(count, low: -0.5, high: 1, x, $1) }
    expectSame("bytes") {
      $0.divide(count, bytes: (0..<count).map { UInt8($0 % 256) }, by: 255, $1)
    }
    expectSame("map") { kernels, y in kernels.map(count, x, y) { $0 * $0 + 0.1 } }
    expectSame("map of two") { kernels, z in kernels.map(count, x, dy, z) { $0 * $1 + 0.1 } }
    expectSame("sloped") { $0.slopedRectifier(count, slope: 0.1, x: x, y: $1) }
    expectSame("its gradient") {
      $0.slopedRectifierGradient(count, slope: 0.1, x: x, dy: dy, dx: $1)
    }
    expectSame("terms") { $0.slopeGradientTerms(count, x: x, dy: dy, terms: $1) }
    expectSame("unit") { $0.exponentialUnit(count, alpha: 0.7, x: x, exponentials: dy, y: $1) }
    expectSame("its gradient") {
      $0.exponentialUnitGradient(count, alpha: 0.7, y: x, dy: dy, dx: $1)
    }
    #expect(kernels.sum(count, x) == Plain.sum(count, x))
    #expect(kernels.dot(count, x, dy) == Plain.dot(count, x, dy))
    #expect(kernels.dotInParts(count, x, dy) == Plain.dotInParts(count, x, dy))
    #expect(kernels.largestMagnitude(count, x) == Plain.largestMagnitude(count, x))
    for p in [1, 2, 2.5] {
      let sum = Plain.powerSum(count, x, p: p, divisor: 3)
      #expect(kernels.powerSum(count, x, p: p, divisor: 3) == sum)
    }
  }

  @Test(arguments: CPULevel.supported, raggedColumns)
  func matrices(level: CPULevel, columns: Int) {
    let kernels = anyKernels(level.kernels)
    for rows in raggedRows {
      let count = rows * columns
      var numbers = Numbers(seed: count + columns)
      let (x, dy) = (numbers.array(count), numbers.array(count))
      let row = numbers.array(columns, in: 0.5...2)
      func expectSame(
        _ name: String, _ size: Int, _ run: (any Kernels<Float>.Type, MutableFloats) -> Void
      ) {
        let expected = written(size) { run(Plain.self, $0) }
        expectEqual(written(size) { run(kernels, $0) }, expected, "\(name), \(rows) rows")
      }
      expectSame("transposed", count) { $0.transpose(rows: rows, columns: columns, x: x, y: $1) }
      expectSame("row sums", rows) { $0.rowSums(rows: rows, columns: columns, x: x, sums: $1) }
      expectSame("repeated", 3 * count) {
        $0.repeatRows(rows: rows, columns: columns, times: 3, factor: 0.3, x: x, y: $1)
      }
      expectSame("slopes", count) {
        $0.slopedRectifier(rows: rows, columns: columns, x: x, slopes: row, y: $1)
      }
      expectSame("their gradient", count) {
        $0.slopedRectifierGradient(
          rows: rows, columns: columns, x: x, slopes: row, dy: dy, dx: $1)
      }
      if columns > 0 {
        expectSame("by a row", count) {
          $0.combine(.divide, count, x, row, period: columns, $1)
        }
      }
      if rows > 0 {
        expectSame("extremes", 2 * columns) {
          $0.columnExtremes(
            rows: rows, columns: columns, x: x, lowest: $1, highest: $1 + columns)
        }
      }
    }
  }

  /// A sweep over the same matrix ends in the same bits, and so does a rotated image.
  @Test(arguments: CPULevel.supported)
  func rotations(level: CPULevel) {
    let n = 13
    var numbers = Numbers(seed: n)
    let x = numbers.array(n * n)
    func sweep(_ kernels: any Kernels<Float>.Type) -> [Float] {
      written(2 * n * n) {
        kernels.transpose(rows: n, columns: n, x: x, y: $0)
        kernels.combine(.add, n * n, $0, x, $0)
        kernels.fill(n * n, 0, $0 + n * n)
        for i in 0..<n { $0[n * n + i * (n + 1)] = 1 }
        _ = kernels.jacobiSweep(n, matrix: $0, vectors: $0 + n * n, negligible: 0)
      }
    }
    #expect(sweep(anyKernels(level.kernels)).bitPatterns == sweep(Plain.self).bitPatterns)
    func rotated(_ kernels: any Kernels<Float>.Type) -> [Float] {
      written(n * n) {
        kernels.rotateImage(height: n, width: n, channels: 1, by: 0.3, x: x, y: $0)
      }
    }
    #expect(rotated(anyKernels(level.kernels)).bitPatterns == rotated(Plain.self).bitPatterns)
  }

  private typealias Plain = Reference<Float>

  private func anyKernels(_ level: (some FloatKernels).Type) -> any Kernels<Float>.Type { level }
}
