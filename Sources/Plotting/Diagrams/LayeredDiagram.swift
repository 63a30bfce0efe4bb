/// A directed graph that arranges itself: boxes in layers from left to right, each edge with text
/// above and below it.
///
///     var diagram = LayeredDiagram()
///     let x = diagram.addNode("x", .terminal)
///     let y = diagram.addNode("y", .terminal)
///     let sum = diagram.addNode("+", .operation)
///     diagram.addEdge(from: x, to: sum, above: "-2.00", below: "-4.00")
///     diagram.addEdge(from: y, to: sum, above: "5.00", below: "-4.00")
///     let figure = Figure(name: "sum", title: "Addition hands its gradient on", diagram: diagram)
///
/// The arrangement follows Sugiyama, Tagawa and Toda (1981): layers, then bends for long edges, then
/// an order within each layer with few crossings, then places. An edge's text has a place of its own
/// in a layer of its own, as a box has, so that by construction no two boxes or texts overlap and no
/// edge runs through one.
public struct LayeredDiagram: Equatable, Sendable {
  /// How a node looks.
  public enum Style: Equatable, Sendable {
    /// A shaded box: what goes in or comes out.
    case terminal
    /// A circle, wider where its text is: what is computed.
    case operation
  }

  struct Node: Equatable, Sendable {
    var text: String
    var style: Style
    /// Under the node, in the colour of the texts below edges.
    var below: String
  }

  struct Edge: Equatable, Sendable {
    var from, to: Int
    var above, below: String
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []

  /// A diagram without nodes.
  public init() {}

  /// Adds a node and returns its number, for edges.
  public mutating func addNode(_ text: String, _ style: Style, below: String = "") -> Int {
    nodes.append(Node(text: text, style: style, below: below))
    return nodes.count - 1
  }

  /// Adds an edge between two nodes; stops if one of them is not there.
  ///
  /// The edges must not run in a circle: a figure of such a diagram stops. There may be several
  /// between two nodes.
  public mutating func addEdge(
    from source: Int, to target: Int, above: String = "", below: String = ""
  ) {
    require(
      nodes.indices.contains(source) && nodes.indices.contains(target),
      "LayeredDiagram: there is no edge from \(source) to \(target) among \(nodes.count) nodes")
    edges.append(Edge(from: source, to: target, above: above, below: below))
  }
}

extension Figure {
  /// A figure of one diagram, whose text has the size of the book's: the figure becomes as large as
  /// the diagram needs, and at least 1,440 pixels wide.
  public init(name: String, title: String, subtitle: String = "", diagram: LayeredDiagram) {
    let em = 20.0 * 4 / 3
    let margins = 2 * FigureLayout.border + 0.8 * em
    let placed = PlacedDiagram(diagram, width: (1440 - margins) / em)
    let bounds = placed.bounds
    var figure = Figure(
      name: name, title: title, subtitle: subtitle,
      panel: Panel(
        x: Axis(range: bounds.left...bounds.right, isVisible: false),
        y: Axis(range: bounds.bottom...bounds.top, isVisible: false), marks: placed.marks,
        hasEqualUnits: true),
      size: Size(width: max(1440, Int((bounds.width * em + margins).rounded(.up))), height: 900))
    let header = FigureLayout(figure).headerHeight
    figure.size!.height = Int(
      (header + bounds.height * em + FigureLayout.border + 0.9 * em).rounded(.up))
    self = figure
  }
}
