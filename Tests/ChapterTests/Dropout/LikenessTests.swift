import Datasets
import Foundation
import NeuralNetworks
import Testing

@testable import chapter_dropout

@Suite struct LikenessTests {
  /// The kernel against a sum over a grid of normal u and v; steps of 0.02, out to 7: the kink of
  /// ReLU leaves an error of about the step squared.
  @Test(arguments: [-1, -0.6, 0, 0.3, 0.9, 1])
  func kernelIsAMeanOverNormals(c: Double) {
    let step = 0.02
    let grid = stride(from: -7, through: 7, by: step)
    var sum = 0.0
    for u in grid where u > 0 {
      for v in grid {
        let other = c * u + (1 - c * c).squareRoot() * v
        if other > 0 { sum += u * other * exp(-(u * u + v * v) / 2) }
      }
    }
    // E[max(0, u)²] is a half.
    let mean = sum * step * step / (2 * .pi) / 0.5
    #expect(abs(Likeness.kernel(c) - mean) < 2e-3)
  }

  @Test func kernelAtItsEnds() {
    #expect(Likeness.kernel(1) == 1)
    #expect(abs(Likeness.kernel(0) - 1 / .pi) < 1e-15)
    #expect(abs(Likeness.kernel(-1)) < 1e-15)
    // Rounding may take a cosine beyond 1.
    #expect(Likeness.kernel(1.0000001) == 1)
  }

  /// A wide network follows the theory: of 1,000 units a cosine has a deviation of about 0.03, the
  /// mean over 40 pairs and their common weights less.
  @Test(arguments: [0, 0.15, 0.5])
  func wideNetworks(rate: Double) {
    var random = RandomSource(seed: 4)
    let inputs = Tensor<Float>.normal([80, 50], using: &random)
    let pairs = DigitPairs(
      Examples(inputs: inputs, labels: (0..<80).map { $0 % 2 }, classCount: 2))
    #expect(pairs.first.shape == [79, 50])
    let theory = Likeness(rate: rate, layers: 4, pairs)
    let measured = Likeness(
      of: droppingNetwork([50, 1000, 1000, 1000, 1000], rate: rate, using: &random), on: pairs)
    #expect(measured.same.count == 4)
    for (a, b) in zip(measured.same + measured.different, theory.same + theory.different) {
      #expect(abs(a - b) < 0.03)
    }
  }

  @Test func pairsAreOfDifferentClasses() {
    let inputs = Tensor<Float>([4, 1], [0, 1, 2, 3])
    let pairs = DigitPairs(Examples(inputs: inputs, labels: [0, 0, 1, 1], classCount: 2))
    #expect(pairs.first.scalars == [0, 1])
    #expect(pairs.second.scalars == [2, 2])
    let none = DigitPairs(Examples(inputs: inputs, labels: [1, 1, 1, 1], classCount: 2))
    #expect(none.first.shape.rows == 0)
  }
}
