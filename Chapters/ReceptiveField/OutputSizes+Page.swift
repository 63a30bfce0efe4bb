import Experiments
import NeuralNetworks
import Page
import Plotting

extension OutputSizes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    claims(findings.cases, &evidence)
    evidence.table("same", table(.same) { "\($0.output) (\($0.before),\($0.after))" })
    evidence.table("valid", table(.valid) { "\($0.output)" })
    let measured = Dictionary(
      uniqueKeysWithValues: findings.cases.map { ($0.window, $0.measured) })
    evidence.figure(figure(measured), alternative: "Output size over input size")
    evidence.raster(
      paddingPicture(measured), name: "padding",
      alternative: "Where SAME puts zeros, and where the windows lie")
    return evidence
  }

  private func claims(_ cases: [Findings.Case], _ evidence: inout Evidence) {
    evidence.claim(
      "rf-sizes", .check, notes: "SAME gives ceil(N/S), VALID ceil((N - F + 1)/S) outputs (002)",
      measured: cases.count(where: \.agrees), unit: "of \(cases.count) cases, size and padding",
      is: .equal(to: Double(cases.count)))
    evidence.value("output-sizes.left-out", "\(WindowCase.all.count - cases.count)")
    let same = cases.filter { $0.window.padding == .same }.map(\.measured)
    let odd = same.filter { ($0.before + $0.after) % 2 == 1 }
    evidence.claim(
      "rf-padding-uneven", .check, notes: "where the padding is odd, it is uneven (TensorFlow)",
      measured: odd.map { $0.after - $0.before },
      shown: "1 zero more behind in \(odd.count) of \(same.count) SAME cases",
      is: .equal(to: 1))
    let exact = cases.filter {
      $0.window.padding == .valid && ($0.window.size - $0.window.window) % $0.window.stride == 0
    }
    evidence.claim(
      "rf-size-exact", .check, notes: "the output's side is (N - F)/S + 1 (004)",
      measured: exact.allSatisfy {
        $0.measured.output == ($0.window.size - $0.window.window) / $0.window.stride + 1
      },
      is: .holding)
    evidence.value("output-sizes.exact", "\(exact.count)")
  }

  private func table(_ padding: Padding, _ cell: (WindowCase.Fit) -> String) -> Table {
    var table = Table(
      columns: ["F/S"] + WindowCase.sizes.map { .centre("N = \($0)") })
    for window in [1, 2, 3, 5] {
      for stride in WindowCase.strides {
        let fits = WindowCase.sizes.map {
          WindowCase(size: $0, window: window, stride: stride, padding: padding).rule
        }
        table.add(["\(window)/\(stride)"] + fits.map { $0.output == 0 ? "–" : cell($0) })
      }
    }
    return table
  }

  private func figure(_ measured: [WindowCase: WindowCase.Fit]) -> Figure {
    let series: [(Padding, Int, Colour, Dash, PointShape)] = [
      (.same, 3, .blue, .solid, .circle), (.valid, 3, .vermillion, .dashed, .triangle),
      (.valid, 5, .green, .dotted, .square),
    ]
    let x = WindowCase.sizes.map(Double.init)
    let panels = WindowCase.strides.map { stride in
      let marks = series.flatMap { padding, window, colour, dash, shape -> [Mark] in
        let cases = WindowCase.sizes.map {
          WindowCase(size: $0, window: window, stride: stride, padding: padding)
        }
        return [
          .line(
            x: x, y: cases.map { Double($0.rule.output) },
            label: padding == .same ? "SAME" : "VALID F = \(window)", colour: colour, dash: dash),
          .points(
            x: x, y: cases.map { measured[$0].map { Double($0.output) } ?? .nan }, colour: colour,
            shape: shape),
        ]
      }
      return Panel(
        title: "S = \(stride)", x: Axis("input size N (pixels)", ticks: .every(1)),
        y: Axis("output size (pixels)", range: 0...12.5, ticks: .every(2)), marks: marks)
    }
    return Figure(
      name: "output-size",
      title: "SAME keeps N/S outputs, whatever the window; VALID loses the rim",
      subtitle: "lines: the rule, points: what the layers return",
      grid: Grid(rows: 1, columns: 3, sharesX: true, sharesY: true), panels: panels,
      size: Figure.Size(width: 1900, height: 700), seriesNames: .abovePanels)
  }

  /// Rows of pixels with their zeros, and the windows below.
  private func paddingPicture(_ measured: [WindowCase: WindowCase.Fit]) -> Raster {
    let rows = [(8, 3, 1), (8, 3, 2), (7, 3, 2), (8, 5, 2), (5, 7, 2)].compactMap {
      let test = WindowCase(size: $0, window: $1, stride: $2, padding: .same)
      return measured[test].map { (test: test, fit: $0) }
    }
    let (side, origin) = (46, 560)
    let heights = rows.map { 96 + 22 * $0.fit.output }
    var board = Raster(width: 1040, height: 30 + heights.reduce(0, +))
    var y = 40
    for ((test, fit), height) in zip(rows, heights) {
      let image = fit.before..<fit.before + test.size
      let count = image.upperBound + fit.after
      var grid = PixelGrid(rows: 1, columns: count, fill: Colour.orange.tint(0.55))
      grid.fill(0..<1, image, Colour.sky.tint(0.4))
      grid.texts = (0..<count).map { image.contains($0) ? "" : "0" }
      let left = origin - fit.before * side
      board.place(grid, x: left, y: y, side: side)
      board.write(
        "N = \(test.size)  F = \(test.window)  S = \(test.stride)", x: 30, y: y + side / 2)
      board.write("\(fit.output) outputs", x: 30, y: y + side / 2 + 34, .muted)
      for output in 0..<fit.output {
        board.fill(
          x: left + output * test.stride * side + 4, y: y + side + 12 + 22 * output,
          width: test.window * side - 8, height: 12, output % 2 == 0 ? .blue : .vermillion)
      }
      y += height
    }
    return board
  }
}
