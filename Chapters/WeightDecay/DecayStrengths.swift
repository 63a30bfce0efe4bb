import Experiments

/// The same network with more strengths of decay: how well it knows digits, and how steep it is.
struct DecayStrengths: Experiment {
  @Setting("further strengths λ, from mild to too much", in: 0.01...200, quick: [3, 60])
  var lambdas = [3.0, 10, 20, 60]

  struct Findings: Codable, Sendable {
    /// How all of them were trained.
    var plan: ThreeHundredDigits
    /// The mildest and the strongest of the further strengths.
    var mild, most: DecayGroup
    /// The one of the section before that is not divided by n.
    var strong: DecayGroup
    /// All of them by rising lambda, the first without decay.
    var groups: [DecayGroup]
  }

  var estimatedSeconds: Double { 1.0 * Double(lambdas.count) }

  func run(in context: RunContext) throws -> Findings {
    let main = try context.findings(of: ThreeHundredDigits.self)
    let further = try main.plan.groups(of: lambdas.sorted(), in: context)
    let all = [main.none, main.formula, main.strong] + further
    return Findings(
      plan: main.plan, mild: further[0], most: further.last!, strong: main.strong,
      groups: all.sorted { $0.lambda < $1.lambda })
  }
}
