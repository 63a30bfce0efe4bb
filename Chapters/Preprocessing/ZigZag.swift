import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension PreprocessingChapter {
  /// The path of two weights, one sample a step, on raw and on centred inputs.
  func zigZag(_ page: Notebook) throws {
    page.text(
      """
      What that does to learning can be seen with two weights. The unit has to find $w = (1, -1)$: one \
      weight up, the other down. With two positive inputs a step goes up and right, or down and left, \
      nowhere else. So it takes a zig-zag. Each step sees one sample, and the learning rate goes with the \
      size of the inputs, $0.4 / E|x|^2$ for both kinds:
      """)
    page.code(Snippet("path"))
    let seeds = seeds(options.quick ? 5 : 21)
    let runs = seeds.map { seed -> (raw: WeightPath, centred: WeightPath) in
      var random = RandomSource(seed: seed)
      let x = Cloud.round.samples(2000, using: &random)
      return (WeightPath(x), WeightPath(MeanImage(fittedTo: x).applied(to: x)))
    }
    let raw = Spread(runs.map { Double($0.raw.stepsNeeded) })
    let centred = Spread(runs.map { Double($0.centred.stepsNeeded) })
    page.claim(
      Claim(
        "prep-zigzag", notes: "with positive inputs learning zig-zags and takes longer (004)",
        measured: raw.median / centred.median, format: .fixed(1), unit: "times as many steps",
        is: .greater(than: 1.5),
        remark: """
          \(raw.text(.fixed(0))) steps to a tenth of the distance with raw inputs, \
          \(centred.text(.fixed(0))) with centred ones
          """))
    let diagonal = runs.map { run in
      run.raw.directions.count { $0.0 * $0.1 >= 0 } == run.raw.directions.count
    }
    page.claim(
      Claim(
        "prep-quadrants", notes: "steps go to two of four quadrants only (004)",
        measured: diagonal.allSatisfy { $0 }, is: .holding,
        remark: "all 2,000 steps of all \(seeds.count) runs with raw inputs"))
    let shown = 40
    let all = [runs[0].raw, runs[0].centred].flatMap { $0.points.prefix(shown + 1) }
    // A square that holds both paths, in halves.
    func range(_ values: [Double], side: Double) -> ClosedRange<Double> {
      let low = (2 * values.min()! - 0.2).rounded(.down) / 2
      return low...(low + side)
    }
    let (xs, ys) = (all.map(\.0) + [1], all.map(\.1) + [-1])
    let side =
      (2 * max(xs.max()! - xs.min()!, ys.max()! - ys.min()!) + 0.4).rounded(.up) / 2 + 0.5
    func panel(_ title: String, _ path: WeightPath, _ colour: Colour) -> Panel {
      let points = path.points.prefix(shown + 1)
      return Panel(
        title: title, x: Axis("first weight", range: range(xs, side: side), ticks: .every(0.5)),
        y: Axis("second weight", range: range(ys, side: side), ticks: .every(0.5)),
        marks: [
          .horizontalRule(0, colour: .faint, dash: .solid),
          .verticalRule(0, colour: .faint, dash: .solid),
          .line(
            x: points.map(\.0), y: points.map(\.1), colour: colour, dash: .solid, width: 0.8,
            showsPoints: true),
          .points(x: [1], y: [-1], colour: .ink, shape: .diamond, size: 2),
          .text("wanted", x: 1.08, y: -1.14, alignment: .left, size: 1),
          .text("start", x: -0.05, y: 0.12, alignment: .right, size: 1),
        ], hasEqualUnits: true)
    }
    try page.figure(
      Figure(
        name: "zig-zag", title: "Positive inputs push both weights the same way, step after step",
        subtitle: """
          a linear unit with two inputs, one sample a step, learning rate 0.4 / E|x|²; the first \(shown) \
          steps
          """,
        grid: .row(of: 2),
        panels: [
          panel("raw inputs, both positive", runs[0].raw, .vermillion),
          panel("centred inputs", runs[0].centred, .blue),
        ], size: .init(width: 1500, height: 840)),
      caption: """
        The path of two weights. With raw inputs every step points up and right or down and left; the \
        way to the goal leads down and right.
        """)
  }
}

/// How two weights learn w = (1, -1) from samples, [m, 2], one a step, with squared error.
struct WeightPath: Sendable {
  /// The weights before the first step and after each.
  var points: [(Double, Double)] = [(0, 0)]
  /// The steps.
  var directions: [(Double, Double)] = []

  init(_ x: Tensor<Double>) {
    let goal = (1.0, -1.0)
    // snippet: path
    let rate = 0.4 / x.squared().columnMeans().sum()
    var w = (0.0, 0.0)
    for i in 0..<x.shape[0] {
      // w·x minus what it should be:
      let error = (w.0 - goal.0) * x[i, 0] + (w.1 - goal.1) * x[i, 1]
      let step = (-rate * error * x[i, 0], -rate * error * x[i, 1])
      w = (w.0 + step.0, w.1 + step.1)
      directions.append(step)
      points.append(w)
    }
    // end snippet
  }

  /// After how many steps the weights stay within a tenth of the distance they had to go.
  var stepsNeeded: Int {
    let last = points.lastIndex { point in
      let (dx, dy) = (point.0 - 1, point.1 + 1)
      return (dx * dx + dy * dy).squareRoot() > 0.1 * 2.0.squareRoot()
    }
    return (last ?? -1) + 1
  }
}
