import TensorCore
import Testing

@testable import TensorKernels

/// The kernels over the columns of a matrix, of every CPU level, against the references in `Double`.
///
/// Tolerances are bounds, not guesses: each operation is off by at most 2^-24 of its result, so a
/// sum of n terms by at most n times that of the sum of their magnitudes.
struct ColumnKernelsTests {
  /// A matrix and three rows to combine it with.
  private struct Input {
    let rows: Int
    let columns: Int
    let x: [Float]
    let dy: [Float]
    let centre: [Float]
    let a: [Float]
    let b: [Float]
    let c: [Float]

    var count: Int { rows * columns }

    init(_ rows: Int, _ columns: Int) {
      var numbers = Numbers(seed: 100 * rows + columns)
      (self.rows, self.columns) = (rows, columns)
      x = numbers.array(rows * columns, in: -2...3)
      dy = numbers.array(rows * columns)
      centre = numbers.array(columns)
      a = numbers.array(columns)
      b = numbers.array(columns)
      c = numbers.array(columns)
    }

    /// The sum down each column of the magnitudes of f(index, column).
    func magnitudes(_ f: (Int, Int) -> Double) -> [Double] {
      (0..<columns).map { j in
        (0..<rows).reduce(0) { $0 + abs(f($1 * columns + j, j)) }
      }
    }

    func centred(_ i: Int) -> Double { Double(x[i]) - Double(centre[i % columns]) }
  }

  @Test(arguments: CPULevel.supported, raggedColumns)
  func addRow(level: CPULevel, columns: Int) {
    for rows in raggedRows {
      let input = Input(rows, columns)
      let expected = written(input.count) {
        Reference.addRow(rows: rows, columns: columns, x: input.x, row: input.a, y: $0)
      }
      let y = written(input.count) {
        level.kernels.addRow(rows: rows, columns: columns, x: input.x, row: input.a, y: $0)
      }
      expectEqual(y, expected, "\(rows) rows")
      let inPlace = written(input.count, over: input.x) {
        level.kernels.addRow(rows: rows, columns: columns, x: $0, row: input.a, y: $0)
      }
      expectEqual(inPlace, expected, "\(rows) rows in place")
    }
  }

  @Test(arguments: CPULevel.supported, raggedColumns)
  func addRowRectified(level: CPULevel, columns: Int) {
    for rows in raggedRows {
      let input = Input(rows, columns)
      var x = input.x
      for i in stride(from: 3, to: x.count, by: 17) { x[i] = .nan }
      let sums = written(input.count) {
        level.kernels.addRow(rows: rows, columns: columns, x: x, row: input.a, y: $0)
      }
      let expected = written(input.count) {
        level.kernels.apply(.rectifier, input.count, sums, $0)
      }
      let inPlace = written(input.count, over: x) {
        level.kernels.addRowRectified(rows: rows, columns: columns, x: $0, row: input.a, y: $0)
      }
      expectEqual(inPlace, expected, "\(rows) rows in place")
      let reference = written(input.count) {
        Reference.addRowRectified(rows: rows, columns: columns, x: x, row: input.a, y: $0)
      }
      expectEqual(reference, expected, "\(rows) rows, the reference")
    }
  }

  @Test(arguments: CPULevel.supported, raggedColumns)
  func normalizeColumns(level: CPULevel, columns: Int) {
    for rows in raggedRows {
      let input = Input(rows, columns)
      let exact = reference(input.count) {
        Reference.normalizeColumns(
          rows: rows, columns: columns, x: input.x.inDouble, centre: input.centre.inDouble,
          scale: input.a.inDouble, offset: input.b.inDouble, y: $0)
      }
      func run(_ x: Floats, _ y: MutableFloats) {
        level.kernels.normalizeColumns(
          rows: rows, columns: columns, x: x, centre: input.centre, scale: input.a,
          offset: input.b, y: y)
      }
      let y = written(input.count) { run(input.x, $0) }
      expectClose(y, exact, "\(rows) rows") { i in
        let product = abs(input.centred(i) * Double(input.a[i % columns]))
        return 3 * roundOff * (product + abs(Double(input.b[i % columns])))
      }
      expectEqual(written(input.count, over: input.x) { run($0, $0) }, y, "in place")
    }
  }

