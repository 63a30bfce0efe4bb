import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension GradientClippingChapter {
  private var rate: Double { 0.5 }
  private var limit: Double { 0.1 }
  private var cliffSteps: Int { 400 }

  func cliff(_ page: Notebook) throws {
    page.text(
      """
      The smallest recurrent network has one unit. This one (Pascanu et al. 2013, figure 6) starts \
      at $x_0 = 0.5$, applies $x_t = w \\sigma(x_{t-1}) + b$ fifty times, and is to end where \
      $\\sigma(x_{50}) = 0.7$. It has two parameters, so its loss is a landscape that can be drawn.
      """)
    let model = CliffModel()
    page.text(
      """
      For most $w$ and $b$ the fifty steps end at a fixed point that changes little with them: two \
      plains. Between the plains lies a line on which the state tips over from one fixed point to \
      the other, and there the loss falls like a wall.
      """)
    let surface = Surface(model: model)
    let typical = surface.norms.median
    // Along the wall, finely: a grid only passes close by.
    let steepest = stride(from: -2.6, through: -2.2, by: 0.000_01).map { b in
      model(.init(w: 4.7, b: b)).norm
    }.max()!
    page.claim(
      Claim(
        "clip-wall", notes: "gradients that are too large come up in training (000)",
        measured: steepest / typical, format: .significant(2),
        unit: "times the typical gradient, on the wall", is: .greater(than: 100),
        remark: """
          \(NumberStyle.significant(2).text(steepest)) against a median of \
          \(NumberStyle.significant(2).text(typical)) in the picture
          """))
    let starts = [
      CliffModel.Point(w: 5.2, b: -2.2), .init(w: 4.8, b: -2.2), .init(w: 5.5, b: -2.4),
      .init(w: 5.4, b: -2.3), .init(w: 5.0, b: -2.1), .init(w: 5.8, b: -2.5),
    ]
    func descents(_ limit: Double?) -> [[CliffModel.Point]] {
      starts.map { model.descent(from: $0, rate: rate, steps: cliffSteps, limit: limit) }
    }
    let (without, with) = (descents(nil), descents(limit))
    page.text(
      """
      Gradient descent from the right follows the floor to the left, where the loss is lower, and \
      comes to the foot of the wall. A step that touches the wall meets a gradient a hundred times \
      as long as all before, and throws the parameters out of the picture, onto a plain where the \
      gradient is next to nothing. Clipped to a norm of \(NumberStyle.fixed(1).text(limit)), the \
      same gradient says only *which way*; the step has its usual length.
      """)
    var table = Table(
      .left("start $(w, b)$"), .right("largest gradient"), .right("loss without"),
      .right("loss with clipping"))
    for index in starts.indices {
      let largest = without[index].map { model($0).norm }.max()!
      table.add(
        "(\(starts[index].w, .fixed(1)), \(starts[index].b, .fixed(1)))",
        "\(largest, .significant(2))", "\(model(without[index].last!).loss, .scientific(1))",
        "\(model(with[index].last!).loss, .scientific(1))")
    }
    page.table(table, caption: "After \(cliffSteps) steps with a learning rate of \(rate).")
    let lossesWithout = without.map { model($0.last!).loss }
    let lossesWith = with.map { model($0.last!).loss }
    page.claim(
      Claim(
        "clip-cliff-without", notes: "a gradient that is too large spoils the descent (000)",
        measured: lossesWithout.max()!, format: .fixed(3), unit: "loss after the worst descent",
        is: .greater(than: 0.05),
        remark: """
          \(lossesWithout.count { $0 > 0.05 }) of \(starts.count) descents end on the plain; the \
          others happen to miss the wall
          """))
    page.claim(
      Claim(
        "clip-cliff-with", notes: "clipping prevents it (000)", measured: lossesWith.max()!,
        format: .fixed(3), unit: "loss after the worst descent", is: .less(than: 0.02)))
    try page.figure(
      surface.figure(without: without[0], with: with[0], rate: rate, limit: limit),
      caption: """
        Loss over the two parameters, and two descents from the white point. Left: without clipping \
        one step leads out of the picture, to \(text(without[0].last!)). Right: clipped, the descent \
        stays at the foot of the wall and reaches the floor's lowest point.
        """)
  }

  private func text(_ p: CliffModel.Point) -> String {
    "$w = \(NumberStyle.fixed(1).text(p.w))$, $b = \(NumberStyle.fixed(1).text(p.b))$"
  }
}

