import Datasets
import Experiments
import NeuralNetworks
import TensorCore

/// The digits of this chapter: few to learn from, others to choose by, and all that are left to test with.
struct Digits: Sendable {
  let training, validation, test: Examples
}

/// Where they are drawn from: the data set at half its size, each pixel the mean of four, so that a training
/// takes a tenth of a second.
struct DigitSource: Sendable {
  private let training, test: Examples

  /// - Throws: `DatasetError`.
  init(_ context: RunContext) throws {
    let data = try context.data(as: .images())
    training = data.training.halved
    test = data.test.halved
  }

  /// - Parameters:
  ///   - count: how many to learn from.
  ///   - validation: how many to choose by.
  ///   - sample: which drawing; the same number gives the same digits, and fewer to learn from are a part of
  ///     more.
  /// - Returns: these; the test has all others, those of the data set's test among them, but at most 3,000.
  func digits(_ count: Int, validation: Int = 1_000, sample: Int) -> Digits {
    var random = RandomSource(seed: 0x5A3D_1E00 &+ UInt64(sample))
    let order = random.permutation(training.count)
    let rest = order.dropFirst(validation)
    let others = rest.dropFirst(count).prefix(max(0, 3_000 - test.count))
    let left = training.batch(at: others)
    return Digits(
      training: training.subset(rest.prefix(count)),
      validation: training.subset(order.prefix(validation)),
      test: Examples(
        inputs: test.inputs.appendingRows(of: left.inputs), labels: test.labels + left.labels,
        classCount: test.classCount))
  }
}

extension Examples {
  /// The same images at half the height and width.
  fileprivate var halved: Examples {
    var pool = AveragePool2D<Float>(2)
    return Examples(
      inputs: pool.forward(inputs, mode: .inference), labels: labels, classCount: classCount)
  }
}

extension Augmentation {
  /// Shifted by up to one pixel, which is two of the digits as they are published.
  static let smallShift = Augmentation(flips: false, shift: 1)
}
