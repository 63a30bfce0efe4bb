import Datasets
import Foundation
import NeuralNetworks
import SharedState
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
    /// The folder held no run.
    case new
    /// Nothing was found to go on from.
    case newForWantOfCheckpoint
    /// So many epochs were complete, and so many steps in all.
    case resumed(epochs: Int, step: Int)
  }

  /// Where it is kept.
  public let folder: RunFolder
  /// The network in training.
  public private(set) var run: TrainingRun
  /// What stands in the folder about it.
  public private(set) var description: RunDescription
  /// What was found at the start.
  public let beginning: Beginning

  private let checkpoints: CheckpointStore
  private let lock: FolderLock
  /// The first epoch that this program computes a part of.
  private let firstEpoch: Int

  /// - Parameters:
  ///   - images: the data set; the settings say which part is taken.
  ///   - title: what figures call the images, where they are not quite the published ones.
  ///   - command: the command line of this run, for its description.
  ///   - parameters: puts in what training begins with, instead of what is drawn.
  /// - Throws: `RunError`, `CheckpointError`, what `parameters` throws.
  public init(
    _ settings: RunSettings, images: ImageDataset, title: String? = nil, command: String,
    folder: RunFolder, start: Start, parameters: ((inout Sequential<Float>) throws -> Void)? = nil
  ) throws {
    // The executable may be replaced while the run goes on.
    _ = ProgramVersion.current
    let data = try RunData(images, for: settings)
    run = try TrainingRun(settings, data: data, parameters: parameters)
    let place = folder.url.appending(path: "checkpoints")
    try folder.create(place)
    guard let lock = FolderLock(place) else {
      throw RunError(
        "Another program is training in \(folder.path). Wait for it, or choose another "
          + "\(folder.option).")
    }
    self.lock = lock
    self.folder = folder
    checkpoints = try folder.checkpoints(settings, data: data)
    description = RunDescription(command: command, settings: settings, data: data, title: title)
    if checkpoints.steps.isEmpty { try folder.requireNothingForeign() }
    switch start {
    case .begin:
      let earlier = try folder.description()
      if earlier != nil || !checkpoints.steps.isEmpty { throw Self.taken(folder, earlier) }
      beginning = .new
    case .restart:
      try folder.clear()
      try checkpoints.removeAll()
      beginning = .new
    case .resume(let passesDamaged):
      guard !checkpoints.steps.isEmpty else {
        try Self.requireNothingToLose(folder, settings)
        beginning = .newForWantOfCheckpoint
        break
      }
      let step = try checkpoints.restore(&run, passesDamaged ? .newestWhole : .newest)
      beginning = .resumed(epochs: run.history.epochs, step: step ?? 0)
      // A damaged description does not keep a whole checkpoint from being used.
      if let earlier = try? folder.description() {
        description.goOn(
          from: earlier, after: run.history.epochs, isInsideEpoch: run.isInsideEpoch)
        description.images.title = title ?? earlier.images.title
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
        + "removes it, or choose another \(folder.option).")
  }

  /// A run without checkpoints cannot go on, and is not to be overwritten: but for one that was ended
  /// before it had its first.
  private static func requireNothingToLose(
    _ folder: RunFolder, _ settings: RunSettings
  ) throws(RunError) {
    guard let earlier = try folder.description() else { return }
    let epochs = earlier.result?.epochs ?? earlier.sessions.last?.lastEpoch ?? 0
    if epochs <= 1, earlier.result == nil, earlier.settings == settings { return }
    throw RunError(
      "\(folder.path) holds the run “\(earlier.command)”, \(epochs) epochs of it, without a "
        + "checkpoint to go on from. Choose another \(folder.option), or make it again with --restart."
    )
  }

  /// The next step or the end of an epoch; nil once all epochs are complete. After an epoch the state
  /// is saved before this returns, and also before an epoch is measured, which may take a minute.
  ///
  /// - Throws: `TrainingError`, which the description takes note of; `RunError`, `CheckpointError`.
  public mutating func next() throws -> TrainingRun.Event? {
    if run.isBeforeMeasurement, run.history.epochs < run.settings.epochs { try save() }
    do {
      let event = try run.next()
      if case .epoch? = event {
        // What was kept of a shorter run is no longer that of this one.
        try folder.remove(RunFolder.outputsName)
        try save()
      }
      return event
    } catch let error as TrainingError {
      description.failure = error.description
      try folder.write(description, run.history, run.layers)
      throw error
    }
  }

  /// Saves the state as it is, in the middle of an epoch or at its end.
  ///
  /// The description comes first: if it says more than the checkpoint holds, the rest is computed
  /// again.
  ///
  /// - Throws: `RunError`, `CheckpointError`.
  public mutating func save() throws {
    let lastEpoch = run.history.epochs + (run.isInsideEpoch ? 1 : 0)
    if lastEpoch >= firstEpoch {
      description.add(
        RunDescription.Session(
          program: .current, cpuLevel: CPULevel.active.rawValue,
          threads: ThreadPool.shared.threadCount, firstEpoch: firstEpoch, lastEpoch: lastEpoch,
          usesWinograd: ConvolutionOptions.usesWinograd))
    }
    try folder.write(description, run.history, run.layers)
    try checkpoints.save(&run, step: run.stepCount)
  }

  /// Looks at the test images, and writes what is to be kept of the network.
  ///
  /// - Throws: `RunError`, `NumPyFileError`.
  public mutating func finish() throws -> RunDescription.Result {
    let outputs = RunOutputs(of: run.network, test: run.data.test)
    let test = evaluate(run.network, on: run.data.test)
    let result = RunDescription.Result(
      epochs: run.history.epochs, testLoss: test.loss, testAccuracy: test.accuracy,
      seconds: run.history.seconds.reduce(0, +), program: .current)
    description.result = result
    try outputs.write(
      to: folder.url.appending(path: RunFolder.outputsName).path(percentEncoded: false))
    try folder.write(description, run.history, run.layers)
    return result
  }
}

/// Why a run cannot be made, or cannot go on: sentences for the one who asked for it.
public struct RunError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, and what can be done.
  public let description: String

  /// With sentences for the one who asked for the run.
  public init(_ description: String) { self.description = description }
}

/// The user has stopped a run of which the state is saved.
public struct SavedInterruption: Error, Hashable, CustomStringConvertible {
  /// All is saved.
  public init() {}

  public var description: String {
    "Stopped; all is saved. Go on with the same command and --resume."
  }
}
