/// Counts or shares in adjoining bins.
public struct Histogram: Equatable, Sendable {
  /// The limits of the bins, ascending: one more than there are counts.
  public let edges: [Double]
  /// How many values are in each bin, or which share of all values.
  public let counts: [Double]
  var label: String?
  var colour: Colour?
  var opacity = 0.85
}

extension Histogram {
  /// Which share of `values` is in each of `bins` equal bins over `range`, one at least; values outside
  /// are in none.
  ///
  /// Shares of different samples compare, counts would not. A range that is not finite, or longer than the largest number, gives bins
  /// without finite edges, and a figure with them is refused.
  public init(of values: [Double], bins: Int, range: ClosedRange<Double>) {
    let width = (range.upperBound - range.lowerBound) / Double(max(1, bins))
    var counts = [Double](repeating: 0, count: max(1, bins))
    for value in values where range.contains(value) {
      let bin = width > 0 && width.isFinite ? Int((value - range.lowerBound) / width) : 0
      counts[min(bin, counts.count - 1)] += 1
    }
    if !values.isEmpty {
      for bin in counts.indices { counts[bin] /= Double(values.count) }
    }
    self.init(
      edges: (0...counts.count).map { range.lowerBound + Double($0) * width }, counts: counts)
  }
}

extension Mark {
  /// A histogram of counts, or shares, between `edges`: one more than there are counts, ascending.
  ///
  /// A figure with another number of edges, or one that is not finite, is refused.
  ///
  /// - Parameters:
  ///   - label: written above the panels.
  ///   - colour: `nil` takes the palette's next.
  ///   - opacity: 0 (invisible) to 1; below 1 where histograms overlap.
  public static func histogram(
    edges: [Double], counts: [Double], label: String? = nil, colour: Colour? = nil,
    opacity: Double = 0.85
  ) -> Mark {
    Mark(
      .histogram(
        Histogram(edges: edges, counts: counts, label: label, colour: colour, opacity: opacity)))
  }

  /// A histogram of `values` in `bins` equal bins over `range`, as shares of all values, those outside
  /// included.
  ///
  /// - Parameters:
  ///   - label: written above the panels.
  ///   - colour: `nil` takes the palette's next.
  ///   - opacity: 0 (invisible) to 1; below 1 where histograms overlap.
  public static func histogram(
    of values: [Double], bins: Int, range: ClosedRange<Double>, label: String? = nil,
    colour: Colour? = nil, opacity: Double = 0.85
  ) -> Mark {
    let bins = Histogram(of: values, bins: bins, range: range)
    return .histogram(
      edges: bins.edges, counts: bins.counts, label: label, colour: colour, opacity: opacity)
  }
}
