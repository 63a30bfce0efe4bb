import TensorKernels

// A tile for few columns: a register that a row of the panel would not fill holds two rows instead,
// and each step multiplies two neighbours of the left factor with it.

extension LevelKernels {
  package static var narrowColumns: Int { lanes / 2 }

  package static func packNarrow(depth: Int, panel: Floats, narrow: MutableFloats) {
    for p in 0..<((depth &+ 1) / 2) {
      let even = panel + 2 &* p &* lanes
      let to = narrow + p &* lanes
      let hasOdd = 2 &* p &+ 1 < depth
      for j in 0..<narrowColumns {
        to[2 &* j] = even[j]
        to[2 &* j &+ 1] = hasOdd ? even[lanes &+ j] : 0
      }
    }
  }

  package static func multiplyNarrow(
    _ tiles: Int, runs: UnsafePointer<ProductRun>, count: Int, depth: Int,
    rows: UnsafePointer<Floats>, panel: Floats, targets: UnsafePointer<MutableFloats>
  ) {
    for tile in 0..<tiles {
      let first = tile &* tileRows
      computeNarrowTile(runs, count, depth, rows + first, panel, targets + first)
    }
  }
}

@inline(__always)
private func computeNarrowTile(
  _ runs: UnsafePointer<ProductRun>, _ count: Int, _ depth: Int, _ rows: UnsafePointer<Floats>,
  _ panel: Floats, _ targets: UnsafePointer<MutableFloats>
) {
  var c0 = Vector()
  var c1 = Vector()
  var c2 = Vector()
  let a0 = rows[0]
  let a1 = rows[1]
  let a2 = rows[2]
  #if LANES_16 || arch(arm64)
    var c3 = Vector()
    var c4 = Vector()
    var c5 = Vector()
    let a3 = rows[3]
    let a4 = rows[4]
    let a5 = rows[5]
  #endif

  for index in 0..<count {
    let run = runs[index]
    var p = run.row
    var b = panel + run.panel
    for _ in 0..<(depth / 2) {
      let row = load(b)
      c0 = multiplyAdd(pair(a0, p), row, c0)
      c1 = multiplyAdd(pair(a1, p), row, c1)
      c2 = multiplyAdd(pair(a2, p), row, c2)
      #if LANES_16 || arch(arm64)
        c3 = multiplyAdd(pair(a3, p), row, c3)
        c4 = multiplyAdd(pair(a4, p), row, c4)
        c5 = multiplyAdd(pair(a5, p), row, c5)
      #endif
      p &+= 2
      b += lanes
    }
    if depth % 2 == 1 {
      // The last alone; the panel holds zeros for its partner.
      let row = load(b)
      c0 = multiplyAdd(single(a0, p), row, c0)
      c1 = multiplyAdd(single(a1, p), row, c1)
      c2 = multiplyAdd(single(a2, p), row, c2)
      #if LANES_16 || arch(arm64)
        c3 = multiplyAdd(single(a3, p), row, c3)
        c4 = multiplyAdd(single(a4, p), row, c4)
        c5 = multiplyAdd(single(a5, p), row, c5)
      #endif
    }
  }

  put(c0, targets[0])
  put(c1, targets[1])
  put(c2, targets[2])
  #if LANES_16 || arch(arm64)
    put(c3, targets[3])
    put(c4, targets[4])
    put(c5, targets[5])
  #endif
}

/// a[p], a[p + 1], a[p], a[p + 1], ...
@inline(__always) private func pair(_ a: Floats, _ p: Int) -> Vector {
  let both = UnsafeRawPointer(a + p).loadUnaligned(as: Double.self)
  return unsafeBitCast(DoubleVector(repeating: both), to: Vector.self)
}

/// a[p], 0, a[p], 0, ...
@inline(__always) private func single(_ a: Floats, _ p: Int) -> Vector {
  var vector = Vector()
  vector.evenHalf = HalfVector(repeating: a[p])
  return vector
}

@inline(__always) private func put(_ sums: Vector, _ target: MutableFloats) {
  UnsafeMutableRawPointer(target)
    .storeBytes(of: sums.evenHalf + sums.oddHalf, as: HalfVector.self)
}
