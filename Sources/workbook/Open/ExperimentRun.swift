import Experiments
import Foundation
import Grading
import LiveServer
import Page
import SharedState

/// What a reader asks to be run.
struct RunOrder: Codable, Sendable, Equatable {
  /// "bn".
  var chapter: String
  /// The section's title; nil to build the program only.
  var section: String?
  /// Other values, by names such as "learning-rates.steps".
  var settings: [String: String]?

  /// - Throws: `LiveError` for what no run can be made of.
  func checked() throws -> ChapterName {
    guard let name = ChapterName(rawValue: chapter) else {
      throw LiveError("There is no chapter called \(chapter).", status: 404)
    }
    let settings = settings ?? [:]
    guard settings.count <= 100, (section ?? "").count <= 500 else {
      throw LiveError("These are too many settings.")
    }
    for (key, value) in settings {
      guard key.wholeMatch(of: /[a-z0-9-]+\.[A-Za-z0-9]+/) != nil else {
        throw LiveError("“\(key.prefix(60))” is no setting: they are called experiment.setting.")
      }
      guard value.count <= 1_000, !value.contains(where: \.isNewline) else {
        throw LiveError("The value of \(key) is too long.")
      }
    }
    return name
  }

  /// What the chapter's program is given.
  var arguments: [String] {
    (section.map { ["--only=\($0)"] } ?? [])
      + (settings ?? [:]).sorted { $0.key < $1.key }.map { "--set=\($0.key)=\($0.value)" }
  }
}

/// Experiments of one section that run, or have run, in a process of their own.
final class ExperimentRun: Sendable {
  /// What the page is told that comes later.
  struct Info: Codable, Sendable {
    var id: String
    var order: RunOrder
    var stage: LiveStage
  }

  let job: LiveJob<RunEvent>
  let order: RunOrder
  let chapter: ChapterName
  /// Where page, figures and claims go.
  let output: URL
  private let builder: ChapterBuilder

  init(
    _ id: String, _ order: RunOrder, _ chapter: ChapterName, in folder: URL,
    _ builder: ChapterBuilder
  ) {
    job = LiveJob(id)
    self.order = order
    self.chapter = chapter
    output = folder.appending(path: id, directoryHint: .isDirectory)
    self.builder = builder
  }

  var info: Info { Info(id: job.id, order: order, stage: job.stage) }

  /// Begins, in a thread of its own.
  func start() {
    job.start { [self] in
      if !builder.isCurrent(chapter) {
        try builder.build(
          chapter, progress: { [job] in job.tell(.building, $0) },
          isCancelled: { [job] in job.isCancelled })
      }
      if order.section != nil { try run() }
      return nil
    }
  }

  private func run() throws {
    job.tell(.running)
    let file = output.deletingLastPathComponent().appending(path: "\(job.id).events")
    var events = EventFile(file)
    let arguments =
      order.arguments + [
        "--output", output.path(percentEncoded: false), "--events",
        file.path(percentEncoded: false),
      ]
    var isSaved = false
    var failure: String?
    func tellEvents() {
      for event in events.new() {
        isSaved = isSaved || event.kind == .saved
        if event.kind == .failed { failure = event.problems?.first }
        job.tell(.running, detail: event, isPassing: event.kind == .progress)
      }
    }
    let result = try Command(builder.program(chapter), arguments)
      .run(tick: tellEvents, isCancelled: { [job] in job.isCancelled })
    tellEvents()
    if isSaved { return }
    if job.isCancelled { throw Interrupted() }
    throw LiveError(failure ?? ExperimentRun.complaint(result))
  }

  /// What the program said last, without the lines on how it is used.
  private static func complaint(_ result: Command.Result) -> String {
    let lines = result.errors.split(separator: "\n").map(String.init)
    if let error = lines.first(where: { $0.hasPrefix("Error: ") }) {
      return String(error.dropFirst(7))
    }
    return lines.last ?? "The program \(result.ending), and said nothing."
  }
}

/// The lines that a run has written so far.
struct EventFile {
  private let file: URL
  private var offset: UInt64 = 0

  init(_ file: URL) { self.file = file }

  /// The events since the last call; a line that is half written waits.
  mutating func new() -> [RunEvent] {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return [] }
    defer { try? handle.close() }
    guard (try? handle.seek(toOffset: offset)) != nil,
      let data = try? handle.readToEnd(), let end = data.lastIndex(of: UInt8(ascii: "\n"))
    else { return [] }
    offset += UInt64(end - data.startIndex + 1)
    return data[...end].split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(RunEvent.self, from: Data($0))
    }
  }
}
