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

  public static func adamStep(
    _ count: Int, _ constants: AdamConstants<Float>, gradient: Source, first: Target,
    second: Target, value: Target
  ) {
    let beta1 = Vector(repeating: constants.beta1)
    let beta2 = Vector(repeating: constants.beta2)
    let rest1 = Vector(repeating: 1 - constants.beta1)
    let rest2 = Vector(repeating: 1 - constants.beta2)
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
