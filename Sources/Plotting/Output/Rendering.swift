import Foundation
import SharedState

/// The files of a drawn figure.
public struct RenderedFigure: Equatable, Sendable {
  /// The PNG, and the gnuplot script that draws it.
  public var image, script: URL
  /// `nil` for a figure without numbers, such as a diagram.
  public var data: URL?
  /// Whether gnuplot has found no font at all: then the image has no text.
  public var lacksFont = false
}

extension Figure {
  /// Draws the figure: writes `name.csv`, `name.gp` and `name.png` into `directory`.
  ///
  /// Data and script are saved first, so that they are there even if gnuplot is not. A failure
  /// leaves an existing image as it was. The same figure gives the same bytes.
  ///
  /// - Parameters:
  ///   - directory: where the files go; created if it does not exist.
  ///   - metadata: keywords and texts for the PNG, after its title: chapter, seed, data set.
  ///   - gnuplot: the program that draws.
  /// - Throws: `PlottingError`: `invalidFigure` before anything is written, `file` where the system
  ///   refuses, and the four kinds of gnuplot's.
  @discardableResult
  public func render(
    to directory: URL, metadata: [(String, String)] = [], gnuplot: Gnuplot = Gnuplot()
  ) throws(PlottingError) -> RenderedFigure {
    let script = try save(to: directory)
    var files = script.files(in: directory)
    let image = FileReplacement(of: files.image.path)
    let temporary = URL(filePath: image.temporaryPath)
    let warnings = try gnuplot.run(
      script.text(writingTo: temporary.lastPathComponent), in: directory, name: script.scriptName)
    // gnuplot can end well without an image, for instance when a figure's own commands say `exit`.
    guard let bytes = try? FigureFiles.read(temporary), bytes.count > PNGText.headerEnd else {
      throw .gnuplotFailed(
        script: files.script.path, status: 0, message: "it ended without writing an image")
    }
    // It ends well all the same, and this is all that it says.
    files.lacksFont = warnings.contains("Invalid terminal font")
    let text = [("Title", title)] + metadata
    try FigureFiles.write(PNGText.insert(text, into: bytes), through: image)
    return files
  }

  /// Writes the script and its data only.
  private func save(to directory: URL) throws(PlottingError) -> FigureScript {
    try validate()
    let script = FigureScript(self)
    if script.layout.panels.contains(where: { min($0.frame.width, $0.frame.height) < 16 }) {
      throw .invalidFigure(
        name: name,
        reason: "\(script.layout.size.width) x \(script.layout.size.height) pixels leave no room "
          + "beside its labels; make it larger or its labels shorter")
    }
    for (index, panel) in script.layout.panels.enumerated() {
      for (axisName, axis) in [("x", panel.x), ("y", panel.y)] where axis.hasTooManyTicks {
        throw .invalidFigure(
          name: name,
          reason: "panel \(index + 1): the \(axisName) axis, \(axis.range), has too many ticks; "
            + "\(Ticks.mostSteps) are the most")
      }
    }
    try FigureFiles.createDirectory(directory)
    let files = script.files(in: directory)
    if let data = files.data { try FigureFiles.write(Data(script.table.csv.utf8), to: data) }
    try FigureFiles.write(Data(script.text.utf8), to: files.script)
    return script
  }
}

extension FigureScript {
  func files(in directory: URL) -> RenderedFigure {
    RenderedFigure(
      image: directory.appendingPathComponent(imageName),
      script: directory.appendingPathComponent(scriptName),
      data: table.columns.isEmpty ? nil : directory.appendingPathComponent(csvName))
  }
}
