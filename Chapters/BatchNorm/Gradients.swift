import Experiments
import GradientChecking
import NeuralNetworks
import Notebook
import Plotting

extension BatchNormChapter {
  func gradients(_ page: Notebook) throws {
    page.text(
      """
      Training needs the loss's derivative by $x$, $\\gamma$ and $\\beta$. Walk the graph from the \
      right: every node multiplies the gradient that arrives by its local derivative, and where \
      several edges leave a node, their gradients add up. The mean and the variance are used by all \
      $m$ samples, hence the sums.
      """)
    page.formula(
      #"""
      \begin{aligned}
      \frac{\partial L}{\partial \hat{x}_i} &= \frac{\partial L}{\partial y_i} \gamma \\
      \frac{\partial L}{\partial \sigma^2} &= \sum_i \frac{\partial L}{\partial \hat{x}_i}
      (x_i - \mu) \frac{-1}{2} (\sigma^2 + \epsilon)^{-3/2} \\
      \frac{\partial L}{\partial \mu} &= \sum_i \frac{\partial L}{\partial \hat{x}_i}
      \frac{-1}{\sqrt{\sigma^2 + \epsilon}} + \frac{\partial L}{\partial \sigma^2}
      \frac{\sum_i -2 (x_i - \mu)}{m} \\
      \frac{\partial L}{\partial x_i} &= \frac{\partial L}{\partial \hat{x}_i}
      \frac{1}{\sqrt{\sigma^2 + \epsilon}} + \frac{\partial L}{\partial \sigma^2}
      \frac{2 (x_i - \mu)}{m} + \frac{\partial L}{\partial \mu} \frac{1}{m} \\
      \frac{\partial L}{\partial \gamma} &= \sum_i \frac{\partial L}{\partial y_i} \hat{x}_i \\
      \frac{\partial L}{\partial \beta} &= \sum_i \frac{\partial L}{\partial y_i}
      \end{aligned}
      """#)
    page.code(Snippet("backward", file: stepByStepFile))

    var random = random(4)
    let point = CheckPoint(rows: 7, columns: 5, using: &random)
    checkSix(page, point)
    checkClosedForm(page, point)
    try checkMistakes(page, point)
    try page.figure(
      stepSizes(point),
      caption: """
        Why the checks use a fourth-order difference: with a large step both formulas are wrong \
        because the function bends, with a small one because two almost equal numbers are \
        subtracted. The best fourth-order step is larger and leaves an error some hundred times \
        smaller.
        """)
  }

  private func checkSix(_ page: Notebook, _ point: CheckPoint) {
    page.text(
      """
      Each is compared with central differences: change one number by $\\pm h$ and $\\pm 2h$, let \
      the rest of the graph follow, and see how the loss changes. The loss is a sum of the outputs \
      with random weights. The error is the largest of \
      $|a - n| / \\max(10^{-8}, |a| + |n|)$ over all elements.
      """)
    let checks = point.checks()
    var table = Table("gradient", "shape", .right("relative error"), "verdict")
    for check in checks {
      table.add(
        check.name, "\(check.shape)", "\(check.relativeError, .scientific(1))",
        check.verdict.rawValue)
    }
    page.table(
      table, caption: "The six gradients of 003 against differences of the fourth order, h = 0.001."
    )
    page.claim(
      Claim(
        "bn-six-gradients", notes: "the six backward formulas (003; 001 has them too)",
        measured: checks.map(\.relativeError).max()!, format: .scientific(1),
        is: .less(than: 1e-7)))
  }

  private func checkClosedForm(_ page: Notebook, _ point: CheckPoint) {
    page.text(
      """
      The second term of $\\partial L / \\partial \\mu$ is 0, since deviations from a mean add up to \
      0. Put the rest together and one line remains, which is what the layer in `NeuralNetworks` \
      computes: take out of the gradient its mean, and its part along $\\hat{x}$.
      """)
    page.formula(
      #"""
      \frac{\partial L}{\partial x_i} = \frac{\gamma}{\sqrt{\sigma^2 + \epsilon}} \left(
      \frac{\partial L}{\partial y_i} - \frac{1}{m} \sum_j \frac{\partial L}{\partial y_j}
      - \frac{\hat{x}_i}{m} \sum_j \frac{\partial L}{\partial y_j} \hat{x}_j \right)
      """#)
    page.code(Snippet("closed form", file: stepByStepFile))
    let step = point.step
    let stepwise = step.backward(point.dy).x
    var layer = BatchNorm(scale: point.gamma, offset: point.beta)
    _ = layer.forward(point.x, mode: .training)
    page.claim(
      Claim(
        "bn-closed-form", notes: "step by step and the closed form are the same (003)",
        measured: [
          (step.closedForm(point.dy) - stepwise).largestMagnitude,
          (layer.backward(point.dy) - stepwise).largestMagnitude,
        ], format: .scientific(1), is: .less(than: 1e-12),
        remark: "the formula, then the layer in NeuralNetworks; largest difference"))
    let second = step.backward(point.dy).variance * (step.x - step.mean).columnSums()
    page.claim(
      Claim(
        "bn-second-term", notes: "the mean's gradient has a second term (003)",
        measured: second.largestMagnitude, format: .scientific(1), is: .less(than: 1e-12),
        remark: "it is always 0: deviations from the mean add up to 0"))
  }

  private func checkMistakes(_ page: Notebook, _ point: CheckPoint) throws {
    page.text(
      """
      A check is worth something if it fails for wrong code. These six mistakes all look plausible, \
      and a network with any of them still learns something. The check rejects each of them. Its \
      error cannot exceed 1, and is 1 as soon as one element has the wrong sign; how much of the \
      gradient is wrong shows in the second column, the length of the difference divided by the \
      length of the right gradient.
      """)
    let right = point.step.backward(point.dy).x
    let candidates = Mistake.allCases.map { ($0, $0.dx(point.step, point.dy)) }
    let checks = candidates.map { point.check($0.rawValue, dx: $1) }
    let lengths = candidates.map { ($1 - right).length / right.length }
    var table = Table(
      "dx computed", .right("largest error"), .right("length of error"), "verdict")
    for (check, length) in zip(checks, lengths) {
      table.add(
        check.name, "\(check.relativeError, .significant(3))", "\(length, .percent(0))",
        check.verdict.rawValue)
    }
    page.table(table, caption: "What the gradient check says to wrong gradients.")
    func claim(_ id: String, _ notes: String, _ mistake: Mistake) {
      let index = Mistake.allCases.firstIndex(of: mistake)!
      page.claim(
        Claim(
          id, notes: notes, measured: lengths[index], format: .percent(0),
          unit: "of the gradient's length", is: .greater(than: 0.01),
          remark: "the check says “\(checks[index].verdict.rawValue)”"))
    }
    claim("bn-mean-path", "without the path through the mean dx is wrong (003)", .meanPathMissing)
    claim(
      "bn-variance-path", "without the path through the variance dx is wrong (003)",
      .variancePathMissing)
    page.claim(
      Claim(
        "bn-mistakes", notes: "a numeric check finds a wrong gradient (004)",
        measured: checks.allSatisfy { $0.verdict == .wrong }, is: .holding))
    try page.figure(
      mistakesFigure(checks.map(\.name), lengths, numericError: point.numericError(of: right)),
      caption: """
        Right: the six formulas, as near to the numeric gradient as rounding allows. Wrong: off by \
        \(NumberStyle.percent(0).text(lengths.min()!)) of its length or more.
        """)
  }

  private func mistakesFigure(
    _ names: [String], _ lengths: [Double], numericError: Double
  ) -> Figure {
    let rows = ["the six formulas"] + names
    return Figure(
      name: "mistakes", title: "The check tells a right gradient from six wrong ones",
      subtitle: "dx of 7 samples and 5 features in Double, against the numeric gradient",
      panel: Panel(
        x: Axis(
          "length of the error / length of dx", range: 1e-14...1e2, scale: .logarithmic,
          format: .scientific(0)),
        y: Axis(
          range: 0.3...(Double(rows.count) + 0.7),
          ticks: .labelled(rows.indices.map { Axis.Tick(Double(rows.count - $0), rows[$0]) })),
        marks: [
          .verticalRule(1e-7, label: "tolerance", dash: .dashed),
          .points(
            x: [numericError], y: [Double(rows.count)], colour: .blue, shape: .circle, size: 2),
          .points(
            x: lengths, y: names.indices.map { Double(names.count - $0) }, colour: .vermillion,
            shape: .triangle, size: 2),
        ]))
  }

  /// The largest error of dx against the step, for both difference formulas.
  private func stepSizes(_ point: CheckPoint) -> Figure {
    let steps = stride(from: -9.0, through: -0.5, by: 0.25).map { Double.pow(10, $0) }
    let dx = point.step.backward(point.dy).x
    func errors(_ order: DifferenceScheme.Order) -> [Double] {
      steps.map { step in
        point.check("dx", dx: dx, scheme: DifferenceScheme(step: step, order: order)).relativeError
      }
    }
    return Figure(
      name: "step-size", title: "A good step lies between bending and rounding",
      subtitle: "largest relative error of dx, 7 samples and 5 features in Double",
      panel: Panel(
        x: Axis("step h", scale: .logarithmic, format: .scientific(0)),
        y: Axis("relative error", scale: .logarithmic, format: .scientific(0)),
        marks: [
          .line(x: steps, y: errors(.second), label: "second order", colour: .vermillion),
          .line(x: steps, y: errors(.fourth), label: "fourth order", colour: .blue),
        ]))
  }
}

/// Random values at which the gradients are checked.
struct CheckPoint {
  let x, gamma, beta, dy: Tensor<Double>

  init(rows: Int, columns: Int, using random: inout RandomSource) {
    x = .normal([rows, columns], mean: 1, standardDeviation: 2, using: &random)
    gamma = .normal([columns], using: &random)
    beta = .normal([columns], using: &random)
    dy = .normal([rows, columns], using: &random)
  }

  var step: StepByStep { StepByStep(x: x, gamma: gamma, beta: beta) }

  /// Each of the six gradients with what lies behind it in the graph as the function: xhat's is
  /// that of y by xhat, the variance's that of y by sigma^2 with x and the mean held, and so on.
  func checks() -> [GradientCheck] {
    let step = step
    let (x, gamma, beta, epsilon) = (x, gamma, beta, step.epsilon)
    let right = step.backward(dy)
    func check(
      _ name: String, _ at: Tensor<Double>, _ analytic: Tensor<Double>,
      _ f: (Tensor<Double>) -> Tensor<Double>
    ) -> GradientCheck {
      checkGradient(name, at: at, analytic: analytic, weights: dy, of: f)
    }
    return [
      check("$\\hat{x}$", step.xhat, right.xhat) { $0 * gamma + beta },
      check("$\\sigma^2$", step.variance, right.variance) { variance in
        (x - step.mean) / (variance + epsilon).squareRoot() * gamma + beta
      },
      check("$\\mu$", step.mean, right.mean) { mean in
        let variance = (x - mean).squared().columnMeans()
        return (x - mean) / (variance + epsilon).squareRoot() * gamma + beta
      },
      check("$x$", x, right.x) { StepByStep(x: $0, gamma: gamma, beta: beta).y },
      check("$\\gamma$", gamma, right.gamma) { StepByStep(x: x, gamma: $0, beta: beta).y },
      check("$\\beta$", beta, right.beta) { StepByStep(x: x, gamma: gamma, beta: $0).y },
    ]
  }

  /// How far a candidate for dx is from the numeric one, relative to its length.
  func numericError(of dx: Tensor<Double>) -> Double {
    let numeric = numericGradient(at: x, weights: dy) {
      StepByStep(x: $0, gamma: gamma, beta: beta).y
    }
    return (dx - numeric).length / numeric.length
  }

  /// A candidate for dx against numeric differences.
  func check(
    _ name: String, dx: Tensor<Double>, scheme: DifferenceScheme = .accurate
  ) -> GradientCheck {
    checkGradient(name, at: x, analytic: dx, weights: dy, scheme: scheme) {
      StepByStep(x: $0, gamma: gamma, beta: beta).y
    }
  }
}

extension Tensor<Double> {
  /// The root of the sum of squares.
  var length: Double { dot(self).squareRoot() }
}
