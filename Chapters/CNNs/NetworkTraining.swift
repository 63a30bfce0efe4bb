import Datasets
import Experiments
import Foundation
import Models
import Runs
import Training

extension RunContext {
  /// A network from each of its seeds, trained now or found among kept runs; nil where it is not among
  /// those of this run.
  ///
  /// - Throws: `CancellationError`, or `SavedInterruption` for a run that is kept; what training and
  ///   reading throw.
  func trained(_ network: NetworkVariant) throws -> [TrainedNetwork]? {
    let plan = try findings(of: TrainingPlan.self)
    guard let index = plan.runs.firstIndex(where: { $0[0].settings.network == network }) else {
      return nil
    }
    return try plan.runs[index].map { run in
      if plan.request.runs != nil {
        let folder = URL(filePath: run.folder!, directoryHint: .isDirectory)
        return try TrainedNetwork(
          kept: RunFolder(folder).keptRun(), epochs: plan.shownEpochs[index],
          dataTitle: plan.dataTitle)
      }
      return run.folder == nil
        ? try train(run.settings, plan) : try trainKept(run.settings, in: run.folder!, plan)
    }
  }

  /// A run of minutes.
  private func train(
    _ settings: RunSettings, _ plan: TrainingPlan.Findings
  ) throws -> TrainedNetwork {
    var run = try TrainingRun(settings, data: RunData(images(), for: settings))
    let progress = progress("training \(settings.network)", total: run.remainingSteps)
    while let event = try run.next() {
      if case .step = event { try progress.advance() }
    }
    return TrainedNetwork(run, plan)
  }

  /// A run that is kept in a folder, as `workbook train` keeps it: who interrupts it goes on from the step
  /// it had come to.
  private func trainKept(
    _ settings: RunSettings, in folder: String, _ plan: TrainingPlan.Findings
  ) throws -> TrainedNetwork {
    var job = try RunJob(
      settings, images: images(), title: plan.dataTitle,
      command: "chapter-cnns, \(settings.network), seed \(settings.seed)",
      folder: RunFolder(
        URL(filePath: folder, directoryHint: .isDirectory), option: "--checkpoints"),
      start: plan.request.jobStart)
    var progress = progress(job.label, total: job.run.remainingSteps)
    while let event = try job.next() {
      switch event {
      case .step:
        do { try progress.advance() } catch {
          try job.save()
          throw SavedInterruption()
        }
      case .epoch: progress = self.progress(job.label, total: job.run.remainingSteps)
      }
    }
    _ = try job.finish()
    return TrainedNetwork(job.run, plan)
  }
}

extension RunJob {
  /// What is going on, for a progress line: how far the run has come, and what it has learnt.
  fileprivate var label: String {
    let history = run.history
    let name = "\(run.settings.network) from seed \(run.settings.seed)"
    guard let accuracy = history.validationAccuracy.last else { return "training \(name)" }
    return "training \(name), \("\(accuracy, .percent(1))") after epoch \(history.epochs)"
  }
}

extension TrainedNetwork {
  fileprivate init(_ run: TrainingRun, _ plan: TrainingPlan.Findings) {
    self.init(
      run.settings, run.history,
      counts: (run.data.learning.count, run.data.measured.count, run.data.test.count),
      dataTitle: plan.dataTitle,
      isBuiltIn: plan.request.checkpoints == nil && plan.request.runs == nil,
      RunOutputs(of: run.network, test: run.data.test), run.network)
  }
}
