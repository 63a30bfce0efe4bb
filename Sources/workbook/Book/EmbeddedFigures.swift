import Foundation
import Page
import SharedState

/// Puts images into a page, each once.
final class EmbeddedFigures: Sendable {
  private let package: PackageFolder
  private let state = Guarded(State())

  private struct State {
    /// The identifier of each image that is in the page already, by its path from the package.
    var places: [String: String] = [:]
    var missing: String?
  }

  init(_ package: PackageFolder) { self.package = package }

  var count: Int { state.withLock { $0.places.count } }

  /// The first image that was not there.
  var missing: String? { state.withLock { $0.missing } }

  /// The element for an image, or a link to it where it is in the page already.
  func html(_ path: String, alternative: String) -> String {
    let place = "figure-" + path.replacing("/", with: "-").replacing(".png", with: "")
    let isNew = state.withLock { $0.places.updateValue(place, forKey: path) == nil }
    if !isNew { return "<a class=\"again\" href=\"#\(place)\">The figure is above.</a>" }
    let figure = FigureImage(path, in: package.url)
    guard let data = try? Data(contentsOf: figure.image) else {
      state.withLock { $0.missing = $0.missing ?? path }
      return ""
    }
    let image = figure.html(
      alternative: alternative, light: "data:image/png;base64,\(data.base64EncodedString())",
      dark: nil)
    return "<span id=\"\(HTMLText.escaped(place))\">\(image)</span>"
  }
}
