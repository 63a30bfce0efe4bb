import Page
import Plotting

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

/// The same measurement from several seeds: its median, its lowest and its highest value.
public struct Spread: Sendable, Equatable, Codable {
  /// The lowest value.
  public let low: Double
  /// The middle value; between two middle ones their mean.
  public let median: Double
  /// The highest value.
  public let high: Double

  /// - Parameter values: one a seed, at least one.
  public init(_ values: [Double]) {
    low = values.min()!
    median = values.median
    high = values.max()!
  }

  /// For a table: "90.6% (89.9% to 91.2%)".
  public func text(_ style: NumberStyle) -> String {
    "\(style.text(median)) (\(style.text(low)) to \(style.text(high)))"
  }
}

extension [Mark] {
  /// The median of several runs over a common axis, in a band from the lowest to the highest.
  ///
  /// - Parameters:
  ///   - x: what the runs share, such as the training step.
  ///   - runs: for each run, one value for each of `x`. A run that ended early may have fewer: its
  ///     missing values count for nothing, and the curve ends with the last run.
  public static func spread(
    x: [Double], runs: [[Double]], label: String? = nil, colour: Colour? = nil,
    dash: Dash? = nil, showsPoints: Bool = false
  ) -> [Mark] {
    let count = Swift.min(x.count, runs.map(\.count).max() ?? 0)
    let spreads = (0..<count).map { index in
      Spread(runs.compactMap { $0.indices.contains(index) ? $0[index] : nil })
    }
    let x = [Double](x.prefix(count))
    return [
      .band(x: x, low: spreads.map(\.low), high: spreads.map(\.high), colour: colour),
      .line(
        x: x, y: spreads.map(\.median), label: label, colour: colour, dash: dash,
        showsPoints: showsPoints),
    ]
  }
}
