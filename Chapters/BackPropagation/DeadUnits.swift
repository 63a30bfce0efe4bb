import Experiments

/// ReLUs that are dead after training and sigmoids that are saturated, by learning rate: among the networks
/// that learnt, and among those that did not.
struct DeadUnits: Experiment {
  func run(in context: RunContext) throws -> ActivationSweep.Findings {
    try context.findings(of: ActivationSweep.self)
  }
}
