import Testing

@testable import Plotting

@Suite struct LayeredDiagramTests {
  /// A random graph: each node takes up to three inputs from those before it.
  private func randomDiagram(seed: UInt64, nodes count: Int) -> LayeredDiagram {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var diagram = LayeredDiagram()
    for node in 0..<count {
      let inputs = node < 3 ? 0 : draw(4)
      let below = draw(5) == 0 ? "Σ \(draw(100_000))" : ""
      _ = diagram.addNode(
        String(repeating: "n", count: 1 + draw(6)), inputs == 0 ? .terminal : .operation,
        below: below)
      for _ in 0..<inputs {
        let text = draw(4) > 0
        diagram.addEdge(
          from: draw(node), to: node, above: text ? "\(draw(1_000_000))" : "",
          below: text ? "-\(draw(1000)).25" : "")
      }
    }
    return diagram
  }

  private func overlap(_ a: Frame, _ b: Frame) -> Bool {
    a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top
  }

  /// Whether the open segment runs through the inside of the frame: clipped against its four sides
  /// (Liang and Barsky 1984).
  private func crosses(_ a: Position, _ b: Position, _ frame: Frame) -> Bool {
    var (low, high) = (0.0, 1.0)
    let sides = [
      (-(b.x - a.x), a.x - frame.left), (b.x - a.x, frame.right - a.x),
      (-(b.y - a.y), a.y - frame.bottom), (b.y - a.y, frame.top - a.y),
    ]
    for (step, room) in sides {
      if step == 0 {
        if room <= 1e-9 { return false }
      } else if step < 0 {
        low = max(low, room / step)
      } else {
        high = min(high, room / step)
      }
    }
    return high - low > 1e-9
  }

  private func check(_ diagram: LayeredDiagram) {
    let placed = PlacedDiagram(diagram, width: 50)
    let texts = diagram.edges.flatMap { [$0.above, $0.below] }.count { !$0.isEmpty }
    let notes = diagram.nodes.count { !$0.below.isEmpty }
    #expect(placed.items.count == diagram.nodes.count + texts + notes)
    for (index, item) in placed.items.enumerated() {
      for other in placed.items[..<index] {
        #expect(!overlap(item.frame, other.frame), "\(item) and \(other)")
      }
    }
    #expect(placed.lines.count == diagram.edges.count)
    for (edge, line) in zip(diagram.edges, placed.lines) {
      for (a, b) in zip(line, line.dropFirst()) {
        #expect(a.x < b.x)
        // An edge touches the shapes at its ends.
        for item in placed.items where item.node != edge.from && item.node != edge.to {
          #expect(!crosses(a, b, item.frame), "\(a) to \(b) through \(item)")
        }
      }
    }
  }

  @Test func nothingOverlapsInRandomGraphs() {
    for seed in 1...60 { check(randomDiagram(seed: UInt64(seed), nodes: 3 + seed % 25)) }
  }

  @Test func nothingOverlapsInAStar() {
    var diagram = LayeredDiagram()
    let centre = diagram.addNode("centre", .operation, below: "Σ 123456.78")
    for _ in 0..<12 {
      let end = diagram.addNode("end", .terminal)
      diagram.addEdge(from: centre, to: end, above: "-1234.56", below: "0.001")
    }
    check(diagram)
  }

  @Test func severalEdgesBetweenTwoNodesStandApart() {
    var diagram = LayeredDiagram()
    let (x, y) = (diagram.addNode("x", .terminal), diagram.addNode("×", .operation))
    diagram.addEdge(from: x, to: y, above: "3", below: "1")
    diagram.addEdge(from: x, to: y, above: "3", below: "2")
    check(diagram)
    let placed = PlacedDiagram(diagram, width: 50)
    #expect(placed.lines[0] != placed.lines[1])
  }

  @Test func treesHaveNoCrossings() {
    var diagram = LayeredDiagram()
    var level = (0..<8).map { diagram.addNode("x\($0)", .terminal) }
    // Joined from the wrong side, so that the order of making them would cross.
    while level.count > 1 {
      var next: [Int] = []
      for pair in stride(from: level.count - 2, through: 0, by: -2) {
        let node = diagram.addNode("+", .operation)
        diagram.addEdge(from: level[pair], to: node, above: "1", below: "2")
        diagram.addEdge(from: level[pair + 1], to: node, above: "1", below: "2")
        next.append(node)
      }
      level = next
    }
    #expect(DiagramLayers(diagram).crossings() == 0)
    check(diagram)
  }

  @Test func aChainIsStraight() {
    var diagram = LayeredDiagram()
    var last = diagram.addNode("x", .terminal)
    for _ in 0..<5 {
      let node = diagram.addNode("f", .operation)
      diagram.addEdge(from: last, to: node, above: "1", below: "2")
      last = node
    }
    let placed = PlacedDiagram(diagram, width: 50)
    #expect(placed.lines.allSatisfy { $0.count == 2 && abs($0[0].y - $0[1].y) < 1e-9 })
  }

  @Test func anEmptyDiagramAndALonelyNodeArePlaced() {
    check(LayeredDiagram())
    var diagram = LayeredDiagram()
    _ = diagram.addNode("x", .terminal)
    _ = diagram.addNode("y", .terminal)
    check(diagram)
  }

  /// The figure is as large as its diagram: text of the book's size, no part outside.
  @Test func figuresFitTheirDiagrams() {
    for seed in [3, 20] as [UInt64] {
      let diagram = randomDiagram(seed: seed, nodes: 4 + Int(seed))
      let figure = Figure(
        name: "d", title: "A title", subtitle: "settings", diagram: diagram)
      let layout = FigureLayout(figure)
      let placed = layout.panels[0]
      let pixels = placed.frame.width / (placed.x.range.upperBound - placed.x.range.lowerBound)
      // A pixel is rounded up in each direction.
      #expect(abs(pixels - layout.em) < 0.5)
      #expect(figure.size!.width >= 1440)
    }
  }
}
