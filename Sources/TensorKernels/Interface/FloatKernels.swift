/// Read-only `Float` memory handed to a kernel.
public typealias Source = UnsafePointer<Float>

/// Writable `Float` memory handed to a kernel.
public typealias Target = UnsafeMutablePointer<Float>

/// The hot single-precision loops, compiled once for each CPU level.
///
/// One set of source files (`Levels/Baseline`) is compiled as three modules: for any CPU, for
/// x86-64-v3 (AVX2 and FMA) and for x86-64-v4 (AVX-512). Each module has one type that conforms to
/// this protocol, and `TensorKernels` chooses one of them at start. Only pointers and numbers cross
/// the border, so a call costs no more than a call through a pointer.
///
/// Every loop here works on the calling thread. Splitting work among threads, and the reference
/// version of each loop, live in the module `TensorKernels`. Matrices are row-major, with rows one
/// after the other; the "columns" of an image batch are its channels.
public protocol FloatKernels: Sendable {
  /// The level's name, for example `x86-64-v4`.
  static var level: String { get }

  // MARK: Matrix product

  /// How many rows of the result one call of `multiplyTile` computes.
  static var tileRows: Int { get }

  /// How many `Float` one SIMD register of this level holds.
  static var lanes: Int { get }

  /// The widest panel of the right factor, in registers.
  static var panelVectors: Int { get }

  /// Computes one tile of a matrix product, `tileRows` by `width * lanes`.
  ///
  /// - Parameters:
  ///   - depth: the number of products added up for each element.
  ///   - rows: `tileRows` pointers, one to each row of the left factor.
  ///   - step: the distance from one element of such a row to the next.
  ///   - panel: the right factor, packed: `depth` rows of `width * lanes` values.
  ///   - width: the panel's width in registers, 1 to `panelVectors`.
  ///   - target: where the tile goes.
  ///   - stride: the distance between two rows of `target`.
  ///   - accumulating: whether the tile is added to what is there.
  static func multiplyTile(
    depth: Int, rows: UnsafePointer<Source>, step: Int, panel: Source, width: Int,
    target: Target, stride: Int, accumulating: Bool)

  /// The same with products that lie in several places: the taps of a convolution's kernel, or the
  /// rows of an image. Segment s adds up, for row i of the tile and p below `depth`, the products
  /// rows[s * tileRows + i][p * step] * panels[s][p * panelStep + j].
  static func multiplySegments(
    segments: Int, depth: Int, rows: UnsafePointer<Source>, step: Int,
    panels: UnsafePointer<Source>, panelStep: Int, width: Int, target: Target, stride: Int,
    accumulating: Bool)

  /// How many columns a narrow panel has: half a register.
  static var narrowColumns: Int { get }

  /// Packs a panel of one register whose columns behind `narrowColumns` are unused:
  /// narrow[p, 2 * j + i] = panel[2 * p + i, j] for i = 0, 1, with zeros behind an odd depth.
  static func packNarrow(depth: Int, panel: Source, narrow: Target)

  /// The same as `multiplySegments` with a step of 1 and narrow panels; `narrowColumns` numbers are
  /// stored for each row.
  static func multiplyNarrow(
    segments: Int, depth: Int, rows: UnsafePointer<Source>, panels: UnsafePointer<Source>,
    target: Target, stride: Int)

  /// Packs `columns` columns of a right factor into a panel of `width` columns, padded with zeros:
  /// panel[p, j] = source[p * rowStride + j * columnStride].
  static func packPanel(
    depth: Int, columns: Int, source: Source, rowStride: Int, columnStride: Int, width: Int,
    panel: Target)

  /// target[p * pointStride + r * runStride + j] += source[p, r, j] for each point p, run r, and j
  /// below `length`, a multiple of `lanes`.
  static func addRuns(
    points: Int, runs: Int, length: Int, from source: Source, to target: Target,
    pointStride: Int, runStride: Int)

  // MARK: Winograd's convolution

