import TensorKernels

extension LevelKernels {
  package static func copyColumns(
    rows: Int, columns: Int, x: Floats, xStride: Int, y: MutableFloats, yStride: Int
  ) {
    let rowsPerTask = max(1, (1 << 15) / max(columns, 1))
    ThreadPool.shared.runUnchecked(count: rows, chunkSize: rowsPerTask) { first, count in
      var (x, y) = (x + first * xStride, y + first * yStride)
      for _ in 0..<count {
        // A row is a few registers: too short for the system's copy to be worth a call.
        var j = 0
        while j &+ lanes <= columns {
          write(load(x, j), y, j)
          j &+= lanes
        }
        while j < columns {
          y[j] = x[j]
          j &+= 1
        }
        x += xStride
        y += yStride
      }
    }
  }

  package static func add(_ count: Int, terms: [Floats], _ y: MutableFloats) {
    // In pieces that stay in the first-level cache while the terms pass.
    let piece = 1 << 11
    forEachPart(count) { start, count in
      for first in stride(from: start, to: start + count, by: piece) {
        let length = min(piece, start + count - first)
        var sum = terms[0] + first
        for term in terms.dropFirst() {
          addRegisters(length, sum, term + first, y + first)
          sum = Floats(y + first)
        }
        if terms.count == 1 { (y + first).update(from: sum, count: length) }
      }
    }
  }
}

private func addRegisters(_ count: Int, _ x: Floats, _ y: Floats, _ z: MutableFloats) {
  var i = 0
  while i &+ lanes <= count {
    write(load(x, i) + load(y, i), z, i)
    i &+= lanes
  }
  while i < count {
    z[i] = x[i] + y[i]
    i &+= 1
  }
}
