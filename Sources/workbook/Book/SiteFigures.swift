import Foundation
import Page
import SharedState

/// Draws or copies the figures of a site, each once.
final class SiteFigures: Sendable {
  private let package: PackageFolder
  private let folder: URL
  private let drawings = SVGFigures(cache: nil)
  private let state = Guarded(State())

  private struct State {
    /// The elements of what is there already, by the path from the package.
    var files: [String: (light: String, dark: String?)] = [:]
    var missing: String?
  }

  init(_ package: PackageFolder, folder: URL) {
    self.package = package
    self.folder = folder
  }

  var count: Int { state.withLock { $0.files.count } }

  /// The first image that was not there, or could not be written.
  var missing: String? { state.withLock { $0.missing } }

  /// The element for an image.
  func html(_ path: String, alternative: String) -> String {
    let figure = FigureImage(path, in: package.url)
    if let known = state.withLock({ $0.files[path] }) {
      return figure.html(alternative: alternative, light: known.light, dark: known.dark)
    }
    // "Figures/chapter-bn/accuracy.png" is "chapter-bn-accuracy".
    let name = path.split(separator: "/").dropFirst().joined(separator: "-").replacing(
      ".png", with: "")
    do {
      let files = try write(figure, as: name)
      state.withLock { $0.files[path] = files }
      return figure.html(alternative: alternative, light: files.light, dark: files.dark)
    } catch {
      state.withLock { $0.missing = $0.missing ?? path }
      return ""
    }
  }

  private func write(_ figure: FigureImage, as name: String) throws -> (
    light: String, dark: String?
  ) {
    guard figure.hasScript, let light = try drawings.svg(figure, isDark: false) else {
      try Data(contentsOf: figure.image).write(to: folder.appending(path: name + ".png"))
      return ("figures/\(name).png", nil)
    }
    try light.write(to: folder.appending(path: name + ".svg"))
    guard let dark = try drawings.svg(figure, isDark: true), dark != light else {
      return ("figures/\(name).svg", nil)
    }
    try dark.write(to: folder.appending(path: name + "-dark.svg"))
    return ("figures/\(name).svg", "figures/\(name)-dark.svg")
  }
}
