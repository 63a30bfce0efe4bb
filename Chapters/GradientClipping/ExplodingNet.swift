import Experiments
import NeuralNetworks

/// Recurrent networks whose gradients explode, without clipping and with.
struct ExplodingNet: Experiment {
  @Setting("steps of gradient descent", in: 5...20_000, quick: 200, full: 3_000) var steps = 700
  @Setting("seeds of each network", in: 1...20, quick: 2) var seeds = 5
  @Setting("learning rate", in: 1e-4...10) var rate = 0.2
  @Setting("global norm that gradients are clipped to", in: 1e-4...1_000) var limit = 1.0
  @Setting("gain g of the recurrent weights of tanh units", in: 0.1...10) var tanhGain = 2.0
  @Setting("gain g of those of ReLU units, which pass all of it on", in: 0.1...10)
  var reluGain = 1.75
  @Setting("share of the test digits that counts as trained, in percent", in: 11...99)
  var goal = 60

  struct Findings: Codable, Sendable {
    var tanh, relu: Pair
  }

  /// The same networks, one training for each seed.
  struct Pair: Codable, Sendable {
    var without, with: [RowRun.Result]
  }

  var estimatedSeconds: Double { 0.0003 * Double(3 * steps * seeds) }

  func run(in context: RunContext) throws -> Findings {
    func pair(_ activation: Activation, gain: Double, _ label: String) throws -> Pair {
      let runs = [Double.infinity, limit].map {
        RowRun(
          clipping: .globalNorm($0), activation: activation, gain: gain, steps: steps,
          learningRate: rate)
      }
      let results = try context.train(runs, seeds: seeds, label)
      return Pair(without: results[0], with: results[1])
    }
    return Findings(
      tanh: try pair(.hyperbolicTangent, gain: tanhGain, "tanh networks"),
      relu: try pair(.rectifier, gain: reluGain, "ReLU networks"))
  }
}
