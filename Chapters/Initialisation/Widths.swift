import Experiments
import NeuralNetworks

/// N(0, 1) at other widths than the notes' 100: do gradients vanish, stay or explode?
struct Widths: Experiment {
  @Setting("widths of the layers", in: 5...1_000) var widths = [25, 100, 400]
  @Setting("layers", in: 10...100) var depth = 50
  @Setting("samples from N(0, 1)", in: 10...1_000) var samples = 50
  @Setting("seeds of each network", in: 2...50, quick: 3) var seeds = 5

  /// Networks of one width and one nonlinearity.
  struct Group: Codable, Sendable {
    var width: Int
    /// What a layer multiplies the gradient's variance by, where the layers' variance has settled: by theory,
    /// and measured for each seed.
    var theory: Double
    var measured: [Double]
    /// The gradient's deviation at each layer's outputs, 1 at the last: for each seed, and by theory.
    var gradients: [[Double?]]
    var theoryGradients: [Double]
  }

  struct Findings: Codable, Sendable {
    var sigmoid, tanh: [Group]
  }

  var estimatedSeconds: Double {
    6e-9 * widths.map { Double($0 * $0) }.reduce(0, +) * Double(depth * seeds * samples)
  }

  func check() throws(SettingError) {
    guard depth > 10 else {
      throw refusal(of: "depth", "what settles is looked at from layer 10 on. Give 11 at least.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      sigmoid: try widths.map { try group(.sigmoid, $0, in: context) },
      tanh: try widths.map { try group(.tanh, $0, in: context) })
  }

  private func group(
    _ nonlinearity: Nonlinearity, _ width: Int, in context: RunContext
  ) throws -> Group {
    let stack = Stack(
      nonlinearity: nonlinearity, weights: Start.one.weights, depth: depth, width: width,
      samples: samples)
    let profiles = try context.sideBySide(
      context.seeds(seeds), "\(nonlinearity.rawValue), width \(width)"
    ) {
      Profile(stack.run(seed: $0, needsGradients: true)).gradients
    }
    let theory = VariancePropagation(nonlinearity: nonlinearity, gain: Double(width))
    return Group(
      width: width, theory: theory.gradientFactor(theory.variances(depth: 20).last!),
      measured: profiles.map { gradients in
        // From the last layer to the tenth, where all have settled.
        let ratio = (gradients[9] ?? .nan) / (gradients[depth - 1] ?? .nan)
        return Double.pow(ratio * ratio, 1 / Double(depth - 10))
      }, gradients: profiles, theoryGradients: theory.gradientDeviations(depth: depth))
  }
}
