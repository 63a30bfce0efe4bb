import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Do deeper networks learn worse, and do shortcuts help? Small ones, each from the rate that
/// `DepthTraining` finds best for it, which falls to 0 along half a cosine wave, so that all of them come to
/// rest; and is it their gradients that vanish?
struct DepthToTheEnd: Experiment {
  @Setting("steps of Adam", in: 10...50_000, quick: 10) var steps = 800
  @Setting("after how many steps it is measured, again and again", in: 1...5_000, quick: 5)
  var interval = 40
  @Setting("digits that it learns from, drawn anew for each repetition", in: 50...3_000, quick: 64)
  var training = 1_000
  @Setting("digits in a batch", in: 1...256) var batch = 32
  @Setting("repetitions, each with its own digits and seed", in: 1...20, quick: 1) var repetitions =
    4

  var estimatedSeconds: Double { 0.01 * Double(4 * steps * repetitions) }

  typealias Result = DepthTraining.Result

  struct Findings: Codable, Sendable {
    /// Plain shallow, plain deep, residual shallow, residual deep.
    var nets: [DeepNet]
    var rates: [Double]
    /// Of each network its repetitions.
    var results: [[Result]]
  }

  private func stepCount(_ run: DepthTraining.Run) -> Int { steps }

  func check() throws(SettingError) {
    guard interval <= steps else {
      throw refusal(of: "interval", "the \(steps) steps end before it. Give \(steps) at most.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data(as: .images())
    let sweep = try context.findings(of: DepthTraining.self)
    let nets = sweep.nets.filter(\.hasBatchNorm)
    let rates = nets.map { sweep.outcome[$0.title].bestRate }
    let seeds = context.keptSeeds(repetitions)
    let runs = zip(nets, rates).flatMap { net, rate in
      seeds.enumerated().map {
        DepthTraining.Run(net: net, rate: rate, seed: $1, sample: $0)
      }
    }
    let results = try context.kept(
      for: self, runs, steps: stepCount, "\(nets.count) networks to the end",
      // With another rounding another run comes about, which differs as one seed does from another. The
      // tolerance holds for every number, on the way too, where losses of different seeds lie up to 11.7
      // nats apart (at the end 0.25); shares and gradients are smaller than it in any case.
      tolerance: 12
    ) { run, progress in
      let digits = try digits.resampled(training: training, validation: 0, sample: run.sample)
      let rule = Scheduled(
        Adam<Float>(learningRate: run.rate), by: .cosine(from: run.rate, steps: steps))
      return try Result(
        of: run.net, rule, seed: run.seed, on: digits, steps: steps, interval: interval,
        batch: batch, progress)
    }
    return Findings(nets: nets, rates: rates, results: results.chunks(ofCount: repetitions))
  }
}
