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

/// Experiments of one section that run, or have run: built if need be, in a process of their own, with a
/// log of all that happens.
final class ExperimentRun: Sendable {
  /// Where it is.
  enum Stage: String, Codable, Sendable {
    /// Waiting for the compiler.
    case building
    case running
    /// Its results are there.
    case done
    case failed
    case cancelled

    var isOver: Bool { self == .done || self == .failed || self == .cancelled }
  }

  /// What the page is told.
  struct News: Codable, Sendable {
    var stage: Stage
    var message: String?
    var event: RunEvent?
  }

  /// What the page is told that comes later.
  struct Info: Codable, Sendable {
    var id: String
    var order: RunOrder
    var stage: Stage
  }

  let id: String
  let order: RunOrder
  let chapter: ChapterName
  /// Where page, figures and claims go.
  let output: URL
  let log = EventLog()
  private let builder: ChapterBuilder
  private let state = Guarded((stage: Stage.building, isCancelled: false))

  init(
    _ id: String, _ order: RunOrder, _ chapter: ChapterName, in folder: URL,
    _ builder: ChapterBuilder
  ) {
    self.id = id
    self.order = order
    self.chapter = chapter
    output = folder.appending(path: id, directoryHint: .isDirectory)
    self.builder = builder
  }

  var stage: Stage { state.withLock { $0.stage } }

  var info: Info { Info(id: id, order: order, stage: stage) }

  /// Begins, in a thread of its own.
  func start() { Thread.detachNewThread { [self] in work() } }

  /// Ends it: nothing is written.
  func cancel() { state.withLock { $0.isCancelled = true } }

  private var isCancelled: Bool { state.withLock { $0.isCancelled } }

  private func work() {
    do {
      tell(.building)
      if !builder.isCurrent(chapter) {
        try builder.build(chapter) { [self] line in
          tell(.building, line)
        } isCancelled: { [self] in
          isCancelled
        }
      }
      if order.section != nil { try run() }
      tell(.done)
    } catch is Interrupted {
      tell(.cancelled)
    } catch {
      tell(.failed, "\(error)")
    }
    log.end()
  }

  private func run() throws {
    tell(.running)
    let file = output.deletingLastPathComponent().appending(path: "\(id).events")
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
        tell(.running, event: event)
      }
    }
    let result = try Command(builder.program(chapter), arguments)
      .run(tick: tellEvents, isCancelled: { [self] in isCancelled })
    tellEvents()
    if isSaved { return }
    if isCancelled { throw Interrupted() }
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

  private func tell(_ stage: Stage, _ message: String? = nil, event: RunEvent? = nil) {
    state.withLock { $0.stage = stage }
    let news = News(stage: stage, message: message, event: event)
    guard let data = try? JSONEncoder().encode(news) else { return }
    let isPassing = event.map { $0.kind == .progress } ?? (message != nil && !stage.isOver)
    log.add(String(decoding: data, as: UTF8.self), isPassing: isPassing)
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
