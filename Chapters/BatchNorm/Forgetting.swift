import Experiments
import NeuralNetworks
import Notebook
import Plotting

extension BatchNormChapter {
  /// The paper's example (section 2; 003 "Towards reducing"): normalise, but leave the mean out of
  /// the gradient.
  func forgetting(_ page: Notebook) throws {
    page.text(
      """
      Why drag the statistics through the gradient at all? The paper's example: a layer computes \
      $x = u + b$ and then subtracts the mean. An update of $b$ that ignores that the mean contains \
      $b$ too believes it lowers the loss. But $u + b - mean(u + b)$ does not depend on $b$: the \
      output stays, the loss stays, and so the next update is the same again. The bias grows \
      without end.
      """)
    // snippet: forgetting
    func descend(ignoringMean: Bool) -> (bias: [Double], loss: [Double]) {
      var b = 0.0
      var history: (bias: [Double], loss: [Double]) = ([], [])
      for _ in 0...200 {
        let x = u + b
        let error = x - x.mean() - target
        history.bias.append(b)
        history.loss.append(error.squared().mean())
        let dx = error * (2 / Double(u.count))
        let db = ignoringMean ? dx.sum() : (dx - dx.mean()).sum()
        b -= 0.1 * db
      }
      return history
    }
    // end snippet
    var random = random(5)
    let u = Tensor<Double>.normal([100], using: &random)
    let target = Tensor<Double>.normal([100], mean: 1, using: &random)
    page.code(Snippet("forgetting"))
    let wrong = descend(ignoringMean: true)
    let right = descend(ignoringMean: false)
    let lossChange = (wrong.loss.last! - wrong.loss[0]).magnitude
    page.claim(
      Claim(
        "bn-forgetting-bias", notes: "without the mean's gradient the bias grows (003)",
        measured: wrong.bias.last!, format: .fixed(1), unit: "after 200 steps",
        is: .greater(than: 10)))
    page.claim(
      Claim(
        "bn-forgetting-loss", notes: "while the loss does not fall (003)",
        measured: lossChange, format: .scientific(1), is: .less(than: 1e-9)))
    page.claim(
      Claim(
        "bn-remembering", notes: "the right gradient leaves the bias alone (003)",
        measured: right.bias.map(\.magnitude).max()!, format: .scientific(1),
        is: .less(than: 1e-9)))

    let steps = (0...200).map(Double.init)
    try page.figure(
      Figure(
        name: "forgetting",
        title: "A gradient that forgets the mean moves the bias and nothing else",
        subtitle: "100 samples, gradient descent with learning rate 0.1, squared error",
        grid: .row(of: 2),
        panels: [
          Panel(
            title: "bias b", x: Axis("step", range: 0...200), y: Axis("b"),
            marks: [
              .line(x: steps, y: wrong.bias, label: "forgotten", colour: .vermillion),
              .line(x: steps, y: right.bias, label: "right", colour: .blue, dash: .dashed),
            ]),
          Panel(
            title: "loss", x: Axis("step", range: 0...200),
            y: Axis("mean squared error", range: 0...(wrong.loss[0] * 1.3)),
            marks: [
              .line(x: steps, y: wrong.loss, label: "forgotten", colour: .vermillion, width: 2),
              .line(x: steps, y: right.loss, label: "right", colour: .blue, dash: .dashed),
            ]),
        ]),
      caption: """
        The paper's warning, measured: the bias runs away, the loss does not move. Both losses are \
        the same line.
        """)
  }
}
