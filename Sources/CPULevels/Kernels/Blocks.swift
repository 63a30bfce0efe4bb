import TensorKernels

extension LevelKernels {
  package static func copyColumns(
    rows: Int, columns: Int, x: Floats, xStride: Int, y: MutableFloats, yStride: Int
  ) {
    ThreadPool.shared.runUnchecked(count: rows, chunkSize: evenBlockRows(rows, columns)) {
      first, count in
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
}
