import KernelInterface

extension Reference {
  /// value -= rate * gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func gradientStep<Scalar: KernelScalar>(
    _ count: Int, rate: Scalar, gradient: UnsafePointer<Scalar>,
    value: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count { value[i] -= rate * gradient[i] }
  }

  /// velocity = momentum * velocity - rate * gradient; value += velocity.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func momentumStep<Scalar: KernelScalar>(
    _ count: Int, rate: Scalar, momentum: Scalar, gradient: UnsafePointer<Scalar>,
    velocity: UnsafeMutablePointer<Scalar>, value: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      velocity[i] = momentum * velocity[i] - rate * gradient[i]
      value[i] += velocity[i]
    }
  }

  /// velocity = momentum * velocity - rate * gradient; value += momentum * velocity - rate * gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func nesterovStep<Scalar: KernelScalar>(
    _ count: Int, rate: Scalar, momentum: Scalar, gradient: UnsafePointer<Scalar>,
    velocity: UnsafeMutablePointer<Scalar>, value: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      let step = rate * gradient[i]
      velocity[i] = momentum * velocity[i] - step
      value[i] += momentum * velocity[i] - step
    }
  }

  /// Kingma and Ba 2015, algorithm 1; see `AdamConstants`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func adamStep<Scalar: KernelScalar>(
    _ count: Int, _ constants: AdamConstants<Scalar>, gradient: UnsafePointer<Scalar>,
    first: UnsafeMutablePointer<Scalar>, second: UnsafeMutablePointer<Scalar>,
    value: UnsafeMutablePointer<Scalar>
  ) {
    let (beta1, beta2) = (constants.beta1, constants.beta2)
    for i in 0..<count {
      let g = gradient[i]
      first[i] = beta1 * first[i] + (1 - beta1) * g
      second[i] = beta2 * second[i] + (1 - beta2) * g * g
      let root = (second[i] * constants.secondCorrection).squareRoot()
      value[i] -= constants.rate * first[i] / (root + constants.epsilon)
    }
  }
}
