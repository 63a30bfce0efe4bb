import Experiments
import Models

/// What every layer of the baseline and of the notes' five networks sees.
struct SixNetworks: Experiment {
  struct Findings: Codable, Sendable {
    var networks: [SeenNetwork]
  }

  var estimatedSeconds: Double { 2 }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      networks: try context.sideBySide(NetworkName.notes, "receptive fields") { SeenNetwork($0) })
  }
}
