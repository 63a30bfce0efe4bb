import TensorKernels

extension LevelKernels {
  package static func gradientStep(
    _ count: Int, rate: Float, gradient: Floats, value: MutableFloats
  ) {
    let rate = Vector(repeating: -rate)
    forEachPart(count) { start, count in
      forEachRegister(start, count) { i, n in
        let g = load(gradient, i, count: n)
        write(multiplyAdd(rate, g, load(value, i, count: n)), value, i, count: n)
      }
    }
  }

  package static func momentumStep(
    _ count: Int, rate: Float, momentum: Float, gradient: Floats, velocity: MutableFloats,
    value: MutableFloats
  ) {
    let rate = Vector(repeating: -rate)
    let momentum = Vector(repeating: momentum)
    forEachPart(count) { start, count in
      forEachRegister(start, count) { i, n in
        let step = rate * load(gradient, i, count: n)
        let v = multiplyAdd(momentum, load(velocity, i, count: n), step)
        write(v, velocity, i, count: n)
        write(load(value, i, count: n) + v, value, i, count: n)
      }
    }
  }

  package static func nesterovStep(
    _ count: Int, rate: Float, momentum: Float, gradient: Floats, velocity: MutableFloats,
    value: MutableFloats
  ) {
    let rate = Vector(repeating: -rate)
    let momentum = Vector(repeating: momentum)
    forEachPart(count) { start, count in
      forEachRegister(start, count) { i, n in
        let step = rate * load(gradient, i, count: n)
        let v = multiplyAdd(momentum, load(velocity, i, count: n), step)
        write(v, velocity, i, count: n)
        write(load(value, i, count: n) + multiplyAdd(momentum, v, step), value, i, count: n)
      }
    }
  }

  package static func rmspropStep(
    _ count: Int, _ constants: RMSpropConstants<Float>, gradient: Floats, squares: MutableFloats,
    velocity: MutableFloats?, value: MutableFloats
  ) {
    let rho = Vector(repeating: constants.rho)
    let rest = Vector(repeating: constants.rest)
    let rate = Vector(repeating: -constants.rate)
    let momentum = Vector(repeating: constants.momentum)
    let epsilon = Vector(repeating: constants.epsilon)
    forEachPart(count) { start, count in
      forEachRegister(start, count) { i, n in
        let g = load(gradient, i, count: n)
        let v = multiplyAdd(rho, load(squares, i, count: n), rest * g * g)
        write(v, squares, i, count: n)
        var step = g / (v.squareRoot() + epsilon)
        if let velocity {
          step = multiplyAdd(momentum, load(velocity, i, count: n), step)
          write(step, velocity, i, count: n)
        }
        write(multiplyAdd(rate, step, load(value, i, count: n)), value, i, count: n)
      }
    }
  }

  package static func adamStep(
    _ count: Int, _ constants: AdamConstants<Float>, gradient: Floats, first: MutableFloats,
    second: MutableFloats, value: MutableFloats
  ) {
    let beta1 = Vector(repeating: constants.beta1)
    let beta2 = Vector(repeating: constants.beta2)
    let rest1 = Vector(repeating: constants.rest1)
    let rest2 = Vector(repeating: constants.rest2)
    let rate = Vector(repeating: constants.rate)
    let correction = Vector(repeating: constants.secondCorrection)
    let epsilon = Vector(repeating: constants.epsilon)
    forEachPart(count) { start, count in
      forEachRegister(start, count) { i, n in
        let g = load(gradient, i, count: n)
        let m = multiplyAdd(beta1, load(first, i, count: n), rest1 * g)
        let v = multiplyAdd(beta2, load(second, i, count: n), rest2 * g * g)
        let step = rate * m / ((v * correction).squareRoot() + epsilon)
        write(m, first, i, count: n)
        write(v, second, i, count: n)
        write(load(value, i, count: n) - step, value, i, count: n)
      }
    }
  }
}
