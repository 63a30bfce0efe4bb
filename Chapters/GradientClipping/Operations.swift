import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting

/// The four operations with one limit.
func fourOperations(_ limit: Double) -> [(name: String, clipping: GradientClipping)] {
  [
    ("by value", .value(limit)), ("by norm", .norm(limit)),
    ("by average norm", .averageNorm(limit)), ("by global norm", .globalNorm(limit, epsilon: 0)),
  ]
}

extension GradientClippingChapter {
  func operations(_ page: Notebook) throws {
    page.text(
      """
      A gradient that is too long can be shortened in four ways, each with a limit $c$. The notes \
      (000) name them after TensorFlow's functions; PyTorch has the first and the last.

      **By value**: each element by itself is cut off at $\\pm c$.
      """)
    page.formula(#"g_i \leftarrow \max(-c, \min(c, g_i))"#)
    page.code(Snippet("value", file: fourWaysFile))
    page.text("**By norm**: each tensor that is longer than $c$ is scaled to the length $c$.")
    page.formula(#"g \leftarrow g \frac{c}{\max(|g|, c)}"#)
    page.code(Snippet("norm", file: fourWaysFile))
    page.text(
      "**By average norm**: the same, with the norm divided by the tensor's number of elements $n$."
    )
    page.formula(#"g \leftarrow g \frac{c}{\max(|g|/n, c)}"#)
    page.code(Snippet("average", file: fourWaysFile))
    page.text(
      "**By global norm**: all tensors of the model are one long vector, with one norm and one factor."
    )
    page.formula(
      #"g_k \leftarrow g_k \frac{c}{\max(G, c)}, \quad G = \sqrt{\sum_k |g_k|^2}"#)
    page.code(Snippet("global", file: fourWaysFile))
    compareWithCore(page)
    try directions(page)
    try page.figure(
      field(),
      caption: """
        The gradients of a bowl with two parameters, at 49 points: a tensor $a$ with one element, \
        across, and a tensor $b$ with four equal ones, whose length counts upwards. In grey the \
        whole step against the gradient; in colour the clipped one, with a limit of 1.5.
        """)
    page.text(
      """
      Only the global norm keeps the arrows' directions. By value and by norm turn them towards the \
      diagonals: whatever is long becomes the same. By average norm the limit of $b$ is four times \
      that of $a$, since $b$ has four elements.
      """)
  }

  /// The blackboard's formulas, the core's operations: the same numbers.
  private func compareWithCore(_ page: Notebook) {
    var random = random(20)
    let gradients = ([[6, 4], [4], [4, 3], [3]] as [Shape]).map {
      Tensor<Double>.normal($0, using: &random)
    }
    var worst = 0.0
    for limit in [0.05, 0.5, 1, 3] {
      let mine = [
        FourWays.byValue(gradients, limit), FourWays.byNorm(gradients, limit),
        FourWays.byAverageNorm(gradients, limit), FourWays.byGlobalNorm(gradients, limit),
      ]
      for (expected, operation) in zip(mine, fourOperations(limit)) {
        var clipped = gradients
        operation.clipping.clip(&clipped)
        for (a, b) in zip(clipped, expected) { worst = max(worst, (a - b).largestMagnitude) }
      }
    }
    page.claim(
      Claim(
        "clip-formulas", notes: "the four operations are these formulas (TensorFlow's, 000)",
        measured: worst, format: .scientific(1), unit: "largest difference from the core's",
        is: .less(than: 1e-14)))
  }

  /// What each operation does to the direction of a real gradient.
  private func directions(_ page: Notebook) throws {
    let digits = try data()
    let limit = 0.05
    let model = RowRun(seed: options.seed, steps: 0).firstGradients(digits)
    page.text(
      """
      What do they do to a real gradient? This is the first gradient of the recurrent network \
      below, which reads digits row by row, with a limit of $c = \(limit)$ for all four. The cosine \
      of the angle between the gradient before and after tells whether the direction was kept: 1 \
      means the same direction.
      """)
    var table = Table(
      "operation", "parameter", .right("elements"), .right("norm before"), .right("norm after"),
      .right("cosine"))
    var reports: [ClippingReport] = []
    for operation in fourOperations(limit) {
      var copy = model
      let report = operation.clipping.clip(&copy)
      reports.append(report)
      for (index, entry) in report.entries.enumerated() {
        table.add(
          index == 0 ? operation.name : "", entry.name,
          "\(model.parameters[index].value.count, .grouped)",
          "\(entry.normBefore, .significant(4))", "\(entry.normAfter, .significant(4))",
          entry.cosine.map { "\($0, .fixed(6))" } ?? "")
      }
      table.add(
        "", "**all together**", "\(model.parameterCount, .grouped)",
        "\(report.totalNormBefore, .significant(4))", "\(report.totalNormAfter, .significant(4))",
        "**\(report.cosine ?? .nan, .fixed(6))**")
    }
    page.table(table, caption: "One gradient, clipped four times.")
    let (value, norm, average, global) = (reports[0], reports[1], reports[2], reports[3])
    func deviation(_ report: ClippingReport) -> Double {
      report.entries.compactMap { $0.cosine.map { abs($0 - 1) } }.max()!
    }
    page.claim(
      Claim(
        "clip-value-direction", notes: "by value changes the direction",
        measured: value.cosine ?? .nan, format: .fixed(3), unit: "cosine of the whole",
        is: .less(than: 0.99)))
    page.claim(
      Claim(
        "clip-norm-direction", notes: "by norm keeps the direction of each tensor",
        measured: deviation(norm), format: .scientific(1), unit: "from 1, the worst cosine",
        is: .less(than: 1e-6)))
    page.claim(
      Claim(
        "clip-norm-whole", notes: "but not that of the whole gradient",
        measured: norm.cosine ?? .nan, format: .fixed(3), unit: "cosine of the whole",
        is: .less(than: 0.99),
        remark: """
          tensor by tensor, long ones are shortened and short ones are not: the step goes elsewhere
          """))
    page.claim(
      Claim(
        "clip-global-direction", notes: "global norm keeps the direction of the whole gradient",
        measured: [abs((global.cosine ?? .nan) - 1), deviation(global)], format: .scientific(1),
        unit: "from 1, the whole's cosine and the worst of all", is: .less(than: 1e-6)))
    page.claim(
      Claim(
        "clip-average", notes: "average norm is the norm divided by the element count (000)",
        measured: zip(average.entries, model.parameters).map { entry, parameter in
          entry.isClipped ? entry.normAfter / Double(parameter.value.count) : limit
        }, format: .fixed(6), unit: "after clipping", is: .near(limit, within: 1e-6)))
    page.text(
      """
      The average norm deserves its place in the museum. A tensor of $n$ elements of equal size has \
      a norm that grows like $\\sqrt{n}$, so dividing by $n$ makes large tensors look harmless: with \
      the same limit the \(model.parameters[1].value.count) recurrent weights may be \
      \(model.parameters[1].value.count) times as long as a tensor of one element. TensorFlow 2 has \
      dropped it.
      """)
  }

  // MARK: The field of arrows

  private func field() -> Figure {
    let limit = 1.5
    let grid = [-3.0, -2, -1, 0, 1, 2, 3]
    let scale = 0.22
    // The bowl a^2 / 2 + 3/2 |b|^2. All elements of b are b / 2 where its length is |b|.
    func gradient(_ a: Double, _ b: Double) -> [Tensor<Double>] {
      [Tensor([a]), Tensor([4], repeating: 3 * b / 2)]
    }
    func step(_ gradients: [Tensor<Double>]) -> (x: Double, y: Double) {
      (-scale * gradients[0][0], -scale * gradients[1].sum() / 2)
    }
    let colours: [Colour] = [.vermillion, .orange, .green, .blue]
    let panels = zip(fourOperations(limit), colours).map { operation, colour in
      var (marks, wholes): ([Mark], [Mark]) = ([], [])
      for a in grid {
        for b in grid where a != 0 || b != 0 {
          var gradients = gradient(a, b)
          let whole = step(gradients)
          operation.clipping.clip(&gradients)
          let clipped = step(gradients)
          wholes.append(
            .arrow(
              from: (a, b), to: (a + whole.x, b + whole.y), colour: .faint, width: 1,
              hasHead: false))
          marks.append(
            .arrow(from: (a, b), to: (a + clipped.x, b + clipped.y), colour: colour, width: 1.1))
        }
      }
      return Panel(
        title: operation.name, x: Axis("a", range: -3.5...3.5, ticks: .every(1)),
        y: Axis("b", range: -3.5...3.5, ticks: .every(1)), marks: wholes + marks,
        hasEqualUnits: true)
    }
    return Figure(
      name: "field", title: "Only the global norm leaves every step its direction",
      subtitle: """
        loss a²/2 + 3|b|²/2, with one element in a and four equal ones in b; limit 1.5; grey: the \
        whole gradient
        """,
      grid: .multiples(rows: 2, columns: 2), panels: panels,
      size: .init(width: 1600, height: 1750))
  }
}

let fourWaysFile = "\(#filePath)".replacing("Operations.swift", with: "FourWays.swift")
