import Experiments
import NeuralNetworks

/// Choosing features on all data before validating (Hastie, Tibshirani and Friedman 2009, section 7.10.2):
/// labels that no feature knows anything about, and how well they are recognised nevertheless.
struct FeatureSelection: Experiment {
  @Setting("samples, half of them of each class", in: 20...1_000) var samples = 50
  @Setting("features, normal and independent of the class", in: 100...20_000, quick: 1_000)
  var features = 5_000
  @Setting("features that are chosen", in: 1...1_000) var chosen = 100
  @Setting("folds of the cross-validation", in: 2...25) var folds = 5
  @Setting("simulations", in: 5...1_000, quick: 10) var simulations = 50

  struct Findings: Codable, Sendable {
    /// Accuracy in cross-validation, one a simulation: features chosen on all samples, and on those of
    /// training alone.
    var wrong, right: [Double]
  }

  var estimatedSeconds: Double { 1e-8 * Double(simulations * samples * features * folds) + 1 }

  func check() throws(SettingError) {
    guard chosen < features else {
      throw refusal(of: "chosen", "there are \(features.settingText) to choose from. Give fewer.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let results = try context.sideBySide(context.seeds(simulations), "simulations", simulate)
    return Findings(wrong: results.map(\.wrong), right: results.map(\.right))
  }

  private func simulate(seed: UInt64) -> (wrong: Double, right: Double) {
    var random = RandomSource(seed: seed)
    let x = Tensor<Double>.normal([samples, features], using: &random)
    let labels = (0..<samples).map { $0 % 2 }
    // Sample by sample the classes take turns, and so they do in each fold.
    let fold = (0..<samples).map { $0 / 2 % folds }
    let all = Self.best(chosen, of: x, labels, on: Array(0..<samples))
    var (wrong, right) = (0, 0)
    for part in 0..<folds {
      let training = (0..<samples).filter { fold[$0] != part }
      let own = Self.best(chosen, of: x, labels, on: training)
      for sample in (0..<samples) where fold[sample] == part {
        func isRight(_ features: [Int]) -> Bool {
          let nearest = Self.nearest(to: sample, among: training, in: x, by: features)
          return labels[nearest] == labels[sample]
        }
        if isRight(all) { wrong += 1 }
        if isRight(own) { right += 1 }
      }
    }
    return (Double(wrong) / Double(samples), Double(right) / Double(samples))
  }

  /// The features that go most with the class, up or down, over the given samples.
  static func best(
    _ count: Int, of x: Tensor<Double>, _ labels: [Int], on samples: [Int]
  ) -> [Int] {
    let own = x.gatheringRows(samples)
    let centred = own - own.columnMeans()
    let signs = Tensor([1, samples.count], samples.map { labels[$0] == 1 ? 1.0 : -1 })
    let covariances = signs.matrixProduct(centred).scalars
    let variances = centred.squared().columnSums().scalars
    let squares = zip(covariances, variances).map { $0 * $0 / $1 }
    return Array(squares.indices.sorted { squares[$0] > squares[$1] }.prefix(count))
  }

  /// The nearest of the training samples, by the chosen features.
  static func nearest(
    to sample: Int, among training: [Int], in x: Tensor<Double>, by features: [Int]
  ) -> Int {
    func distance(_ other: Int) -> Double {
      features.reduce(0) {
        let difference = x[sample, $1] - x[other, $1]
        return $0 + difference * difference
      }
    }
    let distances = training.map(distance)
    return training[distances.indices.min { distances[$0] < distances[$1] }!]
  }
}
