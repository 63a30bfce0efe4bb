import Foundation
import SharedState

/// Why a file could not be downloaded, and what to do about it.
public struct DownloadError: Error, Equatable, Sendable, CustomStringConvertible, LocalizedError {
  /// The sort of problem, for code that wants to tell them apart.
  public enum Kind: Sendable {
    /// No mirror could be reached, or none has the file.
    case unavailable
    /// What the mirrors serve is not the published file.
    case wrongChecksum
    /// The system refused to read or write a file.
    case disk
    /// Another program downloads the same file.
    case busy
    /// The user stopped it.
    case interrupted
  }

  /// The sort of problem.
  public let kind: Kind
  /// What went wrong, and on the last line what to do.
  public let description: String

  /// The same text.
  public var errorDescription: String? { description }

  static func unwritable(_ path: String, _ error: SystemError) -> DownloadError {
    let advice =
      error.code == ENOSPC || error.code == EDQUOT
      ? "Make room, or choose another folder with --to DIR; then run this again."
      : "Choose another folder with --to DIR."
    return DownloadError(
      kind: .disk, description: "\(path) cannot be written: \(error.message).\n\(advice)")
  }

  static func unreadable(_ path: String, _ error: SystemError) -> DownloadError {
    DownloadError(
      kind: .disk,
      description: "\(path) cannot be read: \(error.message).\nRemove it, and run this again.")
  }

  static func busy(_ path: String) -> DownloadError {
    DownloadError(
      kind: .busy,
      description: """
        Another program is writing \(path).
        Wait until it is done, or end it; then run this again.
        """)
  }

  static func interrupted(_ part: PartFile) -> DownloadError {
    DownloadError(
      kind: .interrupted,
      description: kept(part) + "Stopped. Run this again to go on.")
  }

  /// No mirror gave the file.
  static func unavailable(
    _ file: PublishedFile, failures: [String], part: PartFile, advice: String
  ) -> DownloadError {
    DownloadError(
      kind: .unavailable,
      description: """
        \(file.name) could not be downloaded:
        \(failures.map { "  \($0)" }.joined(separator: "\n"))
        \(kept(part))\(advice)
        """)
  }

  /// Whatever was received, it was something else.
  static func wrongChecksum(
    _ file: PublishedFile, failures: [String], advice: String
  ) -> DownloadError {
    DownloadError(
      kind: .wrongChecksum,
      description: """
        \(file.name) could not be downloaded as it was published:
        \(failures.map { "  \($0)" }.joined(separator: "\n"))
        \(advice)
        """)
  }

  private static func kept(_ part: PartFile) -> String {
    part.size > 0 ? "\(part.size.asBytes) are kept in \(part.path).\n" : ""
  }
}
