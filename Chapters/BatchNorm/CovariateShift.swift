import Experiments

/// Santurkar et al. 2018, section 2.1: does normalisation still help when the distributions move about,
/// because noise is put right behind it? The runs are those of `LearningRates`.
struct CovariateShift: Experiment {
  func run(in context: RunContext) throws -> Sweep {
    try context.findings(of: LearningRates.self).among(["without", "with BN", "BN and noise"])
  }
}

/// Normalisation behind the sigmoids, against before and not at all. The runs are those of
/// `LearningRates`.
struct PlacementComparison: Experiment {
  func run(in context: RunContext) throws -> Sweep {
    try context.findings(of: LearningRates.self).among(["without", "with BN", "BN behind"])
  }
}
