import Experiments
import Foundation
import Grading
import Page
import SharedState

/// The experiments of a session: one at a time runs, and the last few are remembered.
final class ExperimentRuns: Sendable {
  let package: PackageFolder
  private let folder: URL
  private let builder: ChapterBuilder
  private let state = Guarded(State())

  private struct State {
    var runs: [ExperimentRun] = []
    var count = 0
    /// Sections of runs that are forgotten.
    var finished: Set<Place> = []
    var descriptions: [ChapterName: ChapterDescription] = [:]
  }

  private struct Place: Hashable {
    let chapter: ChapterName
    let section: String
  }

  /// How many runs stay on the disk.
  private static let remembered = 8

  /// - Parameter folder: for what runs write.
  init(package: PackageFolder, folder: URL, turn: BuildTurn) {
    self.package = package
    self.folder = folder
    builder = ChapterBuilder(package, turn)
  }

  func run(_ id: String) -> ExperimentRun? { state.withLock { $0.runs.first { $0.job.id == id } } }

  /// The last one, which may still run.
  var latest: ExperimentRun? { state.withLock { $0.runs.last } }

  /// Of how many sections there have been results, however often.
  func finishedSections(in chapter: ChapterName) -> Int {
    state.withLock { state in
      state.finished.union(ExperimentRuns.finished(state.runs)).count { $0.chapter == chapter }
    }
  }

  private static func finished(_ runs: some Sequence<ExperimentRun>) -> Set<Place> {
    Set(
      runs.filter { $0.job.stage == .done }.compactMap { run in
        run.order.section.map { Place(chapter: run.chapter, section: $0) }
      })
  }

  /// Begins a run.
  ///
  /// - Throws: `LiveError` where another one runs, or the order makes no sense.
  func start(_ order: RunOrder) throws -> ExperimentRun {
    let chapter = try order.checked()
    let (run, forgotten) = try state.withLock { state -> (ExperimentRun, [ExperimentRun]) in
      if let running = state.runs.last, !running.job.stage.isOver {
        throw LiveError(
          "An experiment runs already\(running.order.section.map { ", of “\($0)”" } ?? ""). "
            + "Wait for it, or cancel it.", status: 409)
      }
      state.count += 1
      let run = ExperimentRun("run-\(state.count)", order, chapter, in: folder, builder)
      state.runs.append(run)
      let forgotten = state.runs.dropLast(ExperimentRuns.remembered)
      state.finished.formUnion(ExperimentRuns.finished(forgotten))
      state.runs.removeFirst(forgotten.count)
      // A new program may have other settings.
      if !builder.isCurrent(chapter) { state.descriptions[chapter] = nil }
      return (run, Array(forgotten))
    }
    for old in forgotten { try? FileManager.default.removeItem(at: old.output) }
    run.start()
    return run
  }

  /// What can be run in a chapter; nil where its program has to be built first.
  ///
  /// - Throws: `LiveError` where it does not say.
  func description(of chapter: ChapterName) throws -> ChapterDescription? {
    guard builder.isCurrent(chapter) else { return nil }
    if let known = state.withLock({ $0.descriptions[chapter] }) { return known }
    let result = try Command(builder.program(chapter), ["--describe"]).run()
    guard result.isSuccess,
      let description = try? JSONDecoder().decode(
        ChapterDescription.self, from: Data(result.output.utf8))
    else {
      throw LiveError(
        "\(chapter.program) does not say what it can run: \(result.tail(3))", status: 500)
    }
    state.withLock { $0.descriptions[chapter] = description }
    return description
  }

  /// Ends what runs, and waits for its end.
  func close() { latest?.job.close() }
}
