import Experiments
import Training

/// What every layer of the notes' five networks sees.
struct FiveNetworks: Experiment {
  struct Findings: Codable, Sendable {
    var networks: [SeenNetwork]
  }

  var estimatedSeconds: Double { 2 }

  func run(in context: RunContext) throws -> Findings {
    let progress = context.progress("receptive fields", total: SeenNetwork.five.count)
    let networks = try concurrentRuns(SeenNetwork.five) { five in
      let network = SeenNetwork(five.title, five.name)
      try progress.advance()
      return network
    }
    return Findings(networks: networks)
  }
}
