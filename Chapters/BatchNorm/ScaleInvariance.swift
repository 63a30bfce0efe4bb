import NeuralNetworks
import Notebook
import Plotting

extension BatchNormChapter {
  func scaleInvariance(_ page: Notebook) throws {
    page.text(
      """
      Multiply all weights of a layer by $a$: mean and deviation grow by $a$ too, and the \
      normalised output is the same. So is the gradient that goes on to the layer below. The \
      gradient of the weights themselves shrinks by $a$: the larger the weights, the smaller their \
      steps, which keeps them from growing. (All of it for $\\epsilon = 0$; otherwise it holds as \
      long as the variance is much larger than $\\epsilon$.)
      """)
    page.formula(
      #"""
      \begin{aligned}
      BN((aW)u) &= BN(Wu) \\
      \frac{\partial BN((aW)u)}{\partial u} &= \frac{\partial BN(Wu)}{\partial u} \\
      \frac{\partial BN((aW)u)}{\partial (aW)} &= \frac{1}{a} \frac{\partial BN(Wu)}{\partial W}
      \end{aligned}
      """#)
    var random = random(9)
    let u = Tensor<Double>.normal([32, 12], using: &random)
    let w = Tensor<Double>.normal([12, 6], using: &random)
    let dy = Tensor<Double>.normal([32, 6], using: &random)
    struct Pass { var y, du, dw: Tensor<Double> }
    // snippet: scale
    func pass(_ a: Double, epsilon: Double) -> Pass {
      var net = Sequential<Double>([Dense(weights: w * a), BatchNorm(6, epsilon: epsilon)])
      let y = net.forward(u, mode: .training)
      let du = net.backward(dy)
      return Pass(y: y, du: du, dw: net.parameters[0].gradient)
    }
    // end snippet
    page.code(Snippet("scale"))
    let one = pass(1, epsilon: 0)
    let ten = pass(10, epsilon: 0)
    func difference(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Double {
      (a - b).largestMagnitude / b.largestMagnitude
    }
    for (id, formula, value) in [
      ("bn-scale-output", "BN((aW)u) = BN(Wu)", difference(ten.y, one.y)),
      ("bn-scale-input", "the gradient by u does not depend on a", difference(ten.du, one.du)),
      (
        "bn-scale-weights", "the gradient by aW is 1/a of that by W",
        difference(ten.dw * 10, one.dw)
      ),
    ] {
      page.claim(
        Claim(
          id, notes: "\(formula) (003)", measured: value, format: .scientific(1),
          is: .less(than: 1e-12)))
    }
    biasHasNoEffect(page, u, w, dy)

    let scales = stride(from: -3.0, through: 3, by: 0.25).map { Double.pow(10, $0) }
    func norms(epsilon: Double) -> [Double] {
      scales.map { a in
        let dw = pass(a, epsilon: epsilon).dw
        return dw.length
      }
    }
    let exact = norms(epsilon: 0)
    try page.figure(
      Figure(
        name: "scale-invariance", title: "Ten times the weights, a tenth of the gradient",
        subtitle: "dense layer 12 to 6 with batch normalisation, 32 samples",
        panel: Panel(
          x: Axis("factor a of the weights", scale: .logarithmic, format: .scientific(0)),
          y: Axis("norm of the gradient by aW", scale: .logarithmic, format: .scientific(0)),
          marks: [
            .line(
              x: scales, y: scales.map { exact[12] / $0 }, label: "1/a", colour: .ink,
              dash: .dotted, width: 2),
            .line(x: scales, y: exact, label: "ε = 0", colour: .blue),
            .line(
              x: scales, y: norms(epsilon: 1e-3), label: "ε = 0.001", colour: .vermillion,
              dash: .dashed),
          ])),
      caption: """
        The law holds over six orders of magnitude for $\\epsilon = 0$. With Keras' 0.001 it ends \
        where the weights are so small that $\\epsilon$ outweighs the variance.
        """)
  }

  private func biasHasNoEffect(
    _ page: Notebook, _ u: Tensor<Double>, _ w: Tensor<Double>, _ dy: Tensor<Double>
  ) {
    func net(bias: Double) -> Sequential<Double> {
      Sequential([Dense(weights: w, bias: Tensor([6], repeating: bias)), BatchNorm(6)])
    }
    var with = net(bias: 5)
    var without = net(bias: 0)
    let change = with.forward(u, mode: .training) - without.forward(u, mode: .training)
    with.backwardToParameters(dy)
    page.claim(
      Claim(
        "bn-bias", notes: "a bias before BN has no effect, its gradient is 0 (003)",
        measured: [change.largestMagnitude, with.parameters[1].gradient.largestMagnitude],
        format: .scientific(1), is: .less(than: 1e-12),
        remark: "change of the output for a bias of 5, and the bias' gradient"))
  }
}
