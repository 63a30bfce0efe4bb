import Experiments
import Models
import Training

/// What a unit looks at before training, on the way, and after it.
struct TrainedField: Experiment {
  @Setting("convolutions of 3x3 without padding", in: 1...13) var depth = 12
  @Setting("steps of Adam", in: 4...20_000, quick: 32, full: 4_096) var steps = 768
  @Setting("learning rate", in: 1e-5...0.1) var rate = 0.01
  @Setting("networks that are trained", in: 1...20, quick: 2) var seeds = 5
  @Setting("test digits over which gradients are averaged", in: 1...1_000) var digits = 200

  struct Findings: Codable, Sendable {
    /// One training for each seed.
    var histories: [History<FieldRun.Look>]
    /// The first and the last pixel that the watched unit can see, along both axes.
    var first, last: Int
  }

  var estimatedSeconds: Double { 0.0006 * Double(depth * steps * seeds) }

  func run(in context: RunContext) throws -> Findings {
    let data = StandardisedDigits(try context.data(as: .images()))
    let runs = context.seeds(seeds).map {
      FieldRun(
        depth: depth, seed: $0, steps: steps, learningRate: rate, digits: digits)
    }
    var random = context.random(9)
    let features = runs[0].features(using: &random)
    let field = Summary("", of: features, input: [28, 28, 1]).rows.last!.layer.output.field!
    let pixels = field.vertical.pixels(at: FieldRun.place.row)
    return Findings(
      histories: try context.sideBySide(runs, steps: \.steps, "training on digits") {
        try $0.train(on: data, progress: $1)
      },
      first: pixels.lowerBound, last: pixels.upperBound)
  }
}
