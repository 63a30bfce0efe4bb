import Datasets
import Experiments
import NeuralNetworks

/// One value far away, and what it does to the others in both kinds of scaling.
struct Outlier: Experiment {
  @Setting("values, the last of which is the outlier", in: 100...100_000) var values = 1_000
  @Setting("how far away it is, in standard deviations", in: 1...10_000) var distance = 50.0

  struct Findings: Codable, Sendable {
    var minMax, standardised: Scaled
  }

  /// The values scaled without the outlier, and with it.
  struct Scaled: Codable, Sendable {
    var clean, spoilt: [Double]
    /// How much narrower the middle 90% of the other values become.
    var shrinkage: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(3)
    let clean = Tensor<Double>.normal([values, 1], using: &random)
    let spoilt = clean.rows(0..<values - 1).appendingRows(of: Tensor([1, 1], [distance]))
    /// How wide the middle 90% of all values but the last are.
    func width(_ x: [Double]) -> Double {
      let ends = Array(x.dropLast()).percentiles([0.05, 0.95])
      return ends[1] - ends[0]
    }
    func scaled(_ scale: (Tensor<Double>) -> Tensor<Double>) -> Scaled {
      let (clean, spoilt) = (scale(clean).scalars, scale(spoilt).scalars)
      return Scaled(clean: clean, spoilt: spoilt, shrinkage: width(clean) / width(spoilt))
    }
    return Findings(
      minMax: scaled { MinMaxScaling(fittedTo: $0).applied(to: $0) },
      standardised: scaled { Standardisation(fittedTo: $0).applied(to: $0) })
  }
}
