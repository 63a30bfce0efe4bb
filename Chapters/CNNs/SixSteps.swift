import Experiments
import Models
import NeuralNetworks
import Training

/// The six steps of the notes (002, section 5.2, A to F), on the baseline.
struct SixSteps: Experiment {
  var estimatedSeconds = 6.0

  struct Findings: Codable, Sendable {
    /// The kinds of its layers, in order.
    var layers: [String]
    /// A line for each layer: output, parameters and costs.
    var structure: String
    /// The baseline from each seed; nil where it is not among the networks of this run.
    var baseline: [TrainedNetwork]?
  }

  func run(in context: RunContext) throws -> Findings {
    let network = structure(.baseline)
    let summary = Summary("Baseline", of: network, input: NetworkName.baseline.inputShape)
    return Findings(
      layers: network.layers.map(\.kind), structure: summary.costLines,
      baseline: try context.trained(NetworkVariant(.baseline)))
  }
}

extension Summary {
  /// The lines of the text before the receptive fields.
  fileprivate var costLines: String {
    let lines = text().split(separator: "\n", omittingEmptySubsequences: false)
    let table = lines.drop { !$0.contains("output") }.prefix { !$0.isEmpty }
    return table.joined(separator: "\n")
  }
}
