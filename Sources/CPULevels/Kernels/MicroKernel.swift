import TensorKernels

// One tile of a matrix product: a few rows times 1 to 4 registers, held in registers while the
// depth runs. The arrays of a BLIS micro-kernel are structs here: Swift keeps a struct of SIMD
// values in registers, but spills an array of them to memory.

/// A row of accumulators, or of loaded values, 1 to 4 registers wide.
private protocol VectorRow {
  static var width: Int { get }
  init()
  init(loading source: Floats)
  /// self += scalar * row.
  mutating func add(_ scalar: Float, times row: Self)
  func store(to target: MutableFloats)
  static func + (a: Self, b: Self) -> Self
}

private struct Row1: VectorRow {
  static var width: Int { 1 }
  var v0 = Vector()

  @inline(__always) init() {}
  @inline(__always) init(loading source: Floats) { v0 = load(source) }
  @inline(__always) mutating func add(_ scalar: Float, times row: Self) {
    v0 = multiplyAdd(Vector(repeating: scalar), row.v0, v0)
  }
  @inline(__always) func store(to target: MutableFloats) { write(v0, target) }
  @inline(__always) static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.v0 += b.v0
    return sum
  }
}

/// Two rows side by side.
private struct Pair<Low: VectorRow, High: VectorRow>: VectorRow {
  static var width: Int { Low.width &+ High.width }
  var low = Low()
  var high = High()

  @inline(__always) init() {}
  @inline(__always) init(loading source: Floats) {
    low = Low(loading: source)
    high = High(loading: source + Low.width &* lanes)
  }
  @inline(__always) mutating func add(_ scalar: Float, times row: Self) {
    low.add(scalar, times: row.low)
    high.add(scalar, times: row.high)
  }
  @inline(__always) func store(to target: MutableFloats) {
    low.store(to: target)
    high.store(to: target + Low.width &* lanes)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.low = a.low + b.low
    sum.high = a.high + b.high
    return sum
  }
}

private typealias Row2 = Pair<Row1, Row1>
private typealias Row3 = Pair<Row2, Row1>
private typealias Row4 = Pair<Row2, Row2>
private typealias Row8 = Pair<Row4, Row4>
private typealias Row16 = Pair<Row8, Row8>

extension LevelKernels {
  // 6 rows of 4 registers need 24 accumulators: AVX-512 and NEON have 32 registers, the others 16.
  #if LANES_16 || arch(arm64)
    package static var tileRows: Int { 6 }
  #else
    package static var tileRows: Int { 3 }
  #endif

  package static func multiplyTiles(
    _ tiles: Int, runs: UnsafePointer<ProductRun>, count: Int, depth: Int,
    rows: UnsafePointer<Floats>, step: Int, panel: Floats, panelStep: Int, width: Int,
    targets: UnsafePointer<MutableFloats>, accumulating: Bool
  ) {
    let factors = Factors(
      runs: runs, count: count, depth: depth, step: step, panel: panel, panelStep: panelStep)
    for tile in 0..<tiles {
      let first = tile &* tileRows
      let rows = ListedRows(sources: rows + first, targets: targets + first)
      switch width {
      case 1: computeTile(Row1.self, rows, factors, accumulating)
      case 2: computeTile(Row2.self, rows, factors, accumulating)
      case 3: computeTile(Row3.self, rows, factors, accumulating)
      default: computeTile(Row4.self, rows, factors, accumulating)
      }
    }
  }

  package static func multiplyTile(
    rows count: Int, runs: UnsafePointer<ProductRun>, count runCount: Int, depth: Int,
    rows: UnsafePointer<Floats>, step: Int, panel: Floats, panelStep: Int, width: Int,
    targets: UnsafePointer<MutableFloats>, accumulating: Bool
  ) {
    let factors = Factors(
      runs: runs, count: runCount, depth: depth, step: step, panel: panel, panelStep: panelStep)
    let rows = ListedRows(sources: rows, targets: targets)
    switch (count, width) {
    case (1, _): computeRow(rows, factors, width: width, accumulating)
    case (2...3, 1): computeThree(Row1.self, rows, factors, accumulating)
    case (2...3, 2): computeThree(Row2.self, rows, factors, accumulating)
    case (2...3, 3): computeThree(Row3.self, rows, factors, accumulating)
    case (2...3, _): computeThree(Row4.self, rows, factors, accumulating)
    case (_, 1): computeTile(Row1.self, rows, factors, accumulating)
    case (_, 2): computeTile(Row2.self, rows, factors, accumulating)
    case (_, 3): computeTile(Row3.self, rows, factors, accumulating)
    default: computeTile(Row4.self, rows, factors, accumulating)
    }
  }

  package static func multiplyTiles(
    _ tiles: Int, depth: Int, rows: Floats, rowStride: Int, step: Int, panel: Floats,
    panelStep: Int, width: Int, target: MutableFloats, stride: Int, accumulating: Bool
  ) {
    withUnsafePointer(to: ProductRun(row: 0, panel: 0)) { whole in
      let factors = Factors(
        runs: whole, count: 1, depth: depth, step: step, panel: panel, panelStep: panelStep)
      for tile in 0..<tiles {
        let first = tile &* tileRows
        let rows = RegularRows(
          source: rows + first &* rowStride, sourceStride: rowStride,
          target: target + first &* stride, targetStride: stride)
        switch width {
        case 1: computeTile(Row1.self, rows, factors, accumulating)
        case 2: computeTile(Row2.self, rows, factors, accumulating)
        case 3: computeTile(Row3.self, rows, factors, accumulating)
        default: computeTile(Row4.self, rows, factors, accumulating)
        }
      }
    }
  }
}

