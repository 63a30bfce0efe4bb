import Foundation
import Page
import Plotting

/// Figures are drawn into a temporary folder and put in their places when the whole page is done: a run
/// that ends half-way changes nothing.
struct StagedFigures {
  let folder: URL
  private var writer: FigureWriter
  private var isReady = false

  init(gnuplot: Gnuplot, metadata: [(String, String)]) {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "workbook-\(UUID().uuidString)", directoryHint: .isDirectory)
    writer = FigureWriter(folder: folder, gnuplot: gnuplot, metadata: metadata)
  }

  mutating func draw(_ figure: Figure) throws -> Drawing {
    try makeFolder()
    return try writer.draw(figure)
  }

  mutating func write(_ raster: Raster, name: String) throws {
    try makeFolder()
    try writer.write(raster, name: name)
  }

  private mutating func makeFolder() throws {
    if isReady { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    isReady = true
  }

  /// The files that were drawn.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
      ?? []).sorted()
  }

  func removeFolder() { try? FileManager.default.removeItem(at: folder) }
}
