import Datasets
import Experiments
import NeuralNetworks

/// What whitening does where there is little variance, to noise and to test images, and what epsilon does
/// about it.
struct SmallVariances: Experiment {
  @Setting("what is added to the variances", in: 1e-6...1) var epsilon = usualEpsilon
  @Setting("noise, as a share of the pixels' range", in: 1e-4...1) var noise = 0.01

  struct Findings: Codable, Sendable {
    /// The variances along the axes, largest first; those that have none are left out.
    var variances: [Double]
    /// What training images have after whitening with epsilon, and test images without it and with it.
    var trainingHeld, test, testHeld: [Double]
    /// What test images have without epsilon where all images are normal with the same variances: what
    /// chance alone does.
    var normal: [Double]
    /// The share of noise in the mean square of centred test images: before whitening, after it, and
    /// after it with epsilon.
    var noiseBefore, noiseAfter, noiseHeld: Double
    var images: Int
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let training = Tensor<Double>(images.pooled(images.training).inputs)
    let test = Tensor<Double>(images.pooled(images.test).inputs)
    let axes = Decorrelation(fittedTo: training)
    let (plain, held) = (Whitening(axes), Whitening(axes, epsilon: epsilon))
    func variances(_ whitening: Whitening<Double>, _ x: Tensor<Double>) -> [Double] {
      Array(whitening.applied(to: x).columnVariances().scalars.prefix(axes.rank))
    }
    var random = context.random(4)
    let noise = Tensor<Double>.normal(test.shape, standardDeviation: noise, using: &random)
    let noisy = test - test.columnMeans() + noise
    let deviations = Tensor(Array(axes.eigen.values.scalars.prefix(axes.rank))).squareRoot()
    let normal = (
      training: Tensor<Double>.normal([training.shape[0], axes.rank], using: &random) * deviations,
      test: Tensor<Double>.normal([test.shape[0], axes.rank], using: &random) * deviations
    )
    let whitenNormal = Whitening(fittedTo: normal.training)
    return Findings(
      variances: Array(axes.eigen.values.scalars.prefix(axes.rank)),
      trainingHeld: variances(held, training), test: variances(plain, test),
      testHeld: variances(held, test),
      normal: whitenNormal.applied(to: normal.test).columnVariances().scalars,
      noiseBefore: noise.squared().mean() / noisy.squared().mean(),
      noiseAfter: Self.share(of: noise, in: test, after: plain),
      noiseHeld: Self.share(of: noise, in: test, after: held), images: training.shape[0])
  }

  /// The share of noise in the mean square of whitened images.
  static func share(
    of noise: Tensor<Double>, in x: Tensor<Double>, after whitening: Whitening<Double>
  ) -> Double {
    let clean = whitening.applied(to: x)
    let noisy = whitening.applied(to: x + noise)
    return (noisy - clean).squared().mean() / noisy.squared().mean()
  }
}
