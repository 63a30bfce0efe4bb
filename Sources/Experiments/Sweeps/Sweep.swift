import Foundation

/// A comparison on equal footing: every arm at every learning rate, with the same seeds and the same
/// training sets, so that each can be seen at its own best.
///
/// ```swift
/// let sweep = try context.sweep(
///   [("without", Placement.none), ("with BN", .before)], rates: rates, seeds: 3, steps: steps
/// ) { placement, trial, progress in
///   try train(placement, rate: trial.rate, seed: trial.seed, progress)
/// }
/// sweep["with BN"].bestRate                                // 3
/// sweep["with BN"].bestResult.text(.percent(1))                  // 90.8% ± 0.3%
/// sweep.difference(of: "with BN", to: "without").interval  // best against best, in pairs
/// sweep.working("with BN", within: 0.05).decades           // how wide the range is that works
/// ```
public struct Sweep: Codable, Sendable, Equatable {
  /// Which scores are good.
  public enum Goal: String, Codable, Sendable {
    /// Accuracies.
    case highest
    /// Losses, errors.
    case lowest
  }

  /// What is compared, in the order of the tables.
  public let arms: [Arm]
  /// Which scores are good.
  public let goal: Goal

  /// What is compared, at every rate.
  public struct Arm: Codable, Sendable, Equatable {
    /// Its name in tables and figures.
    public let label: String
    /// In rising order.
    public let rates: [Double]
    /// For each rate, one score a repetition.
    public let scores: [[Score]]
    /// The place of the best rate: by the mean of what is chosen by.
    public let best: Int

    /// What is reported, at one of the rates.
    public func result(at index: Int) -> Repeats { Repeats(scores[index].map(\.test)) }

    /// The same at each rate.
    public var results: [Repeats] { rates.indices.map(result) }

    /// The rate at which it is at its best.
    public var bestRate: Double { rates[best] }
    /// What is reported at its best rate.
    public var bestResult: Repeats { result(at: best) }

    /// Whether a rate outside the grid may be better still: then the grid is too narrow for this arm.
    public var isBestAtEdge: Bool {
      rates.count > 1 && (best == 0 || best == rates.count - 1)
    }

    /// The best rate for a table: "0.1", or "0.1 (edge of the grid)".
    public var bestRateText: String {
      bestRate.settingText + (isBestAtEdge ? " (edge of the grid)" : "")
    }
  }

  /// The rates around an arm's best that are as good as asked for.
  public struct WorkingRange: Sendable, Equatable {
    /// Neighbours on the grid; none where even the best is not good enough.
    public let rates: [Double]
    /// Whether the range may go on outside the grid.
    public let reachesEdge: Bool

    /// How wide it is, in powers of ten, from the lowest to the highest.
    public var decades: Double {
      guard let low = rates.first, let high = rates.last else { return 0 }
      return log10(high / low)
    }

    /// "0.1 to 10"; "none".
    public var text: String {
      guard let low = rates.first, let high = rates.last else { return "none" }
      return low == high ? low.settingText : "\(low.settingText) to \(high.settingText)"
    }
  }

  /// A comparison of runs that were made elsewhere, such as one after each of several numbers of steps.
  ///
  /// - Parameter arms: for each of an arm's rates one score a repetition, in the same order for all arms.
  public init(_ arms: [(label: String, rates: [Double], scores: [[Score]])], goal: Goal = .highest)
  {
    self.goal = goal
    self.arms = arms.map { arm in
      let means = arm.scores.map { $0.map(\.validation).mean }
      let order = means.indices.sorted {
        goal == .highest ? means[$0] > means[$1] : means[$0] < means[$1]
      }
      return Arm(label: arm.label, rates: arm.rates, scores: arm.scores, best: order[0])
    }
  }

  /// The same comparison of some of its arms, in this order.
  public func among(_ labels: [String]) -> Sweep {
    Sweep(labels.map { (self[$0].label, self[$0].rates, self[$0].scores) }, goal: goal)
  }

  /// The arm of that name; there has to be one.
  public subscript(label: String) -> Arm { arms.first { $0.label == label }! }

  /// By how much one arm at its best rate is higher than another at its own: one difference for each
  /// repetition, in which both have the same seed and the same training set.
  public func difference(of arm: String, to other: String) -> Repeats {
    Repeats(zip(self[arm].bestResult.values, self[other].bestResult.values).map { $0 - $1 })
  }

  /// The rates around an arm's best whose mean is at most `tolerance` worse than that of its best rate, or
  /// than `reference`: how carefully the rate has to be chosen.
  public func working(
    _ label: String, within tolerance: Double, of reference: Double? = nil
  ) -> WorkingRange {
    let arm = self[label]
    let sign = goal == .highest ? 1.0 : -1
    let bound = sign * (reference ?? arm.bestResult.mean) - tolerance
    func works(_ index: Int) -> Bool {
      arm.rates.indices.contains(index) && sign * arm.result(at: index).mean >= bound
    }
    guard works(arm.best) else { return WorkingRange(rates: [], reachesEdge: false) }
    var (low, high) = (arm.best, arm.best)
    while works(low - 1) { low -= 1 }
    while works(high + 1) { high += 1 }
    return WorkingRange(
      rates: Array(arm.rates[low...high]),
      reachesEdge: low == 0 || high == arm.rates.count - 1)
  }
}
