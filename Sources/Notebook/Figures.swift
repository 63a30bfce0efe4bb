import Foundation
import Plotting

extension Notebook {
  /// Draws a figure into the page's folder, its script and data beside it.
  ///
  /// Without gnuplot the script and the data are saved all the same, and the chapter goes on: the
  /// summary at its end says what to install.
  ///
  /// - Parameters:
  ///   - caption: What the reader should see in it, in Markdown.
  ///   - showsTimes: Whether it shows measured times, which differ from run to run: its files are
  ///     then listed in `varying-files.txt`. The caption must not name the times.
  public func figure(_ figure: Figure, caption: String, showsTimes: Bool = false) throws {
    let isDrawn = try draws(figure)
    let sources = ["gp", "csv"].filter { kind in
      let file = folder.appending(path: "\(figure.name).\(kind)")
      return FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    }
    if showsTimes { varyingFiles += (["png"] + sources).map { "\(figure.name).\($0)" } }
    // A title may name a time; the page may not.
    add(
      Picture(
        name: figure.name, caption: caption,
        alternative: showsTimes ? InlineMarkdown.plain(caption) : figure.title, sources: sources,
        isDrawn: isDrawn))
  }

  /// Writes an image of pixels into the page's folder as `<name>.png`.
  ///
  /// - Parameter caption: What the reader should see in it, in Markdown.
  public func raster(_ raster: Raster, name: String, caption: String) throws {
    try raster.write(to: folder.appending(path: "\(name).png"), metadata: metadata(of: name))
    add(
      Picture(
        name: name, caption: caption, alternative: InlineMarkdown.plain(caption), sources: [],
        isDrawn: true))
  }

  /// Whether there is an image now, or only its script and data.
  private func draws(_ figure: Figure) throws(PlottingError) -> Bool {
    do {
      try figure.render(to: folder, metadata: metadata(of: figure.name), gnuplot: gnuplot)
      return true
    } catch {
      if case .gnuplotMissing(program: _, script: _) = error { return false }
      throw error
    }
  }

  private func metadata(of name: String) -> [(String, String)] {
    [("Figure", name)] + (provenance?.metadata ?? [])
  }
}
