import TensorCore
import TensorKernels

/// A learning rate that changes from step to step: a value, and a function of the step alone.
///
/// ```swift
/// let schedule = Schedule.cosine(from: 0.1, steps: 10_000).warmingUp(over: 500)
/// schedule(0)  // 0.0002, the rate of the first step
/// ```
///
/// Rates are finite, and what the cases say of steps and factors holds: asking for a rate stops
/// otherwise. Making a `Scheduled` stops as well, also for rates that are infinite in the optimizer's
/// numbers, so that no training goes wrong at its thousandth step.
public indirect enum Schedule: Hashable, Sendable {
  /// The same rate in every step.
  case constant(Double)
  /// The rate times `factor`, from 0 to 1, after every `interval` steps, at least 1.
  case step(from: Double, factor: Double, every: Int)
  /// Half a cosine wave from one rate to another; from step `steps` on it stays there (Loshchilov
  /// and Hutter 2017, equation 5): to + (from - to) (1 + cos(pi t / steps)) / 2. With 0 steps it is
  /// there from the first.
  case cosine(from: Double, to: Double = 0, steps: Int)
  /// One cycle over `steps` steps (Smith and Topin 2019): half a cosine wave up from to / startDivisor
  /// to the peak `to`, over the share `rise` of the steps, and half a wave down to the lowest rate,
  /// to / startDivisor / endDivisor, where it stays.
  ///
  /// The peak is at step rise * steps - 1, mostly between two steps. That is PyTorch's `OneCycleLR`
  /// with its defaults, but for the momentum: PyTorch and the paper lower it while the rate rises;
  /// here it is not cycled (`cycle_momentum=False`). The paper's rises are straight, and its last part
  /// begins at the first rate. Keras has no such schedule.
  case oneCycle(
    to: Double, steps: Int, rise: Double = 0.3, startDivisor: Double = 25,
    endDivisor: Double = 1e4)
  /// A straight rise to the other schedule's first rate, which then begins (Goyal et al. 2017):
  /// (t + 1) / steps times it. With 0 steps there is no rise.
  case warmUp(steps: Int, then: Schedule)

  /// This schedule, after a rise to its first rate.
  public func warmingUp(over steps: Int) -> Schedule { .warmUp(steps: steps, then: self) }

  /// The rate of a step; the first is step 0. Stops for a step below 0, and for a schedule that has no
  /// rate for some step.
  public func callAsFunction(_ step: Int) -> Double {
    require(step >= 0, "The first step is step 0; there is no step \(step).")
    requireSense()
    return rate(of: step)
  }

  /// Stops for settings that give no rate, and says which.
  func requireSense() {
    switch self {
    case .constant: break
    case .step(_, let factor, let interval):
      require(
        (0...1).contains(factor), "A rate is multiplied by a factor from 0 to 1, not by \(factor).")
      require(interval > 0, "A rate cannot fall after every \(interval) steps.")
    case .cosine(_, _, let steps):
      require(steps >= 0, "A rate cannot fall over \(steps) steps.")
    case .oneCycle(_, let steps, let rise, let startDivisor, let endDivisor):
      require(steps > 0, "A cycle of the rate cannot take \(steps) steps.")
      require(
        (0..<1).contains(rise),
        "The rate rises in a share of at least 0 and below 1 of the steps, not \(rise).")
      require(
        startDivisor > 0 && endDivisor > 0,
        "A cycle divides its peak by numbers above 0, not by \(startDivisor) and \(endDivisor).")
    case .warmUp(let steps, let then):
      require(steps >= 0, "A rate cannot rise over \(steps) steps.")
      then.requireSense()
    }
    let turns = turns
    for rate in turns + [turns.max()! - turns.min()!] {
      require(
        rate.isFinite,
        "The rates of a schedule, and how far it is between them, are finite numbers, not \(rate).")
    }
  }

  /// The rates between which all others lie.
  var turns: [Double] {
    switch self {
    case .constant(let rate): [rate]
    // The factor makes it smaller.
    case .step(let rate, _, _): [rate, 0]
    case .cosine(let from, let to, _): [from, to]
    case .oneCycle(let peak, _, _, let startDivisor, let endDivisor):
      [peak, peak / startDivisor, peak / startDivisor / endDivisor]
    case .warmUp(_, let then): then.turns
    }
  }

  private func rate(of step: Int) -> Double {
    switch self {
    case .constant(let rate):
      return rate
    case .step(let rate, let factor, let interval):
      return rate * Double.pow(factor, Double(step / interval))
    case .cosine(let from, let to, let steps):
      if step >= steps { return to }
      return to + (from - to) * (1 + Double.cos(Double.pi * Double(step) / Double(steps))) / 2
    case .oneCycle(let peak, let steps, let rise, let startDivisor, let endDivisor):
      let first = peak / startDivisor
      let top = rise * Double(steps) - 1
      let last = Double(steps - 1)
      let t = min(Double(step), last)
      return t < top
        ? halfWave(from: first, to: peak, at: t / top)
        : halfWave(from: peak, to: first / endDivisor, at: (t - top) / (last - top))
    case .warmUp(let steps, let then):
      if step >= steps { return then.rate(of: step - steps) }
      return then.rate(of: 0) * Double(step + 1) / Double(steps)
    }
  }

  /// Half a cosine wave: `from` at 0, `to` at 1.
  private func halfWave(from: Double, to: Double, at share: Double) -> Double {
    to + (from - to) / 2 * (Double.cos(Double.pi * share) + 1)
  }
}
