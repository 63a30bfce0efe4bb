import Foundation

/// Style and scripts, which come with the program.
enum SiteAssets {
  /// What is served: nothing else that may lie beside it.
  static let names = [
    "book.css", "chapter.js", "controls.js", "editor.js", "exercise.css", "exercise.js",
    "laboratory.css", "laboratory.js", "laboratory-chart.js", "laboratory-parts.js",
    "laboratory-run.js", "predictions.css", "predictions.js", "runs.js", "search.js",
  ]

  static func data(_ name: String) -> Data? {
    guard names.contains(name), let folder = Bundle.module.resourceURL else { return nil }
    return try? Data(contentsOf: folder.appending(path: "Assets/\(name)"))
  }

  static func type(_ name: String) -> String {
    name.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8"
  }

  static var style: String { String(decoding: data("book.css") ?? Data(), as: UTF8.self) }
}
