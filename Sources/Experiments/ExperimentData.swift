import Datasets
import NeuralNetworks

/// What experiments learn from, and what they are tested on.
public struct ExperimentData: Sendable {
  /// The data set it was made of.
  public let images: ImageDataset
  /// Examples to train with.
  public let training: Examples
  /// Examples that training never sees.
  public let test: Examples

  /// The number of values of one example.
  public var inputs: Int { training.inputs.shape.columns }

  /// Both parts of a data set in the same format.
  public init(_ images: ImageDataset, as format: InputFormat = .flat) {
    self.images = images
    training = Examples(images.training, as: format)
    test = Examples(images.test, as: format)
  }
}
