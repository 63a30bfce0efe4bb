import Testing

@testable import GradientChecking
@testable import NeuralNetworks

struct GradientCheckTests {
  private func relu(_ x: Tensor<Double>) -> Tensor<Double> { x.applying(.rectifier) }

  private func check(
    _ x: [Double], _ analytic: [Double], weights: [Double]? = nil,
    scheme: DifferenceScheme = .accurate, tolerance: Double = 1e-7,
    _ f: (Tensor<Double>) -> Tensor<Double>
  ) -> GradientCheck {
    let ones = [Double](repeating: 1, count: x.count)
    return checkGradient(
      "x", at: Tensor(x), analytic: Tensor(analytic), weights: Tensor(weights ?? ones),
      scheme: scheme, tolerance: tolerance, of: f)
  }

  @Test func aRightGradientAgrees() {
    let result = check([1, 2, -3], [2, 4, -6]) { $0.squared() }
    #expect(result.verdict == .agrees && result.passes)
    #expect(result.relativeError < 1e-10)
  }

  /// e^(50 x) is smooth, but bends so much that the step's truncation error is above the tolerance.
  @Test func aSteepSmoothFunctionHasNoKink() {
    let steep = { (x: Tensor<Double>) in (x * 50).exponential() }
    let right = [50.0, 50 * Double.exp(5)]
    #expect(check([0, 0.1], right, steep).verdict == .lostPrecision)
    #expect(check([0, 0.1], right.map { $0 * 1.01 }, steep).verdict == .wrong)
    #expect(
      check([0, 0.1], right, scheme: DifferenceScheme(step: 1e-5, order: .fourth), steep).passes)
  }

  // MARK: The worst element

  @Test func theWorstElementIsNamed() {
    var random = RandomSource(seed: 1)
    let x = Tensor<Double>.normal([2, 3, 4], mean: 3, using: &random)
    var analytic = x * 2
    analytic[0, 1, 3] *= 1.01
    analytic[1, 2, 1] *= 1.1
    let result = checkGradient(
      "kernel", at: x, analytic: analytic, weights: Tensor(x.shape, repeating: 1)
    ) { $0.squared() }
    #expect(result.verdict == .wrong && !result.passes)
    #expect(result.worst?.index == [1, 2, 1])
    #expect(result.worst?.analytic == analytic[1, 2, 1])
    #expect(abs((result.worst?.numeric ?? 0) - 2 * x[1, 2, 1]) < 1e-10)
    #expect(abs(result.relativeError - 0.1 / 2.1) < 1e-9)
    #expect(result.name == "kernel" && result.shape == [2, 3, 4])
  }

  @Test func theDescriptionHasBothValues() {
    let text = check([1, 2], [2, 5]) { $0.squared() }.description
    #expect(text.hasPrefix("x [2]: wrong, largest relative error 0.111"))
    #expect(text.contains("at [1], analytic 5.0, numeric "))
    #expect(text.hasSuffix(", step 0.001"))
  }

  @Test func relativeErrors() {
    func error(_ analytic: Double, _ numeric: Double) -> Double {
      GradientCheck.Element(index: [], analytic: analytic, numeric: numeric).relativeError
    }
    #expect(error(3, 1) == 0.5 && error(1, 3) == 0.5)
    #expect(error(0, 0) == 0)
    #expect(error(1, 0) == 1 && error(1, -1) == 1)
    #expect(error(1e-9, 0) == 0.1, "below 1e-8 errors count less and less")
    #expect(error(.nan, 1) == .infinity && error(1, .infinity) == .infinity)
    #expect(error(.infinity, .infinity) == .infinity)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func gradientsThatAreNoNumbersAreWrong(value: Double) {
    let result = check([1, 2], [2, value]) { $0.squared() }
    #expect(result.verdict == .wrong)
    #expect(result.worst?.index == [1] && result.relativeError == .infinity)
  }

  // MARK: Tolerance

  @Test func theToleranceDecides() {
    let almost = [2.0, 4 * (1 + 1e-4)]
    #expect(check([1, 2], almost) { $0.squared() }.verdict == .wrong)
    #expect(check([1, 2], almost, tolerance: 1e-3) { $0.squared() }.verdict == .agrees)
  }

  @Test func theTextbookSchemeAt1e5() {
    let x: [Double] = [0.3, -1.2, 2]
    let result = check(
      x, x.map { Double.exp($0) }, scheme: .textbook, tolerance: 1e-5
    ) { $0.exponential() }
    #expect(result.passes && result.scheme == .textbook && result.relativeError < 1e-8)
  }

  // MARK: Kinks

  @Test func aKinkAtZero() {
    let result = check([0, 1], [0, 1], relu)
    #expect(result.verdict == .kink && !result.passes)
    #expect(result.worst?.index == [0])
    // Any slope between the two is a subgradient; others are wrong.
    #expect(check([0, 1], [1, 1], relu).verdict == .kink)
    #expect(check([0, 1], [2, 1], relu).verdict == .wrong)
    #expect(check([0, 1], [-0.1, 1], relu).verdict == .wrong)
  }

  @Test(arguments: [5e-4, -5e-4, 1.5e-3, -1.5e-3])
  func aKinkWithinTheStep(x: Double) {
    let analytic: [Double] = [x > 0 ? 1 : 0, 1]
    #expect(check([x, 1], analytic, relu).verdict == .kink)
    // A smaller step does not reach it.
    let small = DifferenceScheme(step: 1e-5, order: .second)
    #expect(check([x, 1], analytic, scheme: small, relu).verdict == .agrees)
    // A wrong gradient has no excuse beside a kink.
    #expect(check([x, 1], [1 - analytic[0], 1], relu).verdict == .wrong)
    #expect(check([x, 1], [2, 1], relu).verdict == .wrong)
  }

  @Test func aMistakeElsewhereIsNotExcusedByAKink() {
    #expect(check([0, 1], [0, 1.5], relu).verdict == .wrong)
    #expect(check([0, 2e-3 + 1e-9], [0, 1], relu).verdict == .kink)
  }

  @Test func curvatureIsNoKink() {
    #expect(check([1, 2], [2.1, 4]) { $0.squared() }.verdict == .wrong)
    let steep = [0.1, 0.2].map { 51 * Double.exp(50 * $0) }
    #expect(check([0.1, 0.2], steep) { ($0 * 50).exponential() }.verdict == .wrong)
  }

  // MARK: What cannot be checked

  /// The second element's gradient, 1e-9, is far below the round-off of a thousand over the step.
  @Test(arguments: [1e-9, 0, 2e-9])
  func aGradientBelowRoundOff(analytic: Double) {
    let result = checkGradient(
      "x", at: Tensor([1, 1]), analytic: Tensor([2000, analytic]), weights: Tensor([1])
    ) { Tensor([1000 * $0[0] * $0[0] + 1e-9 * $0[1]]) }
    #expect(result.verdict == .lostPrecision && !result.passes)
  }

  @Test func aMistakeAboveRoundOffIsNotLostPrecision() {
    let result = checkGradient(
      "x", at: Tensor([1, 1]), analytic: Tensor([2000, 1e-3]), weights: Tensor([1])
    ) { Tensor([1000 * $0[0] * $0[0] + 1e-9 * $0[1]]) }
    #expect(result.verdict == .wrong)
  }

  @Test func noGradientAtAllIsVacuous() {
    let constant = check([1, 2], [0, 0]) { _ in Tensor([3, 4]) }
    #expect(constant.verdict == .vacuous && !constant.passes)
    #expect(check([1, 2], [2, 4], weights: [0, 0]) { $0.squared() }.verdict == .wrong)
    #expect(check([1, 2], [0, 0], weights: [0, 0]) { $0.squared() }.verdict == .vacuous)
    // All ReLUs off: the gradient is 0 and right, but nothing was tested.
    #expect(check([-1, -2], [0, 0], relu).verdict == .vacuous)
  }

  @Test func noElementsAreVacuous() {
    let result = check([], []) { $0 }
    #expect(result.verdict == .vacuous && result.worst == nil && result.relativeError == 0)
  }

  @Test func aGradientOfAnotherShapeStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = checkGradient(
        "weight", at: .zeros([2, 3]), analytic: .zeros([3, 2]), weights: .zeros([2, 3])
      ) { $0 }
    }
    expectMessage(result, "weight: the gradient has the shape [3, 2], the values have [2, 3].")
  }
}
