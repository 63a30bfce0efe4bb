import TensorCore
import Testing

@testable import Datasets

/// Correlated samples with a mean, far from 0 and unequally wide.
private func cloud(_ count: Int, _ features: Int, seed: UInt64 = 1) -> Tensor<Double> {
  var random = RandomSource(seed: seed)
  let mixing = Tensor<Double>.normal([features, features], using: &random)
  let offset = Tensor<Double>.normal([features], mean: 10, standardDeviation: 3, using: &random)
  return Tensor.normal([count, features], using: &random).matrixProduct(mixing) + offset
}

@Suite struct SampleStatisticsTests {
  /// 2,500 samples take three parts.
  @Test func partsAddUp() {
    let x = cloud(2500, 4)
    #expect((x.sampleMeans() - x.columnMeans()).largestMagnitude < 1e-12)
    let variances = x.sampleVariances(around: x.sampleMeans())
    #expect((variances - x.columnVariances()).largestMagnitude < 1e-11)
    let centred = x - x.columnMeans()
    let covariance = centred.matrixProduct(centred, transposing: .left) / 2500
    #expect((x.covariance() - covariance).largestMagnitude < 1e-11)
    let moments = x.matrixProduct(x, transposing: .left) / 2500
    #expect((x.secondMoments() - moments).largestMagnitude < 1e-10)
  }

  @Test func byHand() {
    let x = Tensor<Float>([2, 2], [1, 2, 3, 6])
    #expect(x.covariance() == Tensor([2, 2], [1, 2, 2, 4]))
    #expect(x.secondMoments() == Tensor([2, 2], [5, 10, 10, 20]))
  }

  @Test func withoutSamplesStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor<Float>.zeros([0, 3]).covariance()
    }
    expectMessage("at least one, not [0, 3]", result)
  }
}

@Suite struct CentringTests {
  /// Two images of 1 x 2 pixels with two channels.
  private let images = Tensor<Double>([2, 1, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8])

  @Test func meanImage() {
    let mean = MeanImage(fittedTo: images)
    #expect(mean.mean == Tensor([1, 2, 2], [3, 4, 5, 6]))
    #expect(
      mean.applied(to: images) == Tensor([2, 1, 2, 2], [-2, -2, -2, -2, 2, 2, 2, 2]))
    // One other image loses the same.
    #expect(
      mean.applied(to: .zeros([1, 1, 2, 2])) == Tensor([1, 1, 2, 2], [-3, -4, -5, -6]))
  }

  @Test func channelMean() {
    let mean = ChannelMean(fittedTo: images)
    #expect(mean.mean == Tensor([4, 5]))
    #expect(
      mean.applied(to: images) == Tensor([2, 1, 2, 2], [-3, -3, -1, -1, 1, 1, 3, 3]))
    // Images of another size.
    #expect(mean.applied(to: .zeros([1, 1, 1, 2])) == Tensor([1, 1, 1, 2], [-4, -5]))
  }

  @Test func otherImagesStop() async {
    let image = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MeanImage(fittedTo: Tensor<Float>.zeros([3, 4, 4, 1])).applied(to: .zeros([2, 5, 5, 1]))
    }
    expectMessage("the mean image, learnt from samples of [4, 4, 1]", image)
    expectMessage("[2, 5, 5, 1]", image)
    let channels = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ChannelMean(fittedTo: Tensor<Float>.zeros([3, 4, 4, 3])).applied(
        to: .zeros([2, 5, 5, 1]))
    }
    expectMessage("the means of 3 channels", channels)
    let none = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MeanImage(fittedTo: Tensor<Float>.zeros([0, 4]))
    }
    expectMessage("The mean image learns from inputs [m, ...]", none)
    expectMessage("[0, 4]", none)
  }

  @Test func examplesKeepTheirLabels() {
    let examples = ExamplesTests.small
    let centred = examples.preprocessed(by: MeanImage(fittedTo: examples.inputs))
    #expect(centred.inputs == Tensor([4, 2], [-15, -15, -5, -5, 5, 5, 15, 15]))
    #expect(centred.labels == examples.labels && centred.classCount == 4)
  }
}

@Suite struct ScalingTests {
  @Test func standardisation() {
    let x = cloud(400, 5)
    let y = Standardisation(fittedTo: x).applied(to: x)
    #expect(y.columnMeans().largestMagnitude < 1e-12)
    #expect((y.columnVariances() - 1).largestMagnitude < 1e-12)
  }

  /// The variance is divided by m: of 1 and 3 it is 1.
  @Test func byHand() {
    let standardise = Standardisation(fittedTo: Tensor<Double>([2, 1], [1, 3]))
    #expect(standardise.mean == Tensor([2]) && standardise.deviation == Tensor([1]))
    #expect(standardise.applied(to: Tensor([3, 1], [1, 3, 7])) == Tensor([3, 1], [-1, 1, 5]))
  }

