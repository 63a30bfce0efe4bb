import Datasets
import NeuralNetworks
import Training

/// What experiments learn from, and what they are tested on.
public struct ExperimentData: Sendable {
  /// The data set it was made of.
  public let images: ImageDataset
  /// Examples to train with.
  public let training: Examples
  /// Examples to choose by: the learning rate, the moment to stop. Nil where none are set aside.
  public let validation: Examples?
  /// Examples that training never sees.
  public let test: Examples

  /// The number of values of one example.
  public var inputs: Int { training.inputs.shape.columns }

  /// Both parts of a data set in the same format.
  public init(_ images: ImageDataset, as format: InputFormat = .flat) {
    self.init(
      images: images, training: Examples(images.training, as: format), validation: nil,
      test: Examples(images.test, as: format))
  }

  init(images: ImageDataset, training: Examples, validation: Examples?, test: Examples) {
    self.images = images
    self.training = training
    self.validation = validation
    self.test = test
  }
}

/// How well a network knows the examples it learns from, and others.
public struct AccuracyGap: Sendable, Equatable, Codable {
  /// The share of its own examples that it recognises, as at inference.
  public let training: Double
  /// The same of examples that it never learns from.
  public let test: Double

  /// By how much it knows its own examples better.
  public var gap: Double { training - test }

  /// Measures both in inference mode.
  public init(_ model: some Layer<Float>, training: Examples, test: Examples) {
    self.training = evaluate(model, on: training).accuracy
    self.test = evaluate(model, on: test).accuracy
  }
}
