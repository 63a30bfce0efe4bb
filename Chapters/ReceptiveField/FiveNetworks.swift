import Experiments

/// What every layer of the notes' five networks sees.
struct FiveNetworks: Experiment {
  struct Findings: Codable, Sendable {
    var networks: [SeenNetwork]
  }

  var estimatedSeconds: Double { 2 }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      networks: try context.sideBySide(
        SeenNetwork.five, steps: { _ in 1 }, "receptive fields"
      ) { five, progress in
        let network = SeenNetwork(five.title, five.name)
        try progress.advance()
        return network
      })
  }
}
