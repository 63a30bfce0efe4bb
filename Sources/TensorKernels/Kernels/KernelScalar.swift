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

  /// velocity = momentum * velocity - rate * gradient; value += momentum * velocity - rate * gradient.
  static func nesterovStep(
    _ count: Int, rate: Self, momentum: Self, gradient: UnsafePointer<Self>,
    velocity: UnsafeMutablePointer<Self>, value: UnsafeMutablePointer<Self>)

  /// One step of RMSprop, without momentum if `velocity` is nil; see `RMSpropConstants`. `squares`
  /// holds the average of the squared gradients.
  static func rmspropStep(
    _ count: Int, _ constants: RMSpropConstants<Self>, gradient: UnsafePointer<Self>,
    squares: UnsafeMutablePointer<Self>, velocity: UnsafeMutablePointer<Self>?,
    value: UnsafeMutablePointer<Self>)

  /// One step of Adam; see `AdamConstants`.
  static func adamStep(
    _ count: Int, _ constants: AdamConstants<Self>, gradient: UnsafePointer<Self>,
    first: UnsafeMutablePointer<Self>, second: UnsafeMutablePointer<Self>,
    value: UnsafeMutablePointer<Self>)

  // MARK: Convolution; outputs must not overlap inputs

  /// y = x convolved with the kernels; see `ConvolutionShape`.
  static func convolve(
    _ shape: ConvolutionShape, x: UnsafePointer<Self>, weights: UnsafePointer<Self>,
    y: UnsafeMutablePointer<Self>)

  /// dx = the gradient by the image, from dy = the gradient by y.
  static func convolveInputGradient(
    _ shape: ConvolutionShape, dy: UnsafePointer<Self>, weights: UnsafePointer<Self>,
    dx: UnsafeMutablePointer<Self>)

  /// dWeights = the gradient by the kernels, summed over the batch.
  static func convolveWeightGradient(
    _ shape: ConvolutionShape, x: UnsafePointer<Self>, dy: UnsafePointer<Self>,
    dWeights: UnsafeMutablePointer<Self>)

  // MARK: Pooling; outputs must not overlap inputs

  /// y = the largest value of each window, channel by channel; indices = its place in the window,
  /// counted row by row, padding included. The first of equal ones wins; padding never does.
  static func maxPool(
    _ shape: PoolingShape, x: UnsafePointer<Self>, y: UnsafeMutablePointer<Self>,
    indices: UnsafeMutablePointer<Int32>)

  /// dx[pixel] = the sum of dy over the windows that the pixel won.
  static func maxPoolGradient(
    _ shape: PoolingShape, dy: UnsafePointer<Self>, indices: UnsafePointer<Int32>,
    dx: UnsafeMutablePointer<Self>)

  /// y = the mean of each window's real pixels, without the padding.
  static func averagePool(
    _ shape: PoolingShape, x: UnsafePointer<Self>, y: UnsafeMutablePointer<Self>)

  /// dx[pixel] = the sum over the windows that hold the pixel of dy / the window's real pixels.
  static func averagePoolGradient(
    _ shape: PoolingShape, dy: UnsafePointer<Self>, dx: UnsafeMutablePointer<Self>)
}

/// The sizes of a convolution.
public typealias ConvolutionShape = KernelInterface.ConvolutionShape

/// The sizes of a pooling.
public typealias PoolingShape = KernelInterface.PoolingShape

/// What one step of RMSprop needs to know, the same for every element.
public typealias RMSpropConstants = KernelInterface.RMSpropConstants

/// What one step of Adam needs to know, the same for every element.
public typealias AdamConstants = KernelInterface.AdamConstants
