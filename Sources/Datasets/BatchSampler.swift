import TensorCore

/// Batches without end, for training that counts steps instead of epochs.
///
/// All batches have the same size. Once every example was drawn the order is shuffled anew, in the
/// middle of a batch if need be, so after any number of steps no example was drawn more than once
/// more often than another.
///
/// The sampler is a value: a copy draws the same batches again.
///
/// ```swift
/// var sampler = BatchSampler(examples, batchSize: 60, random: RandomSource(seed: 1))
/// for step in 1...50_000 {
///   let batch = sampler.next()
/// }
/// ```
public struct BatchSampler: Sendable {
  /// Where the batches come from.
  public let examples: Examples
  /// The number of examples in a batch.
  public let batchSize: Int
  /// How many examples were drawn so far.
  public private(set) var drawnCount = 0

  /// What is done to the images of a batch before training sees them; nil for nothing.
  public var augmentation: Augmentation?

  private var random: RandomSource
  private var augmentationRandom: RandomSource
  private var order: [Int] = []
  private var position = 0

  /// A sampler at its start. The same generator gives the same batches, and with or without
  /// augmentation the same examples. Stops for batches below 1, and without examples.
  public init(
    _ examples: Examples, batchSize: Int, augmentation: Augmentation? = nil, random: RandomSource
  ) {
    require(
      batchSize > 0 && examples.count > 0,
      "Batches of \(batchSize) cannot be drawn from \(examples.count) examples.")
    self.examples = examples
    self.batchSize = batchSize
    self.augmentation = augmentation
    self.random = random
    var other = random
    augmentationRandom = other.split()
  }

  /// How many times all examples were drawn, with the part of the current round.
  public var epochs: Double { Double(drawnCount) / Double(examples.count) }

  /// The next batch.
  public mutating func next() -> Batch {
    var indices: [Int] = []
    indices.reserveCapacity(batchSize)
    while indices.count < batchSize {
      if position == order.count {
        order = random.permutation(examples.count)
        position = 0
      }
      let end = min(order.count, position + batchSize - indices.count)
      indices += order[position..<end]
      position = end
    }
    drawnCount += batchSize
    let batch = examples.batch(at: indices)
    guard let augmentation else { return batch }
    return Batch(
      inputs: augmentation.changed(batch.inputs, using: &augmentationRandom), labels: batch.labels)
  }
}

extension BatchSampler: Stateful {
  /// - Throws: `InvalidState` where the order is not one of these examples.
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visit(&random, "the batches' generator")
    try visitor.visit(&augmentationRandom, "augmentation's generator")
    try visitor.visit(&drawnCount, "examples drawn")
    try visitor.visit(&order, "order of the examples")
    try visitor.visit(&position, "place in the order")
    let isOrder =
      order.isEmpty
      || order.count == examples.count && order.allSatisfy { (0..<examples.count).contains($0) }
    guard isOrder, drawnCount >= 0, (0...order.count).contains(position) else {
      throw InvalidState(
        "the order of the batches, place \(position) of \(order.count), is not one of "
          + "\(examples.count) examples")
    }
  }
}
