import TensorCore
import Testing

@testable import TensorKernels

/// The blocked matrix product of every CPU level.
struct FastMatrixProductTests {
  /// Which factors lie transposed in memory.
  enum Storage: CaseIterable, Sendable {
    case plain, leftTransposed, rightTransposed, bothTransposed

    var left: Bool { self == .leftTransposed || self == .bothTransposed }
    var right: Bool { self == .rightTransposed || self == .bothTransposed }
  }

  /// Multiplies whole numbers and expects the exact product, with and without accumulation, into a
  /// result whose rows are `gap` elements farther apart than needed.
  private func expectExact(
    _ level: CPULevel, m: Int, n: Int, k: Int, _ storage: Storage = .plain, gap: Int = 0
  ) {
    var numbers = Numbers(seed: m + 1000 * n + 1_000_000 * k)
    let a = numbers.wholeNumbers(m * k)
    let b = numbers.wholeNumbers(k * n)
    let stride = n + gap
    let initial = numbers.wholeNumbers(m * stride)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        let left = view(a, rows: m, columns: k, transposed: storage.left)
        let right = view(b, rows: k, columns: n, transposed: storage.right)
        for accumulating in [false, true] {
          let expected = written(m * stride, over: initial) {
            Reference.multiply(left, right, into: $0, stride: stride, accumulating: accumulating)
          }
          let result = written(m * stride, over: initial) {
            level.kernels.multiply(
              left, right, into: $0, stride: stride, accumulating: accumulating)
          }
          expectEqual(result, expected, "of m \(m), n \(n), k \(k), accumulating: \(accumulating)")
        }
      }
    }
  }

  private func view(
    _ memory: UnsafeBufferPointer<Float>, rows: Int, columns: Int, transposed: Bool
  ) -> MatrixView<Float> {
    let base = memory.baseAddress ?? UnsafePointer(bitPattern: 64)!
    return transposed
      ? MatrixView(base, rows: columns, columns: rows).transposed
      : MatrixView(base, rows: rows, columns: columns)
  }

  /// Around the tiles: 3 or 6 rows, 4 to 64 columns.
  @Test(arguments: CPULevel.supported, Storage.allCases)
  func raggedSizes(level: CPULevel, storage: Storage) {
    for m in [0, 1, 2, 3, 5, 6, 7, 13] {
      for n in [0, 1, 3, 4, 5, 10, 15, 16, 17, 33, 63, 64, 65, 130] {
        for k in [0, 1, 2, 7, 29] { expectExact(level, m: m, n: n, k: k, storage) }
      }
    }
  }

  /// Around the blocks: 384 products deep, 1536 columns wide. Threads share the larger ones.
  @Test(arguments: CPULevel.supported, Storage.allCases)
  func severalBlocks(level: CPULevel, storage: Storage) {
    for (m, n, k) in [
      (1, 5, 384), (2, 17, 385), (7, 3, 769), (13, 70, 1153), (100, 20, 400),
      (1, 1536, 3), (3, 1537, 5), (2, 3200, 2), (7, 1600, 390), (200, 130, 90),
    ] {
      expectExact(level, m: m, n: n, k: k, storage)
    }
  }

  /// Few rows are multiplied with a right factor that is read where it lies, more with a packed one: the
  /// same bits, whatever is below or beside them.
  @Test(arguments: CPULevel.supported, [16, 48, 64, 80, 272, 1552])
  func fewRowsAreSomeOfMany(level: CPULevel, n: Int) {
    for k in [1, 31, 385, 800] {
      var numbers = Numbers(seed: n + k)
      let a = numbers.array(50 * k)
      let b = numbers.array(k * n)
      let many = written(50 * n) { multiply(level, a, b, 50, n, k, into: $0) }
      for m in [1, 2, 3, 4, 6, 7, 12, 13, 35, 36, 37] {
        let few = written(m * n) { multiply(level, a, b, m, n, k, into: $0) }
        expectEqual(few, Array(many.prefix(m * n)), "of m \(m), k \(k)")
      }
    }
  }

  /// What is read where it lies ends at a page that may not be touched.
  @Test(arguments: CPULevel.supported)
  func nothingIsReadBehindTheFactors(level: CPULevel) async {
    let name: String = level.rawValue
    await #expect(processExitsWith: .success) { [name = name as String] in
      let kernels = CPULevel(rawValue: name)!.kernels
      for (m, n, k) in [(1, 16, 3), (1, 272, 2), (2, 64, 5), (3, 80, 1), (7, 32, 4), (5, 17, 3)] {
        var c = [Float](repeating: 0, count: m * n)
        kernels.multiply(
          MatrixView(fenced(m * k), rows: m, columns: k),
          MatrixView(fenced(k * n), rows: k, columns: n), into: &c, stride: n, accumulating: false)
      }
    }
  }

  @Test(arguments: CPULevel.supported)
  func leavesGapsBetweenRowsAlone(level: CPULevel) {
    for (m, n, k) in [(1, 1, 1), (7, 17, 5), (6, 64, 3), (13, 100, 400)] {
      for gap in [1, 5, 64] { expectExact(level, m: m, n: n, k: k, gap: gap) }
    }
  }

  /// Every third column of every second row of a larger matrix, on both sides.
  @Test(arguments: CPULevel.supported)
  func blocksOfLargerMatrices(level: CPULevel) {
    let (m, n, k) = (11, 21, 19)
    var numbers = Numbers(seed: 5)
    let a = numbers.wholeNumbers(2 * m * 3 * k)
    let b = numbers.wholeNumbers(2 * k * 3 * n)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var left = MatrixView(a.baseAddress! + 1, rows: m, columns: k)
        (left.rowStride, left.columnStride) = (6 * k, 3)
        var right = MatrixView(b.baseAddress! + 2, rows: k, columns: n)
        (right.rowStride, right.columnStride) = (6 * n, 3)
        let expected = (0..<(m * n)).map { index in
          (0..<k).reduce(Float(0)) { sum, p in
            sum + a[1 + index / n * 6 * k + 3 * p] * b[2 + p * 6 * n + index % n * 3]
          }
        }
        let result = written(m * n) {
          level.kernels.multiply(
            left, right, into: $0, stride: n, accumulating: false)
        }
        expectEqual(result, expected)
      }
    }
  }

  /// An inner product of k terms is off by at most k 2^-24 of the sum of |a| |b|, in any order.
  @Test(arguments: CPULevel.supported, [1, 10, 100, 1000])
  func roundOffIsBounded(level: CPULevel, k: Int) {
    let (m, n) = (9, 37)
    var numbers = Numbers(seed: k)
    let a = numbers.array(m * k)
    let b = numbers.array(k * n)
    let exact = product(m, n, k) { Double(a[$0]) * Double(b[$1]) }
    let sizes = product(m, n, k) { abs(Double(a[$0]) * Double(b[$1])) }
    let result = written(m * n) { multiply(level, a, b, m, n, k, into: $0) }
    expectClose(result, exact) { Double(k) * roundOff * sizes[$0] }
  }

  /// Not a number times anything is none, 0 times infinity neither; other rows and columns, and the
  /// repeated rows and padded columns of tiles that stick out, know nothing of it.
  @Test(arguments: CPULevel.supported)
  func specialValues(level: CPULevel) {
    let (m, n, k) = (8, 19, 5)
    var numbers = Numbers(seed: 9)
    var a = numbers.wholeNumbers(m * k)
    var b = numbers.wholeNumbers(k * n)
    a[7 * k + 2] = .nan
    a[3 * k + 1] = .infinity
    b[4 * n + 18] = -.infinity
    b[1 * n + 6] = 0
    let expected = product(m, n, k) { Double(a[$0]) * Double(b[$1]) }.map { Float($0) }
    let result = written(m * n) { multiply(level, a, b, m, n, k, into: $0) }
    expectEqual(result, expected)
    #expect(result[3 * n + 6].isNaN && result[0].isFinite)
  }

  private func multiply(
    _ level: CPULevel, _ a: [Float], _ b: [Float], _ m: Int, _ n: Int, _ k: Int,
    into c: UnsafeMutablePointer<Float>
  ) {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        level.kernels.multiply(
          MatrixView(a.baseAddress!, rows: m, columns: k),
          MatrixView(b.baseAddress!, rows: k, columns: n), into: c, stride: n, accumulating: false)
      }
    }
  }

  /// The sums over p of term(index of a[i, p], index of b[p, j]).
  private func product(
    _ m: Int, _ n: Int, _ k: Int, _ term: (Int, Int) -> Double
  ) -> [Double] {
    (0..<(m * n)).map { index in
      (0..<k).reduce(0) { $0 + term(index / n * k + $1, $1 * n + index % n) }
    }
  }
}
