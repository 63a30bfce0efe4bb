/// A diagram with a place for everything, in em; x to the right, y upwards.
struct PlacedDiagram {
  /// A node, or a text beside an edge.
  struct Item: Equatable {
    var frame: Frame
    /// The node whose shape it is; nil for a text.
    var node: Int?
  }

  private(set) var items: [Item] = []
  /// The corners of each edge's line.
  private(set) var lines: [[Position]] = []
  private(set) var marks: [Mark] = []

  /// - Parameter width: how wide the diagram may be; the gaps between layers grow to fill it.
  init(_ diagram: LayeredDiagram, width: Double) {
    let layers = DiagramLayers(diagram)
    let columns = PlacedDiagram.columns(layers, width: width)
    var column = [Int](repeating: 0, count: layers.vertices.count)
    for (index, layer) in layers.layers.enumerated() {
      for vertex in layer { column[vertex] = index }
    }
    for (index, path) in layers.paths.enumerated() {
      add(diagram.edges[index], path, layers, path.map { columns[column[$0]] }, diagram)
    }
    for (index, vertex) in layers.vertices.enumerated() {
      guard case .node(let node) = vertex.kind else { continue }
      add(diagram.nodes[node], node, vertex, columns[column[index]])
    }
  }

  /// The room that a layer takes: slanting lines keep outside.
  private struct Column {
    var left, right: Double
    /// Where its nodes, texts and bends stand.
    var middle: Double
  }

  /// The nodes of a layer have room for arrowheads to their left.
  private static func columns(_ layers: DiagramLayers, width: Double) -> [Column] {
    func arrowRoom(_ layer: Int) -> Double {
      layer > 0 && layer.isMultiple(of: 2) ? DiagramMetrics.arrowRoom : 0
    }
    let widths = layers.layers.enumerated().map { index, layer in
      (layer.map { layers.vertices[$0].width }.max() ?? 0) + arrowRoom(index)
    }
    let spare = width - widths.reduce(0, +)
    let bounds = DiagramMetrics.layerGap
    let wanted = spare / Double(max(widths.count - 1, 1))
    let gap = min(max(wanted, bounds.lowerBound), bounds.upperBound)
    var left = 0.0
    return widths.enumerated().map { index, width in
      defer { left += width + gap }
      return Column(left: left, right: left + width, middle: left + (width + arrowRoom(index)) / 2)
    }
  }

  var bounds: Frame {
    var bounds = items.first?.frame ?? Frame()
    for item in items {
      bounds.left = min(bounds.left, item.frame.left)
      bounds.right = max(bounds.right, item.frame.right)
      bounds.bottom = min(bounds.bottom, item.frame.bottom)
      bounds.top = max(bounds.top, item.frame.top)
    }
    bounds.bottom -= 0.3
    bounds.top += 0.3
    return bounds
  }

  // MARK: Nodes

  private mutating func add(
    _ node: LayeredDiagram.Node, _ index: Int, _ vertex: DiagramVertex,
    _ column: Column
  ) {
    let x = column.middle
    let size = DiagramMetrics.shapeSize(of: node)
    let frame = Frame(x: x, y: vertex.y, width: size.width, height: size.height)
    items.append(Item(frame: frame, node: index))
    switch node.style {
    case .terminal:
      marks.append(
        .box(
          node.text, x: x, y: vertex.y, width: size.width, height: size.height, fill: .faint,
          stroke: .muted, textSize: DiagramMetrics.nodeTextSize))
    case .operation:
      marks.append(
        .ellipse(
          node.text, x: x, y: vertex.y, width: size.width, height: size.height,
          textSize: DiagramMetrics.nodeTextSize))
    }
    if !node.below.isEmpty {
      addText(node.below, x: x, y: vertex.y - size.height / 2 - 0.55, .vermillion)
    }
  }

  // MARK: Edges

  private mutating func add(
    _ edge: LayeredDiagram.Edge, _ path: [Int], _ layers: DiagramLayers,
    _ columns: [Column], _ diagram: LayeredDiagram
  ) {
    let vertices = path.map { layers.vertices[$0] }
    func edgeOfShape(_ end: Int, _ side: Double, _ offset: Double) -> Double {
      let node = diagram.nodes[end == 0 ? edge.from : edge.to]
      let size = DiagramMetrics.shapeSize(of: node)
      // On an ellipse, the border is nearer to the middle above and below it.
      let share = node.style == .operation ? 2 * offset / size.height : 0
      return columns[end].middle + side * size.width / 2 * (1 - share * share).squareRoot()
    }
    let port = port(of: path, layers)
    let last = path.count - 1
    var points = [Position(x: edgeOfShape(0, 1, 0), y: vertices[0].y)]
    points.append(Position(x: columns[0].right, y: vertices[0].y))
    for i in 1..<last {
      points.append(Position(x: columns[i].left, y: vertices[i].y))
      points.append(Position(x: columns[i].right, y: vertices[i].y))
    }
    let end = vertices[last].y + port
    points.append(Position(x: columns[last].left, y: end))
    points.append(Position(x: edgeOfShape(last, -1, port), y: end))
    let corners = PlacedDiagram.withoutRepetitions(points)
    lines.append(corners)
    for (i, (a, b)) in zip(corners, corners.dropFirst()).enumerated() {
      marks.append(
        .arrow(from: (a.x, a.y), to: (b.x, b.y), hasHead: i == corners.count - 2))
    }
    let x = columns[1].middle
    let distance = DiagramMetrics.textDistance
    if !edge.above.isEmpty {
      addText(edge.above, x: x, y: vertices[1].y + distance, .green)
    }
    if !edge.below.isEmpty {
      addText(edge.below, x: x, y: vertices[1].y - distance, .vermillion)
    }
  }

  /// How far above its target's middle an edge ends: several edges end beside each other.
  private func port(of path: [Int], _ layers: DiagramLayers) -> Double {
    let target = path.last!
    let before = path[path.count - 2]
    let incoming = layers.left[target].sorted { layers.vertices[$0].y > layers.vertices[$1].y }
    let place = incoming.firstIndex(of: before)!
    let middle = Double(incoming.count - 1) / 2
    return middle == 0 ? 0 : (middle - Double(place)) / middle * min(0.55, 0.7 * middle)
  }

  private mutating func addText(
    _ text: String, x: Double, y: Double, _ colour: Colour
  ) {
    let size = DiagramMetrics.edgeTextSize
    items.append(
      Item(
        frame: Frame(x: x, y: y, width: TextWidth.of(text, em: size), height: size), node: nil))
    marks.append(.text(text, x: x, y: y, alignment: .center, colour: colour, size: size))
  }

  /// The corners of a line: points at the same place, or between two at the same height, left out.
  private static func withoutRepetitions(_ points: [Position]) -> [Position] {
    var corners: [Position] = []
    for (index, point) in points.enumerated() {
      if let previous = corners.last {
        if isNear(previous.x, point.x), isNear(previous.y, point.y) { continue }
        let next = points[min(index + 1, points.count - 1)]
        if index + 1 < points.count, isNear(previous.y, point.y), isNear(next.y, point.y) {
          continue
        }
      }
      corners.append(point)
    }
    return corners
  }

  private static func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-6 }
}

extension Frame {
  /// The rectangle around (x, y).
  fileprivate init(x: Double, y: Double, width: Double, height: Double) {
    self.init(
      left: x - width / 2, right: x + width / 2, bottom: y - height / 2, top: y + height / 2)
  }
}
