import TensorCore
import Testing

@testable import TensorKernels

/// A denormal number.
private let tiny = 700 * Float.leastNonzeroMagnitude

/// The elementwise kernels of every CPU level, against the references in `Double`.
struct ActivationKernelsTests {
  /// What one kernel computes, how exactly, and where.
  struct Function: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kernel: @Sendable (any FloatKernels.Type, Int, Floats, MutableFloats) -> Void
    let exact: @Sendable (Double) -> Double
    /// The largest relative error, in units of 2^-24.
    let units: Double
  }

  static let functions = [
    Function(
      testDescription: "exponential", kernel: { $0.exponential($1, $2, $3) },
      exact: { Double.exp($0) }, units: 2),
    Function(
      testDescription: "sigmoid", kernel: { $0.apply(.sigmoid, $1, $2, $3) },
      exact: { 1 / (1 + Double.exp(-$0)) }, units: 5),
    Function(
      testDescription: "tanh", kernel: { $0.apply(.hyperbolicTangent, $1, $2, $3) },
      exact: { Double.tanh($0) }, units: 4),
    Function(
      testDescription: "rectifier", kernel: { $0.apply(.rectifier, $1, $2, $3) },
      exact: { max(0, $0) }, units: 0),
  ]

  @Test(arguments: CPULevel.supported, functions)
  func raggedSizes(level: CPULevel, function: Function) {
    var numbers = Numbers(seed: 1)
    for count in raggedCounts {
      let x = numbers.array(count, in: -20...20)
      let exact = x.map { function.exact(Double($0)) }
      let y = written(count) { function.kernel(level.kernels, count, x, $0) }
      expectClose(y, exact, "of \(count)") { function.units * roundOff * abs(exact[$0]) }
      let inPlace = written(count, over: x) { function.kernel(level.kernels, count, $0, $0) }
      expectEqual(inPlace, y, "in place, \(count) elements")
    }
  }

  /// Every magnitude: 40,000 numbers from -105 to 90, and as many that approach 0.
  ///
  /// Results below the smallest normal number have an absolute error of one denormal instead.
  @Test(arguments: CPULevel.supported, functions)
  func accuracyEverywhere(level: CPULevel, function: Function) {
    let wide = (0..<40_000).map { Float(-105 + Double($0) * 195 / 40_000) }
    let small = (0..<40_000).map { Float(Double.exp(-Double($0) / 450)) }
    let x = wide + small + small.map { -$0 }
    let exact = x.map { function.exact(Double($0)) }
    let y = written(x.count) { function.kernel(level.kernels, x.count, x, $0) }
    expectClose(y, exact, "at the input of that index") {
      // A sigmoid of 1 / (1 + infinity) is 0 although the exact value is a denormal number.
      let denormal = abs(exact[$0]) < Double(Float.leastNormalMagnitude)
      return denormal
        ? Double(Float.leastNormalMagnitude) : function.units * roundOff * abs(exact[$0])
    }
  }

  @Test(arguments: CPULevel.supported)
  func specialValuesOfExponential(level: CPULevel) {
    // The logarithms of the largest number, of the smallest normal one and of half the smallest
    // denormal one are 88.722839, -87.336545 and -103.972076.
    let x: [Float] = [
      .nan, .infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, 88.72283, 88.72284, 89, 1e30,
      -87.33654, -87.33655, -100, -103.972, -103.973, -104, -105, -1e30,
    ]
    let y = written(x.count) { level.kernels.exponential(x.count, x, $0) }
    let exact = x.map { Double.exp(Double($0)) }
    expectClose(y, exact) {
      2 * roundOff * exact[$0] + Double(Float.leastNonzeroMagnitude) / 2 * (1 + 1e-6)
    }
    #expect(y[3...5] == [1, 1, 1])
    #expect(y[6].isFinite && y[7] == .infinity)
    #expect(y[13] == .leastNonzeroMagnitude && y[14] == 0)
  }

  @Test(arguments: CPULevel.supported)
  func specialValuesOfTheActivations(level: CPULevel) {
    let x: [Float] = [
      .nan, .infinity, -.infinity, 0, -0.0, tiny, -tiny, 1e30, -1e30, 0.625, 0.624_999_94, 90,
      -90, 200, -200,
    ]
    let kernels = level.kernels
    let sigmoid = written(x.count) { kernels.apply(.sigmoid, x.count, x, $0) }
    #expect(sigmoid[0].isNaN)
    #expect(sigmoid[1...8] == [1, 0, 0.5, 0.5, 0.5, 0.5, 1, 0])
    #expect(sigmoid[11] == 1 && sigmoid[12] < 1e-38 && sigmoid[13] == 1 && sigmoid[14] == 0)

    let tanh = written(x.count) { kernels.apply(.hyperbolicTangent, x.count, x, $0) }
    #expect(tanh[0].isNaN)
    #expect(tanh[1...8] == [1, -1, 0, 0, tiny, -tiny, 1, -1])
    #expect(tanh[11...] == [1, -1, 1, -1])

    let rectifier = written(x.count) { kernels.apply(.rectifier, x.count, x, $0) }
    #expect(rectifier[0].isNaN)
    #expect(rectifier[1...8] == [.infinity, 0, 0, 0, tiny, 0, 1e30, 0])
  }

  /// The same operations in the same order as the reference: the same bits.
  @Test(arguments: CPULevel.supported, Activation.allCases)
  func gradients(level: CPULevel, activation: Activation) {
    var numbers = Numbers(seed: 2)
    for count in raggedCounts {
      var y = numbers.array(count)
      var dy = numbers.array(count, in: -3...3)
      // Special values somewhere in the middle and, for short arrays, in the rest of a register.
      let specials: [(Float, Float)] = [
        (0, 2), (-0.0, 2), (1, .infinity), (.nan, 1), (0.5, .nan), (0, .infinity), (tiny, 3),
      ]
      for (i, (special, gradient)) in specials.enumerated() where 2 * i < count {
        (y[2 * i], dy[2 * i]) = (special, gradient)
      }
      let expected = written(count) {
        Reference.applyGradient(activation, count, y: y, dy: dy, dx: $0)
      }
      func run(_ y: Floats, _ dy: Floats, _ dx: MutableFloats) {
        level.kernels.applyGradient(activation, count, y: y, dy: dy, dx: dx)
      }
      expectEqual(written(count) { run(y, dy, $0) }, expected)
      let overY = written(count, over: y) { run($0, dy, $0) }
      expectEqual(overY, expected, "written over y")
      let overGradient = written(count, over: dy) { run(y, $0, $0) }
      expectEqual(overGradient, expected, "written over dy")
    }
  }

}
