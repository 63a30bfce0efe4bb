import NeuralNetworks

/// The parts by which the notes' setting and this chapter's recipe differ, in the order of the ladder.
enum RecipePart: String, Codable, Sendable, CaseIterable {
  case rate = "its best rate"
  case weights = "He's start"
  case schedule = "one cycle"
  case rule = "Nesterov"
  case augmentation = "shifted and turned"
  case decay = "weight decay"
  case smoothing = "smoothed labels"
  case average = "average of the weights"

  /// Adds the part to a setting.
  func add(to run: inout SmallRun) {
    switch self {
    case .rate: break  // Every setting but the notes' own is tried at several rates.
    case .weights: run.weights = .heNormal
    case .schedule: run.shape = .oneCycle
    case .rule: run.rule = .nesterov
    case .augmentation: run.augmentation = AugmentationKind.both.augmentation
    case .decay: run.decay = 5e-4
    case .smoothing: run.loss = .crossEntropy(labelSmoothing: 0.1)
    case .average: run.averaging = 0.98
    }
  }

  /// The setting of the notes, as Keras' defaults have it: Adam at 0.001, constant, batches of 32, Glorot's
  /// weights, cross-entropy, digits as they are.
  static func notes(steps: Int) -> SmallRun {
    SmallRun(
      rule: .adam, rate: 0.001, steps: steps, batch: 32, shape: .constant, weights: .glorotUniform,
      augmentation: nil)
  }

  /// The notes' setting with these parts.
  static func setting(_ parts: [RecipePart], steps: Int) -> SmallRun {
    var run = notes(steps: steps)
    for part in parts { part.add(to: &run) }
    return run
  }
}
