import TensorCore
import Testing

@testable import TensorKernels

extension ThreadTests {
  /// What `Float` runs on: the fast kernels split among threads. Sizes here take several chunks.
  struct FloatKernelsTests {
    /// The same bits with 1, 2, 3 and 7 threads.
    private func expectSameBits(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) {
      let one = ThreadTests.withThreads(1) { written(count, body) }
      for threads in [2, 3, 7] {
        let several = ThreadTests.withThreads(threads) { written(count, body) }
        let isSame = several.bitPatterns == one.bitPatterns
        #expect(isSame, "\(threads) threads")
      }
    }

    @Test(
      arguments: [
        (1, 70_000, 30), (200, 300, 500), (64, 100, 784), (997, 33, 65), (300, 1700, 7),
      ])
    func matrixProduct(m: Int, n: Int, k: Int) {
      var numbers = Numbers(seed: m)
      let (a, b) = (numbers.array(m * k), numbers.array(k * n))
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          let left = MatrixView(a.baseAddress!, rows: m, columns: k)
          let right = MatrixView(b.baseAddress!, rows: k, columns: n)
          expectSameBits(m * n) {
            Float.kernels.multiply(left, right, into: $0, stride: n, accumulating: false)
          }
        }
      }
    }

    @Test(arguments: [100_003, 65_536])
    func elementwise(count: Int) {
      var numbers = Numbers(seed: count)
      let (x, dy) = (numbers.array(count, in: -9...9), numbers.array(count))
      let exact = reference(count) { Reference.exponential(count, x.inDouble, $0) }
      expectClose(written(count) { Float.kernels.exponential(count, x, $0) }, exact) {
        2 * roundOff * exact[$0]
      }
      expectSameBits(count) { Float.kernels.exponential(count, x, $0) }
      for activation in Activation.allCases {
        let exact = reference(count) { Reference.apply(activation, count, x.inDouble, $0) }
        let y = written(count) { Float.kernels.apply(activation, count, x, $0) }
        expectClose(y, exact) { 5 * roundOff * abs(exact[$0]) }
        expectSameBits(count) { Float.kernels.apply(activation, count, x, $0) }
        let dx = written(count) {
          Reference.applyGradient(activation, count, y: y, dy: dy, dx: $0)
        }
        let fastGradient = written(count) {
          Float.kernels.applyGradient(activation, count, y: y, dy: dy, dx: $0)
        }
        expectEqual(fastGradient, dx)
      }
    }

    /// Columns that divide a chunk and columns that do not, one column, and rows longer than one.
    @Test(
      arguments: [
        (3000, 33), (2048, 64), (100_001, 1), (5, 40_000), (70_000, 3), (0, 5), (9, 0),
      ])
    func columns(rows: Int, columns: Int) {
      var numbers = Numbers(seed: rows + columns)
      let count = rows * columns
      let (x, dy) = (numbers.array(count, in: -1...2), numbers.array(count))
      let (row, scale) = (numbers.array(columns), numbers.array(columns))
      let (xs, dys, centre) = (x.inDouble, dy.inDouble, row.inDouble)

      let sums = reference(columns) {
        Reference.columnSums(rows: rows, columns: columns, x: xs, sums: $0)
      }
      // No more than this many additions follow each other, in blocks and then of blocks.
      let depth = Double(min(rows, max(1, 32_768 / max(columns, 1))) + rows * columns / 32_768 + 3)
      let fastColumnSums = written(columns) {
        Float.kernels.columnSums(rows: rows, columns: columns, x: x, sums: $0)
      }
      expectClose(fastColumnSums, sums) { _ in depth * roundOff * Double(2 * rows) }
      let squares = reference(columns) {
        Reference.columnSquaredDeviations(
          rows: rows, columns: columns, x: xs, centre: centre, squares: $0)
      }
      expectClose(
        written(columns) {
          Float.kernels.columnSquaredDeviations(
            rows: rows, columns: columns, x: x, centre: row, squares: $0)
        }, squares
      ) { depth * roundOff * squares[$0] }
      var products: [Double] = []
      let gradientSums = reference(columns) { sums in
        products = reference(columns) {
          Reference.columnGradientSums(
            rows: rows, columns: columns, dy: dys, x: xs, centre: centre, sums: sums, products: $0)
        }
      }
      var fastProducts: [Float] = []
      let fastSums = written(columns) { sums in
        fastProducts = written(columns) {
          Float.kernels.columnGradientSums(
            rows: rows, columns: columns, dy: dy, x: x, centre: row, sums: sums, products: $0)
        }
      }
      expectClose(fastSums, gradientSums) { _ in depth * roundOff * Double(rows) }
      expectClose(fastProducts, products) { _ in depth * roundOff * Double(3 * rows) }

      let sum = written(count) {
        Reference.addRow(rows: rows, columns: columns, x: x, row: row, y: $0)
      }
      let fastSum = written(count) {
        Float.kernels.addRow(rows: rows, columns: columns, x: x, row: row, y: $0)
      }
      expectEqual(fastSum, sum)
      let normalized = reference(count) {
        Reference.normalizeColumns(
          rows: rows, columns: columns, x: xs, centre: centre, scale: scale.inDouble,
          offset: centre, y: $0)
      }
      let fastNormalized = written(count) {
        Float.kernels.normalizeColumns(
          rows: rows, columns: columns, x: x, centre: row, scale: scale, offset: row, y: $0)
      }
      expectClose(fastNormalized, normalized) { _ in 3 * roundOff * 4 }
      let combined = reference(count) {
        Reference.combineColumns(
          rows: rows, columns: columns, dy: dys, x: xs, centre: centre, a: scale.inDouble,
          b: centre, c: centre, dx: $0)
      }
      let fastCombined = written(count) {
        Float.kernels.combineColumns(
          rows: rows, columns: columns, dy: dy, x: x, centre: row, a: scale, b: row, c: row,
          dx: $0)
      }
      expectClose(fastCombined, combined) { _ in 4 * roundOff * 5 }
    }

    @Test(arguments: [(3000, 33), (100_001, 1), (70_000, 3)])
    func columnSumsHaveTheSameBits(rows: Int, columns: Int) {
      var numbers = Numbers(seed: rows)
      let x = numbers.array(rows * columns)
      let centre = numbers.array(columns)
      expectSameBits(columns) {
        Float.kernels.columnSums(rows: rows, columns: columns, x: x, sums: $0)
      }
      expectSameBits(columns) {
        Float.kernels.columnSquaredDeviations(
          rows: rows, columns: columns, x: x, centre: centre, squares: $0)
      }
      expectSameBits(2 * columns) {
        Float.kernels.columnGradientSums(
          rows: rows, columns: columns, dy: x, x: x, centre: centre, sums: $0,
          products: $0 + columns)
      }
    }

    @Test func optimizerSteps() {
      let count = 100_003
      var numbers = Numbers(seed: 4)
      let (gradient, value) = (numbers.array(count), numbers.array(count))
      let state = numbers.array(count, in: 0.1...1)
      let constants = AdamConstants<Float>(
        rate: 0.01, beta1: 0.9, beta2: 0.999, secondCorrection: 3, epsilon: 1e-8)
      expectClose(
        written(count, over: value) {
          Float.kernels.gradientStep(count, rate: 0.5, gradient: gradient, value: $0)
        }, zip(value, gradient).map { Double($0) - 0.5 * Double($1) }
      ) { _ in 3 * roundOff }
      expectSameBits(2 * count) { memory in
        memory.update(from: value, count: count)
        (memory + count).update(from: state, count: count)
        Float.kernels.momentumStep(
          count, rate: 0.1, momentum: 0.9, gradient: gradient, velocity: memory + count,
          value: memory)
      }
      expectSameBits(2 * count) { memory in
        memory.update(from: value, count: count)
        (memory + count).update(from: state, count: count)
        Float.kernels.nesterovStep(
          count, rate: 0.1, momentum: 0.9, gradient: gradient, velocity: memory + count,
          value: memory)
      }
      let rule = RMSpropConstants<Float>(rate: 0.01, rho: 0.9, momentum: 0.5, epsilon: 1e-7)
      for hasMomentum in [false, true] {
        expectSameBits(3 * count) { memory in
          for part in 0..<3 { (memory + part * count).update(from: state, count: count) }
          Float.kernels.rmspropStep(
            count, rule, gradient: gradient, squares: memory + count,
            velocity: hasMomentum ? memory + 2 * count : nil, value: memory)
        }
      }
      expectSameBits(3 * count) { memory in
        for part in 0..<3 { (memory + part * count).update(from: state, count: count) }
        Float.kernels.adamStep(
          count, constants, gradient: gradient, first: memory + count, second: memory + 2 * count,
          value: memory)
      }
    }
  }
}
