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

  /// Tieleman and Hinton 2012, lecture 6.5, without momentum if `velocity` is nil; see
  /// `RMSpropConstants`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func rmspropStep<Scalar: KernelScalar>(
    _ count: Int, _ constants: RMSpropConstants<Scalar>, gradient: UnsafePointer<Scalar>,
    squares: UnsafeMutablePointer<Scalar>, velocity: UnsafeMutablePointer<Scalar>?,
    value: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      let g = gradient[i]
      squares[i] = constants.rho * squares[i] + constants.rest * g * g
      var step = g / (squares[i].squareRoot() + constants.epsilon)
      if let velocity {
        step += constants.momentum * velocity[i]
        velocity[i] = step
      }
      value[i] -= constants.rate * step
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
    for i in 0..<count {
      let g = gradient[i]
      first[i] = constants.beta1 * first[i] + constants.rest1 * g
      second[i] = constants.beta2 * second[i] + constants.rest2 * g * g
      let root = (second[i] * constants.secondCorrection).squareRoot()
      value[i] -= constants.rate * first[i] / (root + constants.epsilon)
    }
  }
}
