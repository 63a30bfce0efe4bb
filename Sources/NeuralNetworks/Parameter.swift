import TensorCore
import TensorKernels

/// What a parameter does in its layer. Weight decay touches weights only.
public enum ParameterRole: String, Sendable, CaseIterable {
  /// Multiplies inputs: the matrix of a dense layer, the kernel of a convolution.
  case weight
  /// Is added to the sum of a unit.
  case bias
  /// Batch normalisation's gamma.
  case scale
  /// Batch normalisation's beta.
  case offset
  /// PReLU's a.
  case slope
}

/// Numbers that training changes, with their gradient.
public struct Parameter<Scalar: KernelScalar>: Sendable {
  public typealias Role = ParameterRole

  public var value: Tensor<Scalar>
  /// The derivative of the loss by `value`, of the same shape. Each backward pass overwrites it.
  public var gradient: Tensor<Scalar> {
    didSet {
      require(
        gradient.shape == value.shape,
        "The gradient of \(name) has the shape \(gradient.shape), its value \(value.shape).")
    }
  }
  public let role: Role
  /// Where it is in the network, for people: "2 batchNorm scale".
  public var name: String

  public init(_ value: Tensor<Scalar>, role: Role, name: String? = nil) {
    self.value = value
    gradient = .zeros(value.shape)
    self.role = role
    self.name = name ?? role.rawValue
  }
}
