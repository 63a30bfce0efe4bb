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

  package static func normalizeColumns(
    rows: Int, columns: Int, x: Floats, centre: Floats, scale: Floats, offset: Floats,
    y: MutableFloats
  ) {
    forEachBlock(rows, columns, [centre, scale, offset]) { start, rows, columns, parameters in
      let (x, centre, scale, offset) = (x + start, parameters[0], parameters[1], parameters[2])
      mapRows(rows, columns, y + start) { i, j, count in
        let centred = load(x, i, count: count) - load(centre, j, count: count)
        return multiplyAdd(
          centred, load(scale, j, count: count), load(offset, j, count: count))
      }
    }
  }

  package static func combineColumns(
    rows: Int, columns: Int, dy: Floats, x: Floats, centre: Floats, a: Floats, b: Floats,
    c: Floats, dx: MutableFloats
  ) {
    forEachBlock(rows, columns, [centre, a, b, c]) { start, rows, columns, parameters in
      let (dy, x, centre) = (dy + start, x + start, parameters[0])
      let (a, b, c) = (parameters[1], parameters[2], parameters[3])
      mapRows(rows, columns, dx + start) { i, j, count in
        let centred = load(x, i, count: count) - load(centre, j, count: count)
        let shifted = multiplyAdd(
          centred, load(b, j, count: count), load(c, j, count: count))
        return multiplyAdd(load(dy, i, count: count), load(a, j, count: count), shifted)
      }
    }
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
      sumGradients(
        rows, columns, dy: dy + start, x: x + start, centre: parameters[0], into: sums[0], sums[1])
    }
  }
}

/// sums[j] = sum over i of x[i, j], on this thread.
func sumColumns(_ rows: Int, _ columns: Int, _ x: Floats, into sums: MutableFloats) {
  sumRows(rows, columns, sums) { i, _, count in load(x, i, count: count) }
}

/// The two sums of `columnGradientSums`, on this thread: four registers of columns at a time, then two,
/// then one.
private func sumGradients(
  _ rows: Int, _ columns: Int, dy: Floats, x: Floats, centre: Floats, into sums: MutableFloats,
  _ products: MutableFloats
) {
  var j = 0
  while j &+ 4 &* lanes <= columns {
    var s0 = GradientSums(j, centre)
    var s1 = GradientSums(j &+ lanes, centre)
    var s2 = GradientSums(j &+ 2 &* lanes, centre)
    var s3 = GradientSums(j &+ 3 &* lanes, centre)
    var (dy, x) = (dy, x)
    for _ in 0..<rows {
      s0.add(dy, x)
      s1.add(dy, x)
      s2.add(dy, x)
      s3.add(dy, x)
      dy += columns
      x += columns
    }
    s0.put(into: sums, products)
    s1.put(into: sums, products)
    s2.put(into: sums, products)
    s3.put(into: sums, products)
    j &+= 4 &* lanes
  }
  while j &+ 2 &* lanes <= columns {
    var s0 = GradientSums(j, centre)
    var s1 = GradientSums(j &+ lanes, centre)
    var (dy, x) = (dy, x)
    for _ in 0..<rows {
      s0.add(dy, x)
      s1.add(dy, x)
      dy += columns
      x += columns
    }
    s0.put(into: sums, products)
    s1.put(into: sums, products)
    j &+= 2 &* lanes
  }
  while j < columns {
    var s0 = GradientSums(j, centre, count: min(lanes, columns &- j))
    var (dy, x) = (dy, x)
    for _ in 0..<rows {
      s0.add(dy, x)
      dy += columns
      x += columns
    }
    s0.put(into: sums, products)
    j &+= lanes
  }
}

/// The two sums of `columnGradientSums` for one register of columns, in one pass over memory.
private struct GradientSums {
  let column: Int
  let count: Int
  let centre: Vector
  var sum = Vector()
  var product = Vector()

  @inline(__always) init(_ column: Int, _ centre: Floats, count: Int = lanes) {
    self.column = column
    self.count = count
    self.centre = load(centre, column, count: count)
  }

  /// Adds a row.
  @inline(__always) mutating func add(_ dy: Floats, _ x: Floats) {
    let gradient = load(dy, column, count: count)
    sum += gradient
    product += gradient * (load(x, column, count: count) - centre)
  }

  @inline(__always) func put(into sums: MutableFloats, _ products: MutableFloats) {
    store(sum, sums)
    store(product, products)
  }

  @inline(__always) private func store(_ vector: Vector, _ target: MutableFloats) {
    write(vector, target, column, count: count)
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
