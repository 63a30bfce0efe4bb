import ArgumentParser
import Foundation
import Page
import Runs
import SharedState
import Training

/// A job at work in a terminal: progress, a line after each epoch, Ctrl-C, and what came of it.
struct TrainingSession {
  var job: RunJob
  /// Where the parameters go when training is over; nil for nowhere.
  let parameterFile: String?

  /// Trains to the end, or until the user has enough.
  ///
  /// - Throws: `ExitCode` 130 after Ctrl-C, once all is saved.
  mutating func run() throws {
    let first = job.run.stepCount
    var line = ProgressLine(
      job.folder.url.lastPathComponent, total: job.run.remainingSteps)
    defer { line.finish() }
    while let event = try job.next() {
      switch event {
      case .step(let metrics):
        line.update(
          metrics.step - first, metrics.text(imagesPerSecond: job.run.imagesPerSecond))
      case .epoch:
        line.makeRoom()
        show(epochText)
      }
      if Interruption.isRequested {
        if case .step = event { try job.save() }
        line.makeRoom()
        throw SavedInterruption()
      }
    }
    line.finish()
    let result = try job.finish()
    if let parameterFile { try ParameterFile.write(job.run.network, to: parameterFile) }
    show(resultText(result))
  }

  private func show(_ text: String) {
    print(text)
    fflush(nil)
  }

  private var epochText: String {
    let history = job.run.history
    func last(_ values: [Double]) -> Double { values.last ?? .nan }
    let measured = if case .test = job.run.settings.curve { "test" } else { "validation" }
    var text =
      "epoch \(history.epochs)/\(job.run.settings.epochs)  "
      + "loss \(last(history.trainingLoss).fixed(4))"
    if last(history.penalty) > 0 { text += " + \(last(history.penalty).fixed(4))" }
    text +=
      "  accuracy \(last(history.trainingAccuracy).percentText)  "
      + "\(measured) loss \(last(history.validationLoss).fixed(4))  "
      + "accuracy \(last(history.validationAccuracy).percentText)"
    if let accuracy = history.averagedAccuracy.last {
      text += ", averaged \(accuracy.percentText)"
    }
    return text + "  \(Duration.seconds(last(history.seconds)).inWords)"
  }

  private func resultText(_ result: RunDescription.Result) -> String {
    "\(job.run.settings.network.title), \(result.epochs.counted("epoch")): "
      + "\(result.testAccuracy.percentText) of \(job.run.data.test.count) test images, "
      + "cross-entropy \(result.testLoss.fixed(4)). The run is in \(job.folder.path)"
      + (parameterFile.map { ", its parameters are in \($0)" } ?? "") + "."
  }
}

extension Double {
  var percentText: String { (100 * self).fixed(1) + "%" }
}
