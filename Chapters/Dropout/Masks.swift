import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension DropoutChapter {
  /// A small network, whole and with the holes of real masks (000, figure 14; 002, figure 5-14).
  func masks(_ page: Notebook) throws {
    page.text(
      """
      Dropout sets, in each training step, each unit's output to 0 with probability $p$, and divides \
      the others by $1 - p$ (Srivastava et al. 2014, in the form that frameworks use). A unit that \
      gives 0 might as well not be there: what is trained in that step is a smaller network, with \
      some of the units and the weights between them. At test time all units are kept.
      """)
    page.formula(
      #"""
      \begin{aligned}
      m_i &= \frac{1}{1 - p}, \text{ or } 0 \text{ with probability } p \\
      y_i &= m_i x_i
      \end{aligned}
      """#)
    page.text("The layer keeps its last mask. Three training steps of a small network draw three:")
    page.code(Snippet("dropout"))
    let widths = [4, 6, 6, 3]
    var random = random(1)
    // snippet: dropout
    var network: Sequential<Double> = droppingNetwork(widths, rate: 0.5, using: &random)
    let x = Tensor<Double>.normal([1, 4], using: &random)
    let drawn = (0..<3).map { _ in
      _ = network.forward(x, mode: .training)
      return network.masks  // a mask for each hidden layer: 0 or 2 for each unit
    }
    // end snippet
    _ = network.forward(x, mode: .inference)
    page.claim(
      Claim(
        "drop-subnetwork", notes: "each training step has its own random sub-network (000, 002)",
        measured: Set(drawn.map { $0.flatMap(\.scalars) }).count,
        unit: "different masks in 3 steps",
        is: .equal(to: 3)))
    page.claim(
      Claim(
        "drop-inference", notes: "at test time all units are kept (000, 002)",
        measured: network.masks.isEmpty, is: .holding,
        remark: "inference draws no mask and scales nothing"))
    let kept = drawn.map { masks in masks.map { $0.scalars.map { $0 > 0 } } }
    let all = widths.dropFirst().dropLast().map { [Bool](repeating: true, count: $0) }
    let names = ["before: all units"] + (1...3).map { "step \($0)" }
    try page.figure(
      Figure(
        name: "sub-networks", title: "Every training step trains another part of the network",
        subtitle: """
          4 inputs, two hidden layers of 6, 3 outputs, p = 0.5 in the hidden layers; masks as drawn \
          by the layers; × dropped
          """,
        grid: .row(of: 4),
        panels: zip(names, [all] + kept).map { diagram($0, widths, kept: $1) },
        size: .init(width: 1800, height: 600)),
      caption: """
        A small network whole, and in three training steps (000, figure 14; 002, figure 5-14). A \
        dropped unit takes its connections with it. The count below each is that of the weights that \
        take part.
        """)
  }

  /// The units of each layer from left to right, with the connections between those that are kept.
  private func diagram(_ title: String, _ widths: [Int], kept hidden: [[Bool]]) -> Panel {
    let kept =
      [[Bool](repeating: true, count: widths[0])] + hidden
      + [[Bool](repeating: true, count: widths.last!)]
    let tallest = Double(widths.max()!)
    func place(_ layer: Int, _ unit: Int) -> (x: Double, y: Double) {
      (2.4 * Double(layer), (tallest - Double(widths[layer])) / 2 + Double(unit) + 0.5)
    }
    let radius = 0.3
    /// Where the line from one unit to another leaves the first one's circle.
    func edge(
      _ unit: (x: Double, y: Double), towards other: (x: Double, y: Double)
    ) -> (x: Double, y: Double) {
      let (dx, dy) = (other.x - unit.x, other.y - unit.y)
      let share = radius / (dx * dx + dy * dy).squareRoot()
      return (unit.x + share * dx, unit.y + share * dy)
    }
    var marks: [Mark] = []
    var weights = 0
    for layer in 0..<(widths.count - 1) {
      for from in 0..<widths[layer] where kept[layer][from] {
        for to in 0..<widths[layer + 1] where kept[layer + 1][to] {
          weights += 1
          marks.append(
            .arrow(
              from: edge(place(layer, from), towards: place(layer + 1, to)),
              to: edge(place(layer + 1, to), towards: place(layer, from)),
              colour: .muted, width: 0.5, hasHead: false))
        }
      }
    }
    for layer in widths.indices {
      let isHidden = layer > 0 && layer < widths.count - 1
      for unit in 0..<widths[layer] {
        let (x, y) = place(layer, unit)
        let isKept = kept[layer][unit]
        marks.append(
          .circle(
            isKept ? "" : "×", x: x, y: y, radius: radius,
            fill: isKept ? (isHidden ? .sky : .white) : .white,
            stroke: isKept ? .ink : .faint, textColour: .vermillion, textSize: 1.2))
      }
    }
    marks.append(
      .text(
        "\(weights) weights", x: place(widths.count - 1, 0).x / 2, y: -0.5, alignment: .center,
        size: 1))
    return Panel(
      title: title, x: Axis(range: -0.6...(2.4 * Double(widths.count - 1) + 0.6), isVisible: false),
      y: Axis(range: -1...(tallest + 0.2), isVisible: false), marks: marks, hasEqualUnits: true)
  }

  /// A mask for each sample, not for each batch.
  func whoseMask(_ page: Notebook) throws {
    page.text(
      """
      The notes say that each mini-batch trains a sub-network. The paper says: each training *case* \
      (section 5.1), and that is what frameworks do and this layer does: the mask has the shape of \
      the batch, so that each sample of it goes through holes of its own. The step then is the \
      average of as many sub-networks as the batch has samples, which makes it less noisy.
      """)
    var random = random(2)
    var network: Sequential<Double> = droppingNetwork([20, 30, 10], rate: 0.5, using: &random)
    _ = network.forward(.normal([60, 20], using: &random), mode: .training)
    let mask = network.masks[0]
    let rows = Set((0..<60).map { mask.rows($0..<($0 + 1)).scalars })
    page.claim(
      Claim(
        "drop-per-sample", notes: "each mini-batch trains one random sub-network (000, 002)",
        measured: rows.count, unit: "different masks in one batch of 60", is: .equal(to: 1),
        expecting: .differs,
        because:
          "each sample has its own, as in the paper: the batch is an average of sub-networks."
      ))
    page.text(
      """
      $n$ units make $2^n$ sub-networks; 30 units already make \(1 << 30, .grouped). A training of \
      some thousand steps never sees most of them. They learn all the same, because they share their \
      weights.
      """)
  }
}
