/// One step of each optimizer: for every element, its part of the state first, then its value.
public protocol OptimizerKernels<Scalar>: ScalarKernels {
  /// value -= rate * gradient.
  static func gradientStep(_ count: Int, rate: Scalar, gradient: Elements, value: MutableElements)

  /// velocity = momentum * velocity - rate * gradient; value += velocity.
  static func momentumStep(
    _ count: Int, rate: Scalar, momentum: Scalar, gradient: Elements, velocity: MutableElements,
    value: MutableElements)

  /// velocity = momentum * velocity - rate * gradient; value += momentum * velocity - rate * gradient.
  static func nesterovStep(
    _ count: Int, rate: Scalar, momentum: Scalar, gradient: Elements, velocity: MutableElements,
    value: MutableElements)

  /// One step of RMSprop, without momentum if `velocity` is nil; see ``RMSpropConstants``. `squares`
  /// holds v, the average of the squared gradients, `velocity` b.
  static func rmspropStep(
    _ count: Int, _ constants: RMSpropConstants<Scalar>, gradient: Elements,
    squares: MutableElements, velocity: MutableElements?, value: MutableElements)

  /// One step of Adam; see ``AdamConstants``. `first` holds m, the average of the gradients, `second` v,
  /// that of their squares.
  static func adamStep(
    _ count: Int, _ constants: AdamConstants<Scalar>, gradient: Elements, first: MutableElements,
    second: MutableElements, value: MutableElements)
}

extension OptimizerKernels {
  @inlinable public static func gradientStep(
    _ count: Int, rate: Scalar, gradient: Elements,
    value: MutableElements
  ) {
    for i in 0..<count { value[i] -= rate * gradient[i] }
  }

  @inlinable public static func momentumStep(
    _ count: Int, rate: Scalar, momentum: Scalar, gradient: Elements,
    velocity: MutableElements, value: MutableElements
  ) {
    for i in 0..<count {
      velocity[i] = momentum * velocity[i] - rate * gradient[i]
      value[i] += velocity[i]
    }
  }

  @inlinable public static func nesterovStep(
    _ count: Int, rate: Scalar, momentum: Scalar, gradient: Elements,
    velocity: MutableElements, value: MutableElements
  ) {
    for i in 0..<count {
      let step = rate * gradient[i]
      velocity[i] = momentum * velocity[i] - step
      value[i] += momentum * velocity[i] - step
    }
  }

  @inlinable public static func rmspropStep(
    _ count: Int, _ constants: RMSpropConstants<Scalar>, gradient: Elements,
    squares: MutableElements, velocity: MutableElements?,
    value: MutableElements
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

  @inlinable public static func adamStep(
    _ count: Int, _ constants: AdamConstants<Scalar>, gradient: Elements,
    first: MutableElements, second: MutableElements,
    value: MutableElements
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
