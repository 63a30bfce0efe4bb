/// What a layer costs for one sample.
///
/// Conventions: multiplications with the zeros of a padding count. A network that runs in inference
/// is meant: dropout costs nothing, batch normalisation is one multiplication and one addition an
/// element.
public struct Cost: Hashable, Sendable {
  /// Numbers that training changes.
  public var trainable = 0
  /// Numbers that are kept but not trained: running statistics.
  public var fixed = 0
  /// Multiplications whose product is added up, of dense layers and convolutions: multiply-
  /// accumulates.
  public var macs = 0
  /// All other operations: one for an addition, a multiplication, a division, a comparison, a root
  /// or an exponential. That is 1 for each bias, 2 for batch normalisation, 1 for ReLU, 4 for the
  /// sigmoid, and one fewer than the window has pixels for the maximum.
  public var otherOperations = 0
  /// The memory of the output, of the places of maxima and of a dropout's mask. A training step
  /// needs no more than that for the backward pass; outputs that no layer keeps are given back.
  public var activationBytes = 0

  /// What is not given is 0.
  public init(
    trainable: Int = 0, fixed: Int = 0, macs: Int = 0, otherOperations: Int = 0,
    activationBytes: Int = 0
  ) {
    self.trainable = trainable
    self.fixed = fixed
    self.macs = macs
    self.otherOperations = otherOperations
    self.activationBytes = activationBytes
  }

  /// All numbers that the layer keeps, as Keras counts parameters.
  public var parameters: Int { trainable + fixed }

  /// Floating-point operations: a multiply-accumulate is two.
  public var flops: Int { 2 * macs + otherOperations }

  /// The cost of two layers together.
  public static func + (a: Cost, b: Cost) -> Cost {
    Cost(
      trainable: a.trainable + b.trainable, fixed: a.fixed + b.fixed, macs: a.macs + b.macs,
      otherOperations: a.otherOperations + b.otherOperations,
      activationBytes: a.activationBytes + b.activationBytes)
  }
}
