import TensorKernels

extension LevelKernels {
  // Runs of neighbouring points overlap. Taking all runs of a point before the next point's leaves
  // time for a sum to arrive in memory before it is read again.
  package static func addRuns(
    points: Int, runs: Int, length: Int, from source: Floats, to target: MutableFloats,
    pointStride: Int, runStride: Int
  ) {
    var from = source
    for point in 0..<points {
      var to = target + point &* pointStride
      for _ in 0..<runs {
        var j = 0
        while j < length {
          write(load(to, j) + load(from, j), to, j)
          j &+= lanes
        }
        from += length
        to += runStride
      }
    }
  }
}
