extension RunSettings {
  /// The settings in a few words, for the line under a figure's title: "batch 32, Adam 0.001". Only
  /// what is not as in the notes is said besides.
  public var summary: String {
    var parts = ["batch \(batchSize)", optimizer.title + " \(optimizer.rate)"]
    if schedule.shape != .constant { parts.append(schedule.shape.rawValue) }
    if schedule.warmUpEpochs > 0 { parts.append("warm-up") }
    if decay.lambda > 0 { parts.append("\(decay.kind.rawValue) decay \(decay.lambda)") }
    if loss != .crossEntropy { parts.append("squared error") }
    if labelSmoothing > 0 { parts.append("labels smoothed by \(labelSmoothing)") }
    if weights != .glorotUniform { parts.append(weights.rawValue) }
    if let dropout { parts.append("dropout \(dropout)") }
    if !hasBatchNorm { parts.append("without BN") }
    if !augmentation.isNothing { parts.append("augmented") }
    if let momentum = optimizer.momentum, momentum != OptimizerSettings(optimizer.rule).momentum {
      parts.append("momentum \(momentum)")
    }
    if batchNormMomentum != 0.99, hasBatchNorm {
      parts.append("BN momentum \(batchNormMomentum)")
    }
    if let startingPoint { parts.append("from \(startingPoint.file)") }
    if !frozen.isEmpty { parts.append("frozen \(frozen.joined(separator: ", "))") }
    if let averaging { parts.append("weights averaged, \(averaging)") }
    return parts.joined(separator: ", ")
  }
}

extension OptimizerSettings {
  /// The rule's name in a sentence.
  public var title: String {
    switch rule {
    case .sgd: "SGD"
    case .momentum: "momentum"
    case .nesterov: "Nesterov"
    case .adam: "Adam"
    case .rmsprop: "RMSprop"
    }
  }
}
