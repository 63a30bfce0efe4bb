import TensorKernels

// Loops over a row-major matrix, a register of columns at a time. The columns are a batch's
// features, or an image batch's channels (its rows are then all pixels of all images).

extension LevelKernels {
  // MARK: A row applied to every row

  package static func addRow(rows: Int, columns: Int, x: Floats, row: Floats, y: MutableFloats) {
    forEachBlock(rows, columns, [row]) { start, rows, columns, parameters in
      let (x, row) = (x + start, parameters[0])
      mapRows(rows, columns, y + start) { i, j, count in
        load(x, i, count: count) + load(row, j, count: count)
      }
    }
  }

  package static func addRowRectified(
    rows: Int, columns: Int, x: Floats, row: Floats, y: MutableFloats
  ) {
    forEachBlock(rows, columns, [row]) { start, rows, columns, parameters in
      let (x, row) = (x + start, parameters[0])
      mapRows(rows, columns, y + start) { i, j, count in
        rectified(load(x, i, count: count) + load(row, j, count: count))
      }
    }
  }

  package static func normalizeColumns(
    rows: Int, columns: Int, x: Floats, centre: Floats, scale: Floats, offset: Floats,
    y: MutableFloats
  ) {
    forEachBlock(rows, columns, [centre, scale, offset]) { start, rows, columns, parameters in
      let x = x + start
      mapRows(rows, columns, y + start) { i, j, count in
        Affine(parameters, j, count).normalize(load(x, i, count: count))
      }
    }
  }

  package static func rectifyColumns(
    rows: Int, columns: Int, x: Floats, centre: Floats, scale: Floats, offset: Floats,
    y: MutableFloats
  ) {
    forEachBlock(rows, columns, [centre, scale, offset]) { start, rows, columns, parameters in
      let x = x + start
      mapRows(rows, columns, y + start) { i, j, count in
        rectified(Affine(parameters, j, count).normalize(load(x, i, count: count)))
      }
    }
  }

  package static func combineColumns(
    rows: Int, columns: Int, dy: Floats, x: Floats, centre: Floats, a: Floats, b: Floats,
    c: Floats, dx: MutableFloats
  ) {
    combineThrough(Identity.self, rows, columns, [a, b, c, centre], dy: dy, x: x, dx: dx)
  }

  package static func combineRectifiedColumns(
    rows: Int, columns: Int, dy: Floats, x: Floats, centre: Floats, scale: Floats, offset: Floats,
    a: Floats, b: Floats, c: Floats, dx: MutableFloats
  ) {
    combineThrough(
      Affine.self, rows, columns, [a, b, c, centre, scale, offset], dy: dy, x: x, dx: dx)
  }

  // MARK: Sums down the columns

  package static func columnSums(rows: Int, columns: Int, x: Floats, sums: MutableFloats) {
    sumBlocks(rows, columns, [], into: [sums]) { start, rows, columns, _, sums in
      sumColumns(rows, columns, x + start, into: sums[0])
    }
  }

  package static func columnSquaredDeviations(
    rows: Int, columns: Int, x: Floats, centre: Floats, squares: MutableFloats
  ) {
    sumBlocks(rows, columns, [centre], into: [squares]) { start, rows, columns, parameters, sums in
      let (x, centre) = (x + start, parameters[0])
      sumRows(rows, columns, sums[0]) { i, j, count in
        let deviation = load(x, i, count: count) - load(centre, j, count: count)
        return deviation * deviation
      }
    }
  }

  package static func columnGradientSums(
    rows: Int, columns: Int, dy: Floats, x: Floats, centre: Floats, sums: MutableFloats,
    products: MutableFloats
  ) {
    sumBlocks(rows, columns, [centre], into: [sums, products]) {
      start, rows, columns, parameters, sums in
      sumGradients(Identity.self, rows, columns, parameters, dy: dy + start, x: x + start, sums)
    }
  }

