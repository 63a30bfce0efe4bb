import TensorCore
import Testing

@testable import TensorKernels

/// The optimizer steps of every CPU level, against the references in `Double`.
struct OptimizerKernelsTests {
  @Test(arguments: CPULevel.supported, raggedCounts)
  func gradientStep(level: CPULevel, count: Int) {
    var numbers = Numbers(seed: count)
    let (gradient, value) = (numbers.array(count), numbers.array(count))
    let rate: Float = 0.3
    var exact = value.inDouble
    Reference.gradientStep(count, rate: Double(rate), gradient: gradient.inDouble, value: &exact)
    let result = written(count, over: value) {
      level.kernels.gradientStep(count, rate: rate, gradient: gradient, value: $0)
    }
    expectClose(result, exact) {
      2 * roundOff * (abs(Double(value[$0])) + abs(Double(rate * gradient[$0])))
    }
  }

  @Test(arguments: CPULevel.supported, raggedCounts)
  func momentumStep(level: CPULevel, count: Int) {
    var numbers = Numbers(seed: count)
    let (gradient, velocity) = (numbers.array(count), numbers.array(count))
    let value = numbers.array(count)
    let (rate, momentum): (Float, Float) = (0.3, 0.9)
    var (exactVelocity, exactValue) = (velocity.inDouble, value.inDouble)
    Reference.momentumStep(
      count, rate: Double(rate), momentum: Double(momentum), gradient: gradient.inDouble,
      velocity: &exactVelocity, value: &exactValue)
    var newVelocity: [Float] = []
    let newValue = written(count, over: value) { value in
      newVelocity = written(count, over: velocity) {
        level.kernels.momentumStep(
          count, rate: rate, momentum: momentum, gradient: gradient, velocity: $0, value: value)
      }
    }
    // All magnitudes are below 1: 3 roundings for the velocity, 1 more for the value.
    expectClose(newVelocity, exactVelocity) { _ in 3 * 1.2 * roundOff }
    expectClose(newValue, exactValue) { _ in 5 * 1.2 * roundOff }
  }

  @Test(arguments: CPULevel.supported, raggedCounts)
  func nesterovStep(level: CPULevel, count: Int) {
    var numbers = Numbers(seed: count)
    let (gradient, velocity) = (numbers.array(count), numbers.array(count))
    let value = numbers.array(count)
    let (rate, momentum): (Float, Float) = (0.3, 0.9)
    var (exactVelocity, exactValue) = (velocity.inDouble, value.inDouble)
    Reference.nesterovStep(
      count, rate: Double(rate), momentum: Double(momentum), gradient: gradient.inDouble,
      velocity: &exactVelocity, value: &exactValue)
    var newVelocity: [Float] = []
    let newValue = written(count, over: value) { value in
      newVelocity = written(count, over: velocity) {
        level.kernels.nesterovStep(
          count, rate: rate, momentum: momentum, gradient: gradient, velocity: $0, value: value)
      }
    }
    // The velocity's 3 roundings, and 3 more for the step and the value; the value is below 2.4.
    expectClose(newVelocity, exactVelocity) { _ in 3 * 1.2 * roundOff }
    expectClose(newValue, exactValue) { _ in (5 * 1.4 + 2.4) * roundOff }
  }

  @Test(arguments: CPULevel.supported, raggedCounts)
  func rmspropStep(level: CPULevel, count: Int) {
    rmspropStep(level, count, hasMomentum: false)
    rmspropStep(level, count, hasMomentum: true)
  }

  private func rmspropStep(_ level: CPULevel, _ count: Int, hasMomentum: Bool) {
    var numbers = Numbers(seed: count)
    let (gradient, velocity) = (numbers.array(count), numbers.array(count))
    let (squares, value) = (numbers.array(count, in: 0.01...1), numbers.array(count))
    let constants = RMSpropConstants<Float>(rate: 0.01, rho: 0.9, momentum: 0.5, epsilon: 1e-7)
    var inDouble = RMSpropConstants<Double>(
      rate: Double(constants.rate), rho: Double(constants.rho), momentum: 0.5,
      epsilon: Double(constants.epsilon))
    inDouble.rest = Double(constants.rest)
    var (exactSquares, exactVelocity) = (squares.inDouble, velocity.inDouble)
    var exactValue = value.inDouble
    exactVelocity.withUnsafeMutableBufferPointer { exactVelocity in
      Reference.rmspropStep(
        count, inDouble, gradient: gradient.inDouble, squares: &exactSquares,
        velocity: hasMomentum ? exactVelocity.baseAddress : nil, value: &exactValue)
    }

    var (newSquares, newVelocity): ([Float], [Float]) = ([], [])
    let newValue = written(count, over: value) { value in
      newVelocity = written(count, over: velocity) { velocity in
        newSquares = written(count, over: squares) {
          level.kernels.rmspropStep(
            count, constants, gradient: gradient, squares: $0,
            velocity: hasMomentum ? velocity : nil, value: value)
        }
      }
    }
    expectClose(newSquares, exactSquares) { 4 * roundOff * exactSquares[$0] }
    // g / sqrt(v) is at most sqrt(1 / 0.1), off by 5 roundings; with the velocity below 3.7.
    expectClose(newVelocity, exactVelocity) { _ in hasMomentum ? (5 * 3.2 + 3.7) * roundOff : 0 }
    expectClose(newValue, exactValue) { _ in (0.01 * 25 + 1.1) * roundOff }
  }

