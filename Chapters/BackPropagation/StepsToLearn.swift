import Experiments

/// The paper's question (Krizhevsky, Sutskever and Hinton 2012, figure 1) to the digits: how many steps
/// does each function need to a training error of 25%, and to one of 5%, and where does it end?
struct StepsToLearn: Experiment {
  func run(in context: RunContext) throws -> ActivationSweep.Findings {
    try context.findings(of: ActivationSweep.self)
  }
}
