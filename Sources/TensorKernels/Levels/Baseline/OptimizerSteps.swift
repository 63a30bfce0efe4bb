import KernelInterface

extension Kernels {
  public static func gradientStep(
    _ count: Int, rate: Float, gradient: Source, value: Target
  ) {
    let rate = Vector(repeating: -rate)
    var i = 0
    while i < count {
      let part = min(lanes, count &- i)
      let g = load(gradient, i, count: part)
      write(multiplyAdd(rate, g, load(value, i, count: part)), value, i, count: part)
      i &+= lanes
    }
  }

  public static func momentumStep(
    _ count: Int, rate: Float, momentum: Float, gradient: Source, velocity: Target, value: Target
  ) {
    let rate = Vector(repeating: -rate)
    let momentum = Vector(repeating: momentum)
    var i = 0
    while i < count {
      let part = min(lanes, count &- i)
      let step = rate * load(gradient, i, count: part)
      let v = multiplyAdd(momentum, load(velocity, i, count: part), step)
      write(v, velocity, i, count: part)
      write(load(value, i, count: part) + v, value, i, count: part)
      i &+= lanes
    }
  }

  public static func nesterovStep(
    _ count: Int, rate: Float, momentum: Float, gradient: Source, velocity: Target, value: Target
  ) {
    let rate = Vector(repeating: -rate)
    let momentum = Vector(repeating: momentum)
    var i = 0
    while i < count {
      let part = min(lanes, count &- i)
      let step = rate * load(gradient, i, count: part)
      let v = multiplyAdd(momentum, load(velocity, i, count: part), step)
      write(v, velocity, i, count: part)
      write(load(value, i, count: part) + multiplyAdd(momentum, v, step), value, i, count: part)
      i &+= lanes
    }
  }

  public static func rmspropStep(
    _ count: Int, _ constants: RMSpropConstants<Float>, gradient: Source, squares: Target,
    velocity: Target?, value: Target
  ) {
    let rho = Vector(repeating: constants.rho)
    let rest = Vector(repeating: constants.rest)
    let rate = Vector(repeating: -constants.rate)
    let momentum = Vector(repeating: constants.momentum)
    let epsilon = Vector(repeating: constants.epsilon)

    var i = 0
    while i < count {
      let part = min(lanes, count &- i)
      let g = load(gradient, i, count: part)
      let v = multiplyAdd(rho, load(squares, i, count: part), rest * g * g)
      write(v, squares, i, count: part)
      var step = g / (v.squareRoot() + epsilon)
      if let velocity {
        step = multiplyAdd(momentum, load(velocity, i, count: part), step)
        write(step, velocity, i, count: part)
      }
      write(multiplyAdd(rate, step, load(value, i, count: part)), value, i, count: part)
      i &+= lanes
    }
  }

  public static func adamStep(
    _ count: Int, _ constants: AdamConstants<Float>, gradient: Source, first: Target,
    second: Target, value: Target
  ) {
    let beta1 = Vector(repeating: constants.beta1)
    let beta2 = Vector(repeating: constants.beta2)
    let rest1 = Vector(repeating: constants.rest1)
    let rest2 = Vector(repeating: constants.rest2)
    let rate = Vector(repeating: constants.rate)
    let correction = Vector(repeating: constants.secondCorrection)
    let epsilon = Vector(repeating: constants.epsilon)

    var i = 0
    while i < count {
      let part = min(lanes, count &- i)
      let g = load(gradient, i, count: part)
      let m = multiplyAdd(beta1, load(first, i, count: part), rest1 * g)
      let v = multiplyAdd(beta2, load(second, i, count: part), rest2 * g * g)
      let step = rate * m / ((v * correction).squareRoot() + epsilon)
      write(m, first, i, count: part)
      write(v, second, i, count: part)
      write(load(value, i, count: part) - step, value, i, count: part)
      i &+= lanes
    }
  }
}
