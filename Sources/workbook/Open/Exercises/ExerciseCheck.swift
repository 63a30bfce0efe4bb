import Foundation
import Grading
import LiveServer
import Page
import SharedState

/// One check of an answer: the grader is built with the reader's files and run, with a log of all that
/// happens.
final class ExerciseCheck: Sendable {
  /// Where it is.
  enum Stage: String, Codable, Sendable {
    /// Waiting for the compiler.
    case building
    case grading
    /// There is a report.
    case done
    /// It could not be found out.
    case failed
    case cancelled

    var isOver: Bool { self == .done || self == .failed || self == .cancelled }
  }

  /// What the page is told.
  struct News: Codable, Sendable {
    var stage: Stage
    var message: String?
    var report: ExerciseReport?
  }

  /// What a page is told that comes later.
  struct Info: Codable, Sendable {
    var id, exercise: String
    var stage: Stage
  }

  let id: String
  let exercise: ExerciseInfo
  let log = EventLog()
  private let book: ExerciseBook
  private let turn: BuildTurn
  private let state = Guarded((stage: Stage.building, isCancelled: false))

  init(_ id: String, of exercise: ExerciseInfo, in book: ExerciseBook, _ turn: BuildTurn) {
    self.id = id
    self.exercise = exercise
    self.book = book
    self.turn = turn
  }

  var stage: Stage { state.withLock { $0.stage } }

  var info: Info { Info(id: id, exercise: exercise.name, stage: stage) }

  /// Begins, in a thread of its own.
  func start() { Thread.detachNewThread { [self] in work() } }

  /// Ends the build or the grader.
  func cancel() { state.withLock { $0.isCancelled = true } }

  private var isCancelled: Bool { state.withLock { $0.isCancelled } }

  private func work() {
    do {
      tell(.building)
      tell(.done, report: try report())
    } catch is Interrupted {
      tell(.cancelled)
    } catch {
      tell(.failed, "\(error)")
    }
    log.end()
  }

  private func report() throws -> ExerciseReport {
    let (checksum, compilation, grader) = try turn.take(for: "the grader, for \(exercise.name),") {
      [self] in
      tell(.building, $0)
    } isCancelled: { [self] in
      isCancelled
    } build: { [self] in
      try build()
    }
    let output = compilation.output + compilation.errors
    let report = ExerciseReporting(book: book, exercise: exercise)
    guard let grader else { return report.failedBuild(output) }
    tell(.grading)
    let result = try grader.grade(exercise.name, isCancelled: { isCancelled })
    ExerciseRecord(book).remember(result, of: exercise, checksum: checksum)
    return report.result(result, output)
  }

  /// - Returns: the checksum of what is built, how that ended, and the grader if it ended well.
  private func build() throws -> (String?, Command.Result, Grader?) {
    let checksum = ExerciseRecord(book).checksum(of: exercise)
    let compilation = try book.compileGrader(
      progress: { tell(.building, $0) }, isCancelled: { isCancelled })
    return (checksum, compilation, compilation.isSuccess ? try book.grader() : nil)
  }

  private func tell(_ stage: Stage, _ message: String? = nil, report: ExerciseReport? = nil) {
    state.withLock { $0.stage = stage }
    let news = News(stage: stage, message: message, report: report)
    guard let data = try? JSONEncoder().encode(news) else { return }
    log.add(
      String(decoding: data, as: UTF8.self), isPassing: message != nil && stage == .building)
  }
}

/// The checks of a session, one at a time; the last one is remembered.
final class ExerciseChecks: Sendable {
  let book: ExerciseBook
  private let turn: BuildTurn
  private let state = Guarded((last: ExerciseCheck?.none, count: 0))
  private let files = Guarded(())

  init(_ package: PackageFolder, _ turn: BuildTurn) {
    book = ExerciseBook(package: package)
    self.turn = turn
  }

  var latest: ExerciseCheck? { state.withLock { $0.last } }

  /// - Throws: `LiveError` where one is under way.
  func start(_ exercise: ExerciseInfo) throws -> ExerciseCheck {
    let check = try state.withLock { state in
      if let running = state.last, !running.stage.isOver {
        throw LiveError(
          "\(running.exercise.name) is being checked. Wait for it, or cancel it.", status: 409)
      }
      state.count += 1
      let check = ExerciseCheck("check-\(state.count)", of: exercise, in: book, turn)
      state.last = check
      return check
    }
    check.start()
    return check
  }

  /// Does something with the reader's files while no other request does.
  func alone<Result: Sendable>(_ work: () throws -> Result) rethrows -> Result {
    try files.withLock { _ in try work() }
  }

  /// Ends what runs, and waits for its end.
  func close() {
    let last = latest
    last?.cancel()
    let deadline = Date(timeIntervalSinceNow: 8)
    while let last, !last.stage.isOver, deadline.timeIntervalSinceNow > 0 { usleep(50_000) }
  }
}
