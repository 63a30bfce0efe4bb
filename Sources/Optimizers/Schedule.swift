import TensorCore
import TensorKernels

/// A learning rate that changes from step to step: a value, and a function of the step alone.
///
/// ```swift
/// let schedule = Schedule.cosine(from: 0.1, steps: 10_000).warmingUp(over: 500)
/// schedule(0)  // 0.0002, the rate of the first step
/// ```
public indirect enum Schedule: Hashable, Sendable {
  case constant(Double)
  /// The rate times `factor` after every `interval` steps.
  case step(from: Double, factor: Double, every: Int)
  /// Half a cosine wave from one rate to another; from step `steps` on it stays there (Loshchilov
  /// and Hutter 2017, equation 5): to + (from - to) (1 + cos(pi t / steps)) / 2.
  case cosine(from: Double, to: Double = 0, steps: Int)
  /// A straight rise to the other schedule's first rate, which then begins (Goyal et al. 2017):
  /// (t + 1) / steps times it.
  case warmUp(steps: Int, then: Schedule)

  /// This schedule, after a rise to its first rate.
  public func warmingUp(over steps: Int) -> Schedule { .warmUp(steps: steps, then: self) }

  /// The rate of a step; the first is step 0.
  public func callAsFunction(_ step: Int) -> Double {
    require(step >= 0, "The first step is step 0; there is no step \(step).")
    switch self {
    case .constant(let rate):
      return rate
    case .step(let rate, let factor, let interval):
      require(interval > 0, "A rate cannot fall after every \(interval) steps.")
      return rate * Double.pow(factor, Double(step / interval))
    case .cosine(let from, let to, let steps):
      if step >= steps { return to }
      return to + (from - to) * (1 + Double.cos(Double.pi * Double(step) / Double(steps))) / 2
    case .warmUp(let steps, let then):
      if step >= steps { return then(step - steps) }
      return then(0) * Double(step + 1) / Double(steps)
    }
  }
}
