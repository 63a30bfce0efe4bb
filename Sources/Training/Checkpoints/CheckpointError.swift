import Foundation

/// Why a checkpoint cannot be written or used.
public enum CheckpointError: Error, Equatable, CustomStringConvertible, LocalizedError {
  /// The system refused; the checkpoints before are as they were, `newest` among them. `isFull` if there was
  /// no room.
  case notWritten(path: String, reason: String, isFull: Bool, newest: String?)
  /// The system refused to open or read it.
  case unreadable(path: String, reason: String)
  /// It is not as it was written. `older` is the name of one before that is whole.
  case damaged(path: String, found: String, older: String?)
  /// Something else than a checkpoint of this program.
  case noCheckpoint(path: String, found: String)
  /// Its state does not fit what it is to be put into.
  case otherState(path: String, found: String, expected: String)
  /// It was made with other settings.
  case otherRun(path: String, differences: [String])

  public var description: String {
    switch self {
    case .notWritten(let path, let reason, let isFull, let newest):
      "Cannot write the checkpoint \(path): \(reason).\n"
        + Self.advice(isFull: isFull, newest: newest)
    case .unreadable(let path, let reason):
      "Cannot read the checkpoint \(path): \(reason)."
    case .damaged(let path, let found, let older):
      "The checkpoint \(path) is damaged: \(found).\n"
        + (older.map { "The one before, \($0), is whole: --resume-older goes on from there." }
          ?? "There is no other: begin anew with --restart.")
    case .noCheckpoint(let path, let found):
      "\(path) is no checkpoint of this workbook: \(found).\n"
        + "Remove it, or choose another folder."
    case .otherState(let path, let found, let expected):
      "The checkpoint \(path) holds \(found) where this network has \(expected).\n"
        + "It is of another network or another version: begin anew with --restart."
    case .otherRun(let path, let differences):
      "The checkpoint \(path) is of a run with other settings:\n"
        + differences.map { "  \($0)\n" }.joined()
        + "Go on with the same settings, or begin anew with --restart."
    }
  }

  private static func advice(isFull: Bool, newest: String?) -> String {
    let remedy = isFull ? "Make room" : "Make its folder writable"
    guard let newest else {
      return "There is none before it. \(remedy), or choose another folder."
    }
    return "\(newest) is as it was. \(remedy), then go on with --resume."
  }

  public var errorDescription: String? { description }
}
