import Foundation
import Grading
import LiveServer
import Page

/// What the exercises' script asks.
///
/// | request | answer |
/// |---|---|
/// | `GET /api/exercises/bn-dx` | the declaration as the reader's file has it |
/// | `POST /api/exercises/bn-dx/save` | what is in the file then; with status 409 what somebody else put there |
/// | `POST /api/exercises/bn-dx/check` | begins a check |
/// | `POST /api/exercises/bn-dx/solution` | the solution, once it is solved or asked for twice |
/// | `POST /api/exercises/bn-dx/reset` | the empty body again, and where the old file is kept |
/// | `GET /api/checks` | the last check, which may still go on |
/// | `GET /api/checks/check-1/events` | all that happens, as it happens |
/// | `POST /api/checks/check-1/cancel` | ends it |
struct ExerciseAnswers {
  let checks: ExerciseChecks

  private var book: ExerciseBook { checks.book }

  /// What an editor sends.
  private struct Text: Decodable {
    var text, checksum: String
    var keepsBackup: Bool?
  }

  private struct Request: Decodable {
    var anyway: Bool?
  }

  /// Of somebody else, who was there before.
  private struct Conflict: Encodable {
    var error = "The file was changed elsewhere in the meantime; nothing was saved."
    var theirs: ExerciseCode
  }

  /// - Throws: `LiveError`.
  func answer(_ request: ServerRequest) throws -> ServerResponse? {
    let path = Array(request.path.dropFirst())
    do {
      switch (request.method, path.first, path.count) {
      case ("GET", "checks", 1): return .json(checks.latest.map { [$0.info] } ?? [])
      case (_, "checks", 3): return try answer(request, path[2], check: path[1])
      case (_, "exercises", 2...3):
        guard let exercise = catalogue.first(where: { $0.name == path[1] }) else { return nil }
        return try answer(request, path.count == 3 ? path[2] : "", exercise)
      default: return nil
      }
    } catch let conflict as ExerciseConflict {
      return .json(Conflict(theirs: conflict.theirs), status: 409)
    } catch let error as WorkbookError {
      throw LiveError(InlineMarkdown.plain(error.description))
    }
  }

  private func answer(
    _ request: ServerRequest, _ what: String, check id: String
  ) throws -> ServerResponse? {
    guard let check = checks.latest, check.job.id == id else {
      throw LiveError("This check is forgotten. Check it again.", status: 404)
    }
    return check.job.answer(request.method, what)
  }

  private func answer(
    _ request: ServerRequest, _ what: String, _ exercise: ExerciseInfo
  ) throws -> ServerResponse? {
    switch (request.method, what) {
    case ("GET", ""): return .json(try book.code(exercise))
    case ("POST", "save"):
      let sent = try request.decoded(Text.self)
      // Two windows may save at once.
      return .json(
        try checks.alone {
          try book.save(
            sent.text, as: exercise, onto: sent.checksum, keepsBackup: sent.keepsBackup ?? false)
        })
    case ("POST", "check"): return .json(try checks.start(exercise).info, status: 202)
    case ("POST", "solution"):
      let isMeant = try request.decoded(Request.self).anyway ?? false
      guard isMeant || checks.record.state(of: exercise) == .solved else {
        throw LiveError(
          "\(exercise.name) is not solved yet. Have you seen both hints? "
            + "To see the solution all the same, ask again.", status: 409)
      }
      let code = CodeHTML.block(try book.solution(exercise).code, language: "swift")
      return .json(["html": code])
    case ("POST", "reset"):
      let backup = try checks.alone { try book.reset(exercise) }
      return .json(["backup": backup ?? ""])
    default: return nil
    }
  }
}
