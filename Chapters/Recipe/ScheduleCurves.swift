import Experiments
import NeuralNetworks
import Training

/// What each schedule does on its way: rate, loss of the batches and validation accuracy, step by step, each at
/// the best rate of `Schedules`.
struct ScheduleCurves: Experiment {
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 1)
  var repetitions = 10
  @Setting("looks at each training", in: 5...200, quick: 10) var looks = 40

  struct Curve: Codable, Sendable {
    var steps: [Int]
    /// The mean loss of the batches since the look before, and the accuracy on digits not trained with.
    var losses, accuracies: [Double]
  }

  struct Findings: Codable, Sendable {
    /// As they were set for `Schedules`.
    var steps, digits: Int
    var bestRates: [Double]
    /// For each schedule and repetition.
    var curves: [[Curve]]
  }

  private struct Job: Sendable {
    var run: SmallRun
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double { 0.0002 * Double(4 * repetitions * 1_000) }

  func run(in context: RunContext) throws -> Findings {
    let source = try DigitSource(context)
    let settings = try context.findings(of: Schedules.self)
    let sweep = settings.sweep.accuracies()
    let shapes = RateShape.allCases
    let jobs = shapes.flatMap { shape in
      context.seeds(repetitions).enumerated().map {
        Job(
          run: SmallRun(
            rate: sweep[shape.rawValue].bestRate, steps: settings.steps, shape: shape),
          seed: $0.element, sample: $0.offset)
      }
    }
    let interval = max(1, settings.steps / looks)
    let curves = try context.sideBySide(jobs, steps: \.run.steps, "schedules") { job, progress in
      let digits = source.digits(settings.digits, sample: job.sample)
      var run = job.run.trainer(on: digits.training, seed: job.seed)
      var curve = Curve(steps: [], losses: [], accuracies: [])
      while run.stepCount + interval <= job.run.steps {
        let metrics = try run.run(steps: interval, afterEachStep: progress.advance)
        curve.steps.append(run.stepCount)
        curve.losses.append(metrics.map(\.loss).mean)
        curve.accuracies.append(evaluate(run.model, on: digits.validation).accuracy)
      }
      return curve
    }
    return Findings(
      steps: settings.steps, digits: settings.digits,
      bestRates: shapes.map { sweep[$0.rawValue].bestRate },
      curves: curves.chunks(ofCount: repetitions))
  }
}
