import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook

/// The images of the chapter, and the same made small enough for a matrix with a row and a column a
/// pixel.
struct ChapterImages: Sendable {
  let training: LabelledImages
  let test: LabelledImages

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

extension PreprocessingChapter {
  /// As many images as the built-in set has; with `--full` 10,000 of each kind, if there are so many.
  func images() throws -> ChapterImages {
    let name = DatasetName(rawValue: options.dataset)!
    let data = try ImageDataset.load(name, from: options.data)
    return ChapterImages(
      training: data.training.prefix(options.full ? 10_000 : 4000),
      test: data.test.prefix(options.full ? 10_000 : 1000))
  }

  /// Data set and number of images, for the line under a figure's title.
  func settings(_ rest: String) -> String { "\(dataName), \(rest)" }
}
