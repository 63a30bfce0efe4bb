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
    var finished: [ChapterName: Int] = [:]
    var descriptions: [ChapterName: ChapterDescription] = [:]
  }

  /// How many runs stay on the disk.
  private static let remembered = 8

  /// - Parameter folder: for what runs write.
  init(package: PackageFolder, folder: URL, turn: BuildTurn) {
    self.package = package
    self.folder = folder
    builder = ChapterBuilder(package, turn)
  }

  func run(_ id: String) -> ExperimentRun? { state.withLock { $0.runs.first { $0.id == id } } }

  /// The last one, which may still run.
  var latest: ExperimentRun? { state.withLock { $0.runs.last } }

  /// How many have ended with results.
  func finished(in chapter: ChapterName) -> Int {
    state.withLock { state in
      state.runs.count { $0.chapter == chapter && $0.stage == .done && $0.order.section != nil }
        + (state.finished[chapter] ?? 0)
    }
  }

  /// Begins a run.
  ///
  /// - Throws: `LiveError` where another one runs, or the order makes no sense.
  func start(_ order: RunOrder) throws -> ExperimentRun {
    let chapter = try order.checked()
    let (run, forgotten) = try state.withLock { state -> (ExperimentRun, [ExperimentRun]) in
      if let running = state.runs.last, !running.stage.isOver {
        throw LiveError(
          "An experiment runs already\(running.order.section.map { ", of “\($0)”" } ?? ""). "
            + "Wait for it, or cancel it.", status: 409)
      }
      state.count += 1
      let run = ExperimentRun("run-\(state.count)", order, chapter, in: folder, builder)
      state.runs.append(run)
      let forgotten = state.runs.dropLast(ExperimentRuns.remembered)
      for run in forgotten where run.stage == .done && run.order.section != nil {
        state.finished[run.chapter, default: 0] += 1
      }
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
  func close() {
    let last = latest
    last?.cancel()
    // The program has five seconds to end by itself, and is then ended.
    let deadline = Date(timeIntervalSinceNow: 8)
    while let last, !last.stage.isOver, deadline.timeIntervalSinceNow > 0 { usleep(50_000) }
  }
}
