import TensorKernels

extension LevelKernels {
  // Runs of neighbouring points overlap. Taking all runs of a point before the next point's leaves
  // time for a sum to arrive in memory before it is read again.
  package static func addRuns(
    points: Int, runs: Int, length: Int, step: Int, from source: Floats, to target: MutableFloats,
    pointStride: Int, runStride: Int
  ) {
    let whole = length / lanes * lanes
    // What is behind the run in its last register stays as it is: a NaN times 0 is no 0.
    let inside = laneNumbers .< IntVector(repeating: Int32(truncatingIfNeeded: length &- whole))
    var from = source
    for point in 0..<points {
      var to = target + point &* pointStride
      for _ in 0..<runs {
        var j = 0
        while j < whole {
          write(load(to, j) + load(from, j), to, j)
          j &+= lanes
        }
        if j < length {
          let old = load(to, j)
          write(old.replacing(with: old + load(from, j), where: inside), to, j)
        }
        from += step
        to += runStride
      }
    }
  }
}
