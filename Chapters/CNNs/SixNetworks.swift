import Experiments
import Models

/// The baseline and the five networks of the notes learn, in the same setting but for what belongs to the
/// networks: ResNet18's loss has a penalty.
struct SixNetworks: Experiment {
  var estimatedSeconds = 75.0

  struct Findings: Codable, Sendable {
    /// Those of the six that are among the networks of this run, in the order of the notes, each from its
    /// seeds.
    var networks: [[TrainedNetwork]]
    /// Those of which a run at the notes' length is kept with the book: their curves are that run's.
    var keptLonger: [NetworkVariant]

    subscript(name: NetworkName) -> [TrainedNetwork]? {
      networks.first { $0[0].network == NetworkVariant(name) }
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let networks = try NetworkName.notes.compactMap { name in
      name == .baseline
        ? try context.findings(of: SixSteps.self).baseline
        : try context.trained(NetworkVariant(name))
    }
    let isBuiltIn = networks.allSatisfy { $0.allSatisfy(\.isBuiltIn) }
    return Findings(
      networks: networks,
      keptLonger: isBuiltIn
        ? try context.findings(of: PhotographRuns.self).networks.map { $0[0].network } : [])
  }
}
