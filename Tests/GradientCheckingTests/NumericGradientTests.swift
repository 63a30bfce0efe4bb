import Testing

@testable import GradientChecking
@testable import NeuralNetworks

struct NumericGradientTests {
  private let x = Tensor<Double>([2, 2], [0.5, -1, 2, 0])
  private let one = Tensor<Double>([2, 2], repeating: 1)

  private func power(_ n: Int, _ x: Tensor<Double>) -> Tensor<Double> {
    x.map { x in (0..<n).reduce(1) { product, _ in product * x } }
  }

  /// A parabola has no third derivative, so that any step is exact but for round-off.
  @Test(arguments: [1e-3, 0.1, 1, 4])
  func aParabolaIsExact(step: Double) {
    for order in [DifferenceScheme.Order.second, .fourth] {
      let scheme = DifferenceScheme(step: step, order: order)
      let gradient = numericGradient(at: x, weights: one, scheme: scheme) { power(2, $0) }
      #expect((gradient - x * 2).largestMagnitude < 1e-14 / step + 1e-14)
    }
  }

  /// Of x^3 the second-order formula gives 3 x^2 + h^2: h^2 f''' / 6.
  @Test(arguments: [0.5, 0.1, 0.01])
  func theErrorOfTheSecondOrder(step: Double) {
    let scheme = DifferenceScheme(step: step, order: .second)
    let gradient = numericGradient(at: x, weights: one, scheme: scheme) { power(3, $0) }
    let error = gradient - x.squared() * 3
    #expect((error - step * step).largestMagnitude < 1e-14 / step)
    let exact = numericGradient(at: x, weights: one, scheme: .init(step: step, order: .fourth)) {
      power(3, $0)
    }
    #expect((exact - x.squared() * 3).largestMagnitude < 1e-13 / step)
  }

  /// Of x^5 the fourth-order formula gives 5 x^4 - 4 h^4: h^4 f''''' / 30.
  @Test(arguments: [0.5, 0.1, 0.05])
  func theErrorOfTheFourthOrder(step: Double) {
    let scheme = DifferenceScheme(step: step, order: .fourth)
    let gradient = numericGradient(at: x, weights: one, scheme: scheme) { power(5, $0) }
    let error = gradient - power(4, x) * 5
    #expect((error + 4 * power(4, Tensor([step]))[0]).largestMagnitude < 1e-12 / step)
  }

  /// Halving the step divides the error by 4 and by 16; a step that is too small loses digits to
  /// round-off. The default scheme has some four digits more than the textbook's.
  @Test func theErrorDependsOnTheStep() {
    let x = Tensor<Double>([0.7])
    func error(_ scheme: DifferenceScheme) -> Double {
      let gradient = numericGradient(at: x, weights: Tensor([1]), scheme: scheme) {
        $0.exponential()
      }
      return abs(gradient[0] / Double.exp(0.7) - 1)
    }
    for (order, ratio) in [(DifferenceScheme.Order.second, 4.0), (.fourth, 16)] {
      let errors = [0.4, 0.2, 0.1].map { error(.init(step: $0, order: order)) }
      #expect(abs(errors[0] / errors[1] - ratio) < 0.1 * ratio)
      #expect(abs(errors[1] / errors[2] - ratio) < 0.1 * ratio)
    }
    #expect(error(.init(step: 1e-13, order: .second)) > 1e-5)
    #expect(error(.textbook) < 1e-9)
    #expect(error(.accurate) < 1e-12)
  }

  /// The derivative of the weighted sum: each output counts as much as its weight says.
  @Test func weights() {
    let weights = Tensor<Double>([2, 2], [1, -2, 0, 3])
    let gradient = numericGradient(at: x, weights: weights) { $0.squared() }
    #expect((gradient - x * weights * 2).largestMagnitude < 1e-12)
  }

  /// From three numbers to two: y = (a b, c + a).
  @Test func outputsOfAnotherShape() {
    let gradient = numericGradient(
      at: Tensor([2, 3, 5]), weights: Tensor([10, 1])
    ) { Tensor([$0[0] * $0[1], $0[2] + $0[0]]) }
    #expect(gradient.shape == [3])
    #expect((gradient - Tensor([31, 20, 1])).largestMagnitude < 1e-10)
  }

  /// Outputs that do not change take part with exactly 0, however large they are.
  @Test func largeConstantOutputsAddNoRoundOff() {
    let gradient = numericGradient(at: Tensor([0.5]), weights: Tensor([1, 1])) {
      Tensor([1e15, $0[0]])
    }
    #expect(abs(gradient[0] - 1) < 1e-12)
  }

  @Test(arguments: [0, -1e-3, .infinity, .nan]) func noStepStops(step: Double) async {
    for afterwards in [false, true] {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) { [bits = step.bitPattern as UInt64, afterwards = afterwards as Bool] in
        let step = Double(bitPattern: bits)
        var scheme = DifferenceScheme(step: afterwards ? 1e-3 : step, order: .second)
        scheme.step = step
      }
      expectMessage(result, "a step above 0, not over \(step)")
    }
  }

  @Test func theInputStaysAsItIs() {
    let before = x.scalars
    _ = numericGradient(at: x, weights: one) { $0.squared() }
    #expect(x.scalars == before)
  }
}
