import Foundation
import Grading
import LiveServer
import Page
import SharedState

/// The book as a server's answers: pages, files, figures, and the experiments that are run.
final class LiveBook: Sendable {
  let package: PackageFolder
  let runs: ExperimentRuns
  let laboratory: Laboratory
  let checks: ExerciseChecks
  private let addresses: SiteAddresses
  private let predictions: Predictions
  /// The chapters' pages, as their reader saw them last: each takes part of a second to be made.
  private let pages = FileMemory<String>()
  private let figures: SVGFigures
  private let temporary: URL
  /// Made once: it takes seconds.
  private let searchIndex = Guarded(String?.none)

  /// - Throws: what the system says where no temporary folder can be made.
  init(_ package: PackageFolder) throws {
    self.package = package
    temporary = FileManager.default.temporaryDirectory
      .appending(path: "workbook-open-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    let turn = BuildTurn()
    runs = ExperimentRuns(package: package, folder: temporary, turn: turn)
    checks = ExerciseChecks(package, turn)
    laboratory = Laboratory(program: ChapterBuilder(package, turn).workbook)
    let cache = package.file(".build/live-figures")
    let isKept =
      (try? FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true))
      != nil
    figures = SVGFigures(cache: isKept ? cache : nil)
    addresses = LiveBook.addresses(package)
    predictions = Predictions(package, addresses)
  }

  /// Makes in the background what the first search needs, while the reader reads.
  func prepareSearch() {
    let thread = Thread { [self] in _ = searchScript }
    thread.qualityOfService = .utility
    thread.start()
  }

  /// Ends what runs, and removes what it has written.
  func close() {
    runs.close()
    laboratory.close()
    checks.close()
    try? FileManager.default.removeItem(at: temporary)
  }

  // MARK: Answers

  /// The answer to a request that the guard has let through.
  @Sendable func answer(_ request: ServerRequest) -> ServerResponse {
    do {
      return try page(request) ?? .text("There is nothing of that name here.", status: 404)
    } catch let error as LiveError {
      return .error(error.description, status: error.status)
    } catch {
      return .text("\(error)", status: 500)
    }
  }

  private func page(_ request: ServerRequest) throws -> ServerResponse? {
    let rest = request.path.dropFirst()
    switch (request.method, request.path.first) {
    case ("GET", nil): return contents(Expectations(request))
    case ("GET", "chapters"): return try chapter(rest, Expectations(request))
    case ("GET", "exercises"): return try exercises(rest)
    case ("GET", "files"): return FilePage(rest.joined(separator: "/"), package, addresses)?.answer
    case ("GET", "figures"): return try figure(rest, isDark: request.query["dark"] != nil)
    case ("GET", "laboratory") where rest.isEmpty:
      return .html(LaboratoryPage(addresses: addresses).html)
    case (_, "api") where rest.first == "laboratory":
      return try LaboratoryAnswers(laboratory: laboratory).answer(request)
    case ("GET", "assets"): return asset(rest)
    case ("GET", "runs"): return try figureOfRun(rest, isDark: request.query["dark"] != nil)
    case (_, "api") where ["exercises", "checks"].contains(rest.first):
      return try ExerciseAnswers(checks: checks).answer(request)
    case (_, "api") where rest.first == "predictions":
      return try PredictionAnswers(predictions: predictions).answer(request)
    case (_, "api"): return try ExperimentAnswers(runs: runs, addresses: addresses).answer(request)
    default: return nil
    }
  }

  private func contents(_ reader: Expectations) -> ServerResponse {
    let progress = ContentsPage.Progress(
      exercises: checks.record, questions: predictions, expectations: reader,
      sectionsRun: runs.finishedSections)
    return .html(ContentsPage(package, addresses, progress: progress).html)
  }

  private func chapter(
    _ path: ArraySlice<String>, _ reader: Expectations
  ) throws -> ServerResponse? {
    guard path.count == 1, let chapter = ChapterName(rawValue: path.first ?? "") else { return nil }
    let reader = reader.about(predictions.questions(in: chapter).map(\.claim))
    // Pages name each other's titles, and say how large figures are.
    let files =
      ChapterName.allCases.map { package.file($0.page) } + predictions.files(chapter)
      + [package.file(chapter.figures)]
    return .html(
      try pages.value(chapter.rawValue, of: files, variant: reader.text) {
        try page(chapter, reader)
      })
  }

  private func page(_ chapter: ChapterName, _ reader: Expectations) throws -> String {
    let content = try SiteChapter(
      chapter, addresses, questions: predictions.asked(in: chapter, of: reader))
    return SitePage(
      title: InlineMarkdown.plain(content.page.document.title),
      contents: SiteChapter.contents(
        content, titles: SiteChapter.titles(addresses), addresses),
      main: ExercisePages.linked(content.html(showsCommands: false), in: chapter),
      assets: "/assets/", styles: ["predictions.css"], modules: ["predictions.js", "chapter.js"],
      data: ["chapter": chapter.rawValue, "program": chapter.program]
    ).html
  }

