import Datasets
import Experiments
import NeuralNetworks

/// Standardisation and min-max scaling (001), and pixels that never change.
struct Scaling: Experiment {
  struct Findings: Codable, Sendable {
    /// Standardised: the largest magnitude of a mean, and the largest difference of a variance from 1
    /// among the pixels that change.
    var mean, variance: Double
    /// Whether min-max scaling gives every pixel that changes the range from 0 to 1.
    var hasUnitRange: Bool
    /// The pixels of an image, and how many of them never change.
    var pixels, constant: Int
    /// How many pixels change, but have one value between the quartiles.
    var quartilesEqual: Int
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let x = images.flat(images.training).inputs  // [m, pixels]
    let standardise = Standardisation(fittedTo: x)
    let standard = Tensor<Double>(standardise.applied(to: x))
    let scaled = MinMaxScaling(fittedTo: x).applied(to: x)
    let robust = RobustScaling(fittedTo: Tensor<Double>(x))

    let changing = (0..<x.shape[1]).filter { standardise.deviation[$0] > 0 }
    let variances = standard.columnVariances()
    let (lowest, highest) = scaled.columnExtremes()
    return Findings(
      mean: standard.columnMeans().largestMagnitude,
      variance: changing.map { abs(variances[$0] - 1) }.max() ?? .nan,
      hasUnitRange: lowest.largestMagnitude == 0
        && changing.allSatisfy { abs(highest[$0] - 1) < 1e-6 },
      pixels: x.shape[1], constant: x.shape[1] - changing.count,
      quartilesEqual: changing.count { robust.interquartileRange[$0] == 0 })
  }
}
