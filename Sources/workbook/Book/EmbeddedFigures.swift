import Foundation
import Grading

/// Puts images into a page, each once, and turns links to files into what works without them.
struct EmbeddedFigures {
  let package: PackageFolder
  /// The identifier of each image that is in the page already, by its path from the package.
  private var places: [String: String] = [:]

  var count: Int { places.count }

  init(package: PackageFolder) { self.package = package }

  /// - Parameters:
  ///   - html: What pandoc made of `file`.
  ///   - prefix: Of the identifiers in `html`.
  /// - Throws: `WorkbookError` if an image is missing.
  mutating func embed(_ html: String, from file: URL, prefix: String) throws -> String {
    let folder = file.deletingLastPathComponent()
    let withImages = try replaceImages(html, folder)
    return try replaceLinks(withImages, folder, prefix)
  }

  private mutating func replaceImages(_ html: String, _ folder: URL) throws -> String {
    var result = ""
    var rest = html[...]
    while let match = rest.firstMatch(of: /<img src="([^"]*)"/) {
      let path = try packagePath(String(match.1), folder)
      result += rest[..<match.range.lowerBound]
      rest = rest[match.range.upperBound...]
      if let place = places[path] {
        // Shown before: refer to it instead of carrying it twice.
        rest = rest.drop { $0 != ">" }.dropFirst()
        result += "<a class=\"again\" href=\"#\(place)\">The figure is above.</a>"
        continue
      }
      guard let data = try? Data(contentsOf: package.file(path)) else {
        throw WorkbookError("The figure \(path) is missing. `swift run workbook run` makes it.")
      }
      let place = "figure-" + path.replacing("/", with: "-").replacing(".png", with: "")
      places[path] = place
      result +=
        "<img id=\"\(place)\" loading=\"lazy\" src=\"data:image/png;base64,\(data.base64EncodedString())\""
    }
    return result + rest
  }

  /// Links to other chapters lead to them; links to other files become their names.
  private func replaceLinks(_ html: String, _ folder: URL, _ prefix: String) throws -> String {
    try html.replacing(/<a href="([^"]*)"([^>]*)>(.*?)<\/a>/.dotMatchesNewlines()) { match in
      let (target, text) = (String(match.1), String(match.3))
      if target.contains("://") { return String(match.0) }
      if target.hasPrefix("#") {
        // Images shown before have their whole identifier already.
        let isPlace = target.hasPrefix("#figure-") || target.hasPrefix("#\(prefix)")
        return isPlace ? String(match.0) : "<a href=\"#\(prefix)\(target.dropFirst())\">\(text)</a>"
      }
      let path = try packagePath(target, folder)
      for chapter in ChapterName.allCases {
        if path == chapter.page { return "<a href=\"#\(chapter.program)\">\(text)</a>" }
        if path.hasPrefix(chapter.page + "#") {
          let anchor = path.split(separator: "#").last ?? ""
          return "<a href=\"#\(chapter.program)-\(anchor)\">\(text)</a>"
        }
      }
      return "<span class=\"file\" title=\"\(path)\">\(text)</span>"
    }
  }

  /// The path of a file from the package's folder, without `..`.
  private func packagePath(_ target: String, _ folder: URL) throws -> String {
    let plain = target.removingPercentEncoding ?? target
    let path = folder.appending(path: plain).standardizedFileURL.path(percentEncoded: false)
    let root = package.url.path(percentEncoded: false)
    guard path.hasPrefix(root) else {
      throw WorkbookError("\(target) is outside the package, but a page links to it.")
    }
    return String(path.dropFirst(root.count)).trimmingCharacters(in: ["/"])
  }
}
