import Experiments
import Models

/// The baseline and the five networks of the notes learn, in the same setting.
struct SixNetworks: Experiment {
  var estimatedSeconds = 140.0

  struct Findings: Codable, Sendable {
    /// Those of the six that are among the networks of this run, in the order of the notes, each from its
    /// seeds.
    var networks: [[TrainedNetwork]]

    subscript(name: NetworkName) -> [TrainedNetwork]? {
      networks.first { $0[0].network == NetworkVariant(name) }
    }
  }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      networks: try NetworkName.notes.compactMap { name in
        name == .baseline
          ? try context.findings(of: EightSteps.self).baseline
          : try context.trained(NetworkVariant(name))
      })
  }
}
