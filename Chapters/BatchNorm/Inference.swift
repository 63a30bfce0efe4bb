import Experiments
import NeuralNetworks
import Notebook
import Plotting

extension BatchNormChapter {
  func inference(_ page: Notebook) throws {
    page.text(
      """
      A trained network should answer for one digit at a time, and always the same. So at inference \
      the statistics are fixed: those of the whole training set. The paper's algorithm 2 averages \
      over batches after training; in practice a running average is kept during training.
      """)
    page.formula(
      #"""
      \begin{aligned}
      E[x] &= E_B[\mu_B] \\
      Var[x] &= \frac{m}{m - 1} E_B[\sigma_B^2] \\
      \text{running} &\leftarrow \text{momentum} \cdot \text{running}
      + (1 - \text{momentum}) \cdot \text{batch}
      \end{aligned}
      """#)
    try algorithm2(page)
    try runningAverage(page)
    try folding(page)
  }

  /// Averages over batches against the statistics of all samples at once.
  private func algorithm2(_ page: Notebook) throws {
    var random = random(6)
    let (m, batches) = (60, 2000)
    let all = Tensor<Double>.normal(
      [m * batches, 1], mean: 3, standardDeviation: 2, using: &random)
    var meanOfMeans = 0.0
    var meanOfVariances = 0.0
    for batch in 0..<batches {
      let x = all.rows(batch * m..<(batch + 1) * m)
      meanOfMeans += x.columnMeans()[0] / Double(batches)
      meanOfVariances += x.columnVariances()[0] / Double(batches)
    }
    let corrected = meanOfVariances * Double(m) / Double(m - 1)
    let truth = all.columnVariances()[0]
    page.text(
      """
      Why $m / (m - 1)$? A batch's variance is taken around the batch's own mean, to which the \
      samples are closer than to the true one. Over \("\(batches, .grouped)") batches of \(m) the \
      average variance is \("\(meanOfVariances, .fixed(4))"), that of all samples \
      \("\(truth, .fixed(4))"), and the corrected one \("\(corrected, .fixed(4))").
      """)
    page.claim(
      Claim(
        "bn-mean-of-means", notes: "E[x] is the mean of the batch means (003, algorithm 2)",
        measured: meanOfMeans - all.mean(), format: .scientific(1), is: .near(0, within: 1e-9)))
    page.claim(
      Claim(
        "bn-bessel", notes: "Var[x] is m/(m-1) times the mean batch variance (003)",
        measured: corrected / truth, format: .fixed(4), is: .near(1, within: 0.002),
        remark: "uncorrected \(NumberStyle.fixed(4).text(meanOfVariances / truth)) of the truth"))
  }

  /// The running mean of a layer whose batches have mean 3, from its start at 0.
  private func runningAverage(_ page: Notebook) throws {
    let steps = 600
    var random = random(7)
    var layer = BatchNorm<Double>(1)
    var running = [0.0]
    var batchMeans: [Double] = []
    for _ in 0..<steps {
      let x = Tensor<Double>.normal([60, 1], mean: 3, standardDeviation: 2, using: &random)
      _ = layer.forward(x, mode: .training)
      running.append(layer.runningMean[0])
      batchMeans.append(x.mean())
    }
    // The average that 0.99^t of the start value has been taken out of again.
    var constant = BatchNorm<Double>(1)
    var leftover: [Double] = []
    for step in 1...steps {
      _ = constant.forward(Tensor([2, 1], [3, 3]), mode: .training)
      leftover.append((3 - constant.runningMean[0]) / 3 - Double.pow(0.99, Double(step)))
    }
    page.text(
      """
      Keras' momentum is 0.99. After $t$ steps the running mean still holds $0.99^t$ of its start \
      value 0, and the running variance as much of its start value 1: after 100 steps \
      \("\(Double.pow(0.99, 100), .percent(0))"), after 500 less than 1%. A network that is tested \
      early in training is tested with wrong statistics.
      """)
    page.claim(
      Claim(
        "bn-momentum", notes: "after t steps momentum^t of the start value is left (002)",
        measured: leftover.map(\.magnitude).max()!, format: .scientific(1),
        is: .less(than: 1e-12)))
    let x = (0...steps).map(Double.init)
    try page.figure(
      Figure(
        name: "running-mean", title: "The running mean forgets its start by 1% a step",
        subtitle: "batches of 60 from N(3, 2²), momentum 0.99",
        panel: Panel(
          x: Axis("step", range: 0...Double(steps)), y: Axis("mean", range: 0...4.2),
          marks: [
            .points(
              x: Array(x.dropFirst()), y: batchMeans, label: "batches", colour: .orange,
              shape: .circle, size: 0.4),
            .line(x: x, y: running, label: "running", colour: .blue, width: 2),
            .line(
              x: x, y: x.map { 3 * (1 - Double.pow(0.99, $0)) }, label: "3 (1 − 0.99ᵗ)",
              colour: .ink, dash: .dotted),
          ])),
      caption: "Every batch's mean, their running average, and what theory says of it.")
  }

  /// Inference is affine, and disappears into the dense layer before it.
  private func folding(_ page: Notebook) throws {
    page.text(
      """
      With fixed statistics the layer is one multiplication and one addition for each unit, and \
      these can be folded into the weights before it. A network in use pays nothing for its \
      normalisation.
      """)
    page.formula(
      #"""
      y = \frac{\gamma}{\sqrt{Var[x] + \epsilon}} x + \left( \beta -
      \frac{\gamma E[x]}{\sqrt{Var[x] + \epsilon}} \right)
      """#)
    var random = random(8)
    var dense = Dense<Double>(20, 7, bias: .normal(standardDeviation: 1), using: &random)
    var norm = BatchNorm<Double>(
      scale: .normal([7], using: &random), offset: .normal([7], using: &random), momentum: 0.9)
    for _ in 0..<50 {
      let u = Tensor<Double>.normal([30, 20], mean: 1, using: &random)
      _ = norm.forward(dense.forward(u, mode: .training), mode: .training)
    }
    func infer(_ x: Tensor<Double>) -> Tensor<Double> { norm.forward(x, mode: .inference) }
    let a = Tensor<Double>.normal([9, 7], using: &random)
    let b = Tensor<Double>.normal([9, 7], using: &random)
    let zero = Tensor<Double>.zeros([9, 7])
    let bend = infer(a + b) - infer(a) - infer(b) + infer(zero)
    page.claim(
      Claim(
        "bn-affine", notes: "with frozen statistics the layer is affine (003)",
        measured: bend.largestMagnitude, format: .scientific(1), is: .less(than: 1e-12),
        remark: "f(a + b) − f(a) − f(b) + f(0) is 0"))
    // snippet: folding
    var one = norm.folded(into: dense)
    let u = Tensor<Double>.normal([9, 20], using: &random)
    let two = norm.forward(dense.forward(u, mode: .inference), mode: .inference)
    let difference = one.forward(u, mode: .inference) - two
    // end snippet
    page.code(Snippet("folding"))
    page.claim(
      Claim(
        "bn-folding", notes: "it folds into the layer before it (003, algorithm 2)",
        measured: difference.largestMagnitude, format: .scientific(1), is: .less(than: 1e-12)))
  }
}
