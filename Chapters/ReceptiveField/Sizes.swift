import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

/// A window of F elements that moves by S along N elements, as a formula and as a layer.
struct WindowCase: Hashable {
  var size: Int
  var window: Int
  var stride: Int
  var padding: Padding

  /// Every case of the chapter's tables.
  static let all: [WindowCase] = Padding.allCases.flatMap { padding in
    (1...7).flatMap { window in
      (1...3).flatMap { stride in
        (5...12).map { WindowCase(size: $0, window: window, stride: stride, padding: padding) }
      }
    }
  }

  /// Where the windows lie.
  struct Fit: Equatable {
    var output: Int
    /// Zeros before the image, and behind it.
    var before: Int
    var after: Int
  }

  /// The rule that all layers go by; `output` is 0 where no window fits.
  var rule: Fit {
    let fit = padding.fit(size, window: window, stride: stride)
    return Fit(output: fit.output, before: fit.before, after: fit.after)
  }

  /// What a layer does, found by running it. A convolution with one output for each element of the
  /// window, whose weight is 1 there and 0 elsewhere, copies its windows; over an image of ones the
  /// zeros that it reads are the padding.
  ///
  /// - Parameter isVertical: along which axis of the image.
  func measured(isVertical: Bool) -> Fit {
    func sides(_ length: Int) -> PixelSize {
      isVertical ? PixelSize(height: length, width: 1) : PixelSize(height: 1, width: length)
    }
    let kernel = sides(window)
    let copies = (0..<window * window).map { $0 / window == $0 % window ? 1.0 : 0 }
    var layer = Conv2D(
      weights: Tensor([kernel.height, kernel.width, 1, window], copies), stride: sides(stride),
      padding: padding)
    let image = sides(size)
    let y = layer.forward(
      Tensor([1, image.height, image.width, 1], repeating: 1), mode: .inference)
    let windows = y.reshaped(to: [y.shape.rows, window])
    let last = windows.shape.rows - 1
    return Fit(
      output: windows.shape.rows,
      before: (0..<window).prefix { windows[0, $0] == 0 }.count,
      after: (0..<window).reversed().prefix { windows[last, $0] == 0 }.count)
  }

  /// The outputs of a real pooling, along the height.
  var pooled: Int {
    var layer = MaxPool2D<Double>([window, 1], stride: [stride, 1], padding: padding)
    return layer.forward(.zeros([1, size, 1, 1]), mode: .inference).shape[1]
  }
}

