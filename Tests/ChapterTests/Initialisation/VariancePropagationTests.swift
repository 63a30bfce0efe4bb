import Foundation
import NeuralNetworks
import Testing

@testable import chapter_init

@Suite struct VariancePropagationTests {
  /// E[1] = 1, E[z^2] = 1, E[z^4] = 3, E[cos z] = e^(-1/2): the midpoint rule is exact to rounding
  /// for smooth functions; beyond 10 lies less than 1e-20.
  @Test func gaussianMeans() {
    #expect(abs(VariancePropagation.gaussianMean { _ in 1 } - 1) < 1e-12)
    #expect(abs(VariancePropagation.gaussianMean { $0 * $0 } - 1) < 1e-12)
    #expect(abs(VariancePropagation.gaussianMean { $0 * $0 * $0 * $0 } - 3) < 1e-11)
    #expect(abs(VariancePropagation.gaussianMean { cos($0) } - exp(-0.5)) < 1e-12)
  }

  /// For ReLU all is known: half the mean square, half the gradient, outputs with the deviation
  /// sqrt(q (1/2 - 1/2 pi)).
  @Test(arguments: [0.1, 1, 7])
  func rectifier(q: Double) {
    let he = VariancePropagation(nonlinearity: .relu, gain: 2)
    #expect(abs(he.next(q) / q - 1) < 1e-5)
    #expect(abs(he.gradientFactor(q) - 1) < 1e-5)
    let deviation = (q * (0.5 - 1 / (2 * Double.pi))).squareRoot()
    #expect(abs(he.outputDeviation(q) / deviation - 1) < 1e-5)
    let xavier = VariancePropagation(nonlinearity: .relu, gain: 1)
    #expect(abs(xavier.variances(depth: 11).last! - 1.0 / 1024) < 1e-7)
    #expect(abs(xavier.gradientDeviations(depth: 11)[0] - 1.0 / 32) < 1e-5)
  }

  /// What the map's figure is read for. The sigmoid's curve crosses the diagonal once, from above to
  /// below: its variance ends there, whatever it begins with.
  @Test(arguments: [1.0, 2, 4])
  func sigmoidsEndWhereTheCurveCrossesTheDiagonal(gain: Double) {
    let map = VariancePropagation(nonlinearity: .sigmoid, gain: gain)
    func end(_ start: Double) -> Double { (0..<20).reduce(start) { q, _ in map.next(q) } }
    #expect(map.next(0.01) > 0.01)
    #expect(map.next(3) < 3)
    #expect(abs(end(0.01) - end(3)) < 1e-6)
  }

  /// Tanh with a gain of 1 meets it at 0 only: the signal dies out, the smaller the more slowly.
  @Test func tanhWithXavierDiesOutEverMoreSlowly() {
    let map = VariancePropagation(nonlinearity: .tanh, gain: 1)
    let left = [3, 1, 0.1, 0.01].map { map.next($0) / $0 }
    #expect(left.allSatisfy { $0 < 1 })
    #expect(left == left.sorted())
  }

  /// Two samples through ReLU: the arc-cosine kernel of Cho and Saul (2009) for a right angle,
  /// E[f(u) f(v)] = 1 / 2 pi, so that half the mean square difference is 1/2 - 1/2 pi.
  @Test func independentSamplesThroughRectifiers() {
    let theory = VariancePropagation(nonlinearity: .relu, gain: 1).sampleDeviations(depth: 1)
    #expect(abs(theory[0] - (0.5 - 1 / (2 * Double.pi)).squareRoot()) < 1e-3)
  }

  /// A wide net follows the theory: 40,000 outputs of 400 units, each deviation good to about 2%.
  @Test(arguments: Nonlinearity.allCases)
  func measured(nonlinearity: Nonlinearity) {
    let stack = Stack(
      nonlinearity: nonlinearity, weights: .heNormal, depth: 4, width: 400, samples: 100)
    let pass = stack.run(seed: 1, needsGradients: true)
    let theory = VariancePropagation(nonlinearity: nonlinearity, gain: 2)
    for (output, expected) in zip(pass.outputs, theory.outputDeviations(depth: 4)) {
      #expect(abs(output.deviation / expected - 1) < 0.1)
    }
    for (gradient, expected) in zip(pass.gradients, theory.gradientDeviations(depth: 4)) {
      #expect(abs(gradient.deviation / expected - 1) < 0.1)
    }
    for (output, expected) in zip(pass.outputs, theory.sampleDeviations(depth: 4)) {
      let exact = Tensor<Double>(output.shape, output.scalars.map { Double($0) })
      #expect(abs(exact.spreads.samples / expected - 1) < 0.1)
    }
  }

  @Test func distinctUnitsAreCounted() {
    #expect(distinctUnits(Tensor([2, 3], [1, 1, 2, 5, 5, 5])) == 2)
    #expect(distinctUnits(Tensor([1, 2], [1, Float(1).nextUp])) == 2)
  }

  @Test func deviationsOfWhatOverflowsAreNotNumbers() {
    #expect(Tensor<Float>([.infinity, 1]).deviation.isNaN)
    // Squares of these would overflow `Float`.
    #expect(abs(Tensor<Float>([1e30, -1e30]).deviation / 1e30 - 1) < 1e-6)
  }
}
