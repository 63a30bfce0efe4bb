import Datasets
import Experiments
import Foundation
import Runs

/// What was trained for hours on photographs, kept as data in `Figures/runs`: whatever of the plan is there.
struct KeptPhotographs: Experiment {
  struct Run: Codable, Sendable {
    /// The path of its folder: "search/momentum-0.1".
    var name: String
    var network, setting, images: String
    var epochs: Int
    /// Nil where the curve is that of the test images, and for runs on their way.
    var validation, test: Double?
    var testCount: Int
    /// After each epoch: the time of cores that it takes where no other work disturbs it (the steps so far, each as
    /// long as in the fastest epoch of all runs of the network, times the threads), cross-entropy and accuracy in
    /// training, the penalty, and both of the images that are not trained with.
    var minutes, loss, accuracy, penalty, otherLoss, otherAccuracy: [Double]

    /// The part of the plan that it belongs to: "search".
    var group: String { String(name.prefix { $0 != "/" }) }
  }

  struct Findings: Codable, Sendable {
    var runs: [Run]
    /// Planned runs that are not there.
    var missing: [String]

    func run(_ name: String) -> Run? { runs.first { $0.name == name } }
  }

  func run(in context: RunContext) throws -> Findings {
    guard let figures = LongRunFiles.figures else { return Findings(runs: [], missing: []) }
    let folder = figures.appending(path: "runs")
    let plan = LongRunFiles.plan(
      try String(contentsOf: folder.appending(path: "plan.txt"), encoding: .utf8))
    let all = try RunFolder.tree(in: folder)
    // Seconds of cores a step in the least disturbed epoch, by network and batch.
    var fastest: [String: Double] = [:]
    func kind(_ settings: RunSettings) -> String { "\(settings.network) \(settings.batchSize)" }
    for (_, kept) in all {
      let steps = zip([0] + kept.history.steps, kept.history.steps).map { Double($1 - $0) }
      let threads = kept.description.sessions.map(\.threads).max() ?? 1
      let seconds =
        zip(kept.history.seconds, steps).map { $0 / $1 * Double(threads) }.min() ?? .infinity
      fastest[kind(kept.settings)] = min(fastest[kind(kept.settings)] ?? .infinity, seconds)
    }
    let runs = all.map { name, kept in
      let history = kept.history
      let isTest = kept.settings.curve == .test
      return Run(
        name: name, network: kept.settings.network.title, setting: kept.settings.summary,
        images: kept.description.images.title, epochs: history.epochs,
        validation: isTest ? nil : history.validationAccuracy.last,
        test: kept.description.result?.testAccuracy,
        testCount: kept.description.images.testCount,
        minutes: history.steps.map { Double($0) * fastest[kind(kept.settings)]! / 60 },
        loss: history.trainingLoss, accuracy: history.trainingAccuracy, penalty: history.penalty,
        otherLoss: history.validationLoss, otherAccuracy: history.validationAccuracy)
    }.filter { ["notes", "search", "recipe", "ablation"].contains($0.group) }
    let done = Set(all.filter { $0.1.description.result?.testAccuracy != nil }.map(\.0))
    return Findings(runs: runs, missing: plan.map(\.name).filter { !done.contains($0) })
  }
}
