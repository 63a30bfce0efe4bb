/// Functions of each element, and the gradients through them.
public protocol ActivationKernels<Scalar>: ScalarKernels {
  /// y = e^x.
  static func exponential(_ count: Int, _ x: Elements, _ y: MutableElements)

  /// y = f(x).
  static func apply(_ activation: Activation, _ count: Int, _ x: Elements, _ y: MutableElements)

  /// dx = dy * f'(x), where y = f(x).
  static func applyGradient(
    _ activation: Activation, _ count: Int, y: Elements, dy: Elements, dx: MutableElements)
}

extension ActivationKernels {
  @inlinable public static func exponential(_ count: Int, _ x: Elements, _ y: MutableElements) {
    for i in 0..<count { y[i] = Scalar.exp(x[i]) }
  }

  @inlinable public static func apply(
    _ activation: Activation, _ count: Int, _ x: Elements, _ y: MutableElements
  ) {
    switch activation {
    case .sigmoid:
      for i in 0..<count { y[i] = 1 / (1 + Scalar.exp(-x[i])) }
    case .hyperbolicTangent:
      for i in 0..<count { y[i] = Scalar.tanh(x[i]) }
    case .rectifier:
      // Not max(0, x): NaN must pass through.
      for i in 0..<count { y[i] = x[i] < 0 ? 0 : x[i] }
    }
  }

  @inlinable public static func applyGradient(
    _ activation: Activation, _ count: Int, y: Elements, dy: Elements, dx: MutableElements
  ) {
    switch activation {
    case .sigmoid:
      for i in 0..<count { dx[i] = dy[i] * y[i] * (1 - y[i]) }
    case .hyperbolicTangent:
      for i in 0..<count { dx[i] = dy[i] * (1 - y[i] * y[i]) }
    case .rectifier:
      for i in 0..<count { dx[i] = y[i] <= 0 ? 0 : dy[i] }
    }
  }
}
