import Experiments

/// The spread of signals and gradients through many layers, next to the theory.
struct Depth: Experiment {
  @Setting("layers", in: 10...200) var depth = 50
  @Setting("units of a layer, and numbers of a sample", in: 10...400) var width = 100
  @Setting("samples from N(0, 1)", in: 10...1_000) var samples = 200
  @Setting("seeds of each network", in: 1...50, quick: 3) var seeds = 10

  struct Signals: Codable, Sendable {
    /// One for each seed.
    var measured: [Profile]
    var theory: Profile
  }

  struct Findings: Codable, Sendable {
    var sigmoid, tanh, relu: ByStart<Signals>
    /// What sigmoids with N(0, 1) make of a gradient's variance in each layer, by the theory.
    var saturatedFactor: Double
  }

  var estimatedSeconds: Double { 1.2e-7 * Double(depth * width * samples * seeds) }

  func check() throws(SettingError) {
    guard depth > 10 else {
      throw refusal(of: "depth", "what settles is looked at from layer 10 on. Give 11 at least.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    func signals(_ nonlinearity: Nonlinearity) throws -> ByStart<Signals> {
      let measured = try context.sideBySide(
        [.one, .hundredth, .xavier, .he], seeds: context.seeds(seeds), stepsOfEach: 1,
        nonlinearity.rawValue
      ) { start, seed, progress in
        let stack = Stack(
          nonlinearity: nonlinearity, weights: start.weights, depth: depth, width: width,
          samples: samples)
        let profile = Profile(stack.run(seed: seed, needsGradients: true))
        try progress.advance()
        return profile
      }
      return ByStart(measured.starts) { start in
        let theory = VariancePropagation(
          nonlinearity: nonlinearity, gain: start.gain(width: width))
        return Signals(
          measured: measured[start],
          theory: Profile(
            outputs: theory.outputDeviations(depth: depth),
            gradients: theory.gradientDeviations(depth: depth)))
      }
    }
    let saturated = VariancePropagation(nonlinearity: .sigmoid, gain: Start.one.gain(width: width))
    return Findings(
      sigmoid: try signals(.sigmoid), tanh: try signals(.tanh), relu: try signals(.relu),
      saturatedFactor: saturated.gradientFactor(saturated.variances(depth: 20).last!))
  }
}
