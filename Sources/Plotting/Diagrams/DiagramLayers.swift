/// What stands in a layer of a diagram.
struct DiagramVertex: Equatable {
  enum Kind: Equatable {
    case node(Int)
    /// The text of an edge.
    case text(edge: Int)
    /// Where a long edge passes a layer.
    case bend(edge: Int)
  }

  var kind: Kind
  var width = 0.0
  var height = 0.0
  /// The vertical middle, in em; upwards.
  var y = 0.0
}

/// The vertices of a diagram in layers, and the links between neighbouring layers.
///
/// Nodes stand in the even layers, texts of edges in the odd ones.
struct DiagramLayers {
  var vertices: [DiagramVertex] = []
  /// The vertices of each layer, from the top.
  var layers: [[Int]] = []
  /// For each vertex, its neighbours in the layer to the left and to the right.
  var left: [[Int]] = []
  var right: [[Int]] = []
  /// The vertices that each edge passes, with both ends.
  var paths: [[Int]] = []

  init(_ diagram: LayeredDiagram) {
    let depths = DiagramLayers.depths(of: diagram)
    layers = Array(repeating: [], count: 2 * (depths.max() ?? 0) + 1)
    for index in DiagramLayers.readingOrder(of: diagram) {
      let size = DiagramMetrics.size(of: diagram.nodes[index])
      add(.node(index), size, toLayer: 2 * depths[index])
    }
    var vertexOfNode: [Int: Int] = [:]
    for (vertex, content) in vertices.enumerated() {
      if case .node(let index) = content.kind { vertexOfNode[index] = vertex }
    }
    for (index, edge) in diagram.edges.enumerated() {
      let (first, last) = (2 * depths[edge.from], 2 * depths[edge.to])
      var path = [vertexOfNode[edge.from]!]
      for layer in (first + 1)..<last {
        let isText = layer == first + 1
        let size =
          isText ? DiagramMetrics.size(of: edge) : (width: 0, height: DiagramMetrics.bendHeight)
        path.append(add(isText ? .text(edge: index) : .bend(edge: index), size, toLayer: layer))
      }
      path.append(vertexOfNode[edge.to]!)
      for (a, b) in zip(path, path.dropFirst()) {
        right[a].append(b)
        left[b].append(a)
      }
      paths.append(path)
    }
    reduceCrossings()
    place()
  }

  @discardableResult
  private mutating func add(
    _ kind: DiagramVertex.Kind, _ size: (width: Double, height: Double), toLayer layer: Int
  ) -> Int {
    vertices.append(DiagramVertex(kind: kind, width: size.width, height: size.height))
    left.append([])
    right.append([])
    layers[layer].append(vertices.count - 1)
    return vertices.count - 1
  }

  // MARK: Layers

  /// The layer of each node: one behind its last input; what has no input, right before its first use.
  private static func depths(of diagram: LayeredDiagram) -> [Int] {
    let inputs = Dictionary(grouping: diagram.edges, by: \.to)
    let outputs = Dictionary(grouping: diagram.edges, by: \.from)
    var depths = [Int](repeating: 0, count: diagram.nodes.count)
    for node in topologicalOrder(of: diagram) {
      depths[node] = inputs[node]?.map { depths[$0.from] + 1 }.max() ?? 0
    }
    for node in diagram.nodes.indices where inputs[node] == nil {
      depths[node] = (outputs[node]?.map { depths[$0.to] }.min() ?? 1) - 1
    }
    return depths
  }

  /// Kahn (1962): again and again a node whose inputs have all been taken.
  private static func topologicalOrder(of diagram: LayeredDiagram) -> [Int] {
    let outputs = Dictionary(grouping: diagram.edges, by: \.from)
    var missing = [Int](repeating: 0, count: diagram.nodes.count)
    for edge in diagram.edges { missing[edge.to] += 1 }
    var order = missing.indices.filter { missing[$0] == 0 }
    var next = 0
    while next < order.count {
      for edge in outputs[order[next]] ?? [] {
        missing[edge.to] -= 1
        if missing[edge.to] == 0 { order.append(edge.to) }
      }
      next += 1
    }
    require(order.count == diagram.nodes.count, "LayeredDiagram: the edges run in a circle")
    return order
  }

