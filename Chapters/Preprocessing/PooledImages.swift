import Datasets
import Experiments
import NeuralNetworks

/// Pooled images for one training: some to learn from, some to choose by, and the test's.
struct PooledImages: Sendable {
  /// [m, n], values from 0 to 1 until they are prepared.
  var training, validation, test: Examples
  /// Height, width and channels of an image.
  let shape: Shape

  /// All training images, none set aside.
  init(_ images: ChapterImages) {
    training = images.pooled(images.training)
    validation = training.prefix(0)
    test = images.pooled(images.test)
    shape = images.pooledShape
  }

  /// Another training set of the same kind, and images to choose by that are neither trained nor tested.
  ///
  /// - Parameters:
  ///   - count: how many images are for training; nil for all that are left.
  ///   - validation: how many are set aside.
  ///   - sample: which drawing; the same number gives the same images.
  /// - Throws: `SettingError` where there are not so many.
  func resampled(
    training count: Int? = nil, validation: Int, sample: Int
  ) throws(SettingError) -> PooledImages {
    guard validation + (count ?? 1) <= training.count else {
      throw SettingError(training: count, validation: validation, of: training.count)
    }
    var random = RandomSource(seed: 0xDA7A &+ UInt64(sample))
    let order = random.permutation(training.count)
    let rest = order.dropFirst(validation)
    var copy = self
    copy.training = training.subset(rest.prefix(count ?? rest.count))
    copy.validation = training.subset(order.prefix(validation))
    return copy
  }

  /// All three prepared with the same numbers.
  func prepared(by preprocessing: some Preprocessing<Float>) -> PooledImages {
    var copy = self
    copy.training = training.preprocessed(by: preprocessing)
    copy.validation = validation.preprocessed(by: preprocessing)
    copy.test = test.preprocessed(by: preprocessing)
    return copy
  }
}

/// Values that are made when they are first asked for, from whatever thread: eigenvectors take half a
/// second.
final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Guarded([Key: Value]())
  private let make: @Sendable (Key) throws -> Value

  init(_ make: @escaping @Sendable (Key) throws -> Value) { self.make = make }

  subscript(key: Key) -> Value {
    get throws {
      if let value = known.withLock({ $0[key] }) { return value }
      let value = try make(key)
      known.withLock { $0[key] = value }
      return value
    }
  }
}
