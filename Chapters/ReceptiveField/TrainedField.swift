import Experiments
import Models
import Training

/// What a unit looks at before training, on the way, and after it; and with labels that mean nothing.
struct TrainedField: Experiment {
  @Setting("convolutions of 3x3 without padding", in: 1...13) var depth = 12
  @Setting("steps of Adam", in: 4...20_000, quick: 32, full: 4_096) var steps = 512
  @Setting("learning rate", in: 1e-5...0.1) var rate = 0.01
  @Setting("training sets, drawn anew, each with a network of its own", in: 2...20, quick: 2)
  var repetitions = 6
  @Setting("training digits of each", in: 100...10_000, quick: 300) var training = 2_000
  @Setting("test digits over which gradients are averaged", in: 1...1_000) var digits = 200

  struct Findings: Codable, Sendable {
    /// One training for each repetition: with the digits' labels, and with shuffled ones.
    var labelled, shuffled: [FieldRun.Outcome]
    /// The first and the last pixel that the watched unit can see, along both axes.
    var first, last: Int
  }

  var estimatedSeconds: Double { 0.0012 * Double(depth * steps * repetitions) }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data(as: .images())
    let runs = [false, true].flatMap { isShuffled in
      context.keptSeeds(repetitions).enumerated().map {
        FieldRun(seed: $0.element, sample: $0.offset, isShuffled: isShuffled)
      }
    }
    var random = context.random(9)
    let features = FieldRun.features(depth: depth, using: &random)
    let field = Summary("", of: features, input: [28, 28, 1]).rows.last!.layer.output.field!
    let pixels = field.vertical.pixels(at: FieldRun.place.row)
    @Sendable func trained(_ run: FieldRun, _ progress: RunProgress) throws -> FieldRun.Outcome {
      let data = try all.resampled(training: training, validation: 0, sample: run.sample)
      return try outcome(of: run, on: StandardisedDigits(data), seeing: pixels, progress)
    }
    let outcomes = try context.kept(
      for: self, runs, steps: { _ in steps }, "training on digits", tolerance: 3, trained)
    return Findings(
      labelled: Array(outcomes.prefix(repetitions)),
      shuffled: Array(outcomes.suffix(repetitions)), first: pixels.lowerBound,
      last: pixels.upperBound)
  }
}
