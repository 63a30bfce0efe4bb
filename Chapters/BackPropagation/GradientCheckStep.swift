import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension BackPropagationChapter {
  /// The error of a numeric gradient against the step, in Float and in Double.
  func gradientCheck(_ page: Notebook) throws {
    page.text(
      """
      Formulas for gradients are easy to get wrong, and a network with a wrong gradient often learns \
      all the same, only worse. So check them: change one weight by a small $h$, see how much the \
      loss changes, and compare. Two ways to do it:
      """)
    page.formula(
      #"""
      \begin{aligned}
      \frac{L(w + h) - L(w)}{h} &= L'(w) + \frac{h}{2} L''(w) + \dots \\
      \frac{L(w + h) - L(w - h)}{2 h} &= L'(w) + \frac{h^2}{6} L'''(w) + \dots
      \end{aligned}
      """#)
    page.text(
      """
      The terms that are cut off, the *truncation error*, speak for a small step, and for the central \
      difference, whose error falls with $h^2$. Against a small step speaks *rounding*: $L(w + h)$ \
      and $L(w - h)$ agree in more and more digits, which cancel, and the few wrong digits that \
      remain are divided by $h$. That error grows as $1 / h$. The best step lies where the two meet.
      """)
    page.code(Snippet("differences", file: #filePath))

    var random = random(5)
    let experiment = StepExperiment(using: &random)
    let steps = stride(from: -13.0, through: 0, by: 0.25).map { Double.pow(10, $0) }
    let central = steps.map { experiment.error(in: Double.self, step: $0, isCentral: true) }
    let oneSided = steps.map { experiment.error(in: Double.self, step: $0, isCentral: false) }
    let single = steps.map { experiment.error(in: Float.self, step: $0, isCentral: true) }

    /// The slope of log error against log step, by least squares.
    func slope(_ errors: [Double], _ range: ClosedRange<Double>) -> Double {
      let points = zip(steps, errors).filter { range.contains($0.0) }
        .map { (Double.log($0.0), Double.log($0.1)) }
      let (mx, my) = (points.map(\.0).mean, points.map(\.1).mean)
      return points.map { ($0.0 - mx) * ($0.1 - my) }.reduce(0, +)
        / points.map { ($0.0 - mx) * ($0.0 - mx) }.reduce(0, +)
    }
    page.claim(
      Claim(
        "bp-truncation",
        notes: "the central difference's error falls with h^2, the one-sided one's with h (CS231n)",
        measured: [slope(central, 1e-3...1e-1) - 2, slope(oneSided, 1e-5...1e-2) - 1],
        format: .fixed(3), unit: "off the exponents 2 and 1", is: .near(0, within: 0.05),
        remark: "fitted where the step is large, in Double"))
    page.claim(
      Claim(
        "bp-round-off", notes: "with a small step rounding takes over and grows as 1/h (CS231n)",
        measured: [slope(central, 1e-11...1e-7) + 1, slope(single, 1e-5...1e-3) + 1],
        format: .fixed(2), unit: "off the exponent -1, in Double and Float",
        is: .near(0, within: 0.25), remark: "fitted where the step is small"))
    func best(_ errors: [Double]) -> (step: Double, error: Double) {
      let index = errors.indices.min { errors[$0] < errors[$1] }!
      return (steps[index], errors[index])
    }
    let (inDouble, inFloat) = (best(central), best(single))
    page.claim(
      Claim(
        "bp-precision", notes: "check gradients in double precision (CS231n)",
        measured: inFloat.error / inDouble.error, format: .scientific(0),
        unit: "times the error of Double with Float, each at its best step",
        is: .greater(than: 1000),
        remark: """
          Double: \(NumberStyle.scientific(0).text(inDouble.error)) at h = \
          \(NumberStyle.scientific(0).text(inDouble.step)); Float: \
          \(NumberStyle.scientific(0).text(inFloat.error)) at h = \
          \(NumberStyle.scientific(0).text(inFloat.step))
          """))
    try page.figure(
      Figure(
        name: "step-size", title: "Too large a step bends, too small a step rounds",
        subtitle: """
          all weights of a tanh layer, 10 × 10: length of the error / length of the gradient, \
          cross-entropy of 8 samples
          """,
        panel: Panel(
          x: Axis("step h", scale: .logarithmic, format: .scientific(0)),
          y: Axis(
            "relative error", range: 1e-11...1e2, scale: .logarithmic, format: .scientific(0)),
          marks: [
            .line(x: steps, y: single, label: "central, Float", colour: .vermillion, dash: .dashed),
            .line(
              x: steps, y: oneSided, label: "one-sided, Double", colour: .green, dash: .dotted),
            .line(x: steps, y: central, label: "central, Double", colour: .blue, dash: .solid),
          ])),
      caption: """
        The error of numeric gradients against the step. To the right of each valley the function \
        bends within the step, to the left rounding wins. Float cannot do better than \
        \(NumberStyle.scientific(0).text(inFloat.error)): too coarse to tell a right gradient from one \
        that is slightly wrong.
        """)
    page.text(
      """
      Two more things to know. A kink, such as ReLU's at 0, spoils the check where it lies within the \
      step; the module `GradientChecking`, which the other chapters use, finds such places and says \
      so. It also uses a difference of the fourth order, whose best error is some hundred times \
      smaller still (see the chapter on batch normalisation). And compare *relative* errors: 0.001 is \
      small beside a gradient of 100 and large beside one of 0.002.
      """)
  }
}

/// A small network whose gradient is known, and numeric estimates of it.
private struct StepExperiment {
  /// Both scalar types hold the same numbers: they are drawn in Float.
  let w1, w2, x: Tensor<Float>
  let labels = [0, 1, 2, 0, 1, 2, 0, 1]
  let analytic: [Double]

  init(using random: inout RandomSource) {
    w1 = .normal([10, 10], standardDeviation: 0.5, using: &random)
    w2 = .normal([10, 3], standardDeviation: 0.5, using: &random)
    x = .normal([8, 10], using: &random)
    var layers = Self.network(w1.converted(), w2.converted() as Tensor<Double>)
    let logits = layers.forward(x.converted(), mode: .training)
    _ = layers.backward(SoftmaxCrossEntropy()(logits, labels: labels).gradient)
    analytic = layers.parameters[0].gradient.scalars
  }

  private static func network<Scalar: KernelScalar>(
    _ w1: Tensor<Scalar>, _ w2: Tensor<Scalar>
  ) -> Sequential<Scalar> {
    Sequential([Dense(weights: w1), Tanh(), Dense(weights: w2)])
  }

  /// The length of the numeric gradient's error over the gradient's length, for the first weights.
  func error<Scalar: KernelScalar>(
    in _: Scalar.Type, step h: Double, isCentral: Bool
  ) -> Double {
    let (weights, w2, x): (Tensor<Scalar>, Tensor<Scalar>, Tensor<Scalar>) = (
      w1.converted(), w2.converted(), x.converted()
    )
    func loss(_ index: Int, _ distance: Double) -> Double {
      var moved = weights
      moved.withMutablePointer { $0[index] += Scalar(distance) }
      var network = Self.network(moved, w2)
      return SoftmaxCrossEntropy()(network.forward(x, mode: .training), labels: labels).loss
    }
    // snippet: differences
    let numeric = (0..<weights.count).map { i in
      isCentral
        ? (loss(i, h) - loss(i, -h)) / (2 * h)
        : (loss(i, h) - loss(i, 0)) / h
    }
    // end snippet
    func length(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    return length(zip(numeric, analytic).map { $0 - $1 }) / length(analytic)
  }
}

extension Tensor<Float> {
  fileprivate func converted<Other: KernelScalar>() -> Tensor<Other> {
    Tensor<Other>(shape, scalars.map { Other(Double($0)) })
  }
}
