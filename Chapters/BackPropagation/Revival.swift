import Experiments

/// What becomes of ReLUs that are dead half-way through their training, at all learning rates.
struct Revival: Experiment {
  struct Fate: Codable, Sendable {
    /// Units that were dead half-way, and those of them that were not any more at the end.
    var dead = 0
    var revived = 0
  }

  struct Findings: Codable, Sendable {
    /// In the first layer, whose inputs are the pixels, and in the two above it.
    var first = Fate()
    var deeper = Fate()
    /// How far the weights of a dead unit of the first layer moved in the second half, at most.
    var largestMove = 0.0
  }

  func run(in context: RunContext) throws -> Findings {
    var findings = Findings()
    let outcomes = try context.findings(of: ActivationTrainings.self).outcomes
    for outcome in outcomes where outcome.run.kind == .relu {
      guard let middle = outcome.middle, let end = outcome.end else { continue }
      for (index, (before, after)) in zip(middle.layers, end.layers).enumerated() {
        let fate = index == 0 ? \Findings.first : \.deeper
        findings[keyPath: fate].dead += before.dead.count { $0 }
        findings[keyPath: fate].revived += zip(before.dead, after.dead).count { $0 && !$1 }
      }
      for (isDead, move) in zip(middle.layers[0].dead, outcome.moves) where isDead {
        findings.largestMove = max(findings.largestMove, move)
      }
    }
    return findings
  }
}