  /// 0.1 times 3 is not 0.3: the variance is some 1e-33, but the range is 0.
  @Test func constantFeaturesBecomeZero() {
    let x = Tensor<Double>([3, 2], [0.1, 1, 0.1, 2, 0.1, 6])
    let other = Tensor<Double>([1, 2], [0.7, 3])
    let standardise = Standardisation(fittedTo: x)
    #expect(standardise.deviation[0] == 0)
    #expect(standardise.applied(to: x).columnExtremes().highest[0] == 0)
    #expect(standardise.applied(to: other) == Tensor([1, 2], [0, 0]))
    let scale = MinMaxScaling(fittedTo: x)
    #expect(scale.applied(to: x) == Tensor([3, 2], [0, 0, 0, 0.2, 0, 1]))
    #expect(scale.applied(to: other)[0, 0] == 0)
  }

  @Test func minMax() {
    let x = cloud(300, 4, seed: 2)
    let scale = MinMaxScaling(fittedTo: x)
    let (lowest, highest) = scale.applied(to: x).columnExtremes()
    #expect(lowest == .zeros([4]))
    #expect((highest - 1).largestMagnitude < 1e-15)
    // A test sample may lie outside.
    let far = scale.applied(to: (scale.highest * 2 - scale.lowest).reshaped(to: [1, 4]))
    #expect((far - 2).largestMagnitude < 1e-14)
  }

  @Test func keepTheShapeOfImages() {
    var random = RandomSource(seed: 3)
    let images = Tensor<Float>.normal([20, 3, 4, 2], using: &random)
    let kinds: [any Preprocessing<Float>] = [
      MeanImage(fittedTo: images), ChannelMean(fittedTo: images),
      Standardisation(fittedTo: images), MinMaxScaling(fittedTo: images),
    ]
    for kind in kinds { #expect(kind.applied(to: images.rows(0..<2)).shape == [2, 3, 4, 2]) }
  }

  /// 1 over a hundredth of the least normal number is infinite as a `Float`; 1 / 2 is not, and that feature is
  /// as it would be alone.
  @Test func tinyRangesAreDividedBy() {
    let tiny = Float.leastNormalMagnitude / 100
    let x = Tensor<Float>([3, 2], [0, 1, tiny, 2, tiny / 2, 3])
    let y = MinMaxScaling(fittedTo: x).applied(to: x)
    #expect(y[0, 0] == 0 && abs(y[1, 0] - 1) < 1e-5 && abs(y[2, 0] - 0.5) < 1e-4)
    #expect(y.scalars.enumerated().filter { $0.offset % 2 == 1 }.map(\.element) == [0, 0.5, 1])
  }

  /// From the numbers of a fitted one, which a file may have kept.
  @Test func fromKnownNumbers() async {
    let x = cloud(50, 3, seed: 9)
    let fitted = Standardisation(fittedTo: x)
    let same = Standardisation(mean: fitted.mean, deviation: fitted.deviation)
    #expect(same.applied(to: x) == fitted.applied(to: x))
    let scaling = MinMaxScaling(fittedTo: x)
    #expect(
      MinMaxScaling(lowest: scaling.lowest, highest: scaling.highest).applied(to: x)
        == scaling.applied(to: x))
    let bytes = MinMaxScaling<Double>(lowest: .zeros([2]), highest: Tensor([255, 0]))
    #expect(bytes.applied(to: Tensor([1, 2], [255, 7])) == Tensor([1, 2], [1, 0]))
    let image = Tensor<Double>([2, 1, 2, 1], [1, 2, 3, 4])
    let mean = MeanImage<Double>(mean: Tensor([1, 2, 1], [1, 2]))
    #expect(mean.applied(to: image).scalars == [0, 0, 2, 2])
    #expect(ChannelMean(mean: Tensor<Double>([1])).applied(to: image).scalars == [0, 1, 2, 3])
    let whitening = Whitening(fittedTo: x)
    #expect(
      Whitening(mean: whitening.mean, matrix: whitening.matrix).applied(to: x)
        == whitening.applied(to: x))

    let deviation = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Standardisation<Float>(mean: .zeros([2]), deviation: Tensor([1, -1]))
    }
    expectMessage("A standard deviation is a number of at least 0.", deviation)
    let range = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MinMaxScaling<Float>(lowest: Tensor([1]), highest: Tensor([0]))
    }
    expectMessage("largest value is not below its smallest", range)
    let matrix = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Whitening<Float>(mean: .zeros([2]), matrix: .zeros([3, 3]))
    }
    expectMessage("a mean of [2] and a matrix of [3, 3]", matrix)
  }

  /// Sums of 60,000 pixels in `Float` would be off in the fourth digit.
  @Test func statisticsOfFloatsAreAddedUpInDouble() {
    let x = Tensor<Float>([60_000, 1], (0..<60_000).map { $0 % 2 == 0 ? 254.9 : 255.1 })
    let standardise = Standardisation(fittedTo: x)
    #expect(abs(standardise.mean[0] - 255) < 2e-5)
    #expect(abs(standardise.deviation[0] - 0.1) < 1e-5)
  }
}

