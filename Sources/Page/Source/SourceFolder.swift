import Foundation

/// The Swift files of a folder and of those inside it, read once, to find declarations by name.
public struct SourceFolder: Sendable {
  private struct File: Sendable {
    /// With the folders inside the folder.
    var path: String
    var outline: SourceOutline

    var name: String { String(path.split(separator: "/").last ?? "") }
  }

  private struct Match {
    var file: File
    var entry: SourceOutline.Entry

    var line: Int { file.outline.line(of: entry) }

    func isSame(as other: Match) -> Bool {
      file.path == other.file.path && entry.range == other.entry.range
    }
  }

  private let name: String
  private let files: Result<[File], SourceError>

  /// Reads the files, in the order of their names. What cannot be read is an error only when a
  /// declaration is asked for.
  public init(_ url: URL) {
    name = url.lastPathComponent
    files = Result { () throws(SourceError) in try Self.read(url) }
  }

  /// Finds a declaration.
  ///
  /// A path has the names from the outside in, with dots between them:
  ///
  /// - `paperNetwork`: a function, a constant or a whole type of a file.
  /// - `StepByStep.backward`: a member of a type or of its extensions, in any file: `func`, `var`,
  ///   `let`, `case`, `typealias`, `init`, `subscript`, an operator (`Node.+`), a type inside.
  ///   `[Double]` is called `Array`, `[Key: Value]` is `Dictionary`, and `Double?` is `Optional`.
  ///   An extension itself has its type's name, if the type is declared elsewhere.
  /// - `BatchNormChapter.scaleInvariance.pass`: what is declared inside a function, by the path
  ///   through it only. The types around the function may be left out: `scaleInvariance.pass`.
  ///
  /// Where several have that name:
  ///
  /// - `DigitRun.train(on:progress:)`: the one with those argument labels, `_` for none.
  /// - `Layer.summary#2`: the second one, in the order of files and lines.
  ///
  /// With `{}` at its end, `StepByStep.backward{}`, only what is between its braces.
  ///
  /// - Throws: `SourceError`.
  public func declaration(_ path: String) throws(SourceError) -> SourceDeclaration {
    let asked = try SourcePath(path)
    let files = try files.get()
    let matches = Self.matches(asked.names, in: files)
    guard !matches.isEmpty else {
      throw .notFound(path: path, folder: name, nearest: Self.nearest(asked, in: files))
    }
    guard matches.count == 1 || asked.ordinal != nil else {
      throw .ambiguous(
        path: path, folder: name,
        candidates: matches.map {
          SourceError.Candidate(
            path: Self.uniquePath($0, asked, in: files), file: $0.file.name, line: $0.line)
        })
    }
    let index = (asked.ordinal ?? 1) - 1
    guard matches.indices.contains(index) else {
      throw .notFound(
        path: path, folder: name, nearest: matches.map { Self.uniquePath($0, asked, in: files) })
    }
    let match = matches[index]
    let outline = match.file.outline
    guard let code = asked.wantsBody ? outline.body(of: match.entry) : outline.code(of: match.entry)
    else {
      throw .noBody(path: path, file: match.file.name, line: match.line)
    }
    return SourceDeclaration(path: path, code: code, file: match.file.name, line: match.line)
  }

  // MARK: Reading

  private static func read(_ url: URL) throws(SourceError) -> [File] {
    var path = url.path(percentEncoded: false)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    func unreadable(_ reason: String) -> SourceError {
      .unreadableFolder(path: path, reason: reason)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw unreadable("there is no such folder")
    }
    guard isFolder.boolValue else { throw unreadable("it is a file") }
    // Of a link nothing would be listed.
    let target = url.resolvingSymlinksInPath().path(percentEncoded: false)
    guard FileManager.default.isReadableFile(atPath: path),
      let found = FileManager.default.subpaths(atPath: target)
    else { throw unreadable("you may not read it") }
    let paths = found.filter { $0.hasSuffix(".swift") && !$0.hasPrefix(".") && !$0.contains("/.") }
    guard !paths.isEmpty else { throw unreadable("it has no Swift files") }
    var files: [File] = []
    for path in paths.sorted() {
      guard let text = try? String(contentsOf: url.appending(path: path), encoding: .utf8) else {
        throw .unreadableFile(name: path, folder: url.lastPathComponent)
      }
      let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      files.append(File(path: path, outline: SourceOutline(lines)))
    }
    return files
  }

  // MARK: Finding

  /// The declarations that a path may mean.
  private static func matches(_ names: [SourceName], in files: [File]) -> [Match] {
    func matches(_ path: (SourceOutline.Entry) -> ArraySlice<SourceName>) -> [Match] {
      files.flatMap { file in
        file.outline.entries.filter { entry in
          let path = path(entry)
          return path.count == names.count && zip(names, path).allSatisfy { $0.matches($1) }
        }.map { Match(file: file, entry: $0) }
      }
    }
    var all = matches { $0.path[...] }
    if all.isEmpty { all = matches { $0.path.dropFirst($0.outerTypes) } }
    // An extension is meant only where the type itself is not declared.
    let declared = all.filter { !$0.entry.isExtension }
    return declared.isEmpty ? all : declared
  }

  /// A path that means this declaration alone, with labels and a number if it takes them.
  private static func uniquePath(
    _ match: Match, _ asked: SourcePath, in files: [File]
  ) -> String {
    let path = match.entry.path.path
    let matches = matches(match.entry.path, in: files)
    let index = matches.firstIndex { $0.isSame(as: match) } ?? 0
    return (matches.count > 1 ? "\(path)#\(index + 1)" : path) + (asked.wantsBody ? "{}" : "")
  }

  /// The paths most like the one that was asked for, at most five: those that differ little, and
  /// those of another type's member of that name.
  private static func nearest(_ asked: SourcePath, in files: [File]) -> [String] {
    let wanted = asked.names.plainPath.lowercased()
    let hasLabels = asked.names.contains { $0.labels != nil }
    var distances: [String: Int] = [:]
    for entry in files.flatMap(\.outline.entries) {
      let distance = entry.path.plainPath.lowercased().editDistance(to: wanted)
      if distance <= max(2, wanted.count / 4) || entry.path.last?.text == asked.names.last?.text {
        distances[hasLabels ? entry.path.path : entry.path.plainPath] = distance
      }
    }
    return distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(5).map(\.key)
  }
}

extension String {
  /// How many characters must be put in, left out or exchanged to make this text the other one.
  fileprivate func editDistance(to other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (line, character) in enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, candidate) in other.enumerated() {
        let exchanged = diagonal + (character == candidate ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(exchanged, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}

/// A declaration of a chapter's own source, as a page shows it.
public struct SourceDeclaration: Sendable, Equatable {
  /// The path it was asked for by: see `SourceFolder.declaration(_:)`.
  public let path: String
  /// From its attributes and modifiers to its end, or what is between its braces; without its doc
  /// comment and without the indentation that its lines share.
  public let code: String
  /// The name of its file, without the folder.
  public let file: String
  /// The line of the file, from 1, where it begins with its attributes and modifiers.
  public let line: Int
}
