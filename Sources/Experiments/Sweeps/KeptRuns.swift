import Foundation
import Page
import SharedState
import TensorCore

/// The results of many runs as a file: what they ran under, and a line for each run.
///
/// ```
/// what,value
/// settings,"{""rates"":[0.1,1],""steps"":500}"
/// data set,mnist-5k
/// processor,x86-64-v4
/// "{""arm"":""with BN"",""rate"":0.1,""sample"":0,""seed"":1}","{""test"":0.9,""validation"":0.9}"
/// ```
///
/// Runs and results are JSON: whatever they are, they come back as they were, to the last bit.
struct KeptRuns: Sendable, Equatable {
  /// Settings of the experiment, the data set: what has to be the same.
  var conditions: [String]
  /// The CPU level that they were computed on.
  var processor: String
  /// The results by their runs, both in JSON.
  var results: [String: String] = [:]

  private static let header = ["what", "value"]
  private static let conditionNames = ["settings", "data set"]

  init(_ experiment: some Experiment, _ conditions: RunConditions) throws {
    self.conditions = [try KeptRuns.json(experiment), conditions.dataset.rawValue]
    processor = CPULevel.active.rawValue
  }

  /// Nil for what is no such file. A last line without its end is left out: it may be a part of one.
  init?(csv: String) {
    guard let end = csv.lastIndex(of: "\n") else { return nil }
    let rows = CSV.rows(String(csv[...end])).filter { $0.count == 2 }
    guard rows.count >= 4, rows[0] == Self.header,
      rows[1...2].map({ $0[0] }) == Self.conditionNames, rows[3][0] == "processor"
    else { return nil }
    conditions = rows[1...2].map { $0[1] }
    processor = rows[3][1]
    results = Dictionary(rows.dropFirst(4).map { ($0[0], $0[1]) }) { _, last in last }
  }

  /// The file, with the runs in this order.
  func csv(_ runs: [String]) -> String {
    let head = [Self.header] + zip(Self.conditionNames, conditions).map { [$0, $1] }
    return CSV.text(
      head + [["processor", processor]]
        + runs.compactMap { run in results[run].map { [run, $0] } })
  }

  /// Whether it has these runs and no others, made under the same conditions.
  func covers(_ other: KeptRuns, _ runs: [String]) -> Bool {
    conditions == other.conditions && Set(runs) == Set(results.keys)
  }

  // MARK: JSON

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder.ofAllNumbers([.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, json: String) throws -> Value {
    try JSONDecoder.ofAllNumbers.decode(type, from: Data(json.utf8))
  }

  /// Whether two results are the same, or their numbers differ by at most `tolerance`.
  static func agree(_ a: String, _ b: String, within tolerance: Double) -> Bool {
    if a == b { return true }
    func parsed(_ text: String) -> Any? {
      try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }
    guard tolerance > 0, let a = parsed(a), let b = parsed(b) else { return false }
    return agree(a, b, tolerance)
  }

  private static func agree(_ a: Any, _ b: Any, _ tolerance: Double) -> Bool {
    switch (a, b) {
    case (let a as [Any], let b as [Any]):
      a.count == b.count && zip(a, b).allSatisfy { agree($0, $1, tolerance) }
    case (let a as [String: Any], let b as [String: Any]):
      a.keys == b.keys && a.allSatisfy { agree($0.value, b[$0.key]!, tolerance) }
    case (let a as String, let b as String): a == b
    case (let a as NSNumber, let b as NSNumber):
      abs(a.doubleValue - b.doubleValue) <= tolerance
    default: false
    }
  }
}

/// Where the results of runs are kept, and those of a sweep that was interrupted.
final class KeptRunFolders: Sendable {
  /// What a run of the chapter does with what is kept.
  enum Use: Sendable {
    /// Computes all, and keeps nothing: for tests, and outside a chapter.
    case none
    /// Shows what is kept, and computes one run of it again.
    case check
    /// Computes all anew.
    case renew
  }

  let use: Use
  private let kept: URL?
  /// Where the runs of a sweep are written as they end, until the page is saved.
  private let unfinished: URL?
  private let state = Guarded(State())

  private struct State {
    var files: [String: String] = [:]
    var unfinished: [URL] = []
    var problems: [String] = []
    var notes: [String] = []
  }

  init(_ use: Use = .none, kept: URL? = nil, unfinished: URL? = nil) {
    self.use = use
    self.kept = kept
    self.unfinished = unfinished
  }

  static func fileName(_ name: String) -> String { "\(name).runs.csv" }

  /// What is kept under that name.
  func kept(_ name: String) -> KeptRuns? {
    kept.flatMap {
      try? String(contentsOf: $0.appending(path: Self.fileName(name)), encoding: .utf8)
    }.flatMap { KeptRuns(csv: $0) }
  }

  /// The files that belong beside the figures, by their names.
  var files: [String: String] { state.withLock { $0.files } }
  /// What turned out otherwise than it is kept.
  var problems: [String] { state.withLock { $0.problems } }
  /// What was computed again, and came out as before.
  var notes: [String] { state.withLock { $0.notes } }

  func keep(_ text: String, as name: String) {
    state.withLock { $0.files[Self.fileName(name)] = text }
  }

  func note(_ text: String) { state.withLock { $0.notes.append(text) } }
  func report(_ problem: String) { state.withLock { $0.problems.append(problem) } }

  /// A file for the runs of an interrupted sweep; what an earlier one has left there is in `runs`.
  ///
  /// - Throws: `PageError` where it cannot be written.
  func log(_ name: String, _ runs: inout KeptRuns) throws -> RunLog? {
    guard let unfinished else { return nil }
    try OutputFolder.prepare(unfinished)
    let mark = String(
      Fingerprint(of: (runs.conditions + [runs.processor]).joined(separator: "\n")).hash, radix: 36)
    let file = unfinished.appending(path: "\(name)-\(mark).part.csv")
    if let text = try? String(contentsOf: file, encoding: .utf8),
      let earlier = KeptRuns(csv: text), earlier.conditions == runs.conditions,
      earlier.processor == runs.processor
    {
      runs.results = earlier.results
    }
    try OutputFolder.write(
      runs.csv(runs.results.keys.sorted()), as: file.lastPathComponent, in: unfinished)
    state.withLock { $0.unfinished.append(file) }
    return try RunLog(file)
  }

  /// Everything is saved: what was kept for another try is needed no more.
  func forgetUnfinished() {
    for file in state.withLock({ $0.unfinished }) { try? FileManager.default.removeItem(at: file) }
  }
}

/// A file that gets a line whenever a run has ended, from whatever thread.
final class RunLog: Sendable {
  private let file: Guarded<OpenFile>
  private let url: URL

  init(_ url: URL) throws {
    self.url = url
    do {
      file = Guarded(
        try OpenFile(url.path(percentEncoded: false), O_WRONLY | O_APPEND))
    } catch { throw RunLog.error(url, error) }
  }

  func add(_ run: String, _ result: String) throws {
    let line = Data(CSV.line([run, result]).utf8)
    try file.withLock { file in
      do throws(SystemError) {
        var failure: SystemError?
        line.withUnsafeBytes { bytes in
          do throws(SystemError) { try file.write(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
      } catch { throw RunLog.error(url, error) }
    }
  }

  private static func error(_ url: URL, _ error: SystemError) -> PageError {
    .unwritableFile(
      name: url.lastPathComponent,
      folder: url.deletingLastPathComponent().path(percentEncoded: false), reason: error.message,
      option: nil)
  }
}
