import Foundation
import Grading
import LiveServer
import Page
import SharedState

/// One check of an answer: the grader is built with the reader's files and run.
final class ExerciseCheck: Sendable {
  /// What a page is told that comes later.
  struct Info: Codable, Sendable {
    var id, exercise: String
    var stage: LiveStage
  }

  let job: LiveJob<ExerciseReport>
  let exercise: ExerciseInfo
  private let book: ExerciseBook
  private let turn: BuildTurn

  init(_ id: String, of exercise: ExerciseInfo, in book: ExerciseBook, _ turn: BuildTurn) {
    job = LiveJob(id)
    self.exercise = exercise
    self.book = book
    self.turn = turn
  }

  var info: Info { Info(id: job.id, exercise: exercise.name, stage: job.stage) }

  /// Begins, in a thread of its own.
  func start() { job.start { [self] in try report() } }

  private func report() throws -> ExerciseReport {
    let (checksum, compilation, grader) = try turn.take(
      for: "the grader, for \(exercise.name),", waiting: { [job] in job.tell(.building, $0) },
      isCancelled: { [job] in job.isCancelled }, build: { [self] in try build() })
    let output = compilation.output + compilation.errors
    let report = ExerciseReporting(book: book, exercise: exercise)
    guard let grader else { return report.failedBuild(output) }
    job.tell(.running)
    let result = try grader.grade(exercise.name, isCancelled: { job.isCancelled })
    ExerciseRecord(book).remember(result, of: exercise, checksum: checksum)
    return report.result(result, output)
  }

  /// - Returns: the checksum of what is built, how that ended, and the grader if it ended well.
  private func build() throws -> (String?, Command.Result, Grader?) {
    let checksum = ExerciseRecord(book).checksum(of: exercise)
    let compilation = try book.compileGrader(
      progress: { job.tell(.building, $0) }, isCancelled: { job.isCancelled })
    return (checksum, compilation, compilation.isSuccess ? try book.grader() : nil)
  }
}

/// The checks of a session, one at a time; the last one is remembered.
final class ExerciseChecks: Sendable {
  let book: ExerciseBook
  private let turn: BuildTurn
  private let records = FileMemory<ExerciseRecord>()
  private let state = Guarded((last: ExerciseCheck?.none, count: 0))
  private let files = Guarded(())

  init(_ package: PackageFolder, _ turn: BuildTurn) {
    book = ExerciseBook(package: package)
    self.turn = turn
  }

  var latest: ExerciseCheck? { state.withLock { $0.last } }

  /// How far the reader is.
  var record: ExerciseRecord {
    records.value("", of: ExerciseRecord.files(book.package)) { ExerciseRecord(book) }
  }

  /// - Throws: `LiveError` where one is under way.
  func start(_ exercise: ExerciseInfo) throws -> ExerciseCheck {
    let check = try state.withLock { state in
      if let running = state.last, !running.job.stage.isOver {
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
  func close() { latest?.job.close() }
}
