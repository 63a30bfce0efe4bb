import Experiments

/// Santurkar et al. 2018, section 2.1: does normalisation still help when the distributions move about,
/// because noise is put right behind it? The runs are those of `LearningRates`.
struct CovariateShift: Experiment {
  func run(in context: RunContext) throws -> SomeLearningRates {
    try SomeLearningRates(["without", "with BN", "BN and noise"], in: context)
  }
}

/// Normalisation behind the sigmoids, against before and not at all. The runs are those of
/// `LearningRates`.
struct PlacementComparison: Experiment {
  func run(in context: RunContext) throws -> SomeLearningRates {
    try SomeLearningRates(["without", "with BN", "BN behind"], in: context)
  }
}

/// Some of the networks of `LearningRates`, and how they were trained.
struct SomeLearningRates: Codable, Sendable {
  var plan: LearningRates
  var sweep: Sweep
}

extension SomeLearningRates {
  init(_ labels: [String], in context: RunContext) throws {
    plan = try context.experiment(LearningRates.self)
    sweep = try context.findings(of: LearningRates.self).among(labels)
  }
}
