import TensorCore
import TensorKernels

/// What is learnt from the training inputs once, and then done to all inputs alike.
///
/// ```swift
/// let training = Examples(digits.training, as: .flat)
/// let standardise = Standardisation(fittedTo: training.inputs)
/// let prepared = training.preprocessed(by: standardise)
/// let test = Examples(digits.test, as: .flat)
///   .preprocessed(by: standardise)  // with the training set's mean and deviation
/// ```
///
/// A value holds the training set's numbers, so test images cannot be prepared with their own by
/// accident. Statistics are added up in `Double`, whatever the inputs are.
public protocol Preprocessing<Scalar>: Sendable {
  /// The number type of what goes in and what comes out.
  associatedtype Scalar: KernelScalar

  /// The inputs [m, ...] prepared, m of them or any other number; the axes after the first must be
  /// those of the training inputs: stops otherwise.
  func applied(to x: Tensor<Scalar>) -> Tensor<Scalar>
}

extension Examples {
  /// The same examples with prepared inputs.
  public func preprocessed(by preprocessing: some Preprocessing<Float>) -> Examples {
    Examples(inputs: preprocessing.applied(to: inputs), labels: labels, classCount: classCount)
  }
}

extension Tensor {
  /// The axes of one sample of a batch: [m, height, width, channels] without the m.
  var sampleShape: Shape { Shape(Array(shape.dimensions.dropFirst())) }

  /// One row of numbers a sample: [m, features].
  var flattened: Tensor {
    reshaped(to: [shape[0], sampleShape.count])
  }

  /// Stops unless there are samples to learn from.
  func requireSamples(_ name: String) {
    require(
      shape.rank >= 2 && shape[0] > 0,
      "\(name) learns from inputs [m, ...] with at least one sample, not \(shape).")
  }

  /// Stops unless each sample is a row of features, [m, n], and there are samples to learn from.
  func requireRows(_ name: String) {
    requireSamples(name)
    require(
      shape.rank == 2,
      "\(name) learns from rows of features [m, n], not \(shape). Make a row of each sample, with "
        + "reshaped(to: [\(shape[0]), \(sampleShape.count)]), also of those that it is applied to.")
  }

  /// Stops unless samples have the axes of those that were learnt from.
  func requireSamples(of wanted: Shape, _ name: String) {
    require(
      shape.rank >= 1 && sampleShape == wanted,
      "Shapes do not fit: \(name), learnt from samples of \(wanted), for inputs of \(shape).")
  }
}