/// The loss on a grid, for the picture.
struct Surface {
  static let (w, b) = (3.6...6.0, -3.0 ... -1.6)
  static let (columns, rows) = (241, 141)

  let losses: [Double]
  let norms: [Double]

  init(model: CliffModel) {
    let values = (0..<Self.rows).flatMap { row in
      (0..<Self.columns).map { column in
        model(
          .init(
            w: Self.w.lowerBound + Self.width(Self.w) * Double(column) / Double(Self.columns - 1),
            b: Self.b.lowerBound + Self.width(Self.b) * Double(row) / Double(Self.rows - 1)))
      }
    }
    losses = values.map(\.loss)
    norms = values.map(\.norm)
  }

  private static func width(_ range: ClosedRange<Double>) -> Double {
    range.upperBound - range.lowerBound
  }

  /// Where a point lies, in cells.
  private func place(_ p: CliffModel.Point) -> (x: Double, y: Double) {
    (
      (p.w - Self.w.lowerBound) / Self.width(Self.w) * Double(Self.columns - 1),
      (p.b - Self.b.lowerBound) / Self.width(Self.b) * Double(Self.rows - 1)
    )
  }

  /// Heat maps count in cells; the ticks tell the parameters.
  private func axis(_ label: String, _ range: ClosedRange<Double>, _ cells: Int) -> Axis {
    let ticks = stride(from: range.lowerBound, through: range.upperBound + 1e-9, by: 0.4).map {
      Axis.Tick(
        ($0 - range.lowerBound) / Self.width(range) * Double(cells - 1),
        NumberFormat.fixed(1).text($0))
    }
    return Axis(label, range: 0...Double(cells - 1), ticks: .labelled(ticks))
  }

  func figure(
    without: [CliffModel.Point], with: [CliffModel.Point], rate: Double, limit: Double
  ) -> Figure {
    func panel(_ title: String, _ points: [CliffModel.Point], colour: Colour) -> Panel {
      let places = points.map(place)
      let inside = places.prefix {
        (0...Double(Self.columns - 1)).contains($0.x) && (0...Double(Self.rows - 1)).contains($0.y)
      }
      var marks: [Mark] = [
        .heatMap(
          rows: Self.rows, columns: Self.columns, values: losses, colours: .viridis,
          range: 0...0.5, colourLabel: "loss")
      ]
      marks.append(
        .line(
          x: inside.map(\.x), y: inside.map(\.y), colour: colour, dash: .solid, width: 0.7))
      marks.append(
        .points(
          x: inside.map(\.x), y: inside.map(\.y), colour: colour, shape: .circle, size: 0.6))
      if inside.count < places.count, let last = inside.last {
        // To the edge of the picture, on the way to where the step ends.
        let next = places[inside.count]
        let edge = (
          x: (next.x > last.x ? Double(Self.columns - 1) - last.x : -last.x) / (next.x - last.x),
          y: (next.y > last.y ? Double(Self.rows - 1) - last.y : -last.y) / (next.y - last.y)
        )
        let part = min(edge.x, edge.y)
        marks.append(
          .arrow(
            from: last,
            to: (last.x + part * (next.x - last.x), last.y + part * (next.y - last.y)),
            colour: colour, width: 2))
      }
      marks.append(
        .points(
          x: [places[0].x], y: [places[0].y], colour: .white, shape: .circle, size: 2))
      return Panel(
        title: title, x: axis("w", Self.w, Self.columns), y: axis("b", Self.b, Self.rows),
        marks: marks)
    }
    return Figure(
      name: "cliff", title: "One touch of the wall throws the descent away; clipped, it stays",
      subtitle: """
        one sigmoid unit, 50 times; gradient descent with learning rate \
        \(NumberStyle.fixed(1).text(rate)), clipped to a norm of \(NumberStyle.fixed(1).text(limit))
        """,
      grid: .row(of: 2),
      panels: [
        panel("without clipping", without, colour: .vermillion),
        panel("clipped by norm", with, colour: .orange),
      ])
  }
}
