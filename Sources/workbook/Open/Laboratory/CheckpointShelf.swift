/// States of a training in memory, some spread over all of it: to go back to.
///
/// The first is that before training. Where there are too many, every second one goes, and from then on
/// they are twice as far apart.
struct CheckpointShelf {
  struct Checkpoint {
    var step: Int
    var state: StateSnapshot
    var curve: TrainingCurve
  }

  private(set) var checkpoints: [Checkpoint] = []
  /// Steps from one to the next.
  private(set) var interval: Int
  /// At least two.
  private let most: Int

  /// - Parameters:
  ///   - interval: steps from one to the next, at first.
  ///   - most: how many are kept; there is always room for two.
  init(interval: Int = 50, most: Int) {
    self.interval = interval
    self.most = max(2, most)
  }

  var steps: [Int] { checkpoints.map(\.step) }

  subscript(step: Int) -> Checkpoint? { checkpoints.first { $0.step == step } }

  func isDue(_ step: Int) -> Bool {
    step.isMultiple(of: interval) && (checkpoints.last?.step ?? -1) < step
  }

  mutating func add(_ checkpoint: Checkpoint) {
    checkpoints.append(checkpoint)
    while checkpoints.count > most {
      interval *= 2
      checkpoints.removeAll { !$0.step.isMultiple(of: interval) }
    }
  }

  /// Forgets what came after a step.
  mutating func cut(after step: Int) { checkpoints.removeAll { $0.step > step } }
}
