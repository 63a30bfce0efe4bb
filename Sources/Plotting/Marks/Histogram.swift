/// Counts or shares in adjoining bins.
public struct Histogram: Equatable, Sendable {
  /// The limits of the bins, ascending: one more than there are counts.
  public var edges: [Double]
  public var counts: [Double]
  /// Written above the panels.
  public var label: String?
  public var colour: Colour?
  /// 0 (invisible) to 1; below 1 where histograms overlap.
  public var opacity: Double

  /// Counts `values` in `bins` equal bins over `range`; values outside are left out.
  ///
  /// With `asShares` each count is divided by the number of values, so that the bins of different
  /// samples compare. A range that is not finite, or longer than the largest number, gives bins
  /// without finite edges, and a figure with them is refused.
  public init(
    of values: [Double], bins: Int, range: ClosedRange<Double>, asShares: Bool = true,
    label: String? = nil, colour: Colour? = nil, opacity: Double = 0.85
  ) {
    let width = (range.upperBound - range.lowerBound) / Double(max(1, bins))
    var counts = [Double](repeating: 0, count: max(1, bins))
    for value in values where range.contains(value) {
      let bin = width > 0 && width.isFinite ? Int((value - range.lowerBound) / width) : 0
      counts[min(bin, counts.count - 1)] += 1
    }
    if asShares, !values.isEmpty {
      for bin in counts.indices { counts[bin] /= Double(values.count) }
    }
    let edges = (0...counts.count).map { range.lowerBound + Double($0) * width }
    self.init(edges: edges, counts: counts, label: label, colour: colour, opacity: opacity)
  }

  public init(
    edges: [Double], counts: [Double], label: String? = nil, colour: Colour? = nil,
    opacity: Double = 0.85
  ) {
    self.edges = edges
    self.counts = counts
    self.label = label
    self.colour = colour
    self.opacity = opacity
  }
}

extension Mark {
  /// A histogram of counts between `edges`.
  public static func histogram(
    edges: [Double], counts: [Double], label: String? = nil, colour: Colour? = nil,
    opacity: Double = 0.85
  ) -> Mark {
    .histogram(
      Histogram(edges: edges, counts: counts, label: label, colour: colour, opacity: opacity))
  }

  /// A histogram of `values` in `bins` equal bins, as shares of all values.
  public static func histogram(
    of values: [Double], bins: Int, range: ClosedRange<Double>, label: String? = nil,
    colour: Colour? = nil, opacity: Double = 0.85
  ) -> Mark {
    .histogram(
      Histogram(
        of: values, bins: bins, range: range, label: label, colour: colour, opacity: opacity))
  }
}
