import Foundation
import Plotting

/// What came of drawing a figure.
package enum Drawing: Equatable, Sendable {
  case drawn
  /// Drawn, but without text: gnuplot has found no font.
  case withoutFont
  case gnuplotMissing
  /// gnuplot failed, for this reason; script and data are saved.
  case failed(String)
}

/// Draws the figures of a page into a folder.
///
/// Without gnuplot, or where it fails, script and data are saved all the same and the chapter goes on:
/// what it has computed does not depend on it.
package struct FigureWriter: Sendable {
  package let folder: URL
  private var gnuplot: Gnuplot
  /// What goes into every image, so that it can be told where it comes from.
  private let metadata: [(String, String)]

  package init(folder: URL, gnuplot: Gnuplot, metadata: [(String, String)]) {
    self.folder = folder
    self.gnuplot = gnuplot
    self.metadata = metadata
  }

  /// - Throws: `PlottingError` for a figure that is none, and for files that cannot be written.
  package mutating func draw(_ figure: Figure) throws(PlottingError) -> Drawing {
    do {
      let files = try figure.render(
        to: folder, metadata: [("Figure", figure.name)] + metadata, gnuplot: gnuplot)
      return files.lacksFont ? .withoutFont : .drawn
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

  /// Writes an image of pixels as `<name>.png`.
  package func write(_ raster: Raster, name: String) throws {
    try raster.write(
      to: folder.appending(path: "\(name).png"), metadata: [("Figure", name)] + metadata)
  }
}
