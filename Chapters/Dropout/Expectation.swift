import Foundation
import NeuralNetworks
import Notebook
import Plotting

extension DropoutChapter {
  /// The mean over masks (000, 002): exact for a layer, not for a network.
  func expectation(_ page: Notebook) throws {
    page.text(
      """
      With half of the units gone a sum over units is half as large. At test time, with all of them, \
      it would be twice what the next layer was trained on. Dividing by $1 - p$ in training mends \
      that beforehand: the mask has the mean 1.
      """)
    page.formula(
      #"""
      \begin{aligned}
      E[m_i] &= p \cdot 0 + (1 - p) \frac{1}{1 - p} = 1 \\
      Var[m_i] &= \frac{p}{1 - p}
      \end{aligned}
      """#)
    page.text(
      """
      (The paper itself leaves training as it is and multiplies the weights by $1 - p$ at test time: \
      the same, but then whoever uses the network has to know about dropout.)
      """)
    var random = random(3)
    let count = 200_000
    var means: [Double] = []
    var variances: [Double] = []
    let rates = [0.15, 0.5, 0.8]
    for rate in rates {
      var layer = Dropout<Double>(rate, using: &random)
      let mask = layer.forward(Tensor([count], repeating: 1), mode: .training)
      // In standard errors: of a mean, s / sqrt(n).
      let deviation = (rate / (1 - rate)).squareRoot()
      means.append(abs(mask.mean() - 1) / (deviation / Double(count).squareRoot()))
      variances.append((mask - mask.mean()).squared().mean() / (rate / (1 - rate)))
    }
    page.claim(
      Claim(
        "drop-expectation", notes: "inverted scaling keeps the expectation (000, 002)",
        measured: means, format: .fixed(1),
        unit: "standard errors from 1 (p = 0.15, 0.5, 0.8; 200,000 masks)", is: .less(than: 4)))
    page.claim(
      Claim(
        "drop-variance", notes: "and adds the variance p/(1 - p) x² (our addition)",
        measured: variances, format: .fixed(3), unit: "of that", is: .near(1, within: 0.02)))
    try network(page)
  }

  /// Mean outputs over masks against the output of the whole network.
  private func network(_ page: Notebook) throws {
    page.text(
      """
      For a linear network that goes through: the mean output over all masks is the output of the \
      whole network. A nonlinearity spoils it, since the mean of $f$ is not $f$ of the mean. So for \
      real networks "use all units" is an approximation of the average over sub-networks. How good is \
      it? One sample, a network 20-50-50-1 with $p = 0.5$, and more and more masks:
      """)
    var random = random(4)
    let count = options.quick ? 4_000 : 40_000
    struct Course {
      var name: String
      /// The running mean's distance from the whole network's output, over the outputs' deviation.
      var distance: [Double]
      var error: Double
    }
    let x = Tensor<Double>.normal([1, 20], using: &random)
    let kinds: [(String, (() -> any Layer<Double>)?)] = [
      ("linear", nil), ("ReLU", { ReLU() }), ("tanh", { Tanh() }),
    ]
    let courses = kinds.map { name, activation -> Course in
      var network: Sequential<Double> = droppingNetwork(
        [20, 50, 50, 1], rate: 0.5, activation: activation, using: &random)
      let whole = network.forward(x, mode: .inference)[0, 0]
      // Each row of the batch is the same sample, with another mask.
      let batch = x.gatheringRows(Array(repeating: 0, count: count))
      let outputs = network.forward(batch, mode: .training).scalars
      let mean = outputs.reduce(0, +) / Double(count)
      let deviation = (outputs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count))
        .squareRoot()
      var sum = 0.0
      let distance = outputs.enumerated().map { index, output in
        sum += output
        return (sum / Double(index + 1) - whole) / deviation
      }
      return Course(
        name: name, distance: distance, error: 1 / Double(count).squareRoot())
    }
    func last(_ index: Int) -> Double { abs(courses[index].distance.last!) }
    page.claim(
      Claim(
        "drop-expectation-linear",
        notes: "all units give the mean of all sub-networks (our question)",
        measured: last(0) / courses[0].error, format: .fixed(1),
        unit: "standard errors apart, for a linear network", is: .less(than: 4)))
    page.claim(
      Claim(
        "drop-expectation-deep", notes: "also in a network with ReLU (our question)",
        measured: last(1), format: .fixed(3),
        unit: "of the sub-networks' deviation apart", is: .less(than: 4 * courses[1].error),
        expecting: .differs,
        because: """
          the mean of max(0, z) is more than max(0, mean z); that is \
          \(NumberStyle.fixed(0).text(last(1) / courses[1].error)) standard errors. For tanh it is \
          \(NumberStyle.fixed(1).text(last(2) / courses[2].error)): too few to be told from 0.
          """))
    let picks = stride(from: 0.0, through: log10(Double(count)), by: 0.02).map {
      min(Int(Double.pow(10, $0).rounded()), count)
    }
    let styles: [(Colour, Dash)] = [(.ink, .dotted), (.vermillion, .dashed), (.blue, .solid)]
    try page.figure(
      Figure(
        name: "expectation", title: "The mean over masks is the whole network's output, nearly",
        subtitle: """
          20-50-50-1, p = 0.5, one sample; running mean minus the whole network's output; σ: of one mask's \
          output
          """,
        panel: Panel(
          x: Axis("masks", range: 1...Double(count), scale: .logarithmic),
          y: Axis("distance from the whole network (σ)", range: -1...1),
          marks: [.horizontalRule(0)]
            + courses.indices.map { index in
              .line(
                x: picks.map(Double.init), y: picks.map { courses[index].distance[$0 - 1] },
                label: courses[index].name, colour: styles[index].0, dash: styles[index].1)
            })),
      caption: """
        The running mean of the output over random masks. That of a linear network comes to 0; with \
        ReLU a distance stays. That of tanh cannot be told from 0 with so many masks.
        """)
  }
}
