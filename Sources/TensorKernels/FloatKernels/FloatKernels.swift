/// The kernels of a CPU level, and the inner loops that the matrix product and the convolutions for
/// `Float` are made of.
///
/// One set of source files (`CPULevels/Kernels`) is compiled as three modules: for any CPU, for
/// x86-64-v3 (AVX2 and FMA) and for x86-64-v4 (AVX-512). Each module has one type that conforms to this
/// protocol, and ``CPULevel`` chooses one of them at start. Only pointers and numbers cross the border,
/// so a call costs no more than a call through a pointer.
///
/// The inner loops work on the calling thread; what is around them splits the work among threads.
package protocol FloatKernels: Kernels where Scalar == Float {
  /// The level's name, for example `x86-64-v4`.
  static var level: String { get }

  // MARK: Matrix product

  /// How many rows of the result one call of `multiplyTile` computes.
  static var tileRows: Int { get }

  /// How many `Float` one SIMD register of this level holds.
  static var lanes: Int { get }

  /// The widest panel of the right factor, in registers.
  static var panelVectors: Int { get }

  /// Computes tiles of a matrix product, `tileRows` by `width * lanes` each.
  ///
  /// The products of an element lie in one or several runs of `depth`: the taps of a convolution's
  /// kernel, or the rows of an image. Row i of the tiles and its column j add up
  /// rows[i][s.row + p * step] * panel[s.panel + p * panelStep + j] over all runs s and p below `depth`.
  ///
  /// - Parameters:
  ///   - runs: the runs, `count` of them.
  ///   - rows: `tiles * tileRows` pointers, one to each row of the left factor.
  ///   - step: the distance from one element of such a row to the next.
  ///   - panel: the right factor, packed: rows of `width * lanes` values, `panelStep` apart.
  ///   - width: the panel's width in registers, 1 to `panelVectors`.
  ///   - targets: where the rows of the tiles go.
  ///   - accumulating: whether the tiles are added to what is there.
  static func multiplyTiles(
    _ tiles: Int, runs: UnsafePointer<ProductRun>, count: Int, depth: Int,
    rows: UnsafePointer<Elements>,
    step: Int,
    panel: Elements, panelStep: Int, width: Int, targets: UnsafePointer<MutableElements>,
    accumulating: Bool)

  /// One tile of which only the first `count` rows are wanted, at least one: the others are not computed where
  /// that saves work. There are as many pointers as for a whole tile. A single row may have any width.
  static func multiplyTile(
    rows count: Int, runs: UnsafePointer<ProductRun>, count runCount: Int, depth: Int,
    rows: UnsafePointer<Elements>, step: Int, panel: Elements, panelStep: Int, width: Int,
    targets: UnsafePointer<MutableElements>, accumulating: Bool)

  /// The same with one run, where the rows lie at one distance from each
  /// other: `rowStride` in the left factor, `stride` in the result.
  static func multiplyTiles(
    _ tiles: Int, depth: Int, rows: Elements, rowStride: Int, step: Int, panel: Elements,
    panelStep: Int, width: Int, target: MutableElements, stride: Int, accumulating: Bool)

  /// How many columns a narrow panel has: half a register.
  static var narrowColumns: Int { get }

  /// Packs a panel of one register whose columns behind `narrowColumns` are unused:
  /// narrow[p, 2 * j + i] = panel[2 * p + i, j] for i = 0, 1, with zeros behind an odd depth.
  static func packNarrow(depth: Int, panel: Elements, narrow: MutableElements)

  /// Tiles of one register with a step of 1 and a narrow panel; `narrowColumns` numbers are
  /// stored for each row.
  static func multiplyNarrow(
    _ tiles: Int, runs: UnsafePointer<ProductRun>, count: Int, depth: Int,
    rows: UnsafePointer<Elements>,
    panel: Elements, targets: UnsafePointer<MutableElements>)

  /// Packs `columns` columns of a right factor into a panel of `width` columns, padded with zeros:
  /// panel[p, j] = source[p * rowStride + j * columnStride].
  static func packPanel(
    depth: Int, columns: Int, source: Elements, rowStride: Int, columnStride: Int, width: Int,
    panel: MutableElements)

  /// target[p * pointStride + r * runStride + j] += source[(p * runs + r) * step + j] for each point p,
  /// run r, and j below `length`. It reads whole registers: up to `step`, a multiple of `lanes`.
  static func addRuns(
    points: Int, runs: Int, length: Int, step: Int, from source: Elements,
    to target: MutableElements, pointStride: Int, runStride: Int)

  // MARK: Winograd's convolution

  /// Transforms one square of pixels, for `channels` channels, a multiple of `lanes`. Strides are the
  /// distances between two rows and two columns of the squares.
  static func winograd(
    _ transform: WinogradTransform, channels: Int, from source: Elements,
    _ sourceStride: (row: Int, column: Int), to target: MutableElements,
    _ targetStride: (row: Int, column: Int))
}

/// Where a run of products begins: so far behind the beginning of each row of the left factor, and of
/// the panel.
package struct ProductRun {
  package var row: Int
  package var panel: Int

  package init(row: Int, panel: Int) {
    self.row = row
    self.panel = panel
  }
}

/// `Float` memory that is read.
package typealias Floats = UnsafePointer<Float>

/// `Float` memory that is written.
package typealias MutableFloats = UnsafeMutablePointer<Float>
