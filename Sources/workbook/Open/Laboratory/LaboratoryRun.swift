import Foundation
import LiveServer
import SharedState

/// A training in the laboratory, as the server sees it: a process that is told what to do, and whose
/// events go to the pages.
final class LaboratoryRun: @unchecked Sendable {
  /// What a page is told that comes later, or asks for the numbers.
  struct Info: Codable, Sendable {
    var id: String
    var order: LaboratoryOrder
    var isAlive: Bool
    var ready: LaboratoryEvent.Ready?
    var frame: LaboratoryEvent.Frame?
    var details: LaboratoryEvent.Details?
    var failure: String?
  }

  let id: String
  let order: LaboratoryOrder
  private let log: EventLog
  // Only the thread that reads what the process writes waits for it.
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let state: Guarded<State>

  private struct State {
    /// The newest line of each kind, as the process has written it.
    var lines: [String: Data] = [:]
    var isAlive = true
    var isEnding = false
  }

  /// What lines begin with, by which they are told apart unread.
  private static let kinds = ["ready", "frame", "details", "failure"]

  /// The keys of a run's events in the log.
  var keys: Set<String> { Set((Self.kinds + ["over"]).map { "\(id) \($0)" }) }

  /// Starts the process.
  ///
  /// - Parameter program: the path of `workbook`.
  /// - Throws: `LiveError` where it cannot be started.
  init(_ id: String, _ order: LaboratoryOrder, program: URL, log: EventLog) throws {
    (self.id, self.order, self.log) = (id, order, log)
    state = Guarded(State())
    process.executableURL = program
    process.arguments = ["laboratory-run"]
    process.environment = StartedPrograms.environment
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw LiveError(
        "The training cannot be started: \(error.localizedDescription)", status: 500)
    }
    write(order)
    Thread.detachNewThread { [self] in listen() }
  }

  var isAlive: Bool { state.withLock { $0.isAlive } }

  var info: Info {
    let (lines, isAlive) = state.withLock { ($0.lines, $0.isAlive) }
    func event(_ kind: String) -> LaboratoryEvent? {
      lines[kind].flatMap { try? LaboratoryEvent(line: $0) }
    }
    return Info(
      id: id, order: order, isAlive: isAlive, ready: event("ready")?.ready,
      frame: event("frame")?.frame, details: event("details")?.details,
      failure: event("failure")?.failure)
  }

  /// Waits until the process has begun to train, or has said why not.
  ///
  /// - Throws: `LiveError` with what it said.
  func waitForBeginning(seconds: Double = 60) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while deadline.timeIntervalSinceNow > 0, isAlive,
      !state.withLock({ $0.lines["ready"] != nil })
    {
      usleep(5_000)
    }
    if let failure = info.failure { throw LiveError(failure) }
    if !isAlive { throw LiveError("The training ended before it began.", status: 500) }
  }

  /// Hands a command on.
  func send(_ command: LaboratoryCommand) { write(command) }

  /// Ends the process: its input is over. One that does not notice is killed.
  func end() {
    state.withLock { $0.isEnding = true }
    try? input.fileHandleForWriting.close()
    let deadline = Date(timeIntervalSinceNow: 2)
    while isAlive, deadline.timeIntervalSinceNow > 0 { usleep(5_000) }
    if isAlive { kill(process.processIdentifier, SIGKILL) }
  }

  private func write(_ value: some Encodable) {
    guard let line = try? JSONEncoder().encode(value) else { return }
    // Where the process is gone, the thread that listens says so.
    try? input.fileHandleForWriting.write(contentsOf: line + Data("\n".utf8))
  }

  // MARK: What it writes

  private func listen() {
    var rest = Data()
    while true {
      let new = output.fileHandleForReading.availableData
      if new.isEmpty { break }
      rest += new
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        hear(rest[rest.startIndex..<end])
        rest = Data(rest[(end + 1)...])
      }
    }
    process.waitUntilExit()
    let isEnding = state.withLock { state -> Bool in
      state.isAlive = false
      return state.isEnding
    }
    if !isEnding, info.failure == nil {
      let how = process.terminationReason == .exit ? "with status" : "by signal"
      tell("over", #""The process ended \#(how) \#(process.terminationStatus).""#)
    }
  }

  /// A line such as `{"frame":{...}}`: it goes on to the pages unread, with the run's name in it.
  private func hear(_ line: Data) {
    guard let kind = Self.kinds.first(where: { line.starts(with: Data(#"{"\#($0)":"#.utf8)) })
    else {
      return
    }
    state.withLock { $0.lines[kind] = line }
    let value = line.dropFirst(kind.utf8.count + 4).dropLast()
    tell(kind, String(decoding: value, as: UTF8.self))
  }

  private func tell(_ kind: String, _ json: String) {
    log.add(#"{"run":"\#(id)","\#(kind)":\#(json)}"#, inPlaceOf: "\(id) \(kind)")
  }
}
