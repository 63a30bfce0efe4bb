import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting
import Training

extension WeightDecayChapter {
  /// Weights in front of batch normalisation: decay changes the learning rate only (van Laarhoven 2017).
  func scaleFreeWeights(_ page: Notebook) throws {
    page.text(
      """
      Put batch normalisation behind a layer, and its weights may have any length: the output is the \
      same. A price on their length buys no simpler function. And yet decay is used in such networks, \
      and helps. What does it do?

      A gradient of a function that does not depend on the length of $w$ is at right angles to $w$, \
      and it shrinks as $w$ grows: $g(a w) = g(w) / a$. Every step makes $w$ longer, and the longer it \
      is, the less a step turns it: the *effective* learning rate is $\\eta / |w|^2$ (van Laarhoven \
      2017). Decay keeps $w$ short. Dividing the step by $(1 - \\eta \\lambda')^{t+1}$ shows that this is \
      all it does: training with decay is training without, at a learning rate that grows from step \
      to step (Li and Arora 2020).
      """)
    page.formula(
      #"\tilde{w}_t = \frac{w_t}{(1 - \eta \lambda')^t}: \quad \tilde{w}_{t+1} = \tilde{w}_t - \eta (1 - \eta \lambda')^{-(2t+1)} g(\tilde{w}_t)"#
    )
    page.code(Snippet("twins", file: ScaleFreeTwins.file))
    let data = try data()
    let steps = options.quick ? 50 : 100
    let seed = options.seed
    let runs = try concurrentRuns([ScaleFreeTwins.share, 0]) { share in
      ScaleFreeTwins(data: data, seed: seed, share: share, steps: steps)
    }
    let (twins, free) = (runs[0], runs[1])
    page.claim(
      Claim(
        "decay-bn-schedule",
        notes: "before batch normalisation decay is a learning rate that grows (our question)",
        measured: twins.difference, format: .scientific(1),
        unit: "between the outputs, relative", is: .less(than: 1e-7),
        remark: """
          after \(steps) steps; the rate has grown \
          \(NumberStyle.fixed(1).text(Double.pow(1 - ScaleFreeTwins.share, -Double(2 * steps - 1)))) \
          times
          """))
    page.claim(
      Claim(
        "decay-bn-right-angle",
        notes: "such a weight's gradient is at right angles to it (our addition)",
        measured: free.cosine, format: .scientific(1), unit: "cosine at most",
        is: .less(than: 1e-10)))
    page.claim(
      Claim(
        "decay-bn-longer", notes: "without decay such weights only grow (our addition)",
        measured: free.lengths.last! / free.lengths.first!, format: .fixed(4),
        unit: "times as long in the end", is: .greater(than: 1),
        remark: """
          from \(NumberStyle.fixed(2).text(free.lengths.first!)) to \
          \(NumberStyle.fixed(2).text(free.lengths.last!)); with decay to \
          \(NumberStyle.fixed(2).text(twins.lengths.last!))
          """))
    let x = (0...steps).map(Double.init)
    func rates(_ run: ScaleFreeTwins) -> [Double] {
      run.lengths.map { ScaleFreeTwins.rate / ($0 * $0) }
    }
    try page.figure(
      Figure(
        name: "scale-free",
        title: "With batch normalisation behind them, decay turns weights faster, and that is all",
        subtitle: """
          \(options.dataset), 300 digits, 784-30-30-10 with BN, all in one batch, SGD \
          \(ScaleFreeTwins.rate), share \(ScaleFreeTwins.share) a step, double precision
          """,
        grid: .row(of: 2),
        panels: [
          Panel(
            title: "length of the first layer's weights", x: Axis("step"), y: Axis("length"),
            marks: [
              .line(x: x, y: free.lengths, label: "no decay", colour: .blue),
              .line(
                x: x, y: twins.lengths, label: "decay", colour: .vermillion, dash: .dashed),
            ]),
          Panel(
            title: "effective learning rate η / |w|²", x: Axis("step"),
            y: Axis("effective rate", scale: .logarithmic),
            marks: [
              .line(x: x, y: rates(free), label: "no decay", colour: .blue),
              .line(x: x, y: rates(twins), label: "decay", colour: .vermillion, dash: .dashed),
            ]),
        ]),
      caption: """
        Without decay the weights before batch normalisation can only grow. With decay they become \
        shorter, and the same steps turn them more.
        """)
  }
}

/// A network with batch normalisation, trained with decay at a constant rate; and its twin, trained
/// without decay at a rate that grows.
struct ScaleFreeTwins: Sendable {
  /// Where the snippet is.
  static let file = #filePath

  static let rate = 0.02
  static let share = 0.01

  /// The length of the first layer's weights before each step and after the last, with decay.
  var lengths: [Double] = []
  /// How far the twins' outputs are apart in the end, as a share of the largest.
  var difference = 0.0
  /// The largest cosine between the first layer's weights and their gradient.
  var cosine = 0.0

  /// - Parameter share: what a step takes from each weight before a batch normalisation.
  init(data: ExperimentData, seed: UInt64, share: Double, steps: Int) {
    var random = RandomSource(seed: seed)
    let examples = data.training.prefix(300)
    let x = Tensor<Double>(examples.inputs.shape, examples.inputs.scalars.map(Double.init))
    let rate = Self.rate
    // With an epsilon the length would matter a little.
    var decayed = Sequential<Double>([
      Dense(data.inputs, 30, weights: .leCunNormal, bias: nil, using: &random),
      BatchNorm(30, epsilon: 0), Tanh(),
      Dense(30, 30, weights: .leCunNormal, bias: nil, using: &random),
      BatchNorm(30, epsilon: 0), Tanh(),
      Dense(30, 10, weights: .leCunNormal, using: &random),
    ])
    var twin = decayed
    func logits(_ model: inout Sequential<Double>) -> Tensor<Double> {
      model.forward(x, mode: .training)
    }
    func backward(_ model: inout Sequential<Double>) {
      let gradient = SoftmaxCrossEntropy()(logits(&model), labels: examples.labels).gradient
      model.backwardToParameters(gradient)
    }
    // snippet: twins
    for t in 0..<steps {
      backward(&decayed)
      record(decayed.parameters[0])
      decayed.visitParameters { p in
        let kept = p.isScaleFree ? 1 - share : 1
        p.value = kept * p.value - rate * p.gradient
      }
      backward(&twin)
      twin.visitParameters { p in
        let growth = p.isScaleFree ? Double.pow(1 - share, -Double(2 * t + 1)) : 1
        p.value = p.value - rate * growth * p.gradient
      }
    }
    // end snippet
    lengths.append(decayed.parameters[0].value.norm())
    let (a, b) = (logits(&decayed), logits(&twin))
    difference = (a - b).largestMagnitude / a.largestMagnitude
  }

  private mutating func record(_ weights: Parameter<Double>) {
    lengths.append(weights.value.norm())
    cosine = max(cosine, abs(weights.value.cosine(with: weights.gradient) ?? 0))
  }
}

extension Parameter {
  /// Whether batch normalisation comes right behind it: weights of all layers but the last.
  fileprivate var isScaleFree: Bool { role == .weight && value.shape.columns == 30 }
}
