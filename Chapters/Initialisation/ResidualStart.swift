import Experiments
import NeuralNetworks

/// How a deep network of residual blocks begins. A block is x + F(x), and F is ReLU, dense, ReLU, dense; both
/// matrices are drawn by He's rule, and then:
enum ResidualStart: String, Codable, Sendable, CaseIterable {
  /// The same layers without shortcuts.
  case plain
  /// Nothing: every block adds as much as it gets.
  case he
  /// F's last weights are divided by the root of the number of blocks.
  case shrunk
  /// F's last weights are 0, so that a block passes on what it gets: as batch normalisation behind them that
  /// begins with γ = 0 (Goyal et al. 2017, section 5.1).
  case zero
  /// And the first ones divided by the root of the number of blocks (Zhang, Dauphin and Ma 2019, Fixup, for
  /// two layers a block; without its scalar biases and multipliers).
  case fixup
  /// Batch normalisation before both ReLU.
  case normalised

  var name: String {
    switch self {
    case .plain: "no shortcuts"
    case .he: "He"
    case .shrunk: "F / √blocks"
    case .zero: "F begins at 0"
    case .fixup: "Fixup"
    case .normalised: "BN in F"
    }
  }

  func network(
    inputs: Int, units: Int, blocks: Int, using random: inout RandomSource
  ) -> Sequential<Float> {
    func dense(_ inputs: Int, _ outputs: Int, scale: Double = 1) -> Dense<Float> {
      var layer = Dense<Float>(inputs, outputs, weights: .heNormal, using: &random)
      if scale != 1 { layer.weights.value = layer.weights.value * Float(scale) }
      return layer
    }
    let root = Double(blocks).squareRoot()
    var layers: [any Layer<Float>] = [dense(inputs, units)]
    for _ in 0..<blocks {
      let first = dense(units, units, scale: self == .fixup ? 1 / root : 1)
      let lastScale = [.zero, .fixup].contains(self) ? 0 : self == .shrunk ? 1 / root : 1
      let last = dense(units, units, scale: lastScale)
      func rectifier() -> [any Layer<Float>] {
        self == .normalised ? [BatchNorm<Float>(units), ReLU<Float>()] : [ReLU<Float>()]
      }
      let body = rectifier() + [first] + rectifier() + [last]
      layers.append(self == .plain ? Sequential(body) : Residual(Sequential(body)))
    }
    return Sequential(layers + [ReLU<Float>(), dense(units, 10)])
  }
}
