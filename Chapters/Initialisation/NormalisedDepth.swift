import Experiments
import Foundation
import NeuralNetworks

/// Very deep nets with batch normalisation and without shortcuts, before training: by how much does a gradient
/// grow on its way back (Yang et al. 2019)?
struct NormalisedDepth: Experiment {
  @Setting("layers", in: 10...200, quick: 20) var depth = 50
  @Setting("units of a layer, and numbers of a sample", in: 10...400) var width = 100
  @Setting("samples of the batch, from N(0, 1)", in: 10...1_000) var samples = 200
  @Setting("seeds of each network", in: 2...50, quick: 3) var seeds = 5

  enum Arm: String, Codable, Sendable, CaseIterable {
    case without = "He, without BN"
    case normalised = "BN"
    case shortcuts = "BN and shortcuts"
  }

  /// For each arm and seed the deviation of the gradient at each layer's outputs, over that at the last.
  typealias Findings = [[[Double]]]

  var estimatedSeconds: Double { 1e-7 * Double(3 * depth * width * samples * seeds) }

  func run(in context: RunContext) throws -> Findings {
    try Arm.allCases.map { arm in
      try context.sideBySide(context.seeds(seeds), arm.rawValue) { gradients(arm, seed: $0) }
    }
  }

  private func gradients(_ arm: Arm, seed: UInt64) -> [Double] {
    var random = RandomSource(seed: seed)
    var x = Tensor<Float>.normal([samples, width], using: &random)
    var layers: [any Layer<Float>] = []
    for _ in 0..<depth {
      let dense = Dense<Float>(width, width, weights: .heNormal, bias: nil, using: &random)
      let norm = BatchNorm<Float>(width, epsilon: 1e-8)
      var layer: any Layer<Float> =
        switch arm {
        case .without: Sequential([dense, ReLU()])
        case .normalised: Sequential([dense, norm, ReLU()])
        case .shortcuts: Residual(Sequential([norm, ReLU(), dense]))
        }
      x = layer.forward(x, mode: .training)
      layers.append(layer)
    }
    var gradient = Tensor<Float>.normal([samples, width], using: &random)
    var deviations = [gradient.deviation]
    for index in layers.indices.dropFirst().reversed() {
      gradient = layers[index].backward(gradient)
      deviations.insert(gradient.deviation, at: 0)
    }
    return deviations.map { $0 / deviations[depth - 1] }
  }
}
