import Foundation

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

extension RunSettings {
  /// All settings as pairs of text, "optimizer.rate" and "0.001": to compare two runs, and to say in
  /// what they differ. Without the number of epochs where a run may have more of them.
  var pairs: [String: String] {
    get throws {
      let object = try JSONSerialization.jsonObject(
        with: try JSONEncoder().encode(self), options: [.fragmentsAllowed])
      var pairs: [String: String] = [:]
      Self.flatten(object, name: "", into: &pairs)
      if mayBeContinued { pairs["epochs"] = nil }
      // The same parameters, whatever their file is called.
      pairs["startingPoint.file"] = nil
      return pairs
    }
  }

  private static func flatten(_ object: Any, name: String, into pairs: inout [String: String]) {
    switch object {
    case let object as [String: Any]:
      for (key, value) in object {
        flatten(value, name: name.isEmpty ? key : "\(name).\(key)", into: &pairs)
      }
    case let list as [Any]:
      pairs[name] = list.map { "\($0)" }.joined(separator: ", ")
    default:
      pairs[name] = "\(object)"
    }
  }
}
