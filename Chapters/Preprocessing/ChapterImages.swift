import Datasets
import Experiments
import NeuralNetworks

/// The images of the chapter, in the shapes that its experiments take.
struct ChapterImages: Sendable {
  let training: LabelledImages
  let test: LabelledImages

  /// As many images as the built-in set has; at the size of the notes 10,000 of each kind, if there are
  /// so many.
  init(_ context: RunContext) throws {
    let data = try context.images()
    let isFull = context.conditions.size == .full
    training = data.training.prefix(isFull ? 10_000 : 4_000)
    test = data.test.prefix(isFull ? 10_000 : 1_000)
  }

  /// Images in the shape that convolutional networks take: 32 by 32 pixels of three channels, values
  /// from 0 to 1.
  func inColour(_ images: LabelledImages) -> Examples {
    Examples(images, as: .images(side: 32, channels: 3))
  }

  /// One row an image, all pixels, values from 0 to 1.
  func flat(_ images: LabelledImages) -> Examples { Examples(images, as: .flat) }

  /// Means over squares of 2 by 2 pixels, or of 4 by 4 for colour: [m, 196] for digits, [m, 192] for
  /// CIFAR-10, values from 0 to 1.
  func pooled(_ images: LabelledImages) -> Examples {
    let examples = Examples(images, as: .images())
    var pool = AveragePool2D<Float>(PixelSize(pooling))
    let small = pool.forward(examples.inputs, mode: .inference)
    return Examples(
      inputs: small.reshaped(to: [images.count, pooledShape.count]), labels: examples.labels,
      classCount: examples.classCount)
  }

  private var pooling: Int { training.channels == 1 ? 2 : 4 }

  /// Height, width and channels of a pooled image.
  var pooledShape: Shape {
    [training.height / pooling, training.width / pooling, training.channels]
  }
}

/// What is added to the variances wherever the chapter whitens for a network, in squares of the pixels'
/// range.
let usualEpsilon = 0.01

extension RunConditions {
  /// Whether objects may be anywhere in an image; digits and clothes have a dark rim around them.
  var isPhotographs: Bool { dataset == .cifar10 }

  /// The line under a figure's title: the data set, and what else matters.
  func subtitle(_ rest: String) -> String { "\(dataset.rawValue), \(rest)" }
}

/// A difference of accuracies in words: "2.1 points worse".
func points(better difference: Double, _ digits: Int) -> String {
  "\(abs(difference), .fixed(digits)) points \(difference < 0 ? "worse" : "better")"
}
