import NeuralNetworks
import Notebook
import Optimizers
import Plotting

extension WeightDecayChapter {
  /// w <- (1 - eta lambda / n) w - eta dC0/dw (000).
  func shrinking(_ page: Notebook) throws {
    page.text(
      """
      Put that gradient into a step of gradient descent with the learning rate $\\eta$ and sort the \
      terms. The weight is multiplied by a number a little below 1, and then takes the step that it \
      would have taken anyway. Hence the name: what nothing holds up decays. With mini-batches of \
      $m$ samples the data's gradient is the mean over the batch, and the decay stays what it is.
      """)
    page.formula(
      #"""
      \begin{aligned}
      w &\leftarrow (1 - \frac{\eta \lambda}{n}) w - \frac{\eta}{m} \sum_x \frac{\partial C_x}{\partial w} \\
      b &\leftarrow b - \frac{\eta}{m} \sum_x \frac{\partial C_x}{\partial b}
      \end{aligned}
      """#)
    miniBatchStep(page)
    zeroGradient(page)
    try balance(page)
  }

  /// One step of the library against the formula, with the samples' gradients taken one by one.
  private func miniBatchStep(_ page: Notebook) {
    var random = random(2)
    let network: Sequential<Double> = denseNetwork(
      [6, 8, 3], activation: { Tanh() }, using: &random)
    let x = Tensor<Double>.normal([5, 6], using: &random)
    let labels = (0..<5).map { _ in random.integer(below: 3) }
    let (eta, lambda, n) = (0.3, 2.0, 40.0)
    var model = Regularized(network, by: L2(lambda / n))
    let (_, dLogits) = SoftmaxCrossEntropy()(model.forward(x, mode: .training), labels: labels)
    model.backwardToParameters(dLogits)
    var optimizer = SGD<Double>(learningRate: eta)
    optimizer.step(&model)

    var sums = network.parameters.map { Tensor<Double>.zeros($0.value.shape) }
    for sample in labels.indices {
      var net = network
      let logits = net.forward(x.rows(sample..<sample + 1), mode: .training)
      net.backwardToParameters(SoftmaxCrossEntropy()(logits, labels: [labels[sample]]).gradient)
      for (index, parameter) in net.parameters.enumerated() { sums[index] += parameter.gradient }
    }
    let m = Double(labels.count)
    let errors = zip(zip(network.parameters, sums), model.parameters).map { before, after in
      let (parameter, sum) = before
      let decay = parameter.role == .weight ? 1 - eta * lambda / n : 1
      let expected = decay * parameter.value - eta / m * sum
      return (after.value - expected).largestMagnitude
    }
    page.claim(
      Claim(
        "decay-mini-batch", notes: "the mini-batch form of the step (000)",
        measured: errors.max()!, format: .scientific(1), is: .less(than: 1e-14),
        remark: "a step of the library against the formula, sample by sample"))
  }

  /// The weights of an input that is always 0 get no gradient from the data.
  private func zeroGradient(_ page: Notebook) {
    page.text(
      """
      Is the factor what it should be? We need a weight to which the data say nothing. The weights \
      behind an input that is 0 in every sample are such: a digit's corner pixels, for example. After \
      $t$ steps they must be $(1 - \\eta \\lambda / n)^t$ of what they were.
      """)
    var random = random(3)
    var x = Tensor<Double>.normal([30, 4], using: &random)
    for row in 0..<30 { x[row, 0] = 0 }
    let labels = (0..<30).map { _ in random.integer(below: 3) }
    let (eta, lambda, n, steps) = (0.1, 3.0, 30.0, 100)
    let network: Sequential<Double> = denseNetwork(
      [4, 8, 3], activation: { Tanh() }, using: &random)
    var model = Regularized(network, by: L2(lambda / n))
    var optimizer = SGD<Double>(learningRate: eta)
    for _ in 0..<steps {
      let (_, dLogits) = SoftmaxCrossEntropy()(model.forward(x, mode: .training), labels: labels)
      model.backwardToParameters(dLogits)
      optimizer.step(&model)
    }
    let before = network.parameters[0].value.rows(0..<1)
    let after = model.parameters[0].value.rows(0..<1)
    let factor = Double.pow(1 - eta * lambda / n, Double(steps))
    page.claim(
      Claim(
        "decay-factor", notes: "the factor 1 - ηλ/n shrinks w in every step (000)",
        measured: (after / before - factor).largestMagnitude / factor, format: .scientific(1),
        unit: "off, relative", is: .less(than: 1e-12),
        remark: """
          after \(steps) steps the weights of an input that is always 0 are \
          \(NumberStyle.fixed(4).text(factor)) of what they were
          """))
  }

  /// Where a constant pull of the data and the decay balance.
  private func balance(_ page: Notebook) throws {
    page.text(
      """
      Other weights are held up by the data. Where the data pull with a constant gradient $g$, decay \
      and pull come to a balance at $w = -g n / \\lambda$, wherever the weight began; the way there \
      takes about $n / \\eta \\lambda$ steps. A weight is as large as the data pay for.
      """)
    let steps = 500
    let share = 0.01
    /// A weight over the steps: learning rate 0.1, so lambda / n = 0.1 is a share of 0.01.
    func course(from start: Double, gradient: Double, share: Double) -> [Double] {
      var layer = Dense<Double>(weights: Tensor([1, 1], [start]))
      layer.weights.gradient = Tensor([1, 1], [gradient])
      var optimizer = SGDW<Double>(learningRate: 0.1, weightDecay: share / 0.1)
      return [start]
        + (0..<steps).map { _ in
          optimizer.step(&layer)
          return layer.weights.value[0, 0]
        }
    }
    let gradient = -0.1
    let target = -gradient * 0.1 / share
    let starts = [3.0, 1.0, 0.0, -1.0]
    let pulled = starts.map { course(from: $0, gradient: gradient, share: share) }
    page.claim(
      Claim(
        "decay-balance", notes: "decay and data balance at w = -gn/λ (our addition)",
        measured: pulled.map { $0.last! }, format: .fixed(2), is: .near(1, within: 0.03),
        remark: """
          from \(starts.map { NumberStyle.fixed(0).text($0) }.joined(separator: ", ")); the formula \
          says \(NumberStyle.fixed(2).text(target))
          """))
    let x = (0...steps).map(Double.init)
    let shares: [(share: Double, label: String, colour: Colour, dash: Dash)] = [
      (0.01 * 0.1 / 300, "3.3×10⁻⁶", .ink, .dotted), (0.001, "0.001", .blue, .solid),
      (0.01, "0.01", .vermillion, .dashed),
    ]
    try page.figure(
      Figure(
        name: "shrinking", title: "A weight decays to what the data hold up",
        subtitle: "one weight, gradient descent 0.1; ηλ/n is the share that a step takes away",
        grid: .row(of: 2),
        panels: [
          Panel(
            title: "no pull from the data, three shares ηλ/n",
            x: Axis("step", range: 0...Double(steps)), y: Axis("weight", range: -1.2...3.2),
            marks: [.horizontalRule(0, dash: .dotted)]
              + shares.map {
                .line(
                  x: x, y: course(from: 3, gradient: 0, share: $0.share), label: $0.label,
                  colour: $0.colour, dash: $0.dash)
              }),
          Panel(
            title: "a constant pull, share 0.01, four starts",
            x: Axis("step", range: 0...Double(steps)), y: Axis("weight", range: -1.2...3.2),
            marks: [.horizontalRule(target, label: "−gn/λ", colour: .ink, dash: .dotted)]
              + pulled.map { .line(x: x, y: $0, colour: .vermillion, dash: .dashed) }),
        ]),
      caption: """
        Left: a weight without a gradient; with the share of the notes' setting, 3.3 in a million, \
        nothing can be seen. Right: with a constant gradient all starts end in the same place.
        """)
  }

  /// The notes' lambda, the libraries', and what they come to.
  func conventions(_ page: Notebook) throws {
    page.text(
      """
      The notes compare $\\lambda = 0$ with $\\lambda = 0.1$ on 300 digits. Setting and numbers are \
      those of a well-known experiment (Saito 2016, section 6.4.2: gradient descent with \
      $\\eta = 0.01$, batches of 100), and there the penalty is $\\lambda / 2 \\sum w^2$, without the \
      $n$ of the notes' formula. That makes a difference of 300. So whoever names a $\\lambda$ has to \
      say where it stands:
      """)
    struct Convention {
      var name: String
      /// What a step takes away, divided by the learning rate.
      var decay: Double
      var rate = 0.01
    }
    let setting = DecayRun.self
    let n = Double(setting.digitCount)
    let conventions = [
      Convention(name: "the notes' formula, λ/2n Σw², λ = 0.1", decay: 0.1 / n),
      Convention(
        name: "λ/2 Σw², λ = 0.1: Saito's code, PyTorch's SGD(weight_decay=0.1)", decay: 0.1),
      Convention(name: "λ Σw², λ = 0.1: Keras' l2(0.1)", decay: 0.2),
      Convention(name: "PyTorch's AdamW, as it comes (η = 0.001, 0.01)", decay: 0.01, rate: 0.001),
    ]
    let epochSteps = Double(setting.digitCount / setting.batchSize)
    func left(_ convention: Convention, epochs: Double) -> Double {
      Double.pow(1 - convention.rate * convention.decay, epochs * epochSteps)
    }
    var table = Table(
      "convention", .right("a step takes"), .right("an epoch takes"),
      .right("left after 200 epochs"))
    for convention in conventions {
      table.add(
        convention.name, "\(convention.rate * convention.decay, .scientific(1))",
        "\(1 - left(convention, epochs: 1), .scientific(1))",
        "\(left(convention, epochs: 200), .percent(1))")
    }
    page.table(
      table,
      caption: """
        What becomes of a weight that the data leave alone: 300 samples in batches of 100, so 3 steps \
        an epoch; learning rate 0.01 but in the last row.
        """)
    page.claim(
      Claim(
        "decay-notes-lambda", notes: "λ = 0.1 in λ/2n Σw² shrinks the weights (000)",
        measured: left(conventions[0], epochs: 200), format: .percent(1),
        unit: "of an unused weight left after 200 epochs", is: .less(than: 0.95),
        expecting: .differs,
        because: """
          divided by n = 300 it is next to nothing. Without the division \
          \(NumberStyle.percent(1).text(left(conventions[1], epochs: 200))) are left. The notes' \
          formula does the same with λ = 30.
          """))
    let others = conventions[1...2].map { left($0, epochs: 200) }
    page.claim(
      Claim(
        "decay-other-lambdas", notes: "λ = 0.1 is λ = 0.1 (our question)",
        measured: others.max()!,
        shown: others.map(NumberStyle.percent(1).text).joined(separator: " and ")
          + " left with λ/2 Σw² and λ Σw²",
        is: .greater(than: 0.9), expecting: .differs,
        because: "a factor of n, and one of 2."))
    page.text(
      """
      On this page $\\lambda$ is the notes', and $\\lambda / n$ is what libraries call the weight \
      decay. Per epoch a weight loses about $\\eta \\lambda / m$ of itself: $n$ cancels. With twice \
      the data at the same $\\lambda$ each *step* decays half as much, but there are twice as many.
      """)
  }
}
