extension [Double] {
  /// The values below which the given shares lie, interpolated between neighbours: NumPy's default.
  public func percentiles(_ shares: [Double]) -> [Double] {
    let sorted = sorted()
    return shares.map { share in
      let place = share * Double(count - 1)
      let low = Int(place)
      let high = Swift.min(low + 1, count - 1)
      return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
    }
  }

  /// The value in the middle, or half-way between the two in the middle.
  public var median: Double { percentiles([0.5])[0] }

  /// The sum over the count.
  public var mean: Double { reduce(0, +) / Double(count) }

  /// The root of the mean squared deviation from the mean.
  public var standardDeviation: Double {
    let mean = mean
    return (map { ($0 - mean) * ($0 - mean) }.mean).squareRoot()
  }
}