  package static func rectifiedGradientSums(
    rows: Int, columns: Int, dy: Floats, x: Floats, centre: Floats, scale: Floats, offset: Floats,
    sums: MutableFloats, products: MutableFloats
  ) {
    sumBlocks(rows, columns, [centre, scale, offset], into: [sums, products]) {
      start, rows, columns, parameters, sums in
      sumGradients(Affine.self, rows, columns, parameters, dy: dy + start, x: x + start, sums)
    }
  }
}

/// What follows the centring of some columns, and lets a gradient through or not.
private protocol Gate {
  /// - Parameter parameters: the centre, and what else the gate takes, each a row.
  init(_ parameters: [Floats], _ column: Int, _ count: Int)
  var centre: Vector { get }
  /// dy, or 0 where it does not pass.
  func pass(_ dy: Vector, centred: Vector) -> Vector
}

private struct Identity: Gate {
  let centre: Vector

  @inline(__always) init(_ parameters: [Floats], _ column: Int, _ count: Int) {
    centre = load(parameters[0], column, count: count)
  }

  @inline(__always) func pass(_ dy: Vector, centred: Vector) -> Vector { dy }
}

/// (x - centre) * scale + offset, which as a gate passes what is above 0. NaN passes, as it does with
/// ReLU alone.
private struct Affine: Gate {
  let centre, scale, offset: Vector

  @inline(__always) init(_ parameters: [Floats], _ column: Int, _ count: Int) {
    centre = load(parameters[0], column, count: count)
    scale = load(parameters[1], column, count: count)
    offset = load(parameters[2], column, count: count)
  }

  @inline(__always) func normalize(_ x: Vector) -> Vector {
    multiplyAdd(x - centre, scale, offset)
  }

  @inline(__always) func pass(_ dy: Vector, centred: Vector) -> Vector {
    dy.replacing(with: Vector(), where: multiplyAdd(centred, scale, offset) .<= Vector())
  }
}

/// What ReLU makes of it; NaN passes through.
@inline(__always)
private func rectified(_ x: Vector) -> Vector { x.replacing(with: Vector(), where: x .< Vector()) }

/// dx = passed dy * a + (x - centre) * b + c.
///
/// - Parameter parameters: a, b and c, each a row, then what the gate takes.
@inline(__always)
private func combineThrough<G: Gate>(
  _: G.Type, _ rows: Int, _ columns: Int, _ parameters: [Floats], dy: Floats, x: Floats,
  dx: MutableFloats
) {
  forEachBlock(rows, columns, parameters) { start, rows, columns, parameters in
    let (dy, x) = (dy + start, x + start)
    let (a, b, c) = (parameters[0], parameters[1], parameters[2])
    let gates = Array(parameters.dropFirst(3))
    mapRows(rows, columns, dx + start) { i, j, count in
      let gate = G(gates, j, count)
      let centred = load(x, i, count: count) - gate.centre
      let shifted = multiplyAdd(centred, load(b, j, count: count), load(c, j, count: count))
      let passed = gate.pass(load(dy, i, count: count), centred: centred)
      return multiplyAdd(passed, load(a, j, count: count), shifted)
    }
  }
}

/// sums[j] = sum over i of x[i, j], on this thread.
func sumColumns(_ rows: Int, _ columns: Int, _ x: Floats, into sums: MutableFloats) {
  sumRows(rows, columns, sums) { i, _, count in load(x, i, count: count) }
}

