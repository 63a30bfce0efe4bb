import Foundation

/// What can go wrong with a declaration that a page wants to show.
public enum SourceError: Error, Equatable, Sendable, CustomStringConvertible, LocalizedError {
  /// A declaration among several that a path could mean.
  public struct Candidate: Equatable, Sendable {
    /// A path that means this one alone.
    public let path: String
    /// The file's name.
    public let file: String
    /// The line in it, from 1.
    public let line: Int
  }

  case unreadableFolder(path: String, reason: String)
  case unreadableFile(name: String, folder: String)
  /// The path is not written as one.
  case malformedPath(String, reason: String)
  /// `nearest` are paths of that folder that look like it, the most similar one first.
  case notFound(path: String, folder: String, nearest: [String])
  case ambiguous(path: String, folder: String, candidates: [Candidate])
  /// What is between its braces was asked for, and there are none.
  case noBody(path: String, file: String, line: Int)

  /// What was wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unreadableFolder(let path, let reason):
      "Cannot read the source in the folder \(path): \(reason). "
        + "A page that shows source needs the package's files: run it from a copy that has them."
    case .unreadableFile(let name, let folder):
      "Cannot read \(name) in \(folder). Source files must be readable, and in UTF-8."
    case .malformedPath(let path, let reason):
      "“\(path)” does not name a declaration: \(reason). Write the names from the outside in, with "
        + "dots between them, like “Type.member” or “Type.train(on:progress:)”."
    case .notFound(let path, let folder, let nearest):
      "There is no “\(path)” in the source in \(folder). "
        + (nearest.isEmpty
          ? "Nothing there has a name like it."
          : "Did you mean \(Self.list(nearest.map { "“\($0)”" }))?")
    case .ambiguous(let path, let folder, let candidates):
      "“\(path)” is the name of \(candidates.count) declarations in \(folder). "
        + "Write which one you mean:\n"
        + candidates.map { "  \($0.path)  (\($0.file), line \($0.line))" }.joined(separator: "\n")
    case .noBody(let path, let file, let line):
      "“\(path)” in line \(line) of \(file) has no body in braces. "
        + "Leave out “{}” to show all of it."
    }
  }

  /// The same text.
  public var errorDescription: String? { description }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }
}
