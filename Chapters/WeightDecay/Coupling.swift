import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Training

extension WeightDecayChapter {
  /// L2 in the loss and decay beside it: the same for plain gradient descent only.
  func coupling(_ page: Notebook) throws {
    page.text(
      """
      There are two places for the decay. The penalty can be *in the loss*: then its gradient \
      $\\lambda' w$, with $\\lambda' = \\lambda / n$, goes the way of every gradient, through momentum \
      or through Adam's averages. Or the optimizer can shrink the weights *beside* its step, and its \
      averages see the data's gradient only. Loshchilov and Hutter (2019) call that decoupled weight \
      decay. For plain gradient descent the two are the same numbers:
      """)
    page.formula(
      #"w - \eta (g + \lambda' w) = (1 - \eta \lambda') w - \eta g"#)
    page.text(
      """
      With momentum they are not. In the loss, each decay goes into the velocity and is repeated with \
      it, $1 / (1 - \\mu)$ times in the end. Beside the step it counts once.
      """)
    page.code(Snippet("pair", file: CoupledPair.file))
    let data = try data()
    let steps = options.quick ? 40 : 150
    let kinds = CoupledPair.Kind.allCases
    let seed = options.seed
    let pairs = try concurrentRuns(kinds) { kind in
      CoupledPair(kind, data: data, seed: seed, steps: steps)
    }
    let text = NumberStyle.scientific(1)
    func last(_ kind: CoupledPair.Kind) -> Double {
      pairs[kinds.firstIndex(of: kind)!].distances.last!
    }
    page.claim(
      Claim(
        "decay-sgd-same", notes: "gradient descent: L2 and decay are the same (our question)",
        measured: pairs[0].distances.max()!, format: .scientific(1),
        unit: "of the weights' length apart", is: .less(than: 1e-12),
        remark: "\(steps) steps on 300 digits in double precision"))
    page.claim(
      Claim(
        "decay-momentum-differs", notes: "with momentum 0.9 as well (our question)",
        measured: last(.momentum), format: .significant(2), unit: "of the weights' length apart",
        is: .less(than: 1e-6), expecting: .differs,
        because: "the velocity repeats a decay that is in the loss."))
    page.claim(
      Claim(
        "decay-adam-differs", notes: "and with Adam (our question)",
        measured: last(.adam), format: .significant(2), unit: "of the weights' length apart",
        is: .less(than: 1e-6), expecting: .differs,
        because: "Adam divides a decay that is in the loss by the root of the squared gradients."))
    momentumFactor(page)
    let x = (1...steps).map(Double.init)
    let styles: [(Colour, Dash)] = [(.ink, .dotted), (.blue, .solid), (.vermillion, .dashed)]
    try page.figure(
      Figure(
        name: "coupling", title: "L2 in the loss is weight decay for plain gradient descent only",
        subtitle: """
          \(options.dataset), 300 digits, 784-30-10, batch 100, λ/n = 0.1, double precision; \
          SGD 0.1, momentum 0.9 with 0.01, Adam 0.001
          """,
        panel: Panel(
          x: Axis("training step", range: 0...Double(steps)),
          y: Axis(
            "distance of the weights, relative", range: 1e-17...10, scale: .logarithmic,
            ticks: .at([1e-16, 1e-12, 1e-8, 1e-4, 1])),
          marks: zip(pairs, styles).map { pair, style in
            .line(
              x: x, y: pair.distances.map { max($0, 1e-17) }, label: pair.kind.rawValue,
              colour: style.0, dash: style.1)
          })),
      caption: """
        Two networks that begin alike, one with the penalty in the loss, one with the decay beside the \
        step: the distance of their weights. After \(steps) steps it is \(text.text(last(.plain))) for \
        plain gradient descent, the rounding of `Double`.
        """)
  }

  /// How much faster an unused weight decays if the velocity knows of it.
  private func momentumFactor(_ page: Notebook) {
    let (steps, momentum, rate, decay) = (1_000, 0.9, 0.01, 0.02)
    let start = Dense<Double>(weights: Tensor([1, 1], [1]))
    var inLoss = start
    var beside = start
    var sgd = SGD<Double>(learningRate: rate, momentum: momentum)
    var sgdW = SGDW<Double>(learningRate: rate, weightDecay: decay, momentum: momentum)
    for _ in 0..<steps {
      inLoss.weights.gradient = .zeros([1, 1])
      L2(decay).addGradient(to: &inLoss.weights)
      sgd.step(&inLoss)
      sgdW.step(&beside)
    }
    func speed(_ layer: Dense<Double>) -> Double { -Double.log(layer.weights.value[0, 0]) }
    page.claim(
      Claim(
        "decay-momentum-factor", notes: "in the loss a decay counts 1/(1 - μ) times (our addition)",
        measured: speed(inLoss) / speed(beside), format: .fixed(1),
        unit: "times as fast for μ = 0.9", is: .near(10, within: 0.3),
        remark: "an unused weight, \(NumberStyle.grouped.text(Double(steps))) steps"))
  }
}

/// Two networks that begin alike and see the same batches: the penalty in the loss of one, the decay
/// beside the steps of the other.
struct CoupledPair: Sendable {
  /// Where the snippet is.
  static let file = #filePath

  enum Kind: String, CaseIterable, Sendable {
    case plain = "SGD"
    case momentum = "momentum"
    case adam = "Adam"
  }

  var kind: Kind
  /// After each step, the length of the difference of the weights, as a share of their length.
  var distances: [Double] = []

  init(_ kind: Kind, data: ExperimentData, seed: UInt64, steps: Int) {
    self.kind = kind
    switch kind {
    case .plain: train(SGD(learningRate: 0.1), data, seed, steps)
    case .momentum: train(SGD(learningRate: 0.01, momentum: 0.9), data, seed, steps)
    case .adam: train(Adam(learningRate: 0.001), data, seed, steps)
    }
  }

  private mutating func train(
    _ optimizer: some Optimizer<Double>, _ data: ExperimentData, _ seed: UInt64, _ steps: Int
  ) {
    var random = RandomSource(seed: seed)
    let decay = 0.1
    let network: Sequential<Double> = denseNetwork([data.inputs, 30, 10], using: &random)
    let batches = data.training.prefix(300).batches(of: 100).map { batch in
      (
        inputs: Tensor<Double>(batch.inputs.shape, batch.inputs.scalars.map(Double.init)),
        labels: batch.labels
      )
    }
    // snippet: pair
    var inLoss = Regularized(network, by: L2(decay))
    var beside = network
    var rule = optimizer
    var decayingRule = Decayed(optimizer, by: decay)
    // end snippet
    func backward(_ model: inout some Layer<Double>, _ step: Int) {
      let batch = batches[step % batches.count]
      let logits = model.forward(batch.inputs, mode: .training)
      model.backwardToParameters(
        SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient)
    }
    for step in 0..<steps {
      backward(&inLoss, step)
      rule.step(&inLoss)
      backward(&beside, step)
      decayingRule.step(&beside)
      distances.append(inLoss.weights.distance(to: beside.weights))
    }
  }
}
