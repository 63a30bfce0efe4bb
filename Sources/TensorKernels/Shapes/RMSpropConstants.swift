/// What one step of RMSprop needs to know, the same for every element.
///
/// Tieleman and Hinton 2012, lecture 6.5: v = rho * v + (1 - rho) * g^2;
/// value -= rate * g / (sqrt(v) + epsilon). With momentum:
/// b = momentum * b + g / (sqrt(v) + epsilon); value -= rate * b.
public struct RMSpropConstants<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// The learning rate.
  public var rate: Scalar
  /// The share of the average of squared gradients that a step keeps.
  public var rho: Scalar
  /// 1 - rho.
  public var rest: Scalar
  /// The share of the velocity that a step keeps.
  public var momentum: Scalar
  /// Added to the root of that average.
  public var epsilon: Scalar

  /// Rounds each number once; 1 - rho is taken before.
  public init(rate: Double, rho: Double, momentum: Double, epsilon: Double) {
    self.rate = Scalar(rate)
    self.rho = Scalar(rho)
    rest = Scalar(1 - rho)
    self.momentum = Scalar(momentum)
    self.epsilon = Scalar(epsilon)
  }
}
