import TensorCore
import TensorKernels

/// Inputs with their labels, ready for training: numbers instead of bytes.
///
/// ```swift
/// let examples = Examples(digits.training, as: .flat)
/// for batch in examples.batches(of: 32, shuffledBy: &random) {
///   // batch.inputs is [32, 784], batch.labels has 32 labels
/// }
/// ```
public struct Examples: Sendable {
  /// All inputs: [count, features] or [count, height, width, channels].
  public let inputs: Tensor<Float>
  /// The class of each input.
  public let labels: [Int]
  /// The number of classes.
  public let classCount: Int

  /// Pixels scaled from 0...255 to 0...1, all at once, so that a batch only copies rows. Stops for images
  /// that the format cannot make: larger than its side, or colours to be repeated.
  public init(_ images: LabelledImages, as format: InputFormat) {
    let images = format.prepare(images)
    let shape: Shape =
      format.keepsShape
      ? [images.count, images.height, images.width, images.channels]
      : [images.count, images.valuesPerImage]
    self.init(
      inputs: Self.scaled(images.pixels, shape), labels: images.labels.map(Int.init),
      classCount: images.classNames.count)
  }

  /// Inputs that were prepared in some other way, for example standardised. Stops for
  /// another number of labels than of inputs, and for a label that is not below `classCount`.
  public init(inputs: Tensor<Float>, labels: [Int], classCount: Int) {
    require(
      inputs.shape.dimensions.first == labels.count,
      "\(labels.count) labels do not fit inputs of the shape \(inputs.shape).")
    let stray = labels.first { !(0..<classCount).contains($0) }
    require(stray == nil, "The label \(stray ?? 0) names none of \(classCount) classes.")
    self.inputs = inputs
    self.labels = labels
    self.classCount = classCount
  }

  /// The number of examples.
  public var count: Int { labels.count }

  /// The examples at the given indices, in that order; an index may occur more than once. Stops
  /// for one that is none of theirs.
  public func batch(at indices: some Collection<Int>) -> Batch {
    Batch(inputs: inputs.gatheringRows(indices), labels: indices.map { labels[$0] })
  }

  /// The examples at the given indices, as ``batch(at:)`` has them, to be trained with or tested.
  public func subset(_ indices: some Collection<Int>) -> Examples {
    let batch = batch(at: indices)
    return Examples(inputs: batch.inputs, labels: batch.labels, classCount: classCount)
  }

  /// The same inputs, whose labels are dealt out among them at random: nothing can be learnt from them
  /// but by heart.
  public func withShuffledLabels(using random: inout RandomSource) -> Examples {
    let order = random.permutation(count)
    return Examples(inputs: inputs, labels: order.map { labels[$0] }, classCount: classCount)
  }

  /// The first `count` examples, or all if there are fewer; stops if `count` is negative.
  public func prefix(_ count: Int) -> Examples {
    require(count >= 0, "There are no first \(count) examples: the number is 0 or above.")
    let kept = min(count, self.count)
    return Examples(
      inputs: inputs.rows(0..<kept), labels: Array(labels.prefix(kept)), classCount: classCount)
  }

  private static func scaled(_ pixels: [UInt8], _ shape: Shape) -> Tensor<Float> {
    Tensor(shape) { target in
      pixels.withUnsafeBufferPointer {
        if let bytes = $0.baseAddress {
          Float.kernels.divide($0.count, bytes: bytes, by: 255, target)
        }
      }
    }
  }
}

/// A few examples, for one step of training.
public struct Batch: Sendable {
  /// The inputs: [count, features] or [count, height, width, channels].
  public let inputs: Tensor<Float>
  /// The class of each input.
  public let labels: [Int]

  /// Inputs with their labels.
  public init(inputs: Tensor<Float>, labels: [Int]) {
    self.inputs = inputs
    self.labels = labels
  }

  /// The number of examples.
  public var count: Int { labels.count }
}
