import Foundation

extension Band {
  /// The band as far as it lies on the axis: with a point wherever an edge crosses one of the axis's ends, and
  /// none beyond them. Nil where it lies on it whole.
  func clipped(to y: ResolvedAxis, x: ResolvedAxis) -> Band? {
    guard (low + high).contains(where: { $0.isFinite && !y.range.contains($0) }) else { return nil }
    var (xs, lows, highs): ([Double], [Double], [Double]) = ([], [], [])
    func add(_ x: Double, _ low: Double, _ high: Double) {
      xs.append(x)
      lows.append(y.range.nearest(to: low))
      highs.append(y.range.nearest(to: high))
    }
    for place in self.x.indices {
      if place > 0 {
        for share in crossings(before: place, y) {
          func between(_ values: [Double], _ axis: ResolvedAxis) -> Double {
            axis.between(values[place - 1], values[place], share)
          }
          add(between(self.x, x), between(low, y), between(high, y))
        }
      }
      add(self.x[place], low[place], high[place])
    }
    var band = self
    (band.x, band.low, band.high) = (xs, lows, highs)
    return band
  }

  /// Which shares of the way to a point its edges cross an end of the axis at, in order.
  private func crossings(before place: Int, _ y: ResolvedAxis) -> [Double] {
    [low, high].flatMap { edge -> [Double] in
      // On a logarithmic axis what is not above 0 has no place to come from.
      let (from, to) = (y.fraction(edge[place - 1]), y.fraction(edge[place]))
      guard from.isFinite, to.isFinite else { return [] }
      return [0, 1].filter { (from - $0) * (to - $0) < 0 }.map { ($0 - from) / (to - from) }
    }.sorted()
  }
}

extension ResolvedAxis {
  /// The value that lies a share of the way from one to another, as the axis shows it.
  fileprivate func between(_ from: Double, _ to: Double, _ share: Double) -> Double {
    switch axis.scale {
    case .linear: from + share * (to - from)
    case .logarithmic: exp(place(from) + share * (place(to) - place(from)))
    }
  }

  /// What is not above 0 lies below all that is.
  private func place(_ value: Double) -> Double {
    log(value <= 0 ? .leastNormalMagnitude : value)
  }
}

extension ClosedRange<Double> {
  /// NaN stays: a gap.
  fileprivate func nearest(to value: Double) -> Double {
    value.isNaN ? value : Swift.min(Swift.max(value, lowerBound), upperBound)
  }
}
