import TensorCore
import TensorKernels

/// What a parameter does in its layer. Weight decay touches weights only, unless asked for other roles.
public enum ParameterRole: String, Sendable, CaseIterable {
  /// Multiplies inputs: the matrix of a dense layer, the kernel of a convolution.
  case weight
  /// Is added to the sum of a unit.
  case bias
  /// The gamma of batch normalisation and other norms.
  case scale
  /// The beta of batch normalisation and other norms.
  case offset
  /// PReLU's a.
  case slope
}

/// Tells a parameter and its copies from all others: it is the same object for those alone.
public final class ParameterIdentity: Sendable {
  init() {}
}

/// Numbers that training changes, with their gradient.
///
/// A copy is the same parameter, at another point of its way; one that is made anew is another, also
/// with the same name and shape. Optimizers know by that whose state they keep.
public struct Parameter<Scalar: KernelScalar>: Sendable {
  /// The numbers, of any shape, which stays what it was at first: stops for another.
  public var value: Tensor<Scalar> {
    didSet {
      require(
        value.shape == gradient.shape,
        "\(name) has the shape \(gradient.shape) and cannot become \(value.shape).")
    }
  }
  /// The derivative of the loss by `value`, of the same shape: stops for another.
  /// Each backward pass overwrites it.
  public var gradient: Tensor<Scalar> {
    didSet {
      require(
        gradient.shape == value.shape,
        "The gradient of \(name) has the shape \(gradient.shape), its value \(value.shape).")
    }
  }
  /// What it does in its layer, by which decay and regularisation choose.
  public let role: ParameterRole
  /// Where it is in the network: "2 batchNorm scale". Checkpoints and files of arrays know it by that.
  public var name: String
  /// What copies of it have in common, whatever became of their numbers.
  public let identity = ParameterIdentity()

  /// A new parameter, with a gradient of 0 and the role for a name unless one is given.
  public init(_ value: Tensor<Scalar>, role: ParameterRole, name: String? = nil) {
    self.value = value
    gradient = .zeros(value.shape)
    self.role = role
    self.name = name ?? role.rawValue
  }
}