  @Test(arguments: CPULevel.supported, raggedColumns)
  func combineColumns(level: CPULevel, columns: Int) {
    for rows in raggedRows {
      let input = Input(rows, columns)
      let exact = reference(input.count) {
        Reference.combineColumns(
          rows: rows, columns: columns, dy: input.dy.inDouble, x: input.x.inDouble,
          centre: input.centre.inDouble, a: input.a.inDouble, b: input.b.inDouble,
          c: input.c.inDouble, dx: $0)
      }
      func run(_ dy: Floats, _ x: Floats, _ dx: MutableFloats) {
        level.kernels.combineColumns(
          rows: rows, columns: columns, dy: dy, x: x, centre: input.centre, a: input.a, b: input.b,
          c: input.c, dx: dx)
      }
      let dx = written(input.count) { run(input.dy, input.x, $0) }
      expectClose(dx, exact, "\(rows) rows") { i in
        let j = i % columns
        let first = abs(Double(input.dy[i]) * Double(input.a[j]))
        let second = abs(input.centred(i) * Double(input.b[j]))
        return 4 * roundOff * (first + second + abs(Double(input.c[j])))
      }
      expectEqual(written(input.count, over: input.dy) { run($0, input.x, $0) }, dx, "over dy")
      expectEqual(written(input.count, over: input.x) { run(input.dy, $0, $0) }, dx, "over x")
    }
  }

  @Test(arguments: CPULevel.supported, raggedColumns)
  func columnSums(level: CPULevel, columns: Int) {
    for rows in raggedRows {
      let input = Input(rows, columns)
      let exact = reference(columns) {
        Reference.columnSums(rows: rows, columns: columns, x: input.x.inDouble, sums: $0)
      }
      let sums = written(columns) {
        level.kernels.columnSums(rows: rows, columns: columns, x: input.x, sums: $0)
      }
      let sizes = input.magnitudes { i, _ in Double(input.x[i]) }
      expectClose(sums, exact, "\(rows) rows") { Double(rows) * roundOff * sizes[$0] }
    }
  }

  @Test(arguments: CPULevel.supported, raggedColumns)
  func columnSquaredDeviations(level: CPULevel, columns: Int) {
    for rows in raggedRows {
      let input = Input(rows, columns)
      let exact = reference(columns) {
        Reference.columnSquaredDeviations(
          rows: rows, columns: columns, x: input.x.inDouble, centre: input.centre.inDouble,
          squares: $0)
      }
      let squares = written(columns) {
        level.kernels.columnSquaredDeviations(
          rows: rows, columns: columns, x: input.x, centre: input.centre, squares: $0)
      }
      // Two roundings more: the difference, which counts twice, and the square.
      expectClose(squares, exact, "\(rows) rows") { Double(rows + 3) * roundOff * exact[$0] }
    }
  }

  @Test(arguments: CPULevel.supported, raggedColumns)
  func columnGradientSums(level: CPULevel, columns: Int) {
    for rows in raggedRows {
      let input = Input(rows, columns)
      let (dy, x, centre) = (input.dy.inDouble, input.x.inDouble, input.centre.inDouble)
      var exactSums: [Double] = []
      let exactProducts = reference(columns) { products in
        exactSums = reference(columns) {
          Reference.columnGradientSums(
            rows: rows, columns: columns, dy: dy, x: x, centre: centre, sums: $0,
            products: products)
        }
      }
      var sums: [Float] = []
      let products = written(columns) { products in
        sums = written(columns) {
          level.kernels.columnGradientSums(
            rows: rows, columns: columns, dy: input.dy, x: input.x, centre: input.centre, sums: $0,
            products: products)
        }
      }
      let sizes = input.magnitudes { i, _ in dy[i] }
      expectClose(sums, exactSums, "\(rows) rows") { Double(rows) * roundOff * sizes[$0] }
      let productSizes = input.magnitudes { i, _ in dy[i] * input.centred(i) }
      expectClose(products, exactProducts, "\(rows) rows") {
        Double(rows + 2) * roundOff * productSizes[$0]
      }
    }
  }

