import Foundation
import Testing

@testable import NeuralNetworks

/// The shapes that moments are measured on: a dense layer's and a kernel's, each of 400,000 numbers.
private let shapes: [Shape] = [[800, 500], [2, 4, 250, 200]]

/// All named initialisers, each with the variance that its paper gives for the two shapes.
///
/// Fans are 800 and 500 for the first; 8 * 250 = 2,000 and 8 * 200 = 1,600 for the second.
private let named: [(initializer: Initializer, variances: [Double])] =
  Initializer.Distribution.allCases.flatMap { kind -> [(Initializer, [Double])] in
    [
      (.leCun(kind), [1 / 800, 1 / 2000]),
      (.glorot(kind), [2 / 1300, 2 / 3600]),
      (.xavier(kind), [2 / 1300, 2 / 3600]),
      (.he(kind), [2 / 800, 2 / 2000]),
      (.he(kind, fan: .out), [2 / 500, 2 / 1600]),
      (.he(kind, negativeSlope: 0.5), [1.6 / 800, 1.6 / 2000]),
      (.scaled(gain: 3, fan: .average, kind), [6 / 1300, 6 / 3600]),
    ]
  } + [
    (.normal(standardDeviation: 0.1), [0.01, 0.01]),
    (.truncatedNormal(standardDeviation: 0.1), [0.0077374, 0.0077374]),
    (.uniform(limit: 0.3), [0.03, 0.03]),
  ]

struct InitializerTests {
  /// The sample mean of n numbers has the standard deviation s / sqrt(n), the sample standard
  /// deviation s sqrt((k - 1) / 4n), with k the distribution's fourth moment over its squared
  /// variance. Both have to be right to 4.5 of theirs, which one of these 96 estimates exceeds by
  /// chance for one seed in 1,500.
  @Test(arguments: named)
  func moments(initializer: Initializer, variances: [Double]) {
    for (shape, variance) in zip(shapes, variances) {
      var random = RandomSource(seed: 1)
      let x: Tensor<Double> = initializer(shape, using: &random)
      let (n, deviation) = (Double(x.count), variance.squareRoot())
      #expect(abs(initializer.standardDeviation(for: shape) / deviation - 1) < 1e-4)
      #expect(abs(x.mean()) < 4.5 * deviation / n.squareRoot(), "\(initializer)")
      let error = ((initializer.kurtosis - 1) / (4 * n)).squareRoot()
      let ratio = x.squared().mean().squareRoot() / deviation
      #expect(abs(ratio - 1) < 4.5 * error, "\(initializer) has \(ratio) of its deviation")
      // The shape of the distribution: the fourth moment, and where it ends.
      let fourth = x.squared().squared().mean() / (variance * variance)
      #expect(abs(fourth / initializer.kurtosis - 1) < 0.04, "\(initializer): \(fourth)")
      let reach = x.largestMagnitude / deviation
      #expect(initializer.reach.contains(reach), "\(initializer) reaches \(reach) deviations")
    }
  }

  /// Keras' constant is sqrt(1 - 4 phi(2) / (2 Phi(2) - 1)).
  @Test func truncationLeavesThisDeviation() {
    let density = exp(-2.0) / (2 * Double.pi).squareRoot()
    let share = erf(2.0.squareRoot())
    let exact = (1 - 4 * density / share).squareRoot()
    #expect(abs(Initializer.truncatedDeviation - exact) < 1e-15)
  }

  /// 4.55% of a normal distribution lie beyond two deviations. Drawn again they lie inside, at no
  /// special place: numbers within one deviation are 68.27% / 95.45% of all.
  @Test func whatIsCutOffIsDrawnAgain() {
    var random = RandomSource(seed: 2)
    let x = Tensor<Double>.truncatedNormal([200_000], using: &random)
    #expect(x.largestMagnitude < 2 && x.largestMagnitude > 1.999)
    let inner = Double(x.scalars.count { $0.magnitude < 1 }) / 200_000
    let expected = erf(0.5.squareRoot()) / erf(2.0.squareRoot())
    #expect(abs(inner - expected) < 4.5 * (expected * (1 - expected) / 200_000).squareRoot())
  }

