import KernelInterface

/// The kernels as one would write them on a blackboard: one loop, one formula.
///
/// They are what the fast kernels are tested against, and what `Double` runs on. `@specialized`
/// compiles each for both number types, so that they are merely plain, not slow.
public enum Reference {}

// `Double`, and any other scalar that has no fast kernels, runs on the references.
extension KernelScalar {
  public static func multiply(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, into c: UnsafeMutablePointer<Self>, stride: Int,
    accumulating: Bool
  ) {
    Reference.multiply(a, b, into: c, stride: stride, accumulating: accumulating)
  }

  public static func exponential(
    _ count: Int, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>
  ) {
    Reference.exponential(count, x, y)
  }

  public static func apply(
    _ activation: Activation, _ count: Int, _ x: UnsafePointer<Self>,
    _ y: UnsafeMutablePointer<Self>
  ) {
    Reference.apply(activation, count, x, y)
  }

  public static func applyGradient(
    _ activation: Activation, _ count: Int, y: UnsafePointer<Self>, dy: UnsafePointer<Self>,
    dx: UnsafeMutablePointer<Self>
  ) {
    Reference.applyGradient(activation, count, y: y, dy: dy, dx: dx)
  }

  public static func addRow(
    rows: Int, columns: Int, x: UnsafePointer<Self>, row: UnsafePointer<Self>,
    y: UnsafeMutablePointer<Self>
  ) {
    Reference.addRow(rows: rows, columns: columns, x: x, row: row, y: y)
  }

  public static func columnSums(
    rows: Int, columns: Int, x: UnsafePointer<Self>, sums: UnsafeMutablePointer<Self>
  ) {
    Reference.columnSums(rows: rows, columns: columns, x: x, sums: sums)
  }

  public static func columnSquaredDeviations(
    rows: Int, columns: Int, x: UnsafePointer<Self>, centre: UnsafePointer<Self>,
    squares: UnsafeMutablePointer<Self>
  ) {
    Reference.columnSquaredDeviations(
      rows: rows, columns: columns, x: x, centre: centre, squares: squares)
  }

  public static func normalizeColumns(
    rows: Int, columns: Int, x: UnsafePointer<Self>, centre: UnsafePointer<Self>,
    scale: UnsafePointer<Self>, offset: UnsafePointer<Self>, y: UnsafeMutablePointer<Self>
  ) {
    Reference.normalizeColumns(
      rows: rows, columns: columns, x: x, centre: centre, scale: scale, offset: offset, y: y)
  }

  public static func columnGradientSums(
    rows: Int, columns: Int, dy: UnsafePointer<Self>, x: UnsafePointer<Self>,
    centre: UnsafePointer<Self>, sums: UnsafeMutablePointer<Self>,
    products: UnsafeMutablePointer<Self>
  ) {
    Reference.columnGradientSums(
      rows: rows, columns: columns, dy: dy, x: x, centre: centre, sums: sums, products: products)
  }

  public static func combineColumns(
    rows: Int, columns: Int, dy: UnsafePointer<Self>, x: UnsafePointer<Self>,
    centre: UnsafePointer<Self>, a: UnsafePointer<Self>, b: UnsafePointer<Self>,
    c: UnsafePointer<Self>, dx: UnsafeMutablePointer<Self>
  ) {
    Reference.combineColumns(
      rows: rows, columns: columns, dy: dy, x: x, centre: centre, a: a, b: b, c: c, dx: dx)
  }

  public static func gradientStep(
    _ count: Int, rate: Self, gradient: UnsafePointer<Self>, value: UnsafeMutablePointer<Self>
  ) {
    Reference.gradientStep(count, rate: rate, gradient: gradient, value: value)
  }

  public static func momentumStep(
    _ count: Int, rate: Self, momentum: Self, gradient: UnsafePointer<Self>,
    velocity: UnsafeMutablePointer<Self>, value: UnsafeMutablePointer<Self>
  ) {
    Reference.momentumStep(
      count, rate: rate, momentum: momentum, gradient: gradient, velocity: velocity, value: value)
  }

  public static func nesterovStep(
    _ count: Int, rate: Self, momentum: Self, gradient: UnsafePointer<Self>,
    velocity: UnsafeMutablePointer<Self>, value: UnsafeMutablePointer<Self>
  ) {
    Reference.nesterovStep(
      count, rate: rate, momentum: momentum, gradient: gradient, velocity: velocity, value: value)
  }

  public static func rmspropStep(
    _ count: Int, _ constants: RMSpropConstants<Self>, gradient: UnsafePointer<Self>,
    squares: UnsafeMutablePointer<Self>, velocity: UnsafeMutablePointer<Self>?,
    value: UnsafeMutablePointer<Self>
  ) {
    Reference.rmspropStep(
      count, constants, gradient: gradient, squares: squares, velocity: velocity, value: value)
  }

  public static func adamStep(
    _ count: Int, _ constants: AdamConstants<Self>, gradient: UnsafePointer<Self>,
    first: UnsafeMutablePointer<Self>, second: UnsafeMutablePointer<Self>,
    value: UnsafeMutablePointer<Self>
  ) {
    Reference.adamStep(
      count, constants, gradient: gradient, first: first, second: second, value: value)
  }
}