  @Test(arguments: CPULevel.supported, raggedCounts)
  func adamStep(level: CPULevel, count: Int) {
    var numbers = Numbers(seed: count)
    let (gradient, first) = (numbers.array(count), numbers.array(count))
    let (second, value) = (numbers.array(count, in: 0.01...1), numbers.array(count))
    let constants = AdamConstants<Float>(
      rate: 0.01, beta1: 0.9, beta2: 0.999, secondCorrection: 3, epsilon: 1e-8)
    var inDouble = AdamConstants<Double>(
      rate: Double(constants.rate), beta1: Double(constants.beta1),
      beta2: Double(constants.beta2), secondCorrection: 3, epsilon: Double(constants.epsilon))
    (inDouble.rest1, inDouble.rest2) = (Double(constants.rest1), Double(constants.rest2))
    var (exactFirst, exactSecond) = (first.inDouble, second.inDouble)
    var exactValue = value.inDouble
    Reference.adamStep(
      count, inDouble, gradient: gradient.inDouble, first: &exactFirst, second: &exactSecond,
      value: &exactValue)

    var (newFirst, newSecond): ([Float], [Float]) = ([], [])
    let newValue = written(count, over: value) { value in
      newSecond = written(count, over: second) { second in
        newFirst = written(count, over: first) {
          level.kernels.adamStep(
            count, constants, gradient: gradient, first: $0, second: second, value: value)
        }
      }
    }
    expectClose(newFirst, exactFirst) { _ in 3 * roundOff }
    expectClose(newSecond, exactSecond) { 4 * roundOff * exactSecond[$0] }
    // The step is at most rate / sqrt(3 * 0.01); its error adds to that of the last subtraction.
    expectClose(newValue, exactValue) { _ in 12 * 0.06 * roundOff + 1.1 * roundOff }
  }

  /// (1 - beta2) g^2 is a number where g^2 alone is none: no overflow on the way, as in the
  /// reference. The same for RMSprop's (1 - rho) g^2.
  @Test(arguments: CPULevel.supported)
  func hugeGradients(level: CPULevel) {
    let constants = AdamConstants<Float>(
      rate: 0.01, beta1: 0.9, beta2: 0.999, secondCorrection: 1, epsilon: 1e-8)
    let count = 19
    let gradient = [Float](repeating: 1e20, count: count)
    let zeros = [Float](repeating: 0, count: count)
    var (first, second, value) = (zeros, zeros, zeros)
    level.kernels.adamStep(
      count, constants, gradient: gradient, first: &first, second: &second, value: &value)
    expectClose(second, [Double](repeating: 1e37, count: count)) { _ in 1e33 }
    expectClose(value, [Double](repeating: -0.01 * 1e19 / (1e37).squareRoot(), count: count)) { _ in
      1e-5
    }
    (second, value) = (zeros, zeros)
    level.kernels.rmspropStep(
      count, RMSpropConstants(rate: 0.01, rho: 0.999, momentum: 0, epsilon: 1e-7),
      gradient: gradient, squares: &second, velocity: nil, value: &value)
    expectClose(second, [Double](repeating: 1e37, count: count)) { _ in 1e31 }
    expectClose(value, [Double](repeating: -0.01 * 1e20 / (1e37).squareRoot(), count: count)) { _ in
      1e-6
    }
  }

  /// A gradient of 0 moves nothing, although the second moment is 0 as well; a NaN stays alone.
  @Test(arguments: CPULevel.supported)
  func specialGradients(level: CPULevel) {
    var gradient = [Float](repeating: 0, count: 21)
    gradient[18] = .nan
    let constants = AdamConstants<Float>(
      rate: 0.01, beta1: 0.9, beta2: 0.999, secondCorrection: 1000, epsilon: 1e-8)
    let value = [Float](repeating: 7, count: 21)
    let state = [Float](repeating: 0, count: 21)
    var expected = value
    expected[18] = .nan
    let adam = written(21, over: value) { value in
      _ = written(21, over: state) { second in
        _ = written(21, over: state) {
          level.kernels.adamStep(
            21, constants, gradient: gradient, first: $0, second: second, value: value)
        }
      }
    }
    expectEqual(adam, expected)
    let plain = written(21, over: value) {
      level.kernels.gradientStep(21, rate: 0.1, gradient: gradient, value: $0)
    }
    expectEqual(plain, expected)
    let divided = written(21, over: value) { value in
      _ = written(21, over: state) {
        level.kernels.rmspropStep(
          21, RMSpropConstants(rate: 0.01, rho: 0.9, momentum: 0, epsilon: 1e-7),
          gradient: gradient, squares: $0, velocity: nil, value: value)
      }
    }
    expectEqual(divided, expected)
  }
}
