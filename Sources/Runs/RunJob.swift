import Datasets
import Foundation
import NeuralNetworks
import TensorKernels
import Training

/// A run that is kept in a folder: it can be stopped at any time, killed too, and goes on from the
/// last epoch, with the same history to the last bit.
///
/// ```swift
/// var job = try RunJob(settings, images: set, folder: folder, start: .resume)
/// while let event = try job.next() { ... }
/// ```
///
/// It knows no terminal and no signal: whoever stops asking for the next event and calls `save` has
/// interrupted it.
public struct RunJob {
  /// What to do with what the folder holds already.
  public enum Start: Sendable {
    /// A run must not be there.
    case begin
    /// Goes on from the newest checkpoint, or from the newest whole one; begins where there is none.
    case resume(passingDamaged: Bool = false)
    /// Removes the run that is there.
    case restart
  }

  /// What was found at the start.
  public enum Beginning: Hashable, Sendable {
    case new
    /// Nothing was found to go on from.
    case newForWantOfCheckpoint
    case resumed(epochs: Int, step: Int)
  }

  public let folder: RunFolder
  public private(set) var run: TrainingRun
  public private(set) var description: RunDescription
  public let beginning: Beginning

  private let checkpoints: CheckpointStore
  private let lock: RunLock
  /// The first epoch that this program computes a part of.
  private let firstEpoch: Int

  /// - Parameters:
  ///   - images: the data set; the settings say which part is taken.
  ///   - title: what figures call the images, where they are not quite the published ones.
  ///   - command: what makes this run again, for its description.
  ///   - parameters: puts in what training begins with, instead of what is drawn.
  /// - Throws: `RunError`, `CheckpointError`.
  public init(
    _ settings: RunSettings, images: ImageDataset, title: String? = nil, command: String,
    folder: RunFolder, start: Start, parameters: ((inout Sequential<Float>) throws -> Void)? = nil
  ) throws {
    let data = try RunData(images, for: settings)
    run = try TrainingRun(settings, data: data, parameters: parameters)
    lock = try RunLock(folder)
    self.folder = folder
    checkpoints = try folder.checkpoints(settings, data: data)
    description = RunDescription(command: command, settings: settings, data: data, title: title)

    let earlier = try folder.description()
    switch start {
    case .begin:
      if earlier != nil || !checkpoints.steps.isEmpty { throw Self.taken(folder, earlier) }
      beginning = .new
    case .restart:
      try checkpoints.removeAll()
      beginning = .new
    case .resume(let passesDamaged):
      if checkpoints.steps.isEmpty, let result = earlier?.result {
        throw RunError(
          "\(folder.path) holds a run that is complete, \(result.epochs) epochs, without a "
            + "checkpoint to go on from. Choose another --to, or make it again with --restart.")
      }
      let step = try checkpoints.restore(&run, passesDamaged ? .newestWhole : .newest)
      if let step {
        beginning = .resumed(epochs: run.history.epochs, step: step)
        description.sessions = earlier?.sessions ?? []
      } else {
        beginning = .newForWantOfCheckpoint
      }
    }
    firstEpoch = run.history.epochs + 1
  }

  private static func taken(_ folder: RunFolder, _ earlier: RunDescription?) -> RunError {
    let what =
      earlier.map { earlier in
        "the run “\(earlier.command)”"
          + (earlier.sessions.last.map { ", complete up to epoch \($0.lastEpoch)" } ?? "")
      } ?? "checkpoints of a run"
    return RunError(
      "\(folder.path) holds \(what). Go on with it by --resume, begin anew by --restart, which "
        + "removes it, or choose another --to.")
  }

  /// The next step or the end of an epoch; nil once all epochs are complete. After an epoch the state
  /// is saved before this returns.
  ///
  /// - Throws: `TrainingError`, `RunError`, `CheckpointError`.
  public mutating func next() throws -> TrainingRun.Event? {
    let event = try run.next()
    if case .epoch? = event {
      description.add(
        RunDescription.Session(
          program: .current, cpuLevel: CPULevel.active.rawValue,
          threads: ThreadPool.shared.threadCount, firstEpoch: firstEpoch,
          lastEpoch: run.history.epochs))
      try folder.write(description, run.history, run.layers)
      try save()
    }
    return event
  }

  /// Saves the state as it is, in the middle of an epoch or at its end.
  ///
  /// - Throws: `CheckpointError`.
  public mutating func save() throws { try checkpoints.save(&run, step: run.stepCount) }

  /// Looks at the test images, and writes what is to be kept of the network.
  ///
  /// - Throws: `RunError`, `NumPyFileError`.
  public mutating func finish() throws -> RunDescription.Result {
    let outputs = RunOutputs(of: run.network, test: run.data.test)
    let test = evaluate(run.network, on: run.data.test)
    let result = RunDescription.Result(
      epochs: run.history.epochs, testLoss: test.loss, testAccuracy: test.accuracy,
      seconds: run.history.seconds.reduce(0, +))
    description.result = result
    try outputs.write(
      to: folder.url.appending(path: RunFolder.outputsName).path(percentEncoded: false))
    try folder.write(description, run.history, run.layers)
    return result
  }
}
