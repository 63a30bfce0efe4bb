import Experiments
import Models
import NeuralNetworks

/// How the six networks are built: diagrams of the values that are trained.
struct Architectures: Experiment {
  struct Findings: Codable, Sendable {
    var networks: [Architecture]
  }

  struct Architecture: Codable, Sendable {
    var name, title: String
    var diagram: NetworkDiagram
    /// Parameters that are trained.
    var trainable: Int
  }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      networks: NetworkName.notes.map { name in
        let network = structure(name)
        return Architecture(
          name: name.description, title: name.title,
          diagram: NetworkDiagram(of: network, input: name.inputShape),
          trainable: Summary(name.title, of: network, input: name.inputShape).total.trainable)
      })
  }
}
