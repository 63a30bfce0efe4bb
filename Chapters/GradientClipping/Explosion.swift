import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

/// A recurrent net whose input gradients are the gradients by its states' arguments: W is the
/// identity, so that dx_t = da_t.
struct GradientThroughTime {
  /// U's standard deviation times the root of the number of units.
  let gain: Double
  let layer: ElmanRNN<Double>
  let x: Tensor<Double>

  static let units = 64

  /// - Parameter steps: how often the gradient passes U on its way back. There is one state more.
  init(gain: Double, steps: Int = 50, using random: inout RandomSource) {
    let n = Self.units
    self.gain = gain
    var identity = Tensor<Double>.zeros([n, n])
    for i in 0..<n { identity[i, i] = 1 }
    layer = ElmanRNN(
      weights: identity,
      recurrentWeights: .normal(
        [n, n], standardDeviation: gain / Double(n).squareRoot(), using: &random),
      bias: .zeros([n]))
    x = .normal([1, steps + 1, n], standardDeviation: 0.1, using: &random)
  }

  /// |da_T|, |da_(T-1)|, ..., |da_1| for a gradient of length 1 that arrives at h_T.
  func lengths(using random: inout RandomSource) -> [Double] {
    let n = Self.units
    var layer = layer
    _ = layer.forward(x, mode: .training)
    let dy = Tensor<Double>.normal([1, n], using: &random)
    let dx = layer.backward(dy / dy.norm()).reshaped(to: [x.shape[1], n])
    return (0..<x.shape[1]).reversed().map { dx.rows($0..<$0 + 1).norm() }
  }

  /// The largest factor by which U stretches a vector: by power iteration on U U^T, to 1e-6 or so.
  func largestSingularValue(using random: inout RandomSource) -> Double {
    let u = layer.recurrentWeights.value
    var v = Tensor<Double>.normal([1, Self.units], using: &random)
    var stretch = 0.0
    for _ in 0..<2000 {
      let w = v.matrixProduct(u).matrixProduct(u, transposing: .right)
      stretch = (w.norm() / v.norm()).squareRoot()
      v = w / w.norm()
    }
    return stretch
  }
}

extension GradientClippingChapter {
  func explosion(_ page: Notebook) throws {
    page.text(
      """
      A recurrent network reads a sequence, one element at each time $t$, and keeps what it has \
      read in its state $h$. At every time the state passes through the same weights $U$:
      """)
    page.formula(#"h_t = \tanh(x_t W + h_{t-1} U + b)"#)
    page.text(
      """
      Backwards, the gradient passes through them just as often. With $a_t$ for what the tanh gets, \
      one step back in time is
      """)
    page.formula(
      #"""
      \frac{\partial L}{\partial a_{t-1}} =
      \left( \frac{\partial L}{\partial a_t} U^T \right) \tanh'(a_{t-1})
      """#)
    page.text(
      """
      where $\\tanh'$ is at most 1. So a step back multiplies the gradient's length by at most \
      $\\sigma$, the factor by which $U$ stretches the vector that it stretches most: its largest \
      singular value. If $\\sigma < 1$ the gradient has to vanish. If $\\sigma > 1$ it may explode \
      (Pascanu, Mikolov and Bengio 2013, section 2.1). Here are 50 steps back through 64 units \
      with weights $U$ from $N(0, g^2/64)$, for five gains $g$.
      """)
    let gains = [0.4, 0.8, 1.2, 2.0, 4.0]
    let seedCount = 5
    var all: [[[Double]]] = []
    var worstStep = 0.0
    var table = Table(
      "gain $g$", .right("largest singular value $\\sigma$"),
      .right("length after 50 steps (median)"), .right("of that, a step"))
    for (index, gain) in gains.enumerated() {
      var lengths: [[Double]] = []
      var stretches: [Double] = []
      for seed in 0..<seedCount {
        var random = random(UInt64(100 + index * 10 + seed))
        let net = GradientThroughTime(gain: gain, using: &random)
        let stretch = net.largestSingularValue(using: &random)
        let run = net.lengths(using: &random)
        for (before, after) in zip(run, run.dropFirst()) {
          worstStep = max(worstStep, after / before / stretch)
        }
        lengths.append(run)
        stretches.append(stretch)
      }
      all.append(lengths)
      let last = lengths.map { $0.last! }.median
      table.add(
        "\(gain, .fixed(1))", "\(stretches.median, .fixed(2))", "\(last, .scientific(1))",
        "× \(Double.pow(last, 1.0 / 50), .fixed(2))")
    }
    page.table(table, caption: "A gradient of length 1 at the last state, 50 steps back.")
    page.claim(
      Claim(
        "clip-bound", notes: "a step back in time stretches by σ at most (Pascanu et al. 2013)",
        measured: worstStep, format: .fixed(3), unit: "times σ at most",
        is: .atMost(1.000001)))
    let ends = all.map { $0.map { $0.last! }.median }
    page.claim(
      Claim(
        "clip-explodes", notes: "gradients may become too large in training (000)",
        measured: ends.last!, format: .scientific(1), unit: "times as long after 50 steps",
        is: .greater(than: 1e3),
        remark: "for a gain of 4; with 0.4 it is \(NumberStyle.scientific(1).text(ends[0]))"))
    let x = (0...50).map(Double.init)
    let styles: [(Colour, Dash)] = [
      (.blue, .solid), (.green, .dashed), (.orange, .dotted), (.ink, .dashDotted),
      (.vermillion, .longDashed),
    ]
    try page.figure(
      Figure(
        name: "growth", title: "The same weights fifty times: gradients vanish or explode",
        subtitle:
          "64 tanh units, weights N(0, g²/64), \(seedCount) seeds: median, lowest to highest",
        panel: Panel(
          x: Axis("steps back in time", range: 0...50),
          y: Axis("length of the gradient", scale: .logarithmic, format: .scientific(0)),
          marks: zip(gains, zip(all, styles)).flatMap { gain, rest in
            [Mark].spread(
              x: x, runs: rest.0, label: "g = \(NumberStyle.fixed(1).text(gain))",
              colour: rest.1.0, dash: rest.1.1)
          })),
      caption: """
        On this logarithmic axis a constant factor a step is a straight line. A sentence of 50 \
        words is enough for a gradient to vanish by twenty orders of magnitude. Upwards the tanh \
        holds back: where weights are large its slope is small.
        """)
  }
}
