import Datasets
import Experiments
import NeuralNetworks

/// The eigenvectors of the images' covariance, and the images whitened along them.
struct PrincipalAxes: Experiment {
  @Setting("axes that are drawn of each end", in: 1...40) var shown = 10

  struct Findings: Codable, Sendable {
    /// The values of an image, and how many axes have a variance.
    var features, rank: Int
    /// The largest difference of the whitened images' covariance from the unit matrix.
    var distanceFromUnit: Double
    /// The variances along the axes, largest first.
    var variances: [Double]
    /// How many axes hold 95% of all variance.
    var needed: Int
    /// An image's height, width and channels.
    var shape: [Int]
    /// The axes of the largest variances and of the smallest, as images.
    var first, last: [[Float]]
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let x = Tensor<Double>(images.pooled(images.training).inputs)  // [m, n]
    let axes = Decorrelation(fittedTo: x)
    let variances = Array(axes.eigen.values.scalars.prefix(axes.rank))
    func picture(_ axis: Int) -> [Float] {
      (0..<x.shape[1]).map { Float(axes.eigen.vectors[$0, axis]) }
    }
    var sum = 0.0
    return Findings(
      features: x.shape[1], rank: axes.rank,
      distanceFromUnit: Self.distanceFromUnitMatrix(x, whitenedAlong: axes), variances: variances,
      needed: variances.prefix { variance in
        defer { sum += variance }
        return sum < 0.95 * variances.reduce(0, +)
      }.count,
      shape: images.pooledShape.dimensions, first: (0..<shown).map(picture),
      last: ((axes.rank - shown)..<axes.rank).map(picture))
  }

  /// The axes without variance have none after whitening, either: there the matrix has 0.
  static func distanceFromUnitMatrix(
    _ x: Tensor<Double>, whitenedAlong axes: Decorrelation<Double>
  ) -> Double {
    let covariance = Whitening(axes).applied(to: x).covariance()
    var wanted = Tensor<Double>.zeros(covariance.shape)
    for axis in 0..<axes.rank { wanted[axis, axis] = 1 }
    return (covariance - wanted).largestMagnitude
  }
}
