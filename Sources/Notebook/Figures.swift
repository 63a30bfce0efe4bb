import Foundation
import Plotting

extension Notebook {
  /// Draws a figure into the page's folder, its script and data beside it.
  ///
  /// Without gnuplot the script and the data are saved all the same, and the chapter goes on: the
  /// summary at its end says what to install.
  ///
  /// - Parameter caption: What the reader should see in it, in Markdown.
  public func figure(_ figure: Figure, caption: String) throws {
    var isDrawn = true
    do {
      try figure.write(to: folder)
    } catch PlottingError.gnuplotMissing {
      isDrawn = false
    }
    add(
      Picture(
        name: figure.name, caption: caption, alternative: figure.name,
        sources: ["gp", "csv"], isDrawn: isDrawn))
  }

  /// Writes an image of pixels into the page's folder as `<name>.png`.
  public func raster(_ raster: Raster, name: String, caption: String) throws {
    try raster.write(to: folder.appending(path: name + ".png"))
    add(
      Picture(
        name: name, caption: caption, alternative: InlineMarkdown.plain(caption), sources: [],
        isDrawn: true))
  }
}
