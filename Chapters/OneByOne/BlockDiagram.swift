import Page
import Plotting

/// A block of parallel paths as boxes and edges, laid out on a grid.
///
/// Each path is a column. A bar over all columns is the map that comes in, another one the map that
/// goes out, so all edges are upright and nothing crosses. A box is a convolution or a pooling with
/// the normalisation and the activation behind it; an edge tells the shape of the map on it.
struct BlockDiagram {
  let block: BlockLayers
  let pathNames: [String]
  /// What the bar at the end does: "add", "concatenate".
  let join: String

  // MARK: Layout

  /// A rectangle in units of a line's height; y grows upwards.
  struct Rectangle: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func overlaps(_ other: Rectangle) -> Bool {
      abs(x - other.x) < (width + other.width) / 2 && abs(y - other.y) < (height + other.height) / 2
    }
  }

  static let boxWidth = 10.2
  static let boxHeight = 3.4
  static let pitch = 11.4
  /// From one row to the next, with room for an edge and its shape.
  static let rowPitch = 6.2
  static let barHeight = 1.6

  private var paths: [[BlockLayers.Step]] { block.paths }

  private var rowCount: Int { max(paths.map(\.count).max() ?? 0, 1) }

  private func columnX(_ column: Int) -> Double { Double(column) * Self.pitch }

  /// The middle of a row; row 0 is the first below the input.
  private func rowY(_ row: Int) -> Double { -Double(row + 1) * Self.rowPitch }

  private var outputY: Double { rowY(rowCount) }

  /// Paths that are shorter stand in the middle of the longest.
  private func place(_ column: Int, _ index: Int) -> Rectangle {
    let offset = Double(rowCount - paths[column].count) / 2
    return Rectangle(
      x: columnX(column), y: rowY(0) - (Double(index) + offset) * Self.rowPitch,
      width: Self.boxWidth, height: Self.boxHeight)
  }

  private func bar(_ y: Double) -> Rectangle {
    let middle = Double(paths.count - 1) / 2 * Self.pitch
    return Rectangle(
      x: middle, y: y, width: Double(paths.count - 1) * Self.pitch + Self.boxWidth,
      height: Self.barHeight)
  }

  /// The boxes of the layers, and the two bars.
  var rectangles: [Rectangle] {
    paths.indices.flatMap { column in paths[column].indices.map { place(column, $0) } }
      + [bar(0), bar(outputY)]
  }

  /// Where the shapes stand beside their edges, as wide as their texts may become.
  var labels: [(text: String, rectangle: Rectangle)] {
    edges.map { edge in
      let text = Self.text(edge.shape)
      // A digit is about 0.62 of a line's height wide.
      let width = 0.62 * Double(text.count)
      return (
        text,
        Rectangle(
          x: edge.x + 0.35 + width / 2, y: (edge.from + edge.to) / 2, width: width, height: 1)
      )
    }
  }

  private struct Edge {
    var x: Double
    var from: Double
    var to: Double
    var shape: [Int]
  }

  private var edges: [Edge] {
    paths.indices.flatMap { column -> [Edge] in
      var y = -Self.barHeight / 2
      var shape = block.input
      var result: [Edge] = []
      for (index, step) in paths[column].enumerated() {
        let rectangle = place(column, index)
        result.append(
          Edge(x: columnX(column), from: y, to: rectangle.y + Self.boxHeight / 2, shape: shape))
        y = rectangle.y - Self.boxHeight / 2
        shape = step.output
      }
      result.append(
        Edge(x: columnX(column), from: y, to: outputY + Self.barHeight / 2, shape: shape))
      return result
    }
  }

  private static func text(_ shape: [Int]) -> String {
    shape.map(String.init).joined(separator: "×")
  }

  // MARK: Drawing

  private static func lines(_ step: BlockLayers.Step) -> [String] {
    if step.parameters == 0 { return [step.title] }
    return [
      step.title, "\(step.parameters, .grouped) parameters",
      "\(Double(step.macs) / 1e6, .significant(3))M MACs",
    ]
  }

  func figure(name: String, title: String) -> Figure {
    var marks: [Mark] = []
    for (edge, label) in zip(edges, labels) {
      marks.append(
        .arrow(from: (edge.x, edge.from), to: (edge.x, edge.to), colour: .ink, width: 0.8))
      marks.append(
        .text(
          label.text, x: edge.x + 0.35, y: label.rectangle.y, colour: .blue, size: 0.85))
    }
    for column in paths.indices {
      for (index, step) in paths[column].enumerated() {
        let place = place(column, index)
        let lines = Self.lines(step)
        marks.append(
          .box(
            lines.joined(separator: "\n"), x: place.x, y: place.y, width: place.width,
            height: place.height, fill: Colour(hex: lines.count > 1 ? 0xE3EEF6 : 0xF1F1F1),
            stroke: .muted, textSize: 0.8))
      }
      marks.append(
        .text(
          pathNames[column], x: columnX(column), y: 1.6, alignment: .center, colour: .muted,
          size: 0.9))
    }
    for (rectangle, text) in [
      (bar(0), "in \(Self.text(block.input))"),
      (bar(outputY), "\(join): \(Self.text(block.output))"),
    ] {
      marks.append(
        .box(
          text, x: rectangle.x, y: rectangle.y, width: rectangle.width, height: rectangle.height,
          fill: .faint, stroke: .muted, textSize: 0.95, isBold: true))
    }
    let total = paths.reduce(0) { $0 + $1.count }
    let width = Double(paths.count) * Self.pitch + 1
    let height = 2.6 - outputY + Self.barHeight
    return Figure(
      name: name, title: title,
      subtitle:
        "\(total) layers with windows; blue: height × width × channels of the map on the edge",
      panel: Panel(
        x: Axis(range: -Self.pitch / 2 - 0.5...(width - Self.pitch / 2 - 0.5), isVisible: false),
        y: Axis(range: (outputY - Self.barHeight)...2.6, isVisible: false), marks: marks,
        hasEqualUnits: true),
      size: Figure.Size(
        width: max(1400, Int(width * 40) + 60), height: Int(height * 40) + 150))
  }
}
