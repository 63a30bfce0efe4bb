import Foundation

/// The links of a page, when the page is put into another folder.
package enum PageLinks {
  /// The page with its links leading to the same files from `new` as they did from `old`.
  ///
  /// Links into the web, to a heading of the page itself and those in code stay as they are. A link to
  /// a file below `moved.from` leads to the file of the same name below `moved.to`.
  ///
  /// - Parameters:
  ///   - old: the folder the page was in.
  ///   - new: the folder it will be in.
  package static func rebased(
    _ markdown: String, from old: URL, to new: URL, moved: (from: URL, to: URL)? = nil
  ) -> String {
    var fence: Fence?
    return markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        return String(line)
      }
      fence = Fence(openedBy: line)
      if fence != nil { return String(line) }
      return String(line).replacing(/(\]\()([^)\s]+)(\))/) { match -> String in
        let target = String(match.output.2)
        if target.hasPrefix("#") || target.contains("://") { return String(match.output.0) }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var file = old.appending(path: String(parts[0])).standardizedFileURL
        if let moved, let rest = components(of: file).removing(components(of: moved.from)) {
          let inside = moved.to.appending(path: rest.joined(separator: "/"))
          if FileManager.default.fileExists(atPath: inside.path(percentEncoded: false)) {
            file = inside
          }
        }
        let anchor = parts.count > 1 ? "#\(parts[1])" : ""
        return "](\(path(to: file, from: new))\(anchor))"
      }
    }.joined(separator: "\n")
  }

  /// The relative path that leads from a folder to a file.
  package static func path(to file: URL, from folder: URL) -> String {
    let (target, start) = (components(of: file), components(of: folder))
    let common = zip(target, start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - common)
    let path = (up + target.dropFirst(common)).joined(separator: "/")
    return path.isEmpty ? "." : path
  }

  private static func components(of url: URL) -> [String] {
    url.standardizedFileURL.path(percentEncoded: false).split(separator: "/").map(String.init)
  }
}

extension [String] {
  /// What follows `start`, or nil if they begin otherwise.
  fileprivate func removing(_ start: [String]) -> [String]? {
    starts(with: start) ? Array(dropFirst(start.count)) : nil
  }
}
