import Experiments

/// Networks with each of the seven functions learn the digits: three with several learning rates, the
/// others with the one that is best for ReLU. Three sections look at these trainings.
struct ActivationTrainings: Experiment {
  @Setting("learning rates of tanh and ReLU", in: 1e-4...100) var rates = [0.03, 0.1, 0.3, 1]
  @Setting("learning rates of the sigmoid, whose gradients are smaller", in: 1e-4...100)
  var sigmoidRates = [0.3, 1, 3, 10]
  @Setting("steps of gradient descent", in: 20...50_000, quick: 300, full: 2_000) var steps = 500
  @Setting(
    "steps with sigmoids, which need longer to get anywhere", in: 20...50_000, quick: 700,
    full: 4_800)
  var sigmoidSteps = 1_200
  @Setting("digits in a batch", in: 1...1_000) var batch = 60
  @Setting("seeds for each rate", in: 1...50, quick: 1, full: 10) var seeds = 5

  struct Findings: Codable, Sendable {
    var outcomes: [ActivationRun.Outcome]

    /// A learning rate of a function, with the outcome of each seed.
    struct Rate {
      var rate: Double
      var outcomes: [ActivationRun.Outcome]

      /// The steps of each seed to a training error of at most `error`.
      func steps(to error: Double) -> [Double] { outcomes.map { $0.steps(to: error) } }
    }

    /// From the smallest rate.
    func rates(of kind: ActivationFunction) -> [Rate] {
      let mine = outcomes.filter { $0.run.kind == kind }
      return Set(mine.map(\.run.learningRate)).sorted().map { rate in
        Rate(rate: rate, outcomes: mine.filter { $0.run.learningRate == rate })
      }
    }

    /// The rate with the smallest median number of steps to a training error of at most `error`.
    func best(_ kind: ActivationFunction, to error: Double = 0.05) -> Rate {
      rates(of: kind).min { $0.steps(to: error).median < $1.steps(to: error).median }!
    }
  }

  /// Those that are tried with several learning rates.
  static let compared: [ActivationFunction] = [.sigmoid, .tanh, .relu]

  var estimatedSeconds: Double {
    let perSeed = sigmoidRates.count * sigmoidSteps + (2 * rates.count + 4) * steps
    return 0.0003 * Double(seeds * perSeed)
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    func outcomes(
      _ kinds: [ActivationFunction], _ label: String, at rates: (ActivationFunction) -> [Double]
    ) throws -> [ActivationRun.Outcome] {
      let runs = kinds.flatMap { kind in
        rates(kind).flatMap { rate in
          context.seeds(seeds).map {
            ActivationRun(
              kind: kind, learningRate: rate, seed: $0,
              steps: kind == .sigmoid ? sigmoidSteps : steps, batch: batch)
          }
        }
      }
      return try context.sideBySide(runs, steps: \.steps, label) {
        try $0.train(on: digits, progress: $1)
      }
    }
    var findings = Findings(
      outcomes: try outcomes(Self.compared, "3 activations") {
        $0 == .sigmoid ? sigmoidRates : rates
      })
    let others = ActivationFunction.allCases.filter { !Self.compared.contains($0) }
    let rate = findings.best(.relu).rate
    findings.outcomes += try outcomes(others, "4 more") { _ in [rate] }
    return findings
  }
}

extension [ActivationRun.Outcome] {
  /// A share of the units for each seed, at the end of training. A network whose loss is not finite
  /// any more passes no gradient that is of use: all of it counts as dead and blocked.
  func shares(_ share: (Anatomy) -> Double) -> [Double] { map { $0.end.map(share) ?? 1 } }
}
