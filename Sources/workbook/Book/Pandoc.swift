import Foundation

/// The program that turns Markdown into HTML.
struct Pandoc {
  let program: String

  /// - Throws: `WorkbookError` if it is missing.
  init(program: String = "pandoc") throws {
    self.program = program
    guard try Pandoc.runs(program) else {
      throw WorkbookError(
        "pandoc is missing. Install it: sudo apt-get install --no-install-recommends pandoc")
    }
  }

  private static func runs(_ program: String) throws -> Bool {
    do {
      return try Command(program, ["--version"]).run().isSuccess
    } catch is CommandError {
      return false
    }
  }

  /// Markdown as GitHub reads it, with `$math$`, as a piece of HTML.
  ///
  /// - Parameter prefix: Put before every identifier, so that pieces can share a page.
  func fragment(_ markdown: String, prefix: String, tick: () -> Void = {}) throws -> String {
    let arguments = [
      "--from", "gfm+tex_math_dollars", "--to", "html5", "--mathml", "--wrap", "none",
      "--id-prefix", prefix,
    ]
    let input = Data(Pandoc.withDisplayMath(markdown).utf8)
    let result = try Command(program, arguments, input: input).run(tick: tick)
    guard result.isSuccess else { throw WorkbookError("pandoc failed:", details: result.tail(5)) }
    // A formula it cannot read is shown as TeX, with a warning: that would be a hole in the page.
    if let warning = result.errors.split(separator: "\n").first(where: { $0.contains("TeX") }) {
      throw WorkbookError("pandoc cannot read a formula of \(prefix): \(warning)")
    }
    return result.output
  }

  /// The style sheet for highlighted code.
  func highlightingStyle() throws -> String {
    let template = FileManager.default.temporaryDirectory
      .appending(path: "workbook-\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: template) }
    try Data("$highlighting-css$".utf8).write(to: template)
    let arguments = ["--to", "html5", "--template", template.path(percentEncoded: false)]
    let sample = Data("```swift\nlet x = 1\n```\n".utf8)
    return try Command(program, arguments, input: sample).run().output
  }

  /// GitHub's ```` ```math ```` blocks as `$$`, and its ``$`...`$`` as `$...$`, which every pandoc knows.
  static func withDisplayMath(_ markdown: String) -> String {
    var isMath = false
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed == "```math" {
        isMath = true
        return "$$"
      }
      if isMath && trimmed == "```" {
        isMath = false
        return "$$"
      }
      return String(line).replacing(/\$`([^`]*)`\$/) { "$\($0.1)$" }
    }
    return lines.joined(separator: "\n")
  }
}