/// The two sums of `columnGradientSums`, on this thread: four registers of columns at a time, then two,
/// then one.
@inline(__always)
private func sumGradients<G: Gate>(
  _: G.Type, _ rows: Int, _ columns: Int, _ parameters: [Floats], dy: Floats, x: Floats,
  _ sums: [MutableFloats]
) {
  var j = 0
  while j &+ 4 &* lanes <= columns {
    var s0 = GradientSums<G>(j, parameters)
    var s1 = GradientSums<G>(j &+ lanes, parameters)
    var s2 = GradientSums<G>(j &+ 2 &* lanes, parameters)
    var s3 = GradientSums<G>(j &+ 3 &* lanes, parameters)
    var (dy, x) = (dy, x)
    for _ in 0..<rows {
      s0.add(dy, x)
      s1.add(dy, x)
      s2.add(dy, x)
      s3.add(dy, x)
      dy += columns
      x += columns
    }
    s0.put(into: sums)
    s1.put(into: sums)
    s2.put(into: sums)
    s3.put(into: sums)
    j &+= 4 &* lanes
  }
  while j &+ 2 &* lanes <= columns {
    var s0 = GradientSums<G>(j, parameters)
    var s1 = GradientSums<G>(j &+ lanes, parameters)
    var (dy, x) = (dy, x)
    for _ in 0..<rows {
      s0.add(dy, x)
      s1.add(dy, x)
      dy += columns
      x += columns
    }
    s0.put(into: sums)
    s1.put(into: sums)
    j &+= 2 &* lanes
  }
  while j < columns {
    var s0 = GradientSums<G>(j, parameters, count: min(lanes, columns &- j))
    var (dy, x) = (dy, x)
    for _ in 0..<rows {
      s0.add(dy, x)
      dy += columns
      x += columns
    }
    s0.put(into: sums)
    j &+= lanes
  }
}

/// The two sums of `columnGradientSums` for one register of columns, in one pass over memory.
private struct GradientSums<G: Gate> {
  let column: Int
  let count: Int
  let gate: G
  var sum = Vector()
  var product = Vector()

  @inline(__always) init(_ column: Int, _ parameters: [Floats], count: Int = lanes) {
    self.column = column
    self.count = count
    gate = G(parameters, column, count)
  }

  /// Adds a row.
  @inline(__always) mutating func add(_ dy: Floats, _ x: Floats) {
    let centred = load(x, column, count: count) - gate.centre
    let gradient = gate.pass(load(dy, column, count: count), centred: centred)
    sum += gradient
    product += gradient * centred
  }

  @inline(__always) func put(into sums: [MutableFloats]) {
    write(sum, sums[0], column, count: count)
    write(product, sums[1], column, count: count)
  }
}

/// target[i, j] = f(index of the element, j, how many columns from j on).
@inline(__always)
private func mapRows(
  _ rows: Int, _ columns: Int, _ target: MutableFloats,
  _ f: (_ index: Int, _ column: Int, _ count: Int) -> Vector
) {
  let whole = columns / lanes * lanes
  var start = 0
  for _ in 0..<rows {
    var j = 0
    while j < whole {
      write(f(start &+ j, j, lanes), target, start &+ j)
      j &+= lanes
    }
    if whole < columns {
      let rest = columns &- whole
      write(f(start &+ whole, whole, rest), target, start &+ whole, count: rest)
    }
    start &+= columns
  }
}

/// target[j] = sum over i of f(index of element i, j; j; how many columns from j on).
///
/// Four registers of columns at a time: one alone would wait for each addition to finish.
@inline(__always)
private func sumRows(
  _ rows: Int, _ columns: Int, _ target: MutableFloats,
  _ f: (_ index: Int, _ column: Int, _ count: Int) -> Vector
) {
  var j = 0
  while j &+ 4 &* lanes <= columns {
    let (j1, j2, j3) = (j &+ lanes, j &+ 2 &* lanes, j &+ 3 &* lanes)
    var (s0, s1, s2, s3) = (Vector(), Vector(), Vector(), Vector())
    var start = 0
    for _ in 0..<rows {
      s0 += f(start &+ j, j, lanes)
      s1 += f(start &+ j1, j1, lanes)
      s2 += f(start &+ j2, j2, lanes)
      s3 += f(start &+ j3, j3, lanes)
      start &+= columns
    }
    write(s0, target, j)
    write(s1, target, j1)
    write(s2, target, j2)
    write(s3, target, j3)
    j &+= 4 &* lanes
  }
  while j < columns {
    let count = min(lanes, columns &- j)
    var sum = Vector()
    var start = j
    if count == lanes {
      for _ in 0..<rows {
        sum += f(start, j, lanes)
        start &+= columns
      }
    } else {
      for _ in 0..<rows {
        sum += f(start, j, count)
        start &+= columns
      }
    }
    write(sum, target, j, count: count)
    j &+= lanes
  }
}