  /// The nodes as met from the last ones back to their inputs, first input first: the order of an
  /// expression, which for a tree has no crossings.
  private static func readingOrder(of diagram: LayeredDiagram) -> [Int] {
    let inputs = Dictionary(grouping: diagram.edges, by: \.to)
    let used = Set(diagram.edges.map(\.from))
    var seen: Set<Int> = []
    var order: [Int] = []
    var pending = diagram.nodes.indices.filter { !used.contains($0) }.reversed() as [Int]
    while let node = pending.popLast() {
      guard seen.insert(node).inserted else { continue }
      order.append(node)
      pending += (inputs[node] ?? []).reversed().map(\.from)
    }
    return order
  }

  // MARK: Order

  /// Sorts each layer by the mean place of its neighbours, to and fro, and keeps the best order.
  private mutating func reduceCrossings() {
    var best = (crossings: crossings(), layers: layers)
    for sweep in 0..<12 where best.crossings > 0 {
      let goesRight = sweep % 2 == 1
      let order = goesRight ? Array(layers.indices) : layers.indices.reversed()
      for layer in order.dropFirst() {
        let places = places(ofLayer: layer + (goesRight ? -1 : 1))
        let keys = layers[layer].enumerated().map { index, vertex in
          let neighbours = goesRight ? left[vertex] : right[vertex]
          let mean = neighbours.map { Double(places[$0]!) }.reduce(0, +) / Double(neighbours.count)
          return (vertex: vertex, key: neighbours.isEmpty ? Double(index) : mean, index: index)
        }
        layers[layer] = keys.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.vertex)
      }
      let count = crossings()
      if count < best.crossings { best = (count, layers) }
    }
    layers = best.layers
  }

  private func places(ofLayer layer: Int) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: layers[layer].enumerated().map { ($1, $0) })
  }

  /// How many pairs of links cross between neighbouring layers.
  func crossings() -> Int {
    layers.indices.dropLast().reduce(0) { sum, layer in
      let places = places(ofLayer: layer + 1)
      let targets = layers[layer].flatMap { right[$0].map { places[$0]! }.sorted() }
      let starts = layers[layer].enumerated().flatMap { index, vertex in
        Array(repeating: index, count: right[vertex].count)
      }
      let pairs = targets.indices.reduce(0) { count, i in
        count + (0..<i).count { starts[$0] < starts[i] && targets[$0] > targets[i] }
      }
      return sum + pairs
    }
  }

  // MARK: Places

  /// Pulls each vertex to the mean of its neighbours, as far as the distances within its layer allow.
  private mutating func place() {
    for layer in layers { settle(layer, wishes: layer.map { _ in 0 }) }
    for sweep in 0..<2000 {
      let before = vertices.map(\.y)
      let order = sweep % 2 == 0 ? Array(layers.indices) : layers.indices.reversed()
      for layer in order {
        let wishes = layers[layer].map { vertex in
          let neighbours = (left[vertex] + right[vertex]).map { vertices[$0].y }
          return neighbours.isEmpty
            ? vertices[vertex].y : neighbours.reduce(0, +) / Double(neighbours.count)
        }
        settle(layers[layer], wishes: wishes)
      }
      if zip(before, vertices).allSatisfy({ abs($0 - $1.y) < 1e-5 }) { return }
    }
  }

  /// The places nearest to the wishes, by least squares, that keep order and distances: with the
  /// distances taken off it is isotonic regression, solved by pooling neighbours that violate it.
  private mutating func settle(_ layer: [Int], wishes: [Double]) {
    var offsets = [0.0]
    for (a, b) in zip(layer, layer.dropFirst()) {
      let distance =
        (vertices[a].height + vertices[b].height) / 2
        + DiagramMetrics.verticalGap(
          vertices[a], vertices[b])
      offsets.append(offsets.last! - distance)
    }
    // From the top: y falls, so y - offset must not rise.
    var pools: [(mean: Double, count: Int)] = []
    for (wish, offset) in zip(wishes, offsets) {
      pools.append((wish - offset, 1))
      while pools.count > 1, pools[pools.count - 2].mean < pools[pools.count - 1].mean {
        let (b, a) = (pools.removeLast(), pools.removeLast())
        let count = a.count + b.count
        pools.append(
          ((a.mean * Double(a.count) + b.mean * Double(b.count)) / Double(count), count))
      }
    }
    let values = pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
    for (index, vertex) in layer.enumerated() {
      vertices[vertex].y = values[index] + offsets[index]
    }
  }
}
