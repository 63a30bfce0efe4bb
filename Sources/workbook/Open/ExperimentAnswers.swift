import Experiments
import Foundation
import Grading
import LiveServer
import Page

/// What the page's script asks: what can be run, and all that concerns a run.
///
/// | request | answer |
/// |---|---|
/// | `GET /api/chapters/bn` | what can be run, or that the program has to be built |
/// | `GET /api/runs` | the last run, which may still go on |
/// | `POST /api/runs` | begins one |
/// | `GET /api/runs/run-1/events` | all that happens, as it happens |
/// | `GET /api/runs/run-1/results` | the section as the run has filled it |
/// | `POST /api/runs/run-1/cancel` | ends it |
/// | `POST /api/runs/run-1/keep` | copies the results to a folder |
struct ExperimentAnswers {
  let runs: ExperimentRuns
  let addresses: SiteAddresses

  /// What the page asks to be kept, and where.
  private struct Place: Decodable {
    let folder: String
  }

  private struct Chapter: Encodable {
    var isBuilt: Bool
    var sections: [ChapterDescription.Section]
  }

  private struct Results: Encodable {
    /// HTML of what stands alone, by the titles of marks.
    var blocks: [String: String]
    /// HTML of what stands in sentences, by the names of marks.
    var values: [String: String]
  }

  /// - Throws: `LiveError`.
  func answer(_ request: ServerRequest) throws -> ServerResponse? {
    let path = request.path.dropFirst()
    switch (request.method, path.first, path.count) {
    case ("GET", "chapters", 2): return try chapter(path.last ?? "")
    case ("GET", "runs", 1): return .json(runs.latest.map { [$0.info] } ?? [])
    case ("POST", "runs", 1):
      return .json(try runs.start(try request.decoded(RunOrder.self)).info, status: 202)
    case (_, "runs", 3):
      guard let run = runs.run(path[path.startIndex + 1]) else {
        throw LiveError("This run is forgotten. Run it again.", status: 404)
      }
      return try answer(request, path.last ?? "", run)
    default: return nil
    }
  }

  private func answer(
    _ request: ServerRequest, _ what: String, _ run: ExperimentRun
  ) throws -> ServerResponse? {
    switch (request.method, what) {
    case ("GET", "results"): return .json(try results(run))
    case ("POST", "keep"):
      guard run.job.stage == .done else {
        throw LiveError("There are no results to keep.", status: 409)
      }
      let place = try request.decoded(Place.self)
      let folder = try KeptFolder(place.folder, package: runs.package)
      try folder.copy(from: run.output)
      return .json(["folder": folder.url.path(percentEncoded: false)])
    default: return run.job.answer(request.method, what)
    }
  }

  private func chapter(_ name: String) throws -> ServerResponse? {
    guard let chapter = ChapterName(rawValue: name) else { return nil }
    let description = try runs.description(of: chapter)
    return .json(
      Chapter(isBuilt: description != nil, sections: description?.sections ?? []))
  }

  /// The run has filled a page of its own, from which the section is taken.
  private func results(_ run: ExperimentRun) throws -> Results {
    let file = run.output.appending(path: "README.md")
    guard run.job.stage == .done, let section = run.order.section,
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { throw LiveError("There are no results yet.", status: 409) }
    let book = addresses.writer(run.chapter)
    let address = "/runs/\(run.job.id)/"
    let writer = HTMLWriter(prefix: "new-", link: book.link) { path, alternative in
      // What this run has drawn lies beside its page.
      let isOwn = !path.contains("/")
      let figure = FigureImage(path, in: run.output)
      guard isOwn else { return book.image(path, alternative) }
      let place = address + PackageFolder.encoded(path)
      guard figure.hasScript else {
        return figure.html(alternative: alternative, light: place, dark: nil)
      }
      let drawing = String(place.dropLast(4)) + ".svg"
      return figure.html(alternative: alternative, light: drawing, dark: drawing + "?dark")
    }
    let page = PageHTML(PageDocument(text, file: "README.md"), writer)
    return Results(
      blocks: Dictionary(page.blocks(inSection: section).map { ($0.title, $0.html) }) { $1 },
      values: Dictionary(page.values(inSection: section).map { ($0.name, $0.html) }) { $1 })
  }
}

extension ServerRequest {
  /// What the page has sent.
  ///
  /// - Throws: `LiveError` for what is no such value.
  func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: body)
    } catch {
      throw LiveError("The page sent what nobody understands. Load it again.", status: 400)
    }
  }
}