  private func exercises(_ path: ArraySlice<String>) throws -> ServerResponse? {
    let pages = ExercisePages(book: checks.book, record: checks.record, addresses: addresses)
    if path.isEmpty { return .html(pages.list) }
    guard path.count == 1, let exercise = catalogue.first(where: { $0.name == path.first }) else {
      return nil
    }
    return .html(try pages.one(exercise))
  }

  // MARK: Files

  private func figure(_ path: ArraySlice<String>, isDark: Bool) throws -> ServerResponse? {
    let name = path.joined(separator: "/")
    guard package.isOpen("Figures/\(name)") else { return nil }
    return try drawn(FigureImage("Figures/\(name)", in: package.url), isDark: isDark)
  }

  private func figureOfRun(_ path: ArraySlice<String>, isDark: Bool) throws -> ServerResponse? {
    guard path.count == 2, let run = runs.run(path[path.startIndex]), let name = path.last else {
      return nil
    }
    return try drawn(FigureImage(name, in: run.output), isDark: isDark)
  }

  /// An image as SVG where that is asked for and possible, as PNG otherwise.
  private func drawn(_ figure: FigureImage, isDark: Bool) throws -> ServerResponse? {
    let isSVG = figure.image.pathExtension == "svg"
    let png = FigureImage(
      isSVG ? String(figure.path.dropLast(4)) + ".png" : figure.path,
      in: figure.image.deletingLastPathComponents(figure.path.split(separator: "/").count))
    if isSVG, let svg = try figures.svg(png, isDark: isDark) {
      return ServerResponse(
        type: "image/svg+xml", svg,
        headers: [
          "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"
        ])
    }
    guard png.image.pathExtension == "png", let data = try? Data(contentsOf: png.image) else {
      return nil
    }
    return ServerResponse(type: "image/png", data)
  }

  private func asset(_ path: ArraySlice<String>) -> ServerResponse? {
    guard path.count == 1, let name = path.first else { return nil }
    if name == "search-index.js" {
      return ServerResponse(type: "text/javascript; charset=utf-8", Data(searchScript.utf8))
    }
    return SiteAssets.data(name).map { ServerResponse(type: SiteAssets.type(name), $0) }
  }

  private var searchScript: String {
    searchIndex.withLock { known in
      let script = known ?? SearchIndex(addresses).script
      known = script
      return script
    }
  }

  private static func addresses(_ package: PackageFolder) -> SiteAddresses {
    SiteAddresses(
      package: package, root: "/", notes: "/#\(SiteAddresses.notesAnchor)"
    ) { chapter in
      "/chapters/\(chapter.rawValue)"
    } file: { path in
      "/files/\(PackageFolder.encoded(path))"
    } image: { path, alternative in
      let figure = FigureImage(path, in: package.url)
      guard path.hasPrefix("Figures/") else { return "" }
      let address = "/figures/\(PackageFolder.encoded(String(path.dropFirst(8))))"
      guard figure.hasScript else {
        return figure.html(alternative: alternative, light: address, dark: nil)
      }
      let drawing = address.dropLast(4) + ".svg"
      return figure.html(
        alternative: alternative, light: String(drawing), dark: drawing + "?dark")
    }
  }
}

/// Why a request of the page is not done, for its reader.
struct LiveError: Error, CustomStringConvertible {
  let description: String
  let status: Int

  init(_ description: String, status: Int = 422) {
    self.description = description
    self.status = status
  }
}

extension URL {
  fileprivate func deletingLastPathComponents(_ count: Int) -> URL {
    (0..<count).reduce(self) { url, _ in url.deletingLastPathComponent() }
  }
}

extension PackageFolder {
  /// The folders and files that pages show; what is beside them, such as `.git`, is nobody's business.
  static let openParts: Set<String> = [
    "Benchmarks", "CONTRIBUTING.md", "Chapters", "Examples", "Figures", "LICENSE", "Package.swift",
    "README.md", "Sources", "Tests",
  ]

  /// Whether a path, without `..`, leads to what pages show, wherever links on the way lead.
  func isOpen(_ path: String) -> Bool {
    let parts = path.pathParts.filter { !$0.isEmpty }
    guard let first = parts.first, PackageFolder.openParts.contains(first),
      !parts.contains(where: \.isHidden)
    else { return false }
    let root = url.resolvingSymlinksInPath().path(percentEncoded: false)
    let place = file(path).resolvingSymlinksInPath().path(percentEncoded: false)
    return PackageFolder.openParts.contains { part in
      let open = root.hasSuffix("/") ? root + part : root + "/" + part
      return place == open || place.hasPrefix(open + "/")
    }
  }
}