  /// The three kernels with ReLU, against the same steps one after the other on the same level: the
  /// sums and the products are the same ones, so the bits are.
  @Test(arguments: CPULevel.supported, raggedColumns)
  func rectified(level: CPULevel, columns: Int) {
    let kernels = level.kernels
    for rows in raggedRows {
      let input = Input(rows, columns)
      let (x, centre, scale, offset) = (input.x, input.centre, input.a, input.b)
      let normalized = written(input.count) {
        kernels.normalizeColumns(
          rows: rows, columns: columns, x: x, centre: centre, scale: scale, offset: offset, y: $0)
      }
      let expected = written(input.count) {
        kernels.apply(.rectifier, input.count, normalized, $0)
      }
      let y = written(input.count) {
        kernels.rectifyColumns(
          rows: rows, columns: columns, x: x, centre: centre, scale: scale, offset: offset, y: $0)
      }
      expectEqual(y, expected, "\(rows) rows")

      let passed = written(input.count) {
        kernels.applyGradient(.rectifier, input.count, y: expected, dy: input.dy, dx: $0)
      }
      var expectedProducts: [Float] = []
      let expectedSums = written(columns) { sums in
        expectedProducts = written(columns) {
          kernels.columnGradientSums(
            rows: rows, columns: columns, dy: passed, x: x, centre: centre, sums: sums,
            products: $0)
        }
      }
      var products: [Float] = []
      let sums = written(columns) { sums in
        products = written(columns) {
          kernels.rectifiedGradientSums(
            rows: rows, columns: columns, dy: input.dy, x: x, centre: centre, scale: scale,
            offset: offset, sums: sums, products: $0)
        }
      }
      expectEqual(sums, expectedSums, "\(rows) rows")
      expectEqual(products, expectedProducts, "\(rows) rows")

      let expectedGradient = written(input.count) {
        kernels.combineColumns(
          rows: rows, columns: columns, dy: passed, x: x, centre: centre, a: scale, b: offset,
          c: input.c, dx: $0)
      }
      let dx = written(input.count) {
        kernels.combineRectifiedColumns(
          rows: rows, columns: columns, dy: input.dy, x: x, centre: centre, scale: scale,
          offset: offset, a: scale, b: offset, c: input.c, dx: $0)
      }
      expectEqual(dx, expectedGradient, "\(rows) rows")
    }
  }

  /// The loops of the reference, against its own loops one after the other.
  @Test(arguments: raggedColumns) func rectifiedReference(columns: Int) {
    let rows = 5
    let input = Input(rows, columns)
    let (x, dy, centre) = (input.x.inDouble, input.dy.inDouble, input.centre.inDouble)
    let (scale, offset) = (input.a.inDouble, input.b.inDouble)
    let normalized = reference(input.count) {
      Reference.normalizeColumns(
        rows: rows, columns: columns, x: x, centre: centre, scale: scale, offset: offset, y: $0)
    }
    let y = reference(input.count) {
      Reference.rectifyColumns(
        rows: rows, columns: columns, x: x, centre: centre, scale: scale, offset: offset, y: $0)
    }
    #expect(y == normalized.map { max(0, $0) })
    let passed = zip(dy, y).map { $1 > 0 ? $0 : 0 }
    let sums = reference(columns) { sums in
      _ = reference(columns) {
        Reference.rectifiedGradientSums(
          rows: rows, columns: columns, dy: dy, x: x, centre: centre, scale: scale, offset: offset,
          sums: sums, products: $0)
      }
    }
    #expect(
      sums
        == reference(columns) {
          Reference.columnSums(
            rows: rows, columns: columns, x: passed, sums: $0)
        })
    let dx = reference(input.count) {
      Reference.combineRectifiedColumns(
        rows: rows, columns: columns, dy: dy, x: x, centre: centre, scale: scale, offset: offset,
        a: scale, b: offset, c: centre, dx: $0)
    }
    let expected = reference(input.count) {
      Reference.combineColumns(
        rows: rows, columns: columns, dy: passed, x: x, centre: centre, a: scale, b: offset,
        c: centre, dx: $0)
    }
    #expect(dx == expected)
  }

  /// A NaN or an infinity stays in its column, in whole registers and in the rest.
  @Test(arguments: CPULevel.supported)
  func specialValuesStayInTheirColumn(level: CPULevel) {
    let (rows, columns) = (5, 70)
    let marked: [Int: Float] = [2: .nan, 33: .infinity, 66: -.infinity, 69: .nan]
    var x = [Float](repeating: 1, count: rows * columns)
    for (column, value) in marked { x[3 * columns + column] = value }
    let zeros = [Float](repeating: 0, count: columns)
    let kernels = level.kernels

    let sums = written(columns) {
      kernels.columnSums(rows: rows, columns: columns, x: x, sums: $0)
    }
    expectEqual(sums, (0..<columns).map { marked[$0] ?? 5 })
    let squares = written(columns) {
      kernels.columnSquaredDeviations(
        rows: rows, columns: columns, x: x, centre: zeros, squares: $0)
    }
    expectEqual(squares, (0..<columns).map { marked[$0].map { $0 * $0 } ?? 5 })
    let same = written(x.count) {
      kernels.normalizeColumns(
        rows: rows, columns: columns, x: x, centre: zeros,
        scale: [Float](repeating: 1, count: columns), offset: zeros, y: $0)
    }
    expectEqual(same, x)
  }
}
