/// What one step of Adam needs to know, the same for every element.
///
/// Kingma and Ba 2015, algorithm 1:
/// m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2;
/// value -= rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon).
public struct AdamConstants<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// The learning rate divided by 1 - beta1^t.
  public var rate: Scalar
  /// The share of the average of gradients that a step keeps.
  public var beta1: Scalar
  /// 1 - beta1.
  public var rest1: Scalar
  /// The share of the average of squared gradients that a step keeps.
  public var beta2: Scalar
  /// 1 - beta2.
  public var rest2: Scalar
  /// 1 / (1 - beta2^t).
  public var secondCorrection: Scalar
  /// Added to the root of that average.
  public var epsilon: Scalar

  /// Rounds each number once. 1 - beta is taken before: for a beta of 0.999999 a `Float`'s last digit
  /// is 6% of it.
  public init(
    rate: Double, beta1: Double, beta2: Double, secondCorrection: Double, epsilon: Double
  ) {
    self.rate = Scalar(rate)
    self.beta1 = Scalar(beta1)
    rest1 = Scalar(1 - beta1)
    self.beta2 = Scalar(beta2)
    rest2 = Scalar(1 - beta2)
    self.secondCorrection = Scalar(secondCorrection)
    self.epsilon = Scalar(epsilon)
  }
}
