import NotebookExperiments

/// What came of a kind of input, for each rate and seed.
struct InputResults {
  let kind: InputKind
  let rates: [Double]
  /// For each rate, one a seed.
  let outcomes: [[InputRun.Outcome]]

  struct Best {
    let rate: Double
    let outcomes: [InputRun.Outcome]

    var losses: [Double] { outcomes.map(\.loss) }
  }

  /// The rate with the lowest median loss at the end.
  var best: Best {
    let index = rates.indices.min {
      outcomes[$0].map(\.loss).median < outcomes[$1].map(\.loss).median
    }!
    return Best(rate: rates[index], outcomes: outcomes[index])
  }

  func outcomes(at rate: Double) -> [InputRun.Outcome] { outcomes[rates.firstIndex(of: rate)!] }

  func losses(at rate: Double) -> [Double] { outcomes(at: rate).map(\.loss) }

  /// The median of the steps that the best rate takes to a loss; nil where a seed does not reach it.
  func stepsNeeded(for bound: Double) -> Double? {
    let steps = best.outcomes.compactMap { $0.step(below: bound).map(Double.init) }
    return steps.count == best.outcomes.count ? steps.median : nil
  }
}
