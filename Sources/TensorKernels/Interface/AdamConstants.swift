/// What one step of Adam needs to know, the same for every element.
///
/// Kingma and Ba 2015, algorithm 1:
/// m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2;
/// value -= rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon).
public struct AdamConstants<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// The learning rate divided by 1 - beta1^t.
  public var rate: Scalar
  public var beta1: Scalar
  public var beta2: Scalar
  /// 1 / (1 - beta2^t).
  public var secondCorrection: Scalar
  public var epsilon: Scalar

  public init(
    rate: Scalar, beta1: Scalar, beta2: Scalar, secondCorrection: Scalar, epsilon: Scalar
  ) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.secondCorrection = secondCorrection
    self.epsilon = epsilon
  }
}
