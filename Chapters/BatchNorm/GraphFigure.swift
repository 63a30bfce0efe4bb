import NeuralNetworks
import Notebook
import Plotting

extension BatchNormChapter {
  /// The graph of batch normalisation with the numbers of one unit and three samples on its edges.
  ///
  /// Two rows: above, what happens to each sample; below, the statistics of all of them.
  func graph(
    _ step: StepByStep, _ gradients: StepByStep.Gradients, _ dy: Tensor<Double>
  ) -> Figure {
    let centred = step.x - step.mean
    // Gradients of the nodes that the six formulas do not name.
    let inverse = 1 / step.deviation
    let dInverse = (gradients.xhat * centred).columnSums()
    let dCentred =
      gradients.xhat * inverse + centred * gradients.variance * (2 / Double(step.x.shape.rows))
    let dScaled = dy

    let top = 3.0
    let bottom = 0.4
    var marks: [Mark] = []
    func node(_ text: String, _ x: Double, _ y: Double, input: Bool = false) {
      marks.append(
        input
          ? .box(text, x: x, y: y, width: 0.9, height: 0.62, fill: .faint, stroke: .muted)
          : .circle(text, x: x, y: y, radius: 0.4))
    }
    func edge(
      _ from: (Double, Double), _ to: (Double, Double), _ value: Tensor<Double>,
      _ gradient: Tensor<Double>
    ) {
      let (dx, dy) = (to.0 - from.0, to.1 - from.1)
      let length = (dx * dx + dy * dy).squareRoot()
      let (ux, uy) = (dx / length * 0.45, dy / length * 0.45)
      marks.append(
        .arrow(
          from: (from.0 + ux, from.1 + uy), to: (to.0 - ux, to.1 - uy), above: list(value),
          below: list(gradient), textSize: 0.62))
    }

    let x = (0.0, top)
    let minus = (4.0, top)
    let times = (8.0, top)
    let gammaTimes = (12.0, top)
    let plus = (16.0, top)
    let y = (20.0, top)
    let mu = (2.0, bottom)
    let variance = (5.0, bottom)
    let root = (8.0, bottom)
    edge(x, minus, step.x, dCentred)
    edge(x, mu, step.x, gradients.mean / 3)
    edge(mu, minus, step.mean, gradients.mean)
    edge(minus, times, centred, dCentred)
    edge(minus, variance, centred, centred * gradients.variance * (2 / 3))
    edge(variance, root, step.variance, gradients.variance)
    edge(root, times, inverse, dInverse)
    edge(times, gammaTimes, step.xhat, gradients.xhat)
    edge(gammaTimes, plus, step.xhat * step.gamma, dScaled)
    edge(plus, y, step.y, dy)
    edge((12, bottom), gammaTimes, step.gamma, gradients.gamma)
    edge((16, bottom), plus, step.beta, gradients.beta)
    node("x", x.0, x.1, input: true)
    node("−", minus.0, minus.1)
    node("×", times.0, times.1)
    node("×", gammaTimes.0, gammaTimes.1)
    node("+", plus.0, plus.1)
    node("y", y.0, y.1, input: true)
    node("mean", mu.0, mu.1)
    node("σ²", variance.0, variance.1)
    node("1/√", root.0, root.1)
    node("γ", 12, bottom, input: true)
    node("β", 16, bottom, input: true)
    return Figure(
      name: "graph", title: "The gradient comes back to x on three ways",
      subtitle: """
        one unit, three digits, γ = 1.5, β = 0.5, ε = 0.001; green above: forward, red below: \
        backward
        """,
      panel: .diagram(marks: marks), size: Figure.Size(width: 2000, height: 760))
  }

  private func list(_ values: Tensor<Double>) -> String {
    values.scalars.map { NumberStyle.fixed(2).text($0) }.joined(separator: ", ")
  }
}
