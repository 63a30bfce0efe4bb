import Experiments
import Models
import NeuralNetworks

/// What the six networks cost: numbers to keep, and arithmetic for one image of 32 x 32 x 3.
struct Costs: Experiment {
  struct Findings: Codable, Sendable {
    /// In the order of the notes.
    var networks: [NetworkCost]

    subscript(name: NetworkName) -> NetworkCost {
      networks[NetworkName.notes.firstIndex(of: name)!]
    }
  }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      networks: NetworkName.notes.map { name in
        NetworkCost(Summary(name.title, of: structure(name), input: name.inputShape))
      })
  }
}

/// What one network costs.
struct NetworkCost: Codable, Sendable {
  var title: String
  /// Parameters that are trained, and those with the running statistics of batch normalisation.
  var trainable, parameters: Int
  /// Multiply-accumulates.
  var macs: Int
  var activationBytes: Int
  /// How many pixels an element of the last feature map can depend on, along one axis; those outside of
  /// the image count.
  var receptiveField: Int

  init(_ summary: Summary) {
    title = summary.title
    trainable = summary.total.trainable
    parameters = summary.total.parameters
    macs = summary.total.macs
    activationBytes = summary.total.activationBytes
    let maps = summary.rows.filter { $0.depth == 0 && $0.layer.output.shape.rank == 3 }
    receptiveField = maps.last?.layer.output.field?.horizontal.size ?? 0
  }

  /// How often a weight is used for one image, on the average.
  var usesPerWeight: Double { Double(macs) / Double(trainable) }
}