/// Where the rows of a tile come from and go to.
private protocol TileRows {
  func source(_ i: Int) -> Floats
  func target(_ i: Int) -> MutableFloats
}

private struct ListedRows: TileRows {
  let sources: UnsafePointer<Floats>
  let targets: UnsafePointer<MutableFloats>

  @inline(__always) func source(_ i: Int) -> Floats { sources[i] }
  @inline(__always) func target(_ i: Int) -> MutableFloats { targets[i] }
}

private struct RegularRows: TileRows {
  let source: Floats
  let sourceStride: Int
  let target: MutableFloats
  let targetStride: Int

  @inline(__always) func source(_ i: Int) -> Floats { source + i &* sourceStride }
  @inline(__always) func target(_ i: Int) -> MutableFloats { target + i &* targetStride }
}

/// What a tile multiplies: see `multiplyTiles`.
private struct Factors {
  let runs: UnsafePointer<ProductRun>
  let count: Int
  let depth: Int
  let step: Int
  let panel: Floats
  let panelStep: Int
}

@inline(__always)
private func computeTile<Row: VectorRow, Rows: TileRows>(
  _: Row.Type, _ rows: Rows, _ factors: Factors, _ accumulating: Bool
) {
  var c0 = Row()
  var c1 = Row()
  var c2 = Row()
  let a0 = rows.source(0)
  let a1 = rows.source(1)
  let a2 = rows.source(2)
  #if LANES_16 || arch(arm64)
    var c3 = Row()
    var c4 = Row()
    var c5 = Row()
    let a3 = rows.source(3)
    let a4 = rows.source(4)
    let a5 = rows.source(5)
  #endif

  for index in 0..<factors.count {
    let run = factors.runs[index]
    var p = run.row  // index into the rows of the left factor
    var b = factors.panel + run.panel
    for _ in 0..<factors.depth {
      let row = Row(loading: b)
      c0.add(a0[p], times: row)
      c1.add(a1[p], times: row)
      c2.add(a2[p], times: row)
      #if LANES_16 || arch(arm64)
        c3.add(a3[p], times: row)
        c4.add(a4[p], times: row)
        c5.add(a5[p], times: row)
      #endif
      p &+= factors.step
      b += factors.panelStep
    }
  }

  put(c0, rows.target(0), accumulating)
  put(c1, rows.target(1), accumulating)
  put(c2, rows.target(2), accumulating)
  #if LANES_16 || arch(arm64)
    put(c3, rows.target(3), accumulating)
    put(c4, rows.target(4), accumulating)
    put(c5, rows.target(5), accumulating)
  #endif
}

/// The first row alone, in strips: a single row leaves registers for wide ones, which read memory in long
/// pieces.
private func computeRow(
  _ rows: ListedRows, _ factors: Factors, width: Int, _ accumulating: Bool
) {
  var done = 0
  #if LANES_16 || arch(arm64)
    while width - done >= 16 { computeStrip(Row16.self, rows, factors, &done, accumulating) }
  #else
    while width - done >= 8 { computeStrip(Row8.self, rows, factors, &done, accumulating) }
  #endif
  while width - done >= 4 { computeStrip(Row4.self, rows, factors, &done, accumulating) }
  while width - done >= 1 { computeStrip(Row1.self, rows, factors, &done, accumulating) }
}

@inline(__always)
private func computeStrip<Row: VectorRow>(
  _: Row.Type, _ rows: ListedRows, _ factors: Factors, _ done: inout Int, _ accumulating: Bool
) {
  var c0 = Row()
  let a0 = rows.source(0)
  let first = done &* lanes
  for index in 0..<factors.count {
    let run = factors.runs[index]
    var p = run.row
    var b = factors.panel + run.panel + first
    for _ in 0..<factors.depth {
      c0.add(a0[p], times: Row(loading: b))
      p &+= factors.step
      b += factors.panelStep
    }
  }
  put(c0, rows.target(0) + first, accumulating)
  done &+= Row.width
}

/// The first three rows: the whole tile where there are 16 registers.
@inline(__always)
private func computeThree<Row: VectorRow>(
  _: Row.Type, _ rows: ListedRows, _ factors: Factors, _ accumulating: Bool
) {
  var c0 = Row()
  var c1 = Row()
  var c2 = Row()
  let a0 = rows.source(0)
  let a1 = rows.source(1)
  let a2 = rows.source(2)
  for index in 0..<factors.count {
    let run = factors.runs[index]
    var p = run.row
    var b = factors.panel + run.panel
    for _ in 0..<factors.depth {
      let row = Row(loading: b)
      c0.add(a0[p], times: row)
      c1.add(a1[p], times: row)
      c2.add(a2[p], times: row)
      p &+= factors.step
      b += factors.panelStep
    }
  }
  put(c0, rows.target(0), accumulating)
  put(c1, rows.target(1), accumulating)
  put(c2, rows.target(2), accumulating)
}

@inline(__always)
private func put<Row: VectorRow>(_ row: Row, _ target: MutableFloats, _ accumulating: Bool) {
  (accumulating ? Row(loading: target) + row : row).store(to: target)
}
