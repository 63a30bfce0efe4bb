import Experiments

/// What becomes of ReLUs that are dead half-way through their training, by learning rate.
struct Revival: Experiment {
  func run(in context: RunContext) throws -> ActivationSweep.Findings {
    try context.findings(of: ActivationSweep.self)
  }
}
