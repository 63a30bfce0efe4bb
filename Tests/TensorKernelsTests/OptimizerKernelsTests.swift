import KernelInterface
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
  func adamStep(level: CPULevel, count: Int) {
    var numbers = Numbers(seed: count)
    let (gradient, first) = (numbers.array(count), numbers.array(count))
    let (second, value) = (numbers.array(count, in: 0.01...1), numbers.array(count))
    let constants = AdamConstants<Float>(
      rate: 0.01, beta1: 0.9, beta2: 0.999, secondCorrection: 3, epsilon: 1e-8)
    let inDouble = AdamConstants<Double>(
      rate: Double(constants.rate), beta1: Double(constants.beta1),
      beta2: Double(constants.beta2), secondCorrection: 3, epsilon: Double(constants.epsilon))
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
  /// reference.
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
  }
}
