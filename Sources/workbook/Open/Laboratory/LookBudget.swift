/// Says when a look at a training may be taken, so that showing takes only a share of its time.
///
/// A look that costs much comes seldom; one that costs little comes at its shortest interval.
struct LookBudget: Sendable {
  /// The share of the training time that all looks of this kind may take.
  let share: Double
  /// Seconds from one to the next, at least.
  let interval: Double
  /// Seconds that they have taken, and those of the last one.
  private(set) var spent = 0.0, last = 0.0
  /// How many there were.
  private(set) var count = 0
  private var lastTime: Double?

  init(share: Double, interval: Double) {
    self.share = share
    self.interval = interval
  }

  /// - Parameters:
  ///   - now: seconds of a clock.
  ///   - training: seconds that the training's steps have taken so far.
  func isDue(now: Double, training: Double) -> Bool {
    if let lastTime, now - lastTime < interval { return false }
    return spent + last <= share * training
  }

  /// Takes note of a look.
  ///
  /// - Parameter isFree: whether training stood still anyway: it then only shows what the next will cost.
  mutating func add(seconds: Double, now: Double, isFree: Bool) {
    if !isFree {
      spent += seconds
      count += 1
    }
    last = seconds
    lastTime = now
  }
}
