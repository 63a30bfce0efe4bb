/// Moves labels apart so that none covers another.
enum LabelSpreading {
  /// Positions at least `spacing` apart, inside `bounds`, whose summed squared distance from
  /// `desired` is smallest. The order of the labels is kept; ties keep the given order.
  ///
  /// If there are more labels than fit, they come as close together as they must.
  ///
  ///     LabelSpreading.spread([0.90, 0.88], spacing: 0.1, within: 0...1)  // [0.94, 0.84]
  static func spread(
    _ desired: [Double], spacing: Double, within bounds: ClosedRange<Double>
  ) -> [Double] {
    guard !desired.isEmpty else { return [] }
    let room = bounds.upperBound - bounds.lowerBound
    let step = min(spacing, room / Double(max(1, desired.count - 1)))
    // From the top down, so that the first of two equal labels is the upper one.
    let order = desired.indices.sorted { (-desired[$0], $0) < (-desired[$1], $1) }
    // Adding i steps turns "at least a step apart" into "never rising": isotonic regression.
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      pools.append((desired[index] + Double(rank) * step, 1))
      while pools.count > 1, mean(pools[pools.count - 2]) < mean(pools[pools.count - 1]) {
        let last = pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    let lowest = bounds.lowerBound + Double(desired.count - 1) * step
    let levels = pools.flatMap { pool in
      repeatElement(min(max(mean(pool), lowest), max(lowest, bounds.upperBound)), count: pool.count)
    }
    var result = desired
    for (rank, index) in order.enumerated() { result[index] = levels[rank] - Double(rank) * step }
    return result
  }

  private static func mean(_ pool: (sum: Double, count: Int)) -> Double {
    pool.sum / Double(pool.count)
  }
}
