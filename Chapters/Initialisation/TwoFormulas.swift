import Experiments
import NeuralNetworks

/// sqrt(1/n_in) and sqrt(2/(n_in + n_out)), both called Xavier's (001, 004): how they differ, and what they
/// do where the widths of the layers alternate.
struct TwoFormulas: Experiment {
  @Setting("linear layers", in: 4...200) var depth = 40
  @Setting("units of every other layer", in: 10...400) var narrow = 100
  @Setting("units of the layers between them", in: 10...400) var wide = 400
  @Setting("seeds of each network", in: 1...50, quick: 2) var seeds = 5

  /// Standard deviations of the outputs of each layer, and of the gradients by them, which begin with that
  /// by the input.
  struct Signals: Codable, Sendable {
    var outputs, gradients: [Double]

    /// What reaches the last layer, and what comes back to the input.
    var forward: Double { outputs.last! }
    var backward: Double { gradients[0] / gradients.last! }
  }

  struct Findings: Codable, Sendable {
    /// The deviations for a layer of 784 inputs and 100 outputs.
    var notes, paper: Double
    /// One for each seed: variances 1 / n_in, 2 / (n_in + n_out) and 1 / n_out.
    var fanIn, compromise, fanOut: [Signals]
    /// What theory says that the compromise leaves.
    var compromiseTheory: Double
  }

  var estimatedSeconds: Double { 4e-8 * Double(depth * narrow * wide * seeds) }

  func run(in context: RunContext) throws -> Findings {
    func signals(_ weights: Initializer) throws -> [Signals] {
      try context.sideBySide(context.seeds(seeds), stepsOfEach: 1, "") { seed, progress in
        let signals = self.signals(weights, seed: seed)
        try progress.advance()
        return signals
      }
    }
    let ratio = Double(wide) / Double(narrow)
    return Findings(
      notes: (1 / 784.0).squareRoot(),
      paper: Initializer.glorotNormal.standardDeviation(for: [784, 100]),
      fanIn: try signals(.leCunNormal), compromise: try signals(.glorotNormal),
      fanOut: try signals(.scaled(gain: 1, fan: .out, .normal)),
      compromiseTheory: Double.pow(4 * ratio / ((1 + ratio) * (1 + ratio)), Double(depth) / 4))
  }

  private func signals(_ weights: Initializer, seed: UInt64) -> Signals {
    var random = RandomSource(seed: seed)
    func width(_ layer: Int) -> Int { layer.isMultiple(of: 2) ? narrow : wide }
    var x = Tensor<Float>.normal([100, width(0)], using: &random)
    var signals = Signals(outputs: [], gradients: [])
    var layers: [Dense<Float>] = []
    for layer in 0..<depth {
      layers.append(
        Dense(width(layer), width(layer + 1), weights: weights, bias: nil, using: &random))
      x = layers[layer].forward(x, mode: .training)
      signals.outputs.append(x.deviation)
    }
    var gradient = Tensor<Float>.normal(x.shape, using: &random)
    signals.gradients = [gradient.deviation]
    for layer in layers.indices.reversed() {
      gradient = layers[layer].backward(gradient)
      signals.gradients.insert(gradient.deviation, at: 0)
    }
    return signals
  }
}
