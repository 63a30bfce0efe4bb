import Experiments
import NeuralNetworks
import Notebook
import Plotting

extension BatchNormChapter {
  func algorithm(_ page: Notebook) throws {
    page.text(
      """
      For each unit by itself, over the $m$ samples of a batch (the paper's algorithm 1): take the \
      mean and the variance, bring the values to mean 0 and variance 1, then scale and shift. The \
      variance is the biased one, divided by $m$. The small $\\epsilon$ keeps a constant unit from \
      dividing by 0; the notes give $10^{-8}$ (001), Keras takes $10^{-3}$, and so do we.
      """)
    page.formula(
      #"""
      \begin{aligned}
      \mu &= \frac{1}{m} \sum_i x_i \\
      \sigma^2 &= \frac{1}{m} \sum_i (x_i - \mu)^2 \\
      \hat{x}_i &= \frac{x_i - \mu}{\sqrt{\sigma^2 + \epsilon}} \\
      y_i &= \gamma \hat{x}_i + \beta
      \end{aligned}
      """#)
    page.text("In the chapter's source that is (`StepByStep.swift`):")
    page.code(Snippet("forward", file: stepByStepFile))

    try realNumbers(page)

    // gamma = sqrt(Var + epsilon), beta = mean undoes the normalisation.
    var random = random(2)
    let x = Tensor<Double>.normal([60, 5], mean: 3, standardDeviation: 2, using: &random)
    let plain = StepByStep(x: x, gamma: Tensor([5], repeating: 1), beta: .zeros([5]))
    let undone = StepByStep(x: x, gamma: plain.deviation, beta: plain.mean)
    let naive = StepByStep(x: x, gamma: plain.variance.squareRoot(), beta: plain.mean)
    page.text(
      """
      Nothing is lost: a layer that wants its input back can learn it. With \
      $\\gamma = \\sqrt{\\sigma^2 + \\epsilon}$ and $\\beta = \\mu$ the output is the input. (The \
      paper writes $\\gamma = \\sqrt{Var[x]}$, which is exact only for $\\epsilon = 0$: with \
      $10^{-3}$ it misses by \("\((naive.y - x).largestMagnitude, .scientific(1))") here.)
      """)
    page.claim(
      Claim(
        "bn-identity", notes: "gamma = sqrt(Var), beta = mean recover the identity (003)",
        measured: (undone.y - x).largestMagnitude, format: .scientific(1),
        is: .less(than: 1e-12), remark: "with epsilon inside the root, as the layer has it"))
    let statistics = StepByStep(x: x, gamma: plain.gamma, beta: plain.beta, epsilon: 0)
    page.claim(
      Claim(
        "bn-mean-variance", notes: "the normalised values have mean 0 and variance 1 (003)",
        measured: [
          statistics.xhat.columnMeans().largestMagnitude,
          (statistics.xhat.columnVariances() - 1).largestMagnitude,
        ], format: .scientific(1), is: .less(than: 1e-12),
        remark: "for epsilon = 0; with it the variance is Var / (Var + epsilon)"))
  }

  /// Three digits, one unit: every number of the forward and the backward pass, as a graph.
  private func realNumbers(_ page: Notebook) throws {
    let digits = try data()
    var random = random(3)
    var dense = Dense<Double>(digits.inputs, 1, weights: .glorotUniform, using: &random)
    let pixels = digits.training.prefix(3).inputs
    let x = dense.forward(
      Tensor(pixels.shape, pixels.scalars.map { Double($0) }), mode: .training)
    let gamma = Tensor<Double>([1.5])
    let beta = Tensor<Double>([0.5])
    let dy = Tensor<Double>([3, 1], [1, 0.5, -2])
    let step = StepByStep(x: x, gamma: gamma, beta: beta)
    let gradients = step.backward(dy)

    page.text(
      """
      Here it is with real numbers: what one unit with random weights makes of the first three \
      training digits, with $\\gamma = 1.5$, $\\beta = 0.5$, and a gradient of $(1, 0.5, -2)$ that \
      arrives at $y$.
      """)
    var table = Table("quantity", .right("digit 1"), .right("digit 2"), .right("digit 3"))
    func row(_ name: String, _ values: Tensor<Double>) {
      let texts = values.scalars.map { "\($0, .fixed(3))" }
      table.add(name, texts[0], texts.count > 1 ? texts[1] : "", texts.count > 1 ? texts[2] : "")
    }
    row("$x$", x)
    row("$\\mu$", step.mean)
    row("$\\sigma^2$", step.variance)
    row("$\\hat{x}$", step.xhat)
    row("$y$", step.y)
    row("$\\partial L / \\partial y$ (given)", dy)
    row("$\\partial L / \\partial x$", gradients.x)
    page.table(table, caption: "One unit, three digits, forward and back.")
    try page.figure(
      graph(step, gradients, dy),
      caption: """
        The computational graph of one unit. Above each edge, in green, the value that goes \
        forward; below, in red, the gradient that comes back. The gradient reaches $x$ on three \
        ways: straight, through $\\sigma^2$ and through $\\mu$.
        """)
  }
}

let stepByStepFile = "\(#filePath)".replacing("Algorithm.swift", with: "StepByStep.swift")
