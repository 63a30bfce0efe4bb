import NotebookExperiments
import GradientChecking
import NeuralNetworks
import Notebook
import Plotting

extension BackPropagationChapter {
  /// The seven functions: what they are, and what can be said of them without training.
  func activations(_ page: Notebook) throws {
    page.text(
      """
      Without something nonlinear between them, many layers are no more than one: $x W_1 W_2$ is $x$ \
      times a single matrix. So each layer ends with an activation function. Which one? Back-propagation \
      multiplies the gradient by its *derivative*, once a layer. So look at the dashed curves below at \
      least as long as at the others.
      """)
    try page.figure(
      activationFigure(),
      caption: """
        Seven activation functions and their derivatives, as the layers of this package compute them \
        forward and backward. PReLU is drawn with $a = 0.25$, where it starts; maxout with the pieces \
        $x/2 + 1$ and $-x - 1$.
        """)
    let points = stride(from: -20.0, through: 20, by: 0.01).map { $0 }
    squashing(page, points)
    rectifiers(page, points)
    try maxout(page, points)
    sameSigns(page)
    var random = random(6)
    let worst = Nonlinearity.allCases.map { kind -> Double in
      func check(_ layer: some Layer<Double>) -> Double {
        checkGradients(
          of: layer, input: .normal([6, 1], standardDeviation: 2, using: &random), using: &random
        ).relativeError
      }
      let layer: any Layer<Double> = kind.layer(1)
      return check(layer)
    }
    page.claim(
      Claim(
        "bp-activation-gradients", notes: "seven activation functions and their derivatives (004)",
        measured: worst.max()!, format: .scientific(1), is: .less(than: 1e-7),
        remark: "largest relative error of all seven against numeric differences"))
  }

  private func activationFigure() -> Figure {
    let x = stride(from: -5.0, through: 5, by: 0.05).map { $0 }
    return Figure(
      name: "activations", title: "What an activation passes on is its derivative",
      subtitle: "solid: f(x); dashed: f′(x), by which a gradient is multiplied on its way back",
      grid: .multiples(rows: 2, columns: 4),
      panels: Nonlinearity.allCases.map { kind in
        let (value, slope) = kind.curve(x)
        return Panel(
          title: kind.rawValue, x: Axis("x", range: -5...5, ticks: .every(2.5)),
          y: Axis("f, f′", range: -1.5...3, ticks: .every(1)),
          marks: [
            .horizontalRule(0, dash: .solid),
            .line(x: x, y: value, label: "f(x)", colour: .blue, dash: .solid),
            .line(x: x, y: slope, label: "f′(x)", colour: .vermillion, dash: .dashed),
          ])
      }, size: Figure.Size(width: 1800, height: 860))
  }

  // MARK: Sigmoid and tanh

