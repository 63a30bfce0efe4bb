import Foundation
import Testing

@testable import Page

/// The declarations of this repository. Its layout, which `swift format` checks, says where each of
/// them must end.
@Suite struct RepositorySourceTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ["Chapters", "Sources"])
  func everyDeclarationEndsWhereItsLayoutSays(_ folder: String) throws {
    let folder = Self.root.appending(path: folder).resolvingSymlinksInPath()
      .path(percentEncoded: false)
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter {
      $0.hasSuffix(".swift")
    }
    #expect(paths.count > 50)
    var count = 0
    for path in paths {
      let source = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      let outline = SourceOutline(source)
      #expect(outline.tokens.isBalanced, "\(path)")
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
      for entry in outline.entries {
        count += 1
        let code = outline.code(of: entry)
        let place = "\(path): \(entry.path.path)"
        let first = outline.line(of: entry) - 1
        let last = first + code.count { $0 == "\n" }
        // What has a body ends with its brace.
        if entry.body != nil { #expect(code.last == "}", "\(place)") }
        // It stands alone as well as in its file.
        #expect(SourceTokens(code).isBalanced, "\(place)")
        // The next line is not deeper: it would belong to it.
        let next = lines[(last + 1)...].first { !$0.isEmpty }
        #expect(next.map(indentation) ?? 0 <= indentation(lines[first]), "\(place)")
      }
    }
    #expect(count > 1000)
  }
}
