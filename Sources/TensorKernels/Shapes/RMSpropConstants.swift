/// What one step of RMSprop needs to know, the same for every element.
///
/// Tieleman and Hinton 2012, lecture 6.5: v = rho * v + (1 - rho) * g^2;
/// value -= rate * g / (sqrt(v) + epsilon). With momentum:
/// b = momentum * b + g / (sqrt(v) + epsilon); value -= rate * b.
public struct RMSpropConstants<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  public var rate: Scalar
  public var rho: Scalar
  /// 1 - rho.
  public var rest: Scalar
  public var momentum: Scalar
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
