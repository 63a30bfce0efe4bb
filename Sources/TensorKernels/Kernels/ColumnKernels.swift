/// A row applied to every row of a matrix [rows, columns], and what is added up or sought down its
/// columns.
public protocol ColumnKernels<Scalar>: ScalarKernels {
  /// y[i, j] = x[i, j] + row[j].
  static func addRow(rows: Int, columns: Int, x: Elements, row: Elements, y: MutableElements)

  /// y[i, j] = max(0, x[i, j] + row[j]): `addRow` and ReLU in one pass over memory.
  static func addRowRectified(
    rows: Int, columns: Int, x: Elements, row: Elements, y: MutableElements)

  /// sums[j] = sum over i of x[i, j].
  static func columnSums(rows: Int, columns: Int, x: Elements, sums: MutableElements)

  /// squares[j] = sum over i of (x[i, j] - centre[j])^2.
  static func columnSquaredDeviations(
    rows: Int, columns: Int, x: Elements, centre: Elements, squares: MutableElements)

  /// y[i, j] = (x[i, j] - centre[j]) * scale[j] + offset[j].
  static func normalizeColumns(
    rows: Int, columns: Int, x: Elements, centre: Elements, scale: Elements, offset: Elements,
    y: MutableElements)

  /// sums[j] = sum over i of dy[i, j];
  /// products[j] = sum over i of dy[i, j] * (x[i, j] - centre[j]).
  static func columnGradientSums(
    rows: Int, columns: Int, dy: Elements, x: Elements, centre: Elements, sums: MutableElements,
    products: MutableElements)

  /// dx[i, j] = dy[i, j] * a[j] + (x[i, j] - centre[j]) * b[j] + c[j].
  static func combineColumns(
    rows: Int, columns: Int, dy: Elements, x: Elements, centre: Elements, a: Elements, b: Elements,
    c: Elements, dx: MutableElements)

  /// y[i, j] = max(0, (x[i, j] - centre[j]) * scale[j] + offset[j]): `normalizeColumns` and ReLU in
  /// one pass over memory.
  static func rectifyColumns(
    rows: Int, columns: Int, x: Elements, centre: Elements, scale: Elements, offset: Elements,
    y: MutableElements)

  /// `columnGradientSums`, with dy counted only where `rectifyColumns` lets it through: where
  /// (x[i, j] - centre[j]) * scale[j] + offset[j] > 0.
  static func rectifiedGradientSums(
    rows: Int, columns: Int, dy: Elements, x: Elements, centre: Elements, scale: Elements,
    offset: Elements, sums: MutableElements, products: MutableElements)

  /// `combineColumns`, with dy counted only where `rectifyColumns` lets it through.
  static func combineRectifiedColumns(
    rows: Int, columns: Int, dy: Elements, x: Elements, centre: Elements, scale: Elements,
    offset: Elements, a: Elements, b: Elements, c: Elements, dx: MutableElements)

  /// lowest[j] = the smallest x[i, j] over i, highest[j] the largest; there must be a row.
  static func columnExtremes(
    rows: Int, columns: Int, x: Elements, lowest: MutableElements, highest: MutableElements)
}

extension ColumnKernels {
  @inlinable public static func addRow(
    rows: Int, columns: Int, x: Elements, row: Elements, y: MutableElements
  ) {
    for i in 0..<rows {
      for j in 0..<columns { y[i * columns + j] = x[i * columns + j] + row[j] }
    }
  }

  @inlinable public static func addRowRectified(
    rows: Int, columns: Int, x: Elements, row: Elements, y: MutableElements
  ) {
    addRow(rows: rows, columns: columns, x: x, row: row, y: y)
    // As the rectifier's kernel: NaN passes through.
    for i in 0..<rows * columns where y[i] < 0 { y[i] = 0 }
  }

