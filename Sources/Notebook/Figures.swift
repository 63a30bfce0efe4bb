import Foundation
import Plotting

extension Notebook {
  /// Draws a figure into the page's folder, its script and data beside it.
  ///
  /// Without gnuplot the script and the data are saved all the same, and the chapter goes on: the
  /// summary at its end says what to install. It goes on, too, when gnuplot fails: what a chapter has
  /// computed does not depend on it. That is a problem of the page, which the summary names.
  ///
  /// - Parameters:
  ///   - caption: What the reader should see in it, in Markdown.
  ///   - showsTimes: Whether it shows measured times, which differ from run to run: its files are
  ///     then listed in `varying-files.txt`. The caption must not name the times.
  public func figure(_ figure: Figure, caption: String, showsTimes: Bool = false) throws {
    let drawing = try draw(figure)
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
        isDrawn: drawing == .drawn),
      drawing)
  }

  /// Writes an image of pixels into the page's folder as `<name>.png`.
  ///
  /// - Parameter caption: What the reader should see in it, in Markdown.
  public func raster(_ raster: Raster, name: String, caption: String) throws {
    try raster.write(to: folder.appending(path: "\(name).png"), metadata: metadata(of: name))
    add(
      Picture(
        name: name, caption: caption, alternative: InlineMarkdown.plain(caption), sources: [],
        isDrawn: true), .drawn)
  }

  /// Draws an image, or writes its script and data only.
  private func draw(_ figure: Figure) throws(PlottingError) -> Drawing {
    do {
      try figure.render(to: folder, metadata: metadata(of: figure.name), gnuplot: gnuplot)
      return .drawn
    } catch {
      switch error {
      case .gnuplotMissing: return .gnuplotMissing
      case .gnuplotFailed, .gnuplotNotStarted: return .failed("\(error)")
      case .gnuplotTimedOut:
        // The next may hang as well: no chapter is to wait for all of them.
        gnuplot.timeout = min(gnuplot.timeout, 10)
        return .failed("\(error)")
      case .file, .invalidFigure, .invalidImage: throw error
      }
    }
  }

  private func metadata(of name: String) -> [(String, String)] {
    [("Figure", name)] + (provenance?.metadata ?? [])
  }
}

/// What came of drawing a figure.
enum Drawing: Equatable {
  case drawn
  case gnuplotMissing
  /// gnuplot failed, for this reason; script and data are saved.
  case failed(String)
}