  private func squashing(_ page: Notebook, _ points: [Double]) {
    page.text(
      """
      **Sigmoid and tanh** squash all numbers into a small range. Both are flat on both sides: there \
      they *saturate*, their derivative is almost 0, and a gradient that arrives does not get through. \
      A sigmoid's derivative is at most $1/4$ even at its best. And its outputs are all positive, which \
      we come to below. (Tanh is a sigmoid in disguise: $\\tanh x = 2 \\sigma(2x) - 1$.)
      """)
    let sigmoid = Nonlinearity.sigmoid.curve(points)
    let tanh = Nonlinearity.tanh.curve(points)
    page.claim(
      Claim(
        "bp-sigmoid-range", notes: "sigmoid squashes numbers into [0, 1] (004)",
        measured: [sigmoid.value.min()!, sigmoid.value.max()!], format: .fixed(3),
        is: .inside(0...1), remark: "lowest and highest output for inputs from -20 to 20"))
    page.claim(
      Claim(
        "bp-sigmoid-slope", notes: "the sigmoid's derivative is at most 1/4 (004)",
        measured: sigmoid.slope.max()!, format: .fixed(4), is: .near(0.25, within: 1e-9),
        remark:
          "at 0; at 5 it is \(NumberStyle.fixed(4).text(Nonlinearity.sigmoid.curve([5]).slope[0]))")
    )
    page.claim(
      Claim(
        "bp-tanh-range", notes: "tanh squashes numbers into [0, 1] (004)",
        measured: tanh.value.min()!, format: .fixed(3), unit: "is its lowest output",
        is: .inside(0...1), expecting: .differs,
        because: "the range is [-1, 1]: the notes copied the sigmoid's."))
    var random = random(7)
    let inputs = (0..<100_000).map { _ in random.normal() }
    let means = [Nonlinearity.sigmoid, .tanh, .relu].map { kind in
      kind.curve(inputs).value.reduce(0, +) / Double(inputs.count)
    }
    page.claim(
      Claim(
        "bp-zero-centred", notes: "tanh is zero-centred (004)", measured: means[1],
        format: .fixed(3), is: .near(0, within: 0.01),
        remark: "mean output for 100,000 inputs from N(0, 1)"))
    page.claim(
      Claim(
        "bp-not-zero-centred", notes: "sigmoid and ReLU are not (004)",
        measured: [means[0], means[2]], format: .fixed(3), is: .greater(than: 0.3),
        remark: "mean outputs of sigmoid and ReLU for the same inputs"))
  }

  // MARK: ReLU and its kin

  private func rectifiers(_ page: Notebook, _ points: [Double]) {
    page.text(
      """
      **ReLU** lets a gradient through unchanged wherever its input is positive, however large. Where \
      it is negative nothing gets through. That is half of all inputs at first, and for some units it \
      becomes all of them, as measured below. **Leaky ReLU** keeps a slope of 0.01 there, **PReLU** a \
      slope $a$ that is learnt like a weight, and **ELU** bends smoothly to $-1$.
      """)
    let relu = Nonlinearity.relu.curve(points)
    let positive = zip(points, relu.slope).filter { $0.0 > 1e-9 }.map(\.1)
    page.claim(
      Claim(
        "bp-relu-slope", notes: "ReLU does not saturate for x > 0 (004)",
        measured: [positive.min()!, positive.max()!], is: .equal(to: 1),
        remark: "lowest and highest derivative for inputs above 0"))
    let leaky = Nonlinearity.leaky.curve(points)
    page.claim(
      Claim(
        "bp-leaky", notes: "leaky ReLU is max(0.01 x, x) (004)",
        measured: zip(points, leaky.value).map { abs($1 - max(0.01 * $0, $0)) }.max()!,
        format: .scientific(1), is: .less(than: 1e-15),
        remark: "its derivative is \(NumberStyle.fixed(2).text(leaky.slope.min()!)) or 1, never 0"))
    func parametricError(_ slope: Double) -> Double {
      var layer = PReLU<Double>(1, initially: slope)
      let y = layer.forward(Tensor([points.count, 1], points), mode: .training)
      return zip(points, y.scalars).map { abs($1 - max(slope * $0, $0)) }.max()!
    }
    page.claim(
      Claim(
        "bp-parametric", notes: "parametric ReLU is max(a x, x) (004)",
        measured: [0, 0.25, 0.9, 1].map(parametricError), format: .scientific(1),
        is: .less(than: 1e-15), remark: "for a = 0, 0.25, 0.9 and 1"))
    page.claim(
      Claim(
        "bp-parametric-steep", notes: "for every a (004 states no limit)",
        measured: parametricError(1.5), format: .fixed(1), unit: "off for a = 1.5",
        is: .less(than: 1e-15), expecting: .differs,
        because: """
          for a > 1 the maximum of ax and x is the other branch on both sides. The paper (He et al. \
          2015) writes max(0, x) + a min(0, x), which holds for every a, and so does the layer.
          """))
    let elu = Nonlinearity.elu.curve(points)
    page.claim(
      Claim(
        "bp-elu", notes: "ELU: x above 0, else e^x - 1 (004)",
        measured: zip(points, elu.value)
          .map { abs($1 - ($0 > 0 ? $0 : Double.exp($0) - 1)) }.max()!,
        format: .scientific(1), is: .less(than: 1e-13),
        remark: "its lowest output is \(NumberStyle.fixed(3).text(elu.value.min()!))"))
  }

