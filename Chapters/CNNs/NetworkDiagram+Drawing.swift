import Plotting

extension NetworkDiagram {
  private static let pitch = 1.42
  private static let boxWidth = 1.08
  private static let boxHeight = 1.0
  private static let laneHeight = 1.5
  private static let joinWidth = 0.62
  /// In boxes: what fits beside each other and is still readable.
  private static let rowWidth = 12

  /// The stages in rows, about equally long.
  private var rows: [ArraySlice<Stage>] {
    let total = stages.reduce(0) { $0 + $1.width }
    let count = (total + Self.rowWidth - 1) / Self.rowWidth
    let target = Double(total) / Double(max(count, 1))
    var rows: [ArraySlice<Stage>] = []
    var start = 0
    var width = 0
    for (index, stage) in stages.enumerated() {
      width += stage.width
      let isFull = Double(width) >= target * Double(rows.count + 1) - 0.5
      if isFull || index == stages.count - 1 {
        rows.append(stages[start...index])
        start = index + 1
      }
    }
    return rows
  }

  func figure(name: String, title: String, subtitle: String) -> Figure {
    var marks: [Mark] = []
    var y = 0.0
    var right = 0.0
    let rows = rows
    for (index, row) in rows.enumerated() {
      let lanes = Double(row.map(\.lanes.count).max() ?? 1)
      let middle = y - (lanes - 1) * Self.laneHeight / 2
      var x = 0.0
      marks.append(
        .text(
          index == 0 ? Self.text(input) : "...", x: x - 0.1, y: middle, alignment: .right,
          size: 0.8))
      for stage in row { draw(stage, &x, middle, &marks) }
      if index < rows.count - 1 { marks.append(.text("...", x: x + 0.1, y: middle, size: 0.8)) }
      right = max(right, x)
      y -= lanes * Self.laneHeight + 0.35
    }
    let (low, high) = (y + Self.laneHeight - 0.55, 0.75)
    let scale = min(2100 / (right + 2.4), 170)
    return Figure(
      name: name, title: title, subtitle: subtitle,
      panel: Panel(
        x: Axis(range: -1.7...(right + 0.7), isVisible: false),
        y: Axis(range: low...high, isVisible: false), marks: marks, hasEqualUnits: true),
      size: Figure.Size(
        width: max(1400, Int((right + 2.4) * scale)), height: Int((high - low) * scale) + 190))
  }

  /// Draws a stage from `x` on, its lanes around `middle`, and moves `x` behind it.
  private func draw(_ stage: Stage, _ x: inout Double, _ middle: Double, _ marks: inout [Mark]) {
    let span = Double(stage.lanes.count - 1)
    let end = x + Double(stage.width) * Self.pitch
    let joinX = end + Self.joinWidth / 2
    for (index, lane) in stage.lanes.enumerated() {
      let y = middle + (span / 2 - Double(index)) * Self.laneHeight
      var from = (x: x, y: middle)
      for (place, box) in lane.enumerated() {
        let centre = x + (Double(place) + 0.5) * Self.pitch + 0.17
        arrow(from, (centre - Self.boxWidth / 2, y), &marks)
        marks.append(
          .box(
            box.lines.joined(separator: "\n"), x: centre, y: y, width: Self.boxWidth,
            height: Self.boxHeight, fill: box.kind.fill, stroke: .muted, textSize: 0.7))
        marks.append(
          .text(
            Self.text(box.shape), x: centre, y: y - Self.boxHeight / 2 - 0.15, alignment: .center,
            colour: .muted, size: 0.66))
        from = (centre + Self.boxWidth / 2, y)
      }
      guard stage.join != nil else {
        x = from.x
        continue
      }
      if lane.isEmpty {
        // The identity: along the lane, and up to the sum.
        arrow(from, (x + 0.3, y), &marks, hasHead: false)
        arrow((x + 0.3, y), (end - 0.1, y), &marks, hasHead: false)
        from = (end - 0.1, y)
        marks.append(
          .text(
            "identity", x: (x + end) / 2, y: y + 0.16, alignment: .center, colour: .muted,
            size: 0.66))
      }
      if !lane.isEmpty && from.x < end - 0.5 {
        // Past the boxes of longer lanes, not through them.
        arrow(from, (end - 0.1, y), &marks, hasHead: false)
        from = (end - 0.1, y)
      }
      arrow(from, (joinX - 0.19, middle), &marks)
    }
    guard let join = stage.join else { return }
    marks.append(.circle(join, x: joinX, y: middle, radius: 0.2, textSize: 0.7))
    x = joinX + 0.2
    guard let closing = stage.closing else { return }
    let width = 0.6
    arrow((x, middle), (x + 0.22, middle), &marks)
    marks.append(
      .box(
        closing, x: x + 0.22 + width / 2, y: middle, width: width, height: 0.4, fill: .white,
        stroke: .muted, textSize: 0.7))
    x += 0.22 + width
  }

  private func arrow(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double), _ marks: inout [Mark],
    hasHead: Bool = true
  ) {
    marks.append(.arrow(from: start, to: end, width: 0.6, hasHead: hasHead))
  }

  private static func text(_ shape: [Int]) -> String {
    shape.map(String.init).joined(separator: "x")
  }
}

extension NetworkDiagram.Box.Kind {
  fileprivate var fill: Colour {
    switch self {
    case .convolution: Colour(hex: 0xD6E8F5)
    case .pooling: Colour(hex: 0xF6E3C0)
    case .dense: Colour(hex: 0xD5EFE3)
    }
  }
}
