import Foundation
import SharedState
import TensorCore

/// The checkpoints of one run: the newest, and the one before.
///
/// ```swift
/// let store = CheckpointStore(folder, run: "resnet18", settings: ["batch": "32"])
/// try store.save(&training, step: 625)
/// let step = try store.restore(&training, .newest)
/// ```
///
/// A checkpoint is written under a temporary name, forced to the disk and only then renamed, so
/// whatever ends the program, the newest file of the right name is whole.
public struct CheckpointStore: Sendable {
  /// Which checkpoint to go on from.
  public enum Choice: Sendable {
    /// The newest; if it is damaged, that is an error.
    case newest
    /// The newest that is not damaged.
    case newestWhole
  }

  /// Where the files are; made when the first one is saved.
  public let folder: URL
  /// The run's name, which the files' names begin with.
  public let run: String
  /// What the results depend on besides the state: data, batch size, seed. A run goes on only with
  /// the same.
  public let settings: [String: String]

  /// Touches no file.
  public init(_ folder: URL, run: String, settings: [String: String]) {
    self.folder = folder
    self.run = run
    self.settings = settings
  }

  // MARK: Files

  /// The steps after which there is a checkpoint, the newest last.
  public var steps: [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.compactMap { name in
      guard name.hasPrefix(prefix), name.hasSuffix(Self.suffix) else { return nil }
      return Int(name.dropFirst(prefix.count).dropLast(Self.suffix.count))
    }.sorted()
  }

  /// Where the checkpoint after a step is, or would be.
  public func file(step: Int) -> URL {
    let digits = String(step)
    let zeros = String(repeating: "0", count: max(0, 8 - digits.count))
    return folder.appending(path: prefix + zeros + digits + Self.suffix)
  }

  private var prefix: String { "\(run)-step-" }
  private static let suffix = ".checkpoint"

  private var temporaryFile: URL { folder.appending(path: "\(run).checkpoint.tmp") }

  /// Removes all checkpoints of this run, for one that begins anew.
  ///
  /// - Throws: Foundation's error for the first that cannot be removed; the older ones are gone then.
  public func removeAll() throws {
    for step in steps { try FileManager.default.removeItem(at: file(step: step)) }
    try? FileManager.default.removeItem(at: temporaryFile)
  }

  // MARK: Saving

  /// Writes the state after a step, and removes all but the newest two.
  ///
  /// - Throws: `CheckpointError.notWritten`; then what was there before is still there.
  public func save(_ state: inout some Stateful, step: Int) throws {
    let target = file(step: step)
    let before = steps.filter { $0 != step }
    do {
      try makeFolder(folder)
      let replacement = FileReplacement(of: target.path, temporaryPath: temporaryFile.path)
      var writer = try CheckpointWriter(replacement.opened(), settings: settingsText)
      try state.visitState(&writer)
      try writer.finish()
      try replacement.finish(synchronized: true)
      syncFolder()
    } catch {
      let system = error as? SystemError
      let folder = (error as? FolderProblem).map { "\($0.part): \($0.reason)" }
      throw CheckpointError.notWritten(
        path: target.path, reason: system?.message ?? folder ?? error.localizedDescription,
        isFull: system?.code == ENOSPC || system?.code == EDQUOT,
        newest: steps.last.map { file(step: $0).lastPathComponent })
    }
    // Steps after this one are of an attempt that was given up for an older checkpoint.
    let older = before.filter { $0 < step }
    for step in older.dropLast() + before.filter({ $0 > step }) { unlink(file(step: step).path) }
  }

  /// The renaming, too, is to survive a power cut.
  private func syncFolder() {
    let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  // MARK: Restoring

  /// Puts the state of a checkpoint back.
  ///
  /// - Parameter state: has the same structure as what was saved; it changes only on success.
  /// - Returns: the step after which it was saved; nil if there is no checkpoint.
  /// - Throws: `CheckpointError`: a file that cannot be read, is no checkpoint, is damaged, or belongs to
  ///   another state or to other settings.
  public func restore<State: Stateful>(_ state: inout State, _ choice: Choice) throws -> Int? {
    let steps = steps
    for (index, step) in steps.enumerated().reversed() {
      do {
        try restore(&state, step: step)
        return step
      } catch CheckpointError.damaged(let path, let found, _) {
        if choice == .newestWhole && index > 0 { continue }
        let older = steps[..<index].last { isWhole(step: $0) }
        throw CheckpointError.damaged(
          path: path, found: found,
          older: older.map { file(step: $0).lastPathComponent })
      }
    }
    return nil
  }

  private func restore<State: Stateful>(_ state: inout State, step: Int) throws {
    let path = file(step: step).path
    var restored = state
    do {
      var reader = try CheckpointReader(path: path)
      try checkSettings(reader.settings, path: path)
      try restored.visitState(&reader)
      try reader.finish()
    } catch let problem as CheckpointReader.Problem {
      throw problem.error(path: path)
    } catch let problem as InvalidState {
      throw CheckpointError.damaged(path: path, found: problem.description, older: nil)
    }
    state = restored
  }

  private func isWhole(step: Int) -> Bool {
    (try? CheckpointReader(path: file(step: step).path)) != nil
  }

  // MARK: Settings

  private var settingsText: String {
    settings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
  }

  private func checkSettings(_ text: String, path: String) throws {
    guard text != settingsText else { return }
    var found: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstRange(of: ": ") else { continue }
      found[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
    }
    let names = Set(found.keys).union(settings.keys).sorted()
    let differences = names.filter { found[$0] != settings[$0] }
      .map { "\($0): \(found[$0] ?? "not stated"), now \(settings[$0] ?? "not stated")" }
    throw CheckpointError.otherRun(path: path, differences: differences)
  }
}

extension CheckpointReader.Problem {
  func error(path: String) -> CheckpointError {
    switch self {
    case .unreadable(let reason): .unreadable(path: path, reason: reason)
    case .foreign(let found): .noCheckpoint(path: path, found: found)
    case .damaged(let found): .damaged(path: path, found: found, older: nil)
    case .otherState(let found, let expected):
      .otherState(path: path, found: found, expected: expected)
    }
  }
}
