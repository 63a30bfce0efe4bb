import Datasets
import Experiments
import NeuralNetworks

/// Values far away, and what they do to the others in three kinds of scaling.
struct Outlier: Experiment {
  @Setting("values, the last of which are the outliers", in: 100...100_000) var values = 1_000
  @Setting("how far away they are, in standard deviations", in: 1...10_000) var distance = 50.0
  @Setting("numbers of outliers that are tried", in: 0...100_000, holding: [1, 50, 200, 260])
  var counts = [0, 1, 2, 5, 10, 20, 50, 100, 150, 200, 240, 260, 300, 400]

  struct Findings: Codable, Sendable {
    var scalings: [Scaling]
  }

  struct Scaling: Codable, Sendable {
    var name: String
    /// The values scaled without an outlier, and with one.
    var clean, spoilt: [Double]
    /// For each number of outliers, how much narrower the middle 90% of the other values become.
    var shrinkages: [Double]
  }

  func check() throws(SettingError) {
    guard let most = counts.last, most < values - 1 else {
      throw refusal(of: "counts", "two of the \(values.settingText) values have to be none.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(3)
    let clean = Tensor<Double>.normal([values, 1], using: &random)
    func spoilt(_ count: Int) -> Tensor<Double> {
      count == 0
        ? clean
        : clean.rows(0..<values - count)
          .appendingRows(of: Tensor([count, 1], repeating: distance))
    }
    /// How wide the middle 90% of the values are that are no outliers.
    func width(_ x: Tensor<Double>, outliers: Int) -> Double {
      let ends = Array(x.scalars.dropLast(outliers)).percentiles([0.05, 0.95])
      return ends[1] - ends[0]
    }
    func scaling(_ name: String, _ scale: (Tensor<Double>) -> Tensor<Double>) -> Scaling {
      Scaling(
        name: name, clean: scale(clean).scalars, spoilt: scale(spoilt(1)).scalars,
        shrinkages: counts.map { count in
          let x = spoilt(count)
          // In the values' own unit, so that only the scale counts.
          return (width(scale(clean), outliers: 0) / width(clean, outliers: 0))
            / (width(scale(x), outliers: count) / width(x, outliers: count))
        })
    }
    return Findings(scalings: [
      scaling("min-max") { MinMaxScaling(fittedTo: $0).applied(to: $0) },
      scaling("standardised") { Standardisation(fittedTo: $0).applied(to: $0) },
      scaling("median and quartiles") { RobustScaling(fittedTo: $0).applied(to: $0) },
    ])
  }
}
