import KernelInterface

/// How many elements a thread takes at a time: enough to outweigh handing them out.
private let chunk = 1 << 15

/// `Float` runs on the kernels of the CPU's level, split among the threads of the pool.
extension Float: KernelScalar {
  public static func multiply(
    _ a: MatrixView<Float>, _ b: MatrixView<Float>, into c: UnsafeMutablePointer<Float>,
    stride: Int, accumulating: Bool
  ) {
    FastMatrixProduct(kernels: fast).multiply(
      a, b, into: c, stride: stride, accumulating: accumulating)
  }

  // MARK: Elementwise

  public static func exponential(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      fast.exponential(count, x + start, y + start)
    }
  }

  public static func apply(
    _ activation: Activation, _ count: Int, _ x: UnsafePointer<Float>,
    _ y: UnsafeMutablePointer<Float>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      switch activation {
      case .sigmoid: fast.sigmoid(count, x + start, y + start)
      case .hyperbolicTangent: fast.hyperbolicTangent(count, x + start, y + start)
      case .rectifier: fast.rectifier(count, x + start, y + start)
      }
    }
  }

  public static func applyGradient(
    _ activation: Activation, _ count: Int, y: UnsafePointer<Float>, dy: UnsafePointer<Float>,
    dx: UnsafeMutablePointer<Float>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      let (y, dy, dx) = (y + start, dy + start, dx + start)
      switch activation {
      case .sigmoid: fast.sigmoidGradient(count, y, dy, dx)
      case .hyperbolicTangent: fast.hyperbolicTangentGradient(count, y, dy, dx)
      case .rectifier: fast.rectifierGradient(count, y, dy, dx)
      }
    }
  }

  // MARK: A row applied to every row

  public static func addRow(
    rows: Int, columns: Int, x: UnsafePointer<Float>, row: UnsafePointer<Float>,
    y: UnsafeMutablePointer<Float>
  ) {
    forEachBlock(rows, columns, [row]) { start, rows, columns, row in
      fast.addRow(rows: rows, columns: columns, x: x + start, row: row[0], y: y + start)
    }
  }

  public static func normalizeColumns(
    rows: Int, columns: Int, x: UnsafePointer<Float>, centre: UnsafePointer<Float>,
    scale: UnsafePointer<Float>, offset: UnsafePointer<Float>, y: UnsafeMutablePointer<Float>
  ) {
    forEachBlock(rows, columns, [centre, scale, offset]) { start, rows, columns, row in
      fast.normalizeColumns(
        rows: rows, columns: columns, x: x + start, centre: row[0], scale: row[1], offset: row[2],
        y: y + start)
    }
  }

  public static func combineColumns(
    rows: Int, columns: Int, dy: UnsafePointer<Float>, x: UnsafePointer<Float>,
    centre: UnsafePointer<Float>, a: UnsafePointer<Float>, b: UnsafePointer<Float>,
    c: UnsafePointer<Float>, dx: UnsafeMutablePointer<Float>
  ) {
    forEachBlock(rows, columns, [centre, a, b, c]) { start, rows, columns, row in
      fast.combineColumns(
        rows: rows, columns: columns, dy: dy + start, x: x + start, centre: row[0], a: row[1],
        b: row[2], c: row[3], dx: dx + start)
    }
  }

  // MARK: Sums down the columns

  public static func columnSums(
    rows: Int, columns: Int, x: UnsafePointer<Float>, sums: UnsafeMutablePointer<Float>
  ) {
    sumBlocks(rows, columns, [], into: [sums]) { start, rows, columns, _, sums in
      fast.columnSums(rows: rows, columns: columns, x: x + start, sums: sums[0])
    }
  }

  public static func columnSquaredDeviations(
    rows: Int, columns: Int, x: UnsafePointer<Float>, centre: UnsafePointer<Float>,
    squares: UnsafeMutablePointer<Float>
  ) {
    sumBlocks(rows, columns, [centre], into: [squares]) { start, rows, columns, row, sums in
      fast.columnSquaredDeviations(
        rows: rows, columns: columns, x: x + start, centre: row[0], squares: sums[0])
    }
  }

  public static func columnGradientSums(
    rows: Int, columns: Int, dy: UnsafePointer<Float>, x: UnsafePointer<Float>,
    centre: UnsafePointer<Float>, sums: UnsafeMutablePointer<Float>,
    products: UnsafeMutablePointer<Float>
  ) {
    sumBlocks(rows, columns, [centre], into: [sums, products]) { start, rows, columns, row, sums in
      fast.columnGradientSums(
        rows: rows, columns: columns, dy: dy + start, x: x + start, centre: row[0], sums: sums[0],
        products: sums[1])
    }
  }

  // MARK: Optimizer steps

  public static func gradientStep(
    _ count: Int, rate: Float, gradient: UnsafePointer<Float>, value: UnsafeMutablePointer<Float>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      fast.gradientStep(count, rate: rate, gradient: gradient + start, value: value + start)
    }
  }

  public static func momentumStep(
    _ count: Int, rate: Float, momentum: Float, gradient: UnsafePointer<Float>,
    velocity: UnsafeMutablePointer<Float>, value: UnsafeMutablePointer<Float>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      fast.momentumStep(
        count, rate: rate, momentum: momentum, gradient: gradient + start,
        velocity: velocity + start, value: value + start)
    }
  }

  public static func nesterovStep(
    _ count: Int, rate: Float, momentum: Float, gradient: UnsafePointer<Float>,
    velocity: UnsafeMutablePointer<Float>, value: UnsafeMutablePointer<Float>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      fast.nesterovStep(
        count, rate: rate, momentum: momentum, gradient: gradient + start,
        velocity: velocity + start, value: value + start)
    }
  }

  public static func rmspropStep(
    _ count: Int, _ constants: RMSpropConstants<Float>, gradient: UnsafePointer<Float>,
    squares: UnsafeMutablePointer<Float>, velocity: UnsafeMutablePointer<Float>?,
    value: UnsafeMutablePointer<Float>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      fast.rmspropStep(
        count, constants, gradient: gradient + start, squares: squares + start,
        velocity: velocity.map { $0 + start }, value: value + start)
    }
  }

  public static func adamStep(
    _ count: Int, _ constants: AdamConstants<Float>, gradient: UnsafePointer<Float>,
    first: UnsafeMutablePointer<Float>, second: UnsafeMutablePointer<Float>,
    value: UnsafeMutablePointer<Float>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      fast.adamStep(
        count, constants, gradient: gradient + start, first: first + start,
        second: second + start, value: value + start)
    }
  }
}
