import Experiments

/// Accuracy against the probability to drop a unit (Srivastava et al. 2014, section 7.3).
struct DropRates: Experiment {
  @Setting(
    "probabilities of a hidden unit to be dropped", in: 0...0.95, quick: [0, 0.15, 0.5])
  var rates = [0, 0.15, 0.3, 0.5, 0.7]

  var estimatedSeconds: Double { 0.8 * Double(2 * rates.count) }

  /// Those of the experiment before, and with the probabilities that were not among its own.
  func run(in context: RunContext) throws -> DigitTrainings {
    try context.findings(of: FewDigits.self).adding(rates, in: context)
  }
}
