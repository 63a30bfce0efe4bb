import Experiments
import Models
import NeuralNetworks

/// A small change in the first layer's weights: how large is it in the layers above, before any training? Deep
/// networks of ReLU, with normalisation and without.
struct DepthGrowth: Experiment {
  @Setting("hidden layers", in: 4...100, quick: 8) var depth = 30
  @Setting("units of each", in: 10...1_000) var units = 200
  @Setting("size of the change, beside the weights", in: 1e-6...0.5) var change = 1e-3
  @Setting("seeds of each network", in: 2...20, quick: 2) var seeds = 5

  struct Findings: Codable, Sendable {
    /// For each seed and hidden layer the change of what its ReLU gets, over how that differs from digit to
    /// digit.
    var without, with: [[Double]]
  }

  var estimatedSeconds: Double { 0.01 * Double(2 * seeds * depth) }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data().training.prefix(200).inputs
    func growth(_ normalises: Bool) throws -> [[Double]] {
      try context.sideBySide(context.seeds(seeds), "growth with depth") {
        growths(seed: $0, normalises: normalises, digits)
      }
    }
    return Findings(without: try growth(false), with: try growth(true))
  }

  private func growths(seed: UInt64, normalises: Bool, _ digits: Tensor<Float>) -> [Double] {
    var random = RandomSource(seed: seed)
    let widths = [digits.shape.columns] + [Int](repeating: units, count: depth) + [10]
    var network = Sequential<Float>.multilayer(widths, weights: .heNormal, using: &random) { n, _ in
      normalises ? [BatchNorm<Float>(n, epsilon: 1e-8), ReLU<Float>()] : [ReLU<Float>()]
    }
    let places = network.layers.indices.filter { network.layers[$0] is ReLU<Float> }.map { $0 - 1 }
    let before = network.outputs(digits, mode: .training)
    var dense = network.layers[0] as! Dense<Float>
    let deviation =
      Double(dense.weights.value.norm()) * change
      / Double(dense.weights.value.count).squareRoot()
    dense.weights.value += .normal(
      dense.weights.value.shape, standardDeviation: deviation, using: &random)
    network.layers[0] = dense
    let after = network.outputs(digits, mode: .training)
    return places.map { place in
      let signal = before[place] - before[place].columnMeans()
      return (after[place] - before[place]).norm() / signal.norm()
    }
  }
}
