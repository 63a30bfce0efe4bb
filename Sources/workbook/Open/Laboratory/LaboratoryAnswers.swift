import Datasets
import Experiments
import Foundation
import LiveServer
import SharedState

/// What the laboratory's page asks.
///
/// | request | answer |
/// |---|---|
/// | `GET /api/laboratory` | the settings with their ranges, and the trainings that are there |
/// | `GET /api/laboratory/events` | all that happens in all of them, as it happens |
/// | `POST /api/laboratory` | begins one: a `LaboratoryOrder` |
/// | `GET /api/laboratory/lab-1` | its newest numbers |
/// | `POST /api/laboratory/lab-1` | does something: a `LaboratoryCommand` |
/// | `POST /api/laboratory/lab-1/end` | ends it |
struct LaboratoryAnswers {
  let laboratory: Laboratory

  /// A run without its numbers, which come as events.
  private struct Entry: Encodable {
    var id: String
    var order: LaboratoryOrder
  }

  private struct Description: Encodable {
    var settings: [ChapterDescription.Setting]
    var runs: [Entry]
    var most = Laboratory.most
  }

  /// - Throws: `LiveError`, `SettingError`.
  func answer(_ request: ServerRequest) throws -> ServerResponse? {
    let path = Array(request.path.dropFirst(2))
    switch (request.method, path.count, path.first) {
    case ("GET", 0, _): return .json(description)
    case ("GET", 1, "events"): return .events(laboratory.log)
    case ("POST", 0, _):
      do {
        let run = try laboratory.start(request.decoded(LaboratoryOrder.self))
        return .json(Entry(id: run.id, order: run.order), status: 202)
      } catch let error as SettingError { throw LiveError(error.description) }
    case (_, 1, let id?), (_, 2, let id?):
      guard let run = laboratory.run(id) else {
        throw LiveError("This training is not there any more. Start it again.", status: 404)
      }
      return try answer(request, path.dropFirst().first, run)
    default: return nil
    }
  }

  private func answer(
    _ request: ServerRequest, _ what: String?, _ run: LaboratoryRun
  ) throws -> ServerResponse? {
    switch (request.method, what) {
    case ("GET", nil):
      return ServerResponse(
        type: "application/json", try JSONEncoder.ofAllNumbers().encode(run.info))
    case ("POST", nil):
      run.send(try request.decoded(LaboratoryCommand.self))
      return .json(["id": run.id], status: 202)
    case ("POST", "end"):
      laboratory.end(run)
      return .json(["id": run.id])
    default: return nil
    }
  }

  /// Of the data sets only those that are there.
  private var description: Description {
    let settings = LaboratorySettings().describedSettings.map { setting in
      var setting = setting
      if setting.name == "dataset" {
        setting.choices = DatasetName.allCases.filter { DataFolder.holds($0) }.map(\.rawValue)
      }
      return setting
    }
    return Description(
      settings: settings, runs: laboratory.runs.map { Entry(id: $0.id, order: $0.order) })
  }
}
