import TensorCore

/// What was measured after each epoch of a training run.
public struct TrainingHistory: Sendable, Equatable {
  /// How many steps were taken, these epochs included.
  public internal(set) var steps: [Int] = []
  /// The learning rate of the epoch's last step.
  public internal(set) var learningRate: [Double] = []
  /// The mean over the epoch's batches, each measured before its step, with its dropout, with smoothed
  /// labels where they are smoothed (their entropy is then the least it can be), without the model's
  /// penalty. Keras prints the sum of this and `penalty`.
  public internal(set) var trainingLoss: [Double] = []
  /// The model's penalty, the mean over the epoch's steps.
  public internal(set) var penalty: [Double] = []
  /// The share of the epoch's batches that was recognised, 0 to 1, each measured before its step.
  public internal(set) var trainingAccuracy: [Double] = []
  /// After the epoch, in inference, without smoothing of labels and without penalty: of validation
  /// images, or of the test images where the curve is theirs.
  public internal(set) var validationLoss: [Double] = []
  /// The share of the same images that was recognised, 0 to 1.
  public internal(set) var validationAccuracy: [Double] = []
  /// Both of the averaged weights; empty where none are kept.
  public internal(set) var averagedLoss: [Double] = [], averagedAccuracy: [Double] = []
  /// How many seconds the steps of each epoch took. These, unlike all else, differ from run to run.
  public internal(set) var seconds: [Double] = []

  /// A history without epochs.
  public init() {}

  /// How many epochs were completed.
  public var epochs: Int { steps.count }

  /// The first epochs.
  public func prefix(_ epochs: Int) -> TrainingHistory {
    var result = self
    result.steps = Array(steps.prefix(epochs))
    for column in Self.columns {
      result[keyPath: column.values] = Array(self[keyPath: column.values].prefix(epochs))
    }
    return result
  }

  /// Whether all but the seconds is the same, to the bit.
  public func isSame(as other: TrainingHistory) -> Bool {
    var copy = other
    copy.seconds = seconds
    return self == copy
  }
}

extension TrainingHistory: Stateful {
  /// - Throws: `InvalidState` if the lists have different lengths.
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visit(&steps, "steps after each epoch")
    for column in Self.columns { try visitor.visit(&self[keyPath: column.values], column.name) }
    try requireEqualLengths()
  }

  func requireEqualLengths() throws {
    let isWhole = Self.columns.allSatisfy { column in
      let count = self[keyPath: column.values].count
      return count == epochs || column.isOptional && count == 0
    }
    guard isWhole else { throw InvalidState("the history's lists have different lengths") }
  }
}

extension TrainingHistory {
  /// A list of numbers, one an epoch, as files call it.
  struct Column {
    let name: String
    let values: WritableKeyPath<TrainingHistory, [Double]> & Sendable
    var isOptional = false
  }

  /// All but the number of steps, in the order of the file.
  static let columns: [Column] = [
    Column(name: "learning rate", values: \.learningRate),
    Column(name: "training loss", values: \.trainingLoss),
    Column(name: "penalty", values: \.penalty),
    Column(name: "training accuracy", values: \.trainingAccuracy),
    Column(name: "validation loss", values: \.validationLoss),
    Column(name: "validation accuracy", values: \.validationAccuracy),
    Column(name: "averaged validation loss", values: \.averagedLoss, isOptional: true),
    Column(name: "averaged validation accuracy", values: \.averagedAccuracy, isOptional: true),
    Column(name: secondsName, values: \.seconds),
  ]
  static let secondsName = "seconds"
}
