import Experiments

/// Beside the notes' pros and cons of the seven functions: dead units, blocked pairs, mean outputs,
/// operations and steps of each, at its best learning rate or at ReLU's.
struct ForAndAgainst: Experiment {
  struct Findings: Codable, Sendable {
    struct Row: Codable, Sendable {
      var kind: Nonlinearity
      var rate: Double
      /// Medians over the seeds, at the end of training; nil for maxout.
      var deadShare, blockedShare, meanOutput: Double?
      /// Of one unit, behind the matrix product.
      var operations: Int
      /// To the strict training error, of each seed.
      var steps: [Double]
    }

    var rows: [Row]
  }

  func run(in context: RunContext) throws -> Findings {
    let trainings = try context.findings(of: ActivationTrainings.self)
    return Findings(
      rows: Nonlinearity.allCases.map { kind in
        let (rate, outcomes) = trainings.best(kind)
        let ends = outcomes.compactMap(\.end).filter { !$0.layers.isEmpty }
        func median(_ value: (Anatomy) -> Double) -> Double? {
          ends.isEmpty ? nil : ends.map(value).median
        }
        return Findings.Row(
          kind: kind, rate: rate, deadShare: median(\.deadShare),
          blockedShare: median(\.blockedShare), meanOutput: median(\.meanOutput),
          operations: kind.operations,
          steps: outcomes.map { $0.steps(to: ActivationTrainings.TrainingError.strict) })
      })
  }
}
