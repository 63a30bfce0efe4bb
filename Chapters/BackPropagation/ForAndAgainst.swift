import Experiments

/// What is for and against each function: dead units, what passes of a gradient, mean outputs and speed
/// of each, at its best learning rate.
struct ForAndAgainst: Experiment {
  func run(in context: RunContext) throws -> ActivationSweep.Findings {
    try context.findings(of: ActivationSweep.self)
  }
}
