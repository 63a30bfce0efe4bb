import TensorCore

/// What to do with the last batch of an epoch if there are too few examples to fill it.
public enum LastBatch: Sendable {
  /// Give it as it is, with fewer examples.
  case keep
  /// Leave it out, so that all batches have the same size.
  case drop
}

/// All examples, once each, in batches: one epoch.
///
/// A batch is put together when it is asked for, so an epoch holds only the order.
public struct Batches: RandomAccessCollection, Sendable {
  /// Where the batches come from.
  public let examples: Examples
  /// The order of the examples.
  public let order: [Int]
  /// The number of examples in a batch; the last may have fewer.
  public let batchSize: Int
  /// The number of batches.
  public let endIndex: Int

  /// The first batch.
  public var startIndex: Int { 0 }

  init(_ examples: Examples, order: [Int], batchSize: Int, last: LastBatch) {
    require(batchSize > 0, "A batch cannot have \(batchSize) examples.")
    self.examples = examples
    self.order = order
    self.batchSize = batchSize
    let (full, rest) = order.count.quotientAndRemainder(dividingBy: batchSize)
    endIndex = last == .keep && rest > 0 ? full + 1 : full
  }

  /// The examples of one batch, copied together. Stops for an index outside 0..<`endIndex`.
  public subscript(index: Int) -> Batch {
    require(indices.contains(index), "There is no batch \(index) among \(count).")
    let start = index * batchSize
    return examples.batch(at: order[start..<Swift.min(start + batchSize, order.count)])
  }
}

extension Examples {
  /// One epoch in the order of the examples, as for testing. Stops for a size below 1.
  public func batches(of size: Int, last: LastBatch = .keep) -> Batches {
    Batches(self, order: Array(0..<count), batchSize: size, last: last)
  }

  /// One epoch in random order. The same generator gives the same order. Stops for a size below 1.
  ///
  /// ```swift
  /// var random = RandomSource(seed: 1)
  /// for epoch in 1...10 {
  ///   for batch in examples.batches(of: 32, shuffledBy: &random) { ... }
  /// }
  /// ```
  public func batches(
    of size: Int, shuffledBy random: inout RandomSource, last: LastBatch = .keep
  ) -> Batches {
    Batches(self, order: random.permutation(count), batchSize: size, last: last)
  }
}
