import Experiments
import Notebook
import Progress
import Training

extension BatchNormChapter {
  /// How long the main experiment runs, and how often.
  var steps: Int { options.full ? 50_000 : options.quick ? 1_000 : 5_000 }
  var seedCount: Int { options.full ? 3 : options.quick ? 1 : 5 }
  /// How many seeds the smaller experiments take.
  var fewSeeds: [UInt64] { seeds(options.quick ? 1 : 3) }

  /// Trains side by side, with one progress line for all.
  func train(
    _ runs: [DigitRun], _ digits: ExperimentData, _ page: Notebook, _ label: String
  ) throws -> [DigitRun.History] {
    try trainSideBySide(runs, steps: \.steps, page, label) {
      try $0.train(on: digits, progress: $1)
    }
  }
}

/// The trainings of the main experiment, which three sections look at: done when first asked for.
final class MainRuns {
  private let chapter: BatchNormChapter
  private var results: (without: [DigitRun.History], with: [DigitRun.History])?

  init(chapter: BatchNormChapter) { self.chapter = chapter }

  /// All seeds, without and with normalisation before the sigmoids.
  func histories(
    _ page: Notebook, _ digits: ExperimentData
  ) throws -> (without: [DigitRun.History], with: [DigitRun.History]) {
    if let results { return results }
    let seeds = chapter.seeds(chapter.seedCount)
    let runs = [Placement.none, .beforeActivation].flatMap { placement in
      seeds.map { seed in
        DigitRun(
          placement: placement, seed: seed, steps: chapter.steps,
          interval: chapter.options.full ? 250 : 50)
      }
    }
    let all = try chapter.train(runs, digits, page, "training with and without BN")
    let both = (Array(all.prefix(seeds.count)), Array(all.dropFirst(seeds.count)))
    results = both
    return both
  }
}
