import TensorCore

/// What was measured after each epoch of a training run.
public struct TrainingHistory: Sendable, Equatable {
  /// The mean over the epoch's batches, each measured before its step, with the model's penalty and
  /// its dropout: what Keras prints.
  public internal(set) var trainingLoss: [Double] = []
  public internal(set) var trainingAccuracy: [Double] = []
  /// After the epoch, in inference.
  public internal(set) var validationLoss: [Double] = []
  public internal(set) var validationAccuracy: [Double] = []

  public init() {}

  /// How many epochs were completed.
  public var epochs: Int { validationAccuracy.count }

  /// A table with a line for each epoch, all digits of each number.
  public var csv: String {
    var lines = [
      "epoch,training loss,training accuracy,validation loss,validation accuracy"
    ]
    for i in 0..<epochs {
      lines.append(
        "\(i + 1),\(trainingLoss[i]),\(trainingAccuracy[i]),\(validationLoss[i]),"
          + "\(validationAccuracy[i])")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  mutating func append(training: Evaluation, validation: Evaluation) {
    trainingLoss.append(training.loss)
    trainingAccuracy.append(training.accuracy)
    validationLoss.append(validation.loss)
    validationAccuracy.append(validation.accuracy)
  }
}

extension TrainingHistory: Stateful {
  /// - Throws: `InvalidState` if the lists have different lengths.
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visit(&trainingLoss, "training loss")
    try visitor.visit(&trainingAccuracy, "training accuracy")
    try visitor.visit(&validationLoss, "validation loss")
    try visitor.visit(&validationAccuracy, "validation accuracy")
    let lists = [trainingLoss, trainingAccuracy, validationLoss]
    guard lists.allSatisfy({ $0.count == epochs }) else {
      throw InvalidState("the history's lists have different lengths")
    }
  }
}
