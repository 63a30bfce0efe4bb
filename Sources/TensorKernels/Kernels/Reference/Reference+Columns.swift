extension Reference {
  /// y[i, j] = x[i, j] + row[j].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func addRow<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, row: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      for j in 0..<columns { y[i * columns + j] = x[i * columns + j] + row[j] }
    }
  }

  /// sums[j] = sum over i of x[i, j].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func columnSums<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, sums: UnsafeMutablePointer<Scalar>
  ) {
    sums.update(repeating: 0, count: columns)
    for i in 0..<rows {
      for j in 0..<columns { sums[j] += x[i * columns + j] }
    }
  }

  /// squares[j] = sum over i of (x[i, j] - centre[j])^2.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func columnSquaredDeviations<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, centre: UnsafePointer<Scalar>,
    squares: UnsafeMutablePointer<Scalar>
  ) {
    squares.update(repeating: 0, count: columns)
    for i in 0..<rows {
      for j in 0..<columns {
        let deviation = x[i * columns + j] - centre[j]
        squares[j] += deviation * deviation
      }
    }
  }

  /// y[i, j] = (x[i, j] - centre[j]) * scale[j] + offset[j].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func normalizeColumns<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, centre: UnsafePointer<Scalar>,
    scale: UnsafePointer<Scalar>, offset: UnsafePointer<Scalar>, y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      for j in 0..<columns {
        y[i * columns + j] = (x[i * columns + j] - centre[j]) * scale[j] + offset[j]
      }
    }
  }

  /// sums[j] = sum over i of dy[i, j];
  /// products[j] = sum over i of dy[i, j] * (x[i, j] - centre[j]).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func columnGradientSums<Scalar: KernelScalar>(
    rows: Int, columns: Int, dy: UnsafePointer<Scalar>, x: UnsafePointer<Scalar>,
    centre: UnsafePointer<Scalar>, sums: UnsafeMutablePointer<Scalar>,
    products: UnsafeMutablePointer<Scalar>
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

  /// dx[i, j] = dy[i, j] * a[j] + (x[i, j] - centre[j]) * b[j] + c[j].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func combineColumns<Scalar: KernelScalar>(
    rows: Int, columns: Int, dy: UnsafePointer<Scalar>, x: UnsafePointer<Scalar>,
    centre: UnsafePointer<Scalar>, a: UnsafePointer<Scalar>, b: UnsafePointer<Scalar>,
    c: UnsafePointer<Scalar>, dx: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      for j in 0..<columns {
        let centred = x[i * columns + j] - centre[j]
        dx[i * columns + j] = dy[i * columns + j] * a[j] + centred * b[j] + c[j]
      }
    }
  }
}

extension Reference {
  /// lowest[j] = the smallest x[i, j] over i, highest[j] the largest; there must be a row.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func columnExtremes<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, lowest: UnsafeMutablePointer<Scalar>,
    highest: UnsafeMutablePointer<Scalar>
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

  /// y[i] = x[i] as another number type, rounded where that has fewer digits.
  @specialized(where Scalar == Float, Other == Double)
  @specialized(where Scalar == Double, Other == Float)
  public static func convert<Scalar: KernelScalar, Other: KernelScalar>(
    _ count: Int, _ x: UnsafePointer<Scalar>, _ y: UnsafeMutablePointer<Other>
  ) {
    for i in 0..<count { y[i] = Other(x[i]) }
  }
}