  /// The limits that the papers and Keras name.
  @Test func uniformLimits() {
    for (initializer, limit) in [
      (Initializer.leCunUniform, (3.0 / 800).squareRoot()),
      (.glorotUniform, (6.0 / 1300).squareRoot()), (.heUniform, (6.0 / 800).squareRoot()),
    ] {
      var random = RandomSource(seed: 3)
      let x: Tensor<Float> = initializer([800, 500], using: &random)
      #expect(Double(x.largestMagnitude) <= limit && Double(x.largestMagnitude) > 0.9999 * limit)
    }
  }

  @Test func constants() {
    var random = RandomSource(seed: 3)
    let before = random
    #expect(Initializer.zeros([2, 3], using: &random) == Tensor<Float>.zeros([2, 3]))
    #expect(Initializer.ones([2], using: &random) == Tensor<Float>([1, 1]))
    #expect(Initializer.constant(-0.1)([2], using: &random) == Tensor<Double>([-0.1, -0.1]))
    #expect(Initializer.zeros.standardDeviation(for: [5, 5]) == 0)
    #expect(random == before, "constants draw nothing")
  }

  @Test func theSameSeedGivesTheSameWeights() {
    for (initializer, _) in named {
      var (a, b) = (RandomSource(seed: 5), RandomSource(seed: 5))
      let exact: Tensor<Double> = initializer([7, 9], using: &a)
      let single: Tensor<Float> = initializer([7, 9], using: &b)
      #expect(single.scalars == exact.scalars.map { Float($0) })
      #expect(a == b)
    }
  }

  @Test func noElementsAndNoSpread() {
    var random = RandomSource(seed: 6)
    for (initializer, _) in named {
      let empty: Tensor<Float> = initializer([0, 3], using: &random)
      #expect(empty.shape == [0, 3])
    }
    for initializer in [
      Initializer.normal(standardDeviation: 0), .truncatedNormal(standardDeviation: 0),
      .uniform(limit: 0), .scaled(gain: 0, fan: .in, .uniform),
    ] {
      #expect(initializer([2, 2], using: &random) == Tensor<Float>.zeros([2, 2]))
    }
  }

  /// ReLU halves the mean square; He's gain of 2 keeps it over many layers.
  @Test func heKeepsTheSignalBehindReLU() {
    var random = RandomSource(seed: 4)
    var x = Tensor<Float>.normal([50, 200], using: &random)
    for _ in 0..<10 {
      var dense = Dense<Float>(200, 200, weights: .heNormal, using: &random)
      x = dense.forward(x, mode: .inference).applying(.rectifier)
    }
    let meanSquare = Double(x.squared().mean())
    #expect((0.4...2.5).contains(meanSquare))  // 1/1024 with a gain of 1
  }

  @Test func aNegativeDeviationStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 1)
      let _: Tensor<Float> = Initializer.normal(standardDeviation: -0.5)([2, 2], using: &random)
    }
    expectMessage(result, "standard deviation -0.5")
  }

  @Test func aGainThatIsNotANumberStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 1)
      let _: Tensor<Float> = Initializer.he(.normal, negativeSlope: .nan)([2, 2], using: &random)
    }
    expectMessage(result, "gain nan")
  }

  /// A number as a `Double`, and infinite as a `Float`.
  @Test func whatIsInfiniteInTheModelStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 1)
      let _: Tensor<Double> = Initializer.constant(-1e39)([2, 2], using: &random)
      let _: Tensor<Float> = Initializer.constant(-1e39)([2, 2], using: &random)
    }
    expectMessage(result, "No Float can be drawn with the constant 1e+39")
  }
}

extension Initializer {
  private var distribution: Distribution {
    switch self {
    case .scaled(_, _, let distribution): distribution
    case .truncatedNormal: .truncatedNormal
    case .uniform: .uniform
    case .normal, .constant: .normal
    }
  }

  /// The fourth moment over the squared variance. For the truncated normal by
  /// m4 = 3 m2 - 16 phi(2) / (2 Phi(2) - 1), m2 = 0.77374.
  fileprivate var kurtosis: Double {
    switch distribution {
    case .normal: 3
    case .truncatedNormal: 2.36556
    case .uniform: 1.8
    }
  }

  /// Where the largest of 400,000 magnitudes lies, in standard deviations.
  fileprivate var reach: ClosedRange<Double> {
    switch distribution {
    case .normal: 4...7
    case .truncatedNormal: 2.273...2.2737
    case .uniform: 1.7320...1.73206
    }
  }
}
