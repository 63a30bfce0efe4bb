extension Reference {
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func exponential<Scalar: KernelScalar>(
    _ count: Int, _ x: UnsafePointer<Scalar>, _ y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count { y[i] = Scalar.exp(x[i]) }
  }

  /// y = f(x).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func apply<Scalar: KernelScalar>(
    _ activation: Activation, _ count: Int, _ x: UnsafePointer<Scalar>,
    _ y: UnsafeMutablePointer<Scalar>
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

  /// dx = dy * f'(x), where y = f(x).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func applyGradient<Scalar: KernelScalar>(
    _ activation: Activation, _ count: Int, y: UnsafePointer<Scalar>, dy: UnsafePointer<Scalar>,
    dx: UnsafeMutablePointer<Scalar>
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
