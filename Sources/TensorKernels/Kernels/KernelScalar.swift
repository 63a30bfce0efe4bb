import KernelInterface

/// A number type with kernels: `Float`, fast, for training; `Double`, exact, for checking gradients.
///
/// `Double` uses the reference kernels, the ones that are written to be read. `Float` replaces each
/// by a fast version (`Float+Kernels.swift`), which is tested against its reference. Code above
/// this module stays generic: it calls a kernel once an operation, and has no loop over elements.
///
/// Pointers must be valid for the sizes given; no kernel checks them. Unless a kernel says
/// otherwise, its output may be the same memory as an input, but must not overlap it in part.
public protocol KernelScalar: BinaryFloatingPoint, Sendable, LosslessStringConvertible
where RawSignificand: FixedWidthInteger {
  // MARK: Elementary functions

  static func exp(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func tanh(_ x: Self) -> Self
  static func pow(_ x: Self, _ y: Self) -> Self

  // MARK: Matrix product

  /// c = a b, or c += a b. `c` is row-major with `stride` from row to row, and must not overlap
  /// the factors.
  static func multiply(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, into c: UnsafeMutablePointer<Self>, stride: Int,
    accumulating: Bool)

  // MARK: Elementwise

  /// y = e^x.
  static func exponential(
    _ count: Int, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>)

  /// y = f(x).
  static func apply(
    _ activation: Activation, _ count: Int, _ x: UnsafePointer<Self>,
    _ y: UnsafeMutablePointer<Self>)

  /// dx = dy * f'(x), where y = f(x).
  static func applyGradient(
    _ activation: Activation, _ count: Int, y: UnsafePointer<Self>, dy: UnsafePointer<Self>,
    dx: UnsafeMutablePointer<Self>)

  // MARK: Columns of a row-major matrix

  /// y[i, j] = x[i, j] + row[j].
  static func addRow(
    rows: Int, columns: Int, x: UnsafePointer<Self>, row: UnsafePointer<Self>,
    y: UnsafeMutablePointer<Self>)

  /// sums[j] = sum over i of x[i, j].
  static func columnSums(
    rows: Int, columns: Int, x: UnsafePointer<Self>, sums: UnsafeMutablePointer<Self>)

  /// squares[j] = sum over i of (x[i, j] - centre[j])^2.
  static func columnSquaredDeviations(
    rows: Int, columns: Int, x: UnsafePointer<Self>, centre: UnsafePointer<Self>,
    squares: UnsafeMutablePointer<Self>)

  /// y[i, j] = (x[i, j] - centre[j]) * scale[j] + offset[j].
  static func normalizeColumns(
    rows: Int, columns: Int, x: UnsafePointer<Self>, centre: UnsafePointer<Self>,
    scale: UnsafePointer<Self>, offset: UnsafePointer<Self>, y: UnsafeMutablePointer<Self>)

  /// sums[j] = sum over i of dy[i, j];
  /// products[j] = sum over i of dy[i, j] * (x[i, j] - centre[j]).
  static func columnGradientSums(
    rows: Int, columns: Int, dy: UnsafePointer<Self>, x: UnsafePointer<Self>,
    centre: UnsafePointer<Self>, sums: UnsafeMutablePointer<Self>,
    products: UnsafeMutablePointer<Self>)

  /// dx[i, j] = dy[i, j] * a[j] + (x[i, j] - centre[j]) * b[j] + c[j].
  static func combineColumns(
    rows: Int, columns: Int, dy: UnsafePointer<Self>, x: UnsafePointer<Self>,
    centre: UnsafePointer<Self>, a: UnsafePointer<Self>, b: UnsafePointer<Self>,
    c: UnsafePointer<Self>, dx: UnsafeMutablePointer<Self>)

  // MARK: Optimizer steps

  /// value -= rate * gradient.
  static func gradientStep(
    _ count: Int, rate: Self, gradient: UnsafePointer<Self>, value: UnsafeMutablePointer<Self>)

  /// velocity = momentum * velocity - rate * gradient; value += velocity.
  static func momentumStep(
    _ count: Int, rate: Self, momentum: Self, gradient: UnsafePointer<Self>,
    velocity: UnsafeMutablePointer<Self>, value: UnsafeMutablePointer<Self>)

  /// One step of Adam; see `AdamConstants`.
  static func adamStep(
    _ count: Int, _ constants: AdamConstants<Self>, gradient: UnsafePointer<Self>,
    first: UnsafeMutablePointer<Self>, second: UnsafeMutablePointer<Self>,
    value: UnsafeMutablePointer<Self>)
}

/// What one step of Adam needs to know, the same for every element.
public typealias AdamConstants = KernelInterface.AdamConstants