  private func maxout(_ page: Notebook, _ points: [Double]) throws {
    page.text(
      """
      **Maxout** takes the largest of several linear functions, each with weights of its own. Two \
      pieces can be a ReLU (0 and $x$), a leaky one, or the magnitude of $x$, and the unit learns \
      which. It costs twice the weights.
      """)
    let y = Nonlinearity.maxout.curve(points).value
    let (w, b) = (MaxoutExample.weights, MaxoutExample.biases)
    let leaky = Maxout<Double>(Dense(weights: Tensor([1, 2], [0.01, 1])), pieces: 2)
    let relu = Maxout<Double>(Dense(weights: Tensor([1, 2], [0, 1])), pieces: 2)
    func values(_ unit: Maxout<Double>) -> [Double] {
      var unit = unit
      return unit.forward(Tensor([points.count, 1], points), mode: .training).scalars
    }
    func distance(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map { abs($0 - $1) }.max()! }
    page.claim(
      Claim(
        "bp-maxout", notes: "maxout is max(w1 x + b1, w2 x + b2) (004)",
        measured: [
          distance(y, points.map { max(w[0] * $0 + b[0], w[1] * $0 + b[1]) }),
          distance(values(relu), Nonlinearity.relu.curve(points).value),
          distance(values(leaky), Nonlinearity.leaky.curve(points).value),
        ], format: .scientific(1), is: .less(than: 1e-14),
        remark: "the formula; then as a ReLU, and as a leaky ReLU"))
  }

  /// Not zero-centred: what it does to the gradients of the next layer's weights.
  private func sameSigns(_ page: Notebook) {
    page.text(
      """
      Why should outputs be centred? The weights $w_j$ of the next layer's unit have the gradient \
      $\\delta x_j$, where $\\delta$ is what arrives at the unit and $x_j$ are the outputs of this \
      layer. If no $x_j$ is negative, then for one sample no two weights of a unit move in opposite \
      directions. To turn a weight vector one must zigzag.
      """)
    var random = random(8)
    let shares = [Nonlinearity.sigmoid, .tanh, .relu].map { kind in
      sameSignShare(kind, using: &random)
    }
    page.claim(
      Claim(
        "bp-same-sign",
        notes:
          "outputs that are not zero-centred: gradients of a unit's weights share a sign (CS231n)",
        measured: [shares[0], shares[2]], format: .percent(0), is: .equal(to: 1),
        remark: """
          share of the units, over 200 single samples, for sigmoid and ReLU; with tanh \
          \(NumberStyle.percent(0).text(shares[1]))
          """))
  }

  /// How often no two of a unit's weights have gradients of opposite signs, for one sample at a time.
  private func sameSignShare(
    _ kind: Nonlinearity, using random: inout RandomSource
  ) -> Double {
    var agreeing = 0
    let (samples, units) = (200, 10)
    for _ in 0..<samples {
      var network = Sequential<Float>(
        kind.hiddenLayer(20, 30, weights: kind.initializer, using: &random)
          + [Dense(30, units, weights: kind.initializer, using: &random)])
      _ = network.forward(.normal([1, 20], using: &random), mode: .training)
      network.backwardToParameters(.normal([1, units], using: &random))
      let gradient = network.parameters.last { $0.role == .weight }!.gradient.transposed()
      agreeing += (0..<units).count { unit in
        let row = gradient.rows(unit..<unit + 1).scalars
        return row.allSatisfy { $0 >= 0 } || row.allSatisfy { $0 <= 0 }
      }
    }
    return Double(agreeing) / Double(samples * units)
  }
}
