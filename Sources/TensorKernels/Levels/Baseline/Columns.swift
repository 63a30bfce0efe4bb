import KernelInterface

// Loops over a row-major matrix, a register of columns at a time. The columns are a batch's
// features, or an image batch's channels (its rows are then all pixels of all images).

extension Kernels {
  // MARK: A row applied to every row

  public static func addRow(rows: Int, columns: Int, x: Source, row: Source, y: Target) {
    mapRows(rows, columns, y) { i, j, count in
      load(x, i, count: count) + load(row, j, count: count)
    }
  }

  public static func normalizeColumns(
    rows: Int, columns: Int, x: Source, centre: Source, scale: Source, offset: Source, y: Target
  ) {
    mapRows(rows, columns, y) { i, j, count in
      let centred = load(x, i, count: count) - load(centre, j, count: count)
      return multiplyAdd(
        centred, load(scale, j, count: count), load(offset, j, count: count))
    }
  }

  public static func combineColumns(
    rows: Int, columns: Int, dy: Source, x: Source, centre: Source, a: Source, b: Source,
    c: Source, dx: Target
  ) {
    mapRows(rows, columns, dx) { i, j, count in
      let centred = load(x, i, count: count) - load(centre, j, count: count)
      let shifted = multiplyAdd(
        centred, load(b, j, count: count), load(c, j, count: count))
      return multiplyAdd(load(dy, i, count: count), load(a, j, count: count), shifted)
    }
  }

  // MARK: Sums down the columns

  public static func columnSums(rows: Int, columns: Int, x: Source, sums: Target) {
    sumRows(rows, columns, sums) { i, _, count in load(x, i, count: count) }
  }

  public static func columnSquaredDeviations(
    rows: Int, columns: Int, x: Source, centre: Source, squares: Target
  ) {
    sumRows(rows, columns, squares) { i, j, count in
      let deviation = load(x, i, count: count) - load(centre, j, count: count)
      return deviation * deviation
    }
  }

  public static func columnGradientSums(
    rows: Int, columns: Int, dy: Source, x: Source, centre: Source, sums: Target, products: Target
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
}

/// The two sums of `columnGradientSums` for one register of columns, in one pass over memory.
private struct GradientSums {
  let column: Int
  let count: Int
  let centre: Vector
  var sum = Vector()
  var product = Vector()

  @inline(__always) init(_ column: Int, _ centre: Source, count: Int = lanes) {
    self.column = column
    self.count = count
    self.centre = load(centre, column, count: count)
  }

  /// Adds a row.
  @inline(__always) mutating func add(_ dy: Source, _ x: Source) {
    let gradient = load(dy, column, count: count)
    sum += gradient
    product += gradient * (load(x, column, count: count) - centre)
  }

  @inline(__always) func put(into sums: Target, _ products: Target) {
    store(sum, sums)
    store(product, products)
  }

  @inline(__always) private func store(_ vector: Vector, _ target: Target) {
    write(vector, target, column, count: count)
  }
}

/// target[i, j] = f(index of the element, j, how many columns from j on).
@inline(__always)
private func mapRows(
  _ rows: Int, _ columns: Int, _ target: Target,
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
  _ rows: Int, _ columns: Int, _ target: Target,
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
