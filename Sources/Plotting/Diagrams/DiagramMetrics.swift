/// The sizes of a diagram's parts, in em of the figure's ordinary text.
enum DiagramMetrics {
  static let nodeTextSize = 1.0
  static let edgeTextSize = 0.8
  /// How far the middle of an edge's text is from the edge.
  static let textDistance = 0.62
  static let bendHeight = 0.4
  /// The length of the level piece before a node that carries the arrowhead.
  static let arrowRoom = 0.7
  /// The narrowest and the widest gap between two layers.
  static let layerGap = 0.5...2.6

  static func size(of node: LayeredDiagram.Node) -> (width: Double, height: Double) {
    let text = TextWidth.of(node.text, em: nodeTextSize)
    let height = 1.7
    let under = node.below.isEmpty ? 0 : TextWidth.of(node.below, em: edgeTextSize) + 0.3
    return (max(height, text + 0.9, under), node.below.isEmpty ? height : height + 2.2)
  }

  /// The shape itself, without what is written under it.
  static func shapeSize(of node: LayeredDiagram.Node) -> (width: Double, height: Double) {
    (max(1.7, TextWidth.of(node.text, em: nodeTextSize) + 0.9), 1.7)
  }

  static func size(of edge: LayeredDiagram.Edge) -> (width: Double, height: Double) {
    let widest = max(
      TextWidth.of(edge.above, em: edgeTextSize), TextWidth.of(edge.below, em: edgeTextSize))
    return widest == 0 ? (0, bendHeight) : (widest + 0.4, 2 * (textDistance + 0.55))
  }

  static func verticalGap(_ a: DiagramVertex, _ b: DiagramVertex) -> Double {
    switch (a.kind, b.kind) {
    case (.node, .node): 0.9
    case (.text, .text): 0.3
    default: 0.5
    }
  }
}
