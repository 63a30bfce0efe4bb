import Datasets
import NeuralNetworks
import Training

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
