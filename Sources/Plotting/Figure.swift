/// A figure as a value: what it shows, how its panels are arranged, and how large it is.
///
///     let figure = Figure(
///       name: "accuracy",
///       title: "Batch normalisation reaches 90% in a quarter of the steps",
///       subtitle: "mnist-5k, SGD 0.1, batch 60",
///       panel: Panel(
///         x: Axis("training step"), y: Axis("test accuracy"),
///         marks: [.line(x: steps, y: accuracy, label: "with BN")]))
///     try figure.render(to: directory)
///
/// Text is always literal: no character has a special meaning, and Unicode gives γ, σ², x̂ and ∂.
public struct Figure: Equatable, Sendable {
  /// The stem of the three files a figure becomes: image, script and data.
  public var name: String
  /// The finding, in one sentence.
  public var title: String
  /// The settings under which the finding holds.
  public var subtitle: String
  /// Panels in reading order: row by row.
  public var panels: [Panel]
  /// How the panels are arranged; its places are as many as the panels, or more.
  public var layout: Grid
  /// Width and height in pixels; `nil` chooses by the number of rows and columns.
  public var size: Size?
  /// Where series are named.
  public var seriesNames: SeriesNames
  /// gnuplot commands, run just before the first panel is drawn: the way to what this module lacks.
  public var gnuplotCommands: String

  /// A size in pixels.
  public struct Size: Equatable, Sendable {
    /// In pixels; figures of less than 200 or more than 10,000 are refused.
    public var width, height: Int

    /// A size in pixels.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// Where series are named.
  public enum SeriesNames: Equatable, Sendable {
    /// Lines at their right ends; in a grid of four or more panels, once above all panels.
    case automatic
    /// Lines at their right ends. Marks without an end are named above the panels.
    case atLineEnds
    /// All once, in a row above the panels.
    case abovePanels
  }

  /// A figure with one panel.
  public init(
    name: String, title: String, subtitle: String = "", panel: Panel, size: Size? = nil,
    seriesNames: SeriesNames = .automatic, gnuplotCommands: String = ""
  ) {
    self.init(
      name: name, title: title, subtitle: subtitle, grid: Grid(rows: 1, columns: 1),
      panels: [panel], size: size, seriesNames: seriesNames, gnuplotCommands: gnuplotCommands)
  }

  /// A figure with panels in rows and columns; places that `panels` does not fill stay empty.
  public init(
    name: String, title: String, subtitle: String = "", grid: Grid, panels: [Panel],
    size: Size? = nil, seriesNames: SeriesNames = .automatic, gnuplotCommands: String = ""
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.panels = panels
    self.layout = grid
    self.size = size
    self.seriesNames = seriesNames
    self.gnuplotCommands = gnuplotCommands
  }
}

/// How the panels of a figure are arranged.
public struct Grid: Equatable, Sendable {
  /// How many panels stand below each other, and how many beside each other.
  public var rows, columns: Int
  /// Texts at the left of each row, or none.
  public var rowLabels: [String]
  /// Texts above each column, or none.
  public var columnTitles: [String]
  /// Whether all panels have the same horizontal range; numbers then stand under the last row only.
  public var sharesX: Bool
  /// Whether all panels have the same vertical range; numbers then stand at the first column only.
  public var sharesY: Bool

  /// A grid whose panels have scales of their own, unless told otherwise.
  public init(
    rows: Int, columns: Int, rowLabels: [String] = [], columnTitles: [String] = [],
    sharesX: Bool = false, sharesY: Bool = false
  ) {
    self.rows = rows
    self.columns = columns
    self.rowLabels = rowLabels
    self.columnTitles = columnTitles
    self.sharesX = sharesX
    self.sharesY = sharesY
  }

  /// Panels side by side, each with its own scales.
  public static func row(of columns: Int) -> Grid {
    Grid(rows: 1, columns: columns)
  }

  /// Small multiples: every panel has the same scales.
  public static func multiples(
    rows: Int, columns: Int, rowLabels: [String] = [], columnTitles: [String] = []
  ) -> Grid {
    Grid(
      rows: rows, columns: columns, rowLabels: rowLabels, columnTitles: columnTitles,
      sharesX: true, sharesY: true)
  }
}
