import Experiments

/// What is for and against each of the seven functions: dead units, blocked pairs, mean outputs,
/// operations and steps of each, at its best learning rate or at ReLU's.
struct ForAndAgainst: Experiment {
  func run(in context: RunContext) throws -> ActivationTrainings.Findings {
    try context.findings(of: ActivationTrainings.self)
  }
}