  /// Transforms one square of pixels, for `channels` channels, a multiple of `lanes`. Strides are the
  /// distances between two rows and two columns of the squares.
  static func winograd(
    _ transform: WinogradTransform, channels: Int, from source: Source,
    _ sourceStride: (row: Int, column: Int), to target: Target,
    _ targetStride: (row: Int, column: Int))

  // MARK: Elementwise, y = f(x)

  static func exponential(_ count: Int, _ x: Source, _ y: Target)
  static func sigmoid(_ count: Int, _ x: Source, _ y: Target)
  static func hyperbolicTangent(_ count: Int, _ x: Source, _ y: Target)
  static func rectifier(_ count: Int, _ x: Source, _ y: Target)

  // MARK: Elementwise, dx = dy * f'(x), with f' expressed by the output y = f(x)

  static func sigmoidGradient(_ count: Int, _ y: Source, _ dy: Source, _ dx: Target)
  static func hyperbolicTangentGradient(_ count: Int, _ y: Source, _ dy: Source, _ dx: Target)
  static func rectifierGradient(_ count: Int, _ y: Source, _ dy: Source, _ dx: Target)

  // MARK: Columns of a row-major matrix

  /// y[i, j] = x[i, j] + row[j].
  static func addRow(rows: Int, columns: Int, x: Source, row: Source, y: Target)

  /// sums[j] = sum over i of x[i, j].
  static func columnSums(rows: Int, columns: Int, x: Source, sums: Target)

  /// squares[j] = sum over i of (x[i, j] - centre[j])^2.
  static func columnSquaredDeviations(
    rows: Int, columns: Int, x: Source, centre: Source, squares: Target)

  /// y[i, j] = (x[i, j] - centre[j]) * scale[j] + offset[j].
  static func normalizeColumns(
    rows: Int, columns: Int, x: Source, centre: Source, scale: Source, offset: Source, y: Target)

  /// sums[j] = sum over i of dy[i, j];
  /// products[j] = sum over i of dy[i, j] * (x[i, j] - centre[j]).
  static func columnGradientSums(
    rows: Int, columns: Int, dy: Source, x: Source, centre: Source, sums: Target,
    products: Target)

  /// dx[i, j] = dy[i, j] * a[j] + (x[i, j] - centre[j]) * b[j] + c[j].
  static func combineColumns(
    rows: Int, columns: Int, dy: Source, x: Source, centre: Source, a: Source, b: Source,
    c: Source, dx: Target)

  // MARK: Pooling; x and dx are an image, y, dy and indices a row of its output or all of it

  /// Output row `row` of an image.
  static func maxPool(
    _ shape: PoolingShape, row: Int, x: Source, y: Target, indices: UnsafeMutablePointer<Int32>)

  static func maxPoolGradient(
    _ shape: PoolingShape, dy: Source, indices: UnsafePointer<Int32>, dx: Target)

  /// Output row `row` of an image.
  static func averagePool(_ shape: PoolingShape, row: Int, x: Source, y: Target)

  static func averagePoolGradient(_ shape: PoolingShape, dy: Source, dx: Target)

  // MARK: Optimizers

  /// value -= rate * gradient.
  static func gradientStep(_ count: Int, rate: Float, gradient: Source, value: Target)

  /// velocity = momentum * velocity - rate * gradient; value += velocity.
  static func momentumStep(
    _ count: Int, rate: Float, momentum: Float, gradient: Source, velocity: Target, value: Target)

  /// velocity = momentum * velocity - rate * gradient; value += momentum * velocity - rate * gradient.
  static func nesterovStep(
    _ count: Int, rate: Float, momentum: Float, gradient: Source, velocity: Target, value: Target)

  /// One pass of RMSprop over memory, without momentum if `velocity` is nil; see `RMSpropConstants`.
  static func rmspropStep(
    _ count: Int, _ constants: RMSpropConstants<Float>, gradient: Source, squares: Target,
    velocity: Target?, value: Target)

  /// One pass of Adam over memory; see `AdamConstants`.
  static func adamStep(
    _ count: Int, _ constants: AdamConstants<Float>, gradient: Source, first: Target,
    second: Target, value: Target)
}