  @inlinable public static func columnSums(
    rows: Int, columns: Int, x: Elements, sums: MutableElements
  ) {
    sums.update(repeating: 0, count: columns)
    for i in 0..<rows {
      for j in 0..<columns { sums[j] += x[i * columns + j] }
    }
  }

  @inlinable public static func columnSquaredDeviations(
    rows: Int, columns: Int, x: Elements, centre: Elements, squares: MutableElements
  ) {
    squares.update(repeating: 0, count: columns)
    for i in 0..<rows {
      for j in 0..<columns {
        let deviation = x[i * columns + j] - centre[j]
        squares[j] += deviation * deviation
      }
    }
  }

  @inlinable public static func normalizeColumns(
    rows: Int, columns: Int, x: Elements, centre: Elements, scale: Elements, offset: Elements,
    y: MutableElements
  ) {
    for i in 0..<rows {
      for j in 0..<columns {
        y[i * columns + j] = (x[i * columns + j] - centre[j]) * scale[j] + offset[j]
      }
    }
  }

  @inlinable public static func columnGradientSums(
    rows: Int, columns: Int, dy: Elements, x: Elements, centre: Elements, sums: MutableElements,
    products: MutableElements
  ) {
    sums.update(repeating: 0, count: columns)
    products.update(repeating: 0, count: columns)
    for i in 0..<rows {
      for j in 0..<columns {
        sums[j] += dy[i * columns + j]
        products[j] += dy[i * columns + j] * (x[i * columns + j] - centre[j])
      }
    }
  }

  @inlinable public static func combineColumns(
    rows: Int, columns: Int, dy: Elements, x: Elements, centre: Elements, a: Elements, b: Elements,
    c: Elements, dx: MutableElements
  ) {
    for i in 0..<rows {
      for j in 0..<columns {
        let centred = x[i * columns + j] - centre[j]
        dx[i * columns + j] = dy[i * columns + j] * a[j] + centred * b[j] + c[j]
      }
    }
  }

  @inlinable public static func rectifyColumns(
    rows: Int, columns: Int, x: Elements, centre: Elements, scale: Elements, offset: Elements,
    y: MutableElements
  ) {
    for i in 0..<rows {
      for j in 0..<columns {
        let normalized = (x[i * columns + j] - centre[j]) * scale[j] + offset[j]
        y[i * columns + j] = normalized < 0 ? 0 : normalized
      }
    }
  }

  @inlinable public static func rectifiedGradientSums(
    rows: Int, columns: Int, dy: Elements, x: Elements, centre: Elements, scale: Elements,
    offset: Elements, sums: MutableElements, products: MutableElements
  ) {
    sums.update(repeating: 0, count: columns)
    products.update(repeating: 0, count: columns)
    for i in 0..<rows {
      for j in 0..<columns {
        let centred = x[i * columns + j] - centre[j]
        if centred * scale[j] + offset[j] <= 0 { continue }
        sums[j] += dy[i * columns + j]
        products[j] += dy[i * columns + j] * centred
      }
    }
  }

  @inlinable public static func combineRectifiedColumns(
    rows: Int, columns: Int, dy: Elements, x: Elements, centre: Elements, scale: Elements,
    offset: Elements, a: Elements, b: Elements, c: Elements, dx: MutableElements
  ) {
    for i in 0..<rows {
      for j in 0..<columns {
        let centred = x[i * columns + j] - centre[j]
        let passed = centred * scale[j] + offset[j] <= 0 ? 0 : dy[i * columns + j]
        dx[i * columns + j] = passed * a[j] + centred * b[j] + c[j]
      }
    }
  }

  @inlinable public static func columnExtremes(
    rows: Int, columns: Int, x: Elements, lowest: MutableElements, highest: MutableElements
  ) {
    lowest.update(from: x, count: columns)
    highest.update(from: x, count: columns)
    for i in 1..<max(rows, 1) {
      for j in 0..<columns {
        lowest[j] = min(lowest[j], x[i * columns + j])
        highest[j] = max(highest[j], x[i * columns + j])
      }
    }
  }
}
