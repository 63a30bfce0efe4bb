import Datasets
import NeuralNetworks
import TensorKernels
import Training

/// What an experiment runs in: where chance begins, the images it learns from, and whoever watches it
/// or ends it.
public final class RunContext: Sendable {
  /// Where all chance begins, the data set, and how large the experiments are.
  public let conditions: RunConditions

  /// Where the results of long runs are kept.
  let folders: KeptRunFolders

  private let load: @Sendable () throws -> ImageDataset
  private let observer: RunObserver
  private let state = Guarded(State())

  private struct State {
    var images: ImageDataset?
    var experiments: [String: any Experiment] = [:]
    var findings: [String: any Sendable] = [:]
  }

  /// - Parameters:
  ///   - observer: is told how far the experiment is, and says whether it has to end.
  ///   - load: reads the data set, when an experiment first asks for it.
  public convenience init(
    _ conditions: RunConditions = RunConditions(), observer: RunObserver = RunObserver(),
    loading load: @escaping @Sendable () throws -> ImageDataset = { try .load(.mnist5k, from: nil) }
  ) {
    self.init(conditions, observer: observer, folders: KeptRunFolders(), loading: load)
  }

  /// The same, with folders for the results of long runs.
  init(
    _ conditions: RunConditions, observer: RunObserver = RunObserver(), folders: KeptRunFolders,
    loading load: @escaping @Sendable () throws -> ImageDataset = { try .load(.mnist5k, from: nil) }
  ) {
    self.conditions = conditions
    self.observer = observer
    self.folders = folders
    self.load = load
  }

  // MARK: Chance

  /// Where all chance begins.
  public var seed: UInt64 { conditions.seed }

  /// A generator that depends on the seed and on `stream` alone: give each use a number of its own.
  public func random(_ stream: UInt64) -> RandomSource {
    RandomSource(seed: seed &* 1000 &+ stream)
  }

  /// The seeds of repeated runs: the context's own and those that follow.
  public func seeds(_ count: Int) -> [UInt64] { (0..<UInt64(count)).map { seed &+ $0 } }

  // MARK: Data

  /// The images, read when first asked for.
  ///
  /// - Throws: `DatasetError` that says which file is missing or damaged.
  public func images() throws -> ImageDataset {
    if let images = state.withLock({ $0.images }) { return images }
    let images = try load()
    state.withLock { $0.images = images }
    return images
  }

  /// The images as a network takes them.
  public func data(as format: InputFormat = .flat) throws -> ExperimentData {
    ExperimentData(try images(), as: format)
  }

  // MARK: Other experiments

  /// Another experiment with the settings of this run, for whoever goes on from what it found: those of `Other()`
  /// are the usual ones, whatever `--set` and the size of the run say.
  public func experiment<Other: Experiment>(_ type: Other.Type) throws -> Other {
    let known = state.withLock { $0.experiments[type.name] } as? Other
    return try known ?? Other().sized(conditions.size)
  }

  /// What another experiment found: run when first asked for, with the settings of this run.
  public func findings<Other: Experiment>(of type: Other.Type) throws -> Other.Findings {
    if let known = state.withLock({ $0.findings[type.name] }) as? Other.Findings { return known }
    let findings = try experiment(type).run(in: self)
    state.withLock { $0.findings[type.name] = findings }
    return findings
  }

  /// Makes known with which settings an experiment runs here.
  package func use(_ experiment: some Experiment) {
    let name = type(of: experiment).name
    state.withLock { $0.experiments[name] = experiment }
  }

  // MARK: Watching

  /// Begins a piece of work of so many steps; whoever watches sees how far it is.
  ///
  /// - Parameter label: what is going on, in a word or two: "training with BN".
  public func progress(_ label: String, total: Int? = nil) -> RunProgress {
    RunProgress(observer.began(label, total), isCancelled: observer.isCancelled)
  }

  /// Runs independent pieces of work side by side, one a thread, and returns their results in order.
  ///
  /// ```swift
  /// let histories = try context.sideBySide(runs, steps: \.steps, "training 5 seeds") {
  ///   try $0.train(on: data, progress: $1)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - steps: how often a run advances the progress it is given.
  ///   - label: what the progress says.
  ///   - run: draws from its own generator only.
  public func sideBySide<Run: Sendable, Result: Sendable>(
    _ runs: [Run], steps: (Run) -> Int, _ label: String,
    _ run: @Sendable (Run, RunProgress) throws -> Result
  ) throws -> [Result] {
    let progress = progress(label, total: runs.reduce(0) { $0 + steps($1) })
    return try concurrentRuns(runs) { try run($0, progress) }
  }

  /// The same for pieces of work that are too short to be watched on their way.
  public func sideBySide<Run: Sendable, Result: Sendable>(
    _ runs: [Run], _ label: String, _ run: @Sendable (Run) throws -> Result
  ) throws -> [Result] {
    let progress = progress(label, total: runs.count)
    return try concurrentRuns(runs) {
      let result = try run($0)
      try progress.advance()
      return result
    }
  }
}

/// Whoever watches an experiment, and whoever ends it.
public struct RunObserver: Sendable {
  /// A piece of work of so many steps has begun; what is returned is called after each, from any thread.
  public var began: @Sendable (_ label: String, _ total: Int?) -> @Sendable () -> Void
  /// Whether the experiment has to end.
  public var isCancelled: @Sendable () -> Bool

  /// Nobody, unless told otherwise.
  public init(
    began: @escaping @Sendable (_ label: String, _ total: Int?) -> @Sendable () -> Void = {
      _, _ in {}
    },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.began = began
    self.isCancelled = isCancelled
  }
}

/// How far a piece of work is. Several threads may advance it.
public struct RunProgress: Sendable {
  private let step: @Sendable () -> Void
  private let isCancelled: @Sendable () -> Bool

  init(_ step: @escaping @Sendable () -> Void, isCancelled: @escaping @Sendable () -> Bool) {
    self.step = step
    self.isCancelled = isCancelled
  }

  /// Nobody watches and nobody ends it: for tests.
  public static let unwatched = RunProgress({}, isCancelled: { false })

  /// Says that one more step is done.
  ///
  /// - Throws: `CancellationError` if the work has to end.
  public func advance() throws {
    if isCancelled() { throw CancellationError() }
    step()
  }
}
