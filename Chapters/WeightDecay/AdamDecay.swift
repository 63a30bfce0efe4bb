import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Training

extension WeightDecayChapter {
  /// Adam with L2 decays weights with large gradients less (Loshchilov and Hutter 2019, section 2).
  func adamAndPenalty(_ page: Notebook) throws {
    page.text(
      """
      Adam divides each weight's gradient by the root of its running mean square, $\\sqrt{v}$. If the \
      penalty is in the gradient, it is divided as well:
      """)
    page.formula(
      #"\text{decay in a step} \approx \eta \frac{\lambda' w}{\sqrt{v} + \epsilon}, \quad v \approx E[(g + \lambda' w)^2]"#
    )
    page.text(
      """
      So a weight whose gradients are large hardly decays, and one whose gradients are small does so \
      at full speed. Of all weights the busy ones would need the decay most. We measure it on weights \
      that all begin at 1 and whose gradients are pure noise of mean 0. The data then want nothing, \
      and only the decay moves the mean.
      """)
    page.code(Snippet("noise", file: NoisyWeights.file))
    let kinds = NoisyWeights.Kind.allCases
    let steps = options.quick ? 300 : 1_000
    let seed = options.seed
    let count = options.quick ? 100 : 300
    let results = try concurrentRuns(kinds) { kind in
      NoisyWeights(steps: steps, count: count).left(kind, seed: seed)
    }
    let noisy = NoisyWeights(steps: steps, count: count)
    let scales = NoisyWeights.scales
    let shrunk = Double.pow(1 - NoisyWeights.rate * NoisyWeights.decay, Double(steps))
    let theory = scales.map(noisy.expectedLeft)
    page.claim(
      Claim(
        "decay-adamw-even", notes: "AdamW decays all weights alike (our question)",
        measured: results[kinds.firstIndex(of: .adamW)!].map { abs($0 - shrunk) }.max()!,
        format: .fixed(3), unit: "from (1 - ηλ')^t at most", is: .less(than: 0.03),
        remark: """
          gradients from \(NumberStyle.significant(1).text(scales.first!)) to \
          \(NumberStyle.significant(1).text(scales.last!)), \
          \(NumberStyle.fixed(3).text(shrunk)) should be left
          """))
    let adam = results[kinds.firstIndex(of: .adam)!]
    func speed(_ index: Int) -> Double { -Double.log(adam[index]) }
    let one = scales.firstIndex { abs($0 - 1) < 1e-9 }!
    page.claim(
      Claim(
        "decay-adam-uneven", notes: "and so does Adam with L2 (our question)",
        measured: speed(one) / speed(scales.count - 1), format: .fixed(1),
        unit: "times slower with ten times the gradients", is: .near(1, within: 0.2),
        expecting: .differs,
        because: """
          of a weight with gradients of 1 \(NumberStyle.fixed(2).text(adam[one])) are left, of one \
          with gradients of 10 \(NumberStyle.fixed(2).text(adam.last!)).
          """))
    page.claim(
      Claim(
        "decay-adam-theory", notes: "because its decay is divided by √v (our addition)",
        measured: zip(adam, theory).map { abs($0 - $1) }.max()!, format: .fixed(3),
        unit: "from the formula at most", is: .less(than: 0.04)))
    let styles: [(Colour, Dash)] = [(.vermillion, .dashed), (.blue, .solid), (.green, .dashDotted)]
    try page.figure(
      Figure(
        name: "adam-decay",
        title: "In Adam's gradient a penalty spares the weights with large gradients",
        subtitle: """
          \(count) weights each, start 1, noise as gradient, \(steps) steps, η = 0.001, λ' = 1; the \
          mean weight
          """,
        panel: Panel(
          x: Axis("standard deviation of a weight's gradient", scale: .logarithmic),
          y: Axis("left of the weight", range: -0.1...1),
          marks: [
            .line(
              x: scales, y: theory, label: "formula", colour: .ink, dash: .dotted, width: 2)
          ]
            + zip(zip(kinds, results), styles).map { result, style in
              .line(
                x: scales, y: result.1, label: result.0.rawValue, colour: style.0, dash: style.1,
                showsPoints: true)
            }), seriesNames: .abovePanels),
      caption: """
        How much of a weight is left against the size of its gradients. With AdamW and with plain \
        gradient descent it does not matter; with Adam and L2 it does.
        """)
  }
}

/// Weights whose gradients are noise of different sizes.
struct NoisyWeights: Sendable {
  /// Where the snippet is.
  static let file = #filePath

  enum Kind: String, CaseIterable, Sendable {
    case adam = "Adam, L2 in the loss"
    case adamW = "AdamW"
    case sgd = "SGD, L2 in the loss"
  }

  /// The gradients' standard deviations.
  static let scales = stride(from: -2.0, through: 1, by: 0.25).map { Double.pow(10, $0) }
  static let rate = 0.001
  static let decay = 1.0

  var steps: Int
  /// Weights of each scale.
  var count: Int

  /// For each scale, the mean of its weights at the end; they begin at 1.
  func left(_ kind: Kind, seed: UInt64) -> [Double] {
    switch kind {
    case .adam: left(Adam(learningRate: Self.rate), inLoss: Self.decay, seed)
    case .adamW:
      left(AdamW(learningRate: Self.rate, weightDecay: Self.decay), inLoss: 0, seed)
    case .sgd: left(SGD(learningRate: Self.rate), inLoss: Self.decay, seed)
    }
  }

  private func left(
    _ optimizer: some Optimizer<Double>, inLoss: Double, _ seed: UInt64
  ) -> [Double] {
    var random = RandomSource(seed: seed)
    let shape: Shape = [count, Self.scales.count]
    let scales = Tensor(Self.scales)
    var optimizer = optimizer
    // snippet: noise
    var layer = Dense<Double>(weights: Tensor(shape, repeating: 1))
    for _ in 0..<steps {
      layer.weights.gradient = .normal(shape, using: &random) * scales
      L2(inLoss).addGradient(to: &layer.weights)
      optimizer.step(&layer)
    }
    return layer.weights.value.columnMeans().scalars
    // end snippet
  }

  /// Adam's recursion for the mean of a weight with L2: the mean gradient is lambda' w, its mean square
  /// s^2 + (lambda' w)^2.
  func expectedLeft(scale s: Double) -> Double {
    let (beta1, beta2) = (0.9, 0.999)
    var (w, m, v) = (1.0, 0.0, 0.0)
    for t in 1...steps {
      let pull = Self.decay * w
      m = beta1 * m + (1 - beta1) * pull
      v = beta2 * v + (1 - beta2) * (s * s + pull * pull)
      let (mean, square) = (
        m / (1 - Double.pow(beta1, Double(t))), v / (1 - Double.pow(beta2, Double(t)))
      )
      w -= Self.rate * mean / (square.squareRoot() + 1e-8)
    }
    return w
  }
}
