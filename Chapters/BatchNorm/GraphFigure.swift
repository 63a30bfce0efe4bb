import Experiments
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

    // Places in units of about a node's height.
    let top = 3.6
    let bottom = 0.0
    let pitch = 5.2
    var marks: [Mark] = []
    func node(_ text: String, _ place: (Double, Double), input: Bool = false) {
      marks.append(
        input
          ? .box(
            text, x: place.0, y: place.1, width: 1.1, height: 0.9, fill: .faint, stroke: .muted,
            textSize: 1.1)
          : .circle(text, x: place.0, y: place.1, radius: 0.55, textSize: 1.1))
    }
    func edge(
      _ from: (Double, Double), _ to: (Double, Double), _ value: Tensor<Double>,
      _ gradient: Tensor<Double>, at position: Double = 0.5
    ) {
      let (dx, dy) = (to.0 - from.0, to.1 - from.1)
      let length = (dx * dx + dy * dy).squareRoot()
      let (ux, uy) = (dx / length * 0.62, dy / length * 0.62)
      marks.append(
        .arrow(
          from: (from.0 + ux, from.1 + uy), to: (to.0 - ux, to.1 - uy), above: list(value),
          below: list(gradient), textSize: 0.8, textPosition: position))
    }

    let x = (0.0, top)
    let minus = (pitch, top)
    let times = (2 * pitch, top)
    let gammaTimes = (3 * pitch, top)
    let plus = (4 * pitch, top)
    let y = (5 * pitch, top)
    let mu = (0.0, bottom)
    let variance = (pitch, bottom)
    let root = (2 * pitch, bottom)
    let gamma = (3 * pitch, bottom)
    let beta = (4 * pitch, bottom)
    edge(x, minus, step.x, dCentred)
    edge(x, mu, step.x, gradients.mean / 3)
    edge(mu, minus, step.mean, gradients.mean, at: 0.35)
    edge(minus, times, centred, dCentred)
    edge(minus, variance, centred, centred * gradients.variance * (2 / 3), at: 0.6)
    edge(variance, root, step.variance, gradients.variance)
    edge(root, times, inverse, dInverse)
    edge(times, gammaTimes, step.xhat, gradients.xhat)
    edge(gammaTimes, plus, step.xhat * step.gamma, dScaled)
    edge(plus, y, step.y, dy)
    edge(gamma, gammaTimes, step.gamma, gradients.gamma)
    edge(beta, plus, step.beta, gradients.beta)
    node("x", x, input: true)
    node("−", minus)
    node("×", times)
    node("×", gammaTimes)
    node("+", plus)
    node("y", y, input: true)
    node("μ", mu)
    node("σ²", variance)
    node("1/√", root)
    node("γ", gamma, input: true)
    node("β", beta, input: true)
    return Figure(
      name: "graph", title: "The gradient comes back to x on three ways",
      subtitle: """
        one unit, three digits, γ = 1.5, β = 0.5, ε = 0.001; green, above or left: forward; red, \
        below or right: backward
        """,
      panel: Panel(
        x: Axis(range: -2.6...(5 * pitch + 0.8), isVisible: false),
        y: Axis(range: -0.9...(top + 0.9), isVisible: false), marks: marks, hasEqualUnits: true),
      size: Figure.Size(width: 2200, height: 620))
  }

  private func list(_ values: Tensor<Double>) -> String {
    values.scalars.map { NumberStyle.fixed(2).text($0) }.joined(separator: ", ")
  }
}