extension ReceptiveFieldChapter {
  func sizes(_ page: Notebook) throws {
    page.text(
      """
      A window of $F$ pixels has $(N - F)/S + 1$ places along $N$ pixels if it moves by $S$ each time \
      and stays inside; where that is no whole number, the last pixels are left over. TensorFlow's \
      two conventions, with which the notes work (002):
      """)
    page.formula(
      #"""
      \begin{aligned}
      \text{VALID:} \quad N' &= \lceil (N - F + 1) / S \rceil \\
      \text{SAME:} \quad N' &= \lceil N / S \rceil, \qquad
      P = \max(0, (N' - 1) S + F - N)
      \end{aligned}
      """#)
    page.text(
      """
      With SAME, $P$ zeros are put around the image, half of them before it and half behind. An odd \
      $P$ cannot be halved: the extra zero goes behind.
      """)
    try checkAllCases(page)
    for padding in [Padding.same, .valid] { sizeTable(page, padding) }
    try page.figure(
      sizeFigure,
      caption: """
        Output size over input size. Lines: the rule. Points: the size of what the layer returned. \
        The smaller the stride, the more the window's size matters to VALID; SAME does not care \
        about it.
        """)
    try paddingFigure(page)
  }

  private func checkAllCases(_ page: Notebook) throws {
    let fitting = WindowCase.all.filter { $0.rule.output > 0 }
    let results = fitting.map { (test: $0, measured: $0.measured(isVertical: true)) }
    let agreeing = results.count { test, measured in
      measured == test.rule && measured == test.measured(isVertical: false)
        && measured.output == test.pooled
    }
    page.claim(
      Claim(
        "rf-sizes", notes: "SAME gives ceil(N/S), VALID ceil((N - F + 1)/S) outputs (002)",
        measured: agreeing, unit: "of \(results.count) cases, size and padding",
        is: .equal(to: Double(results.count)),
        remark: """
          N = 5...12, F = 1...7, S = 1...3, along both axes of a convolution; the size also of a \
          pooling. In the \(WindowCase.all.count - results.count) cases left out the window is \
          larger than the image: VALID then has no output, and the layer stops with a message
          """))
    let same = results.filter { $0.test.padding == .same }
    let odd = same.filter { ($0.measured.before + $0.measured.after) % 2 == 1 }
    page.claim(
      Claim(
        "rf-padding-uneven", notes: "where the padding is odd, it is uneven (002)",
        measured: odd.map { $0.measured.after - $0.measured.before },
        shown: "1 zero more behind in \(odd.count) of \(same.count) SAME cases",
        is: .equal(to: 1),
        remark: """
          PyTorch's `padding=1` would put one zero on both sides, and look at other pixels
          """))
    let exact = results.filter {
      $0.test.padding == .valid && ($0.test.size - $0.test.window) % $0.test.stride == 0
    }
    page.claim(
      Claim(
        "rf-size-exact", notes: "the output's side is (N - F)/S + 1 (002)",
        measured: exact.allSatisfy {
          $0.measured.output == ($0.test.size - $0.test.window) / $0.test.stride + 1
        },
        is: .holding,
        remark: "for VALID, in all \(exact.count) cases where S divides N - F; else round down"))
  }

  private func sizeTable(_ page: Notebook, _ padding: Padding) {
    var table = Table(
      columns: [.right("F"), .right("S")] + (5...12).map { .centre("N = \($0)") })
    for window in 1...7 {
      for stride in 1...3 {
        let cells = (5...12).map { size -> String in
          let fit = WindowCase(size: size, window: window, stride: stride, padding: padding).rule
          if fit.output == 0 { return "–" }
          return padding == .same ? "\(fit.output) (\(fit.before), \(fit.after))" : "\(fit.output)"
        }
        table.add(["\(window)", "\(stride)"] + cells)
      }
    }
    page.table(
      table,
      caption: padding == .same
        ? "SAME: outputs, and in brackets the zeros before and behind."
        : "VALID: outputs; nothing is padded.")
  }

  private var sizeFigure: Figure {
    let sizes = Array(5...12)
    let x = sizes.map(Double.init)
    let panels = (1...3).map { stride -> Panel in
      var marks: [Mark] = []
      let series: [(Padding, Int, Colour, Dash, PointShape)] = [
        (.same, 3, .blue, .solid, .circle), (.valid, 3, .vermillion, .dashed, .triangle),
        (.valid, 5, .green, .dotted, .square),
      ]
      for (padding, window, colour, dash, shape) in series {
        let cases = sizes.map {
          WindowCase(size: $0, window: window, stride: stride, padding: padding)
        }
        let label = padding == .same ? "SAME" : "VALID F = \(window)"
        marks.append(
          .line(
            x: x, y: cases.map { Double($0.rule.output) }, label: label, colour: colour, dash: dash)
        )
        marks.append(
          .points(
            x: x, y: cases.map { Double($0.measured(isVertical: true).output) }, colour: colour,
            shape: shape))
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
  private func paddingFigure(_ page: Notebook) throws {
    let sizes: [(Int, Int, Int)] = [(8, 3, 1), (8, 3, 2), (7, 3, 2), (8, 5, 2), (5, 7, 2)]
    let cases = sizes.map { size, window, stride in
      WindowCase(size: size, window: window, stride: stride, padding: .same)
    }
    let side = 46
    let origin = 560
    let rowHeights = cases.map { 96 + 22 * $0.rule.output }
    var board = Board(width: 1040, height: 30 + rowHeights.reduce(0, +))
    var y = 40
    for (test, height) in zip(cases, rowHeights) {
      let fit = test.measured(isVertical: false)
      let count = fit.before + test.size + fit.after
      var grid = PixelGrid(rows: 1, columns: count, fill: Colour.orange.tint(0.55))
      grid.fill(0..<1, fit.before..<fit.before + test.size, Colour.sky.tint(0.4))
      grid.texts = (0..<count).map {
        (fit.before..<fit.before + test.size).contains($0) ? "" : "0"
      }
      let left = origin - fit.before * side
      board.place(grid, x: left, y: y, side: side)
      board.write(
        "N = \(test.size)  F = \(test.window)  S = \(test.stride)", x: 30, y: y + side / 2)
      board.write("\(fit.output) outputs", x: 30, y: y + side / 2 + 34, .muted)
      for output in 0..<fit.output {
        let top = y + side + 12 + 22 * output
        let first = left + output * test.stride * side
        board.fill(
          x: first + 4, y: top, width: test.window * side - 8, height: 12,
          output % 2 == 0 ? .blue : .vermillion)
      }
      y += height
    }
    try page.raster(
      board.image, name: "padding",
      caption: """
        SAME padding along one axis, as a layer was seen to do it: pixels of the image in blue, \
        zeros in orange, below them the windows of all outputs. In the second and the fourth row \
        the zeros are uneven: there is one more behind than before.
        """)
  }
}
