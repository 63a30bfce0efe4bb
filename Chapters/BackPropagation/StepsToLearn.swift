import Experiments
import Training

/// The paper's question (Krizhevsky, Sutskever and Hinton 2012, figure 1) to the digits: how many steps
/// does each function need to a training error of 25%, and to one of 5%?
struct StepsToLearn: Experiment {
  /// The learning rate that is best for a function, and the steps of each seed.
  struct Needed: Codable, Sendable {
    var rate: Double
    var steps: [Double]
  }

  struct Findings: Codable, Sendable {
    struct Function: Codable, Sendable {
      var kind: Nonlinearity
      var paper, strict: Needed
      /// The steps of the looks, and what each seed's training error was then, at the rate that is best
      /// for the paper's level.
      var looks: [Int]
      var errors: [[Double]]
      /// The share of blocked pairs at the end, at the rate that is best for the strict level.
      var blockedShare: Double
    }

    var functions: [Function]
  }

  func run(in context: RunContext) throws -> Findings {
    let trainings = try context.findings(of: ActivationTrainings.self)
    func needed(_ kind: Nonlinearity, to level: Double) -> Needed {
      let best = trainings.best(kind, to: level)
      return Needed(rate: best.rate, steps: best.outcomes.map { $0.steps(to: level) })
    }
    return Findings(
      functions: ActivationTrainings.compared.map { kind in
        let histories = trainings.best(kind, to: ActivationTrainings.TrainingError.paper).outcomes
          .map { $0.history.prefix(1000) }
        return Findings.Function(
          kind: kind, paper: needed(kind, to: ActivationTrainings.TrainingError.paper),
          strict: needed(kind, to: ActivationTrainings.TrainingError.strict),
          looks: histories[0].steps, errors: histories.map { $0.values(\.error) },
          blockedShare: trainings.best(kind).outcomes.shares(\.blockedShare).median)
      })
  }
}