@Suite struct WhiteningTests {
  @Test func decorrelationIsARotation() {
    let x = cloud(500, 6, seed: 4)
    let axes = Decorrelation(fittedTo: x)
    let y = axes.applied(to: x)
    let covariance = y.covariance()
    for i in 0..<6 {
      for j in 0..<6 where i != j { #expect(abs(covariance[i, j]) < 1e-11) }
      #expect(abs(covariance[i, i] - axes.eigen.values[i]) < 1e-11)
    }
    // Distances stay.
    let before = (x.rows(0..<1) - x.rows(1..<2)).norm()
    #expect(abs((y.rows(0..<1) - y.rows(1..<2)).norm() - before) < 1e-12)
    #expect(axes.rank == 6)
  }

  @Test(arguments: [Whitening<Double>.Form.principal, .zeroPhase])
  func covarianceBecomesTheUnitMatrix(form: Whitening<Double>.Form) {
    let x = cloud(500, 6, seed: 5)
    let y = Whitening(fittedTo: x, form: form).applied(to: x)
    #expect(y.columnMeans().largestMagnitude < 1e-11)
    #expect((y.covariance() - .identity(6)).largestMagnitude < 1e-11)
  }

  /// v / (v + epsilon) is left of a variance v.
  @Test func epsilonHoldsBackSmallVariances() {
    let x = cloud(500, 5, seed: 6)
    let axes = Decorrelation(fittedTo: x)
    let epsilon = 0.5
    let covariance = Whitening(axes, epsilon: epsilon).applied(to: x).covariance()
    for i in 0..<5 {
      let variance = axes.eigen.values[i]
      #expect(abs(covariance[i, i] - variance / (variance + epsilon)) < 1e-11)
    }
  }

  /// A symmetric matrix turns nothing: with unit covariance to begin with, samples stay.
  @Test func zeroPhaseStaysNearest() {
    let x = cloud(500, 4, seed: 7)
    let white = Whitening(fittedTo: x).applied(to: x)
    let again = Whitening(fittedTo: white, form: .zeroPhase).applied(to: white)
    #expect((again - white).largestMagnitude < 1e-11)
    let matrix = Whitening(fittedTo: x, form: .zeroPhase).matrix
    #expect((matrix - matrix.transposed()).largestMagnitude < 1e-12)
  }

  /// A feature twice, and a constant one: two axes of four have no variance.
  @Test func axesWithoutVarianceStayZero() {
    let base = cloud(200, 2, seed: 8)
    let x = Tensor.concatenatingColumns([
      base, base.columns(0..<1), Tensor<Double>([200, 1], repeating: 3),
    ])
    let axes = Decorrelation(fittedTo: x)
    #expect(axes.rank == 2)
    let y = Whitening(axes).applied(to: x)
    #expect(y.columns(2..<4).largestMagnitude == 0)
    #expect((y.columns(0..<2).covariance() - .identity(2)).largestMagnitude < 1e-10)
    // Also for samples that leave the plane.
    #expect(Whitening(axes).applied(to: x * 2).columns(2..<4).largestMagnitude == 0)
  }

  /// m samples in more than m dimensions: their products become those of the unit matrix, less the
  /// mean (Wadia et al. 2021).
  @Test func fewSamplesBecomeEquallyFar() {
    let m = 12
    let x = cloud(m, 30, seed: 10)
    let y = Whitening(fittedTo: x).applied(to: x)
    let products = y.matrixProduct(y, transposing: .right)
    for i in 0..<m {
      for j in 0..<m {
        #expect(abs(products[i, j] - (i == j ? Double(m) - 1 : -1)) < 1e-9)
      }
    }
  }

  @Test func floats() {
    let x = Tensor<Float>(cloud(800, 6, seed: 9))
    let y = Whitening(fittedTo: x).applied(to: x)
    #expect((y.covariance() - .identity(6)).largestMagnitude < 1e-3)
  }

  /// Their pixels could be learnt from as rows, but images would not be taken afterwards.
  @Test func imagesAreRefusedWhereTheyAreLearntFrom() async {
    let axes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Decorrelation(fittedTo: Tensor<Float>.zeros([5, 2, 3, 1]))
    }
    expectMessage("Decorrelation learns from rows of features [m, n], not [5, 2, 3, 1]", axes)
    expectMessage("reshaped(to: [5, 6])", axes)
    let white = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Whitening(fittedTo: Tensor<Double>.zeros([4, 2, 2]), form: .zeroPhase)
    }
    expectMessage("Whitening learns from rows of features [m, n], not [4, 2, 2]", white)
    expectMessage("reshaped(to: [4, 4])", white)
  }

  /// What the message advises.
  @Test func imagesMadeRowsAreTaken() {
    let images = cloud(20, 6, seed: 11).reshaped(to: [20, 2, 3, 1])
    let rows = images.reshaped(to: [20, 6])
    #expect(Decorrelation(fittedTo: rows).applied(to: rows).shape == [20, 6])
    #expect(Whitening(fittedTo: rows).applied(to: rows).shape == [20, 6])
  }

  @Test func negativeEpsilonStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Whitening(fittedTo: Tensor<Double>([2, 1], [1, 3]), epsilon: -1)
    }
    expectMessage("epsilon is a variance, and cannot be -1.0", result)
  }
}
