import NeuralNetworks
import Notebook
import Plotting

extension InitialisationChapter {
  /// Receptive field, fan-in and fan-out (001), and counted on real layers.
  func fans(_ page: Notebook) throws {
    page.text(
      """
      The $n$ of all these formulas is a unit's number of connections. In a dense layer that is \
      plain: $n_{in}$ inputs, $n_{out}$ outputs. In a convolution a unit sees only the *receptive \
      field* of its kernel, on all input channels; and an input is seen from as many places, by all \
      output channels:
      """)
    page.formula(
      #"""
      \begin{aligned}
      n_{in} &= \text{receptive field} \cdot \text{input channels} \\
      n_{out} &= \text{receptive field} \cdot \text{output channels}
      \end{aligned}
      """#)
    let layers: [(name: String, shape: Shape)] = [
      ("1-D kernel of 4, 1 to 20 (001)", [4, 1, 20]), ("5 x 5, 3 to 6 (001)", [5, 5, 3, 6]),
      ("dense, digits to 100", [784, 100]), ("dense, 100 to 100", [100, 100]),
      ("dense, 100 to 10", [100, 10]), ("3 x 3, 3 to 64", [3, 3, 3, 64]),
      ("3 x 3, 64 to 64", [3, 3, 64, 64]), ("1 x 1, 256 to 64", [1, 1, 256, 64]),
    ]
    let kinds: [Initializer] = [.leCunNormal, .glorotUniform, .heNormal]
    var table = Table(
      "shape", .right("field"), .right("fan-in"), .right("fan-out"),
      .right("LeCun"), .right("Xavier"), .right("He"))
    for (_, shape) in layers {
      let fans = Fans(of: shape)
      table.add(
        [
          "\(shape)", "\(fans.receptiveField)", "\(fans.fanIn, .grouped)",
          "\(fans.fanOut, .grouped)",
        ] + kinds.map { NumberStyle.significant(3).text($0.standardDeviation(for: shape)) })
    }
    page.table(table, caption: "Fans, and the standard deviation each rule gives the weights.")
    for (id, shape, numbers) in [
      ("init-fans-2d", [5, 5, 3, 6] as Shape, [25, 75, 150]),
      ("init-fans-1d", [4, 1, 20], [4, 4, 80]),
    ] {
      let fans = Fans(of: shape)
      page.claim(
        Claim(
          id,
          notes:
            "kernel \(shape): receptive field \(numbers[0]), fans \(numbers[1]), \(numbers[2]) (001)",
          measured: [fans.receptiveField, fans.fanIn, fans.fanOut] == numbers,
          shown: "\(fans.receptiveField), \(fans.fanIn), \(fans.fanOut)", is: .holding))
    }
    page.text(
      """
      Formulas can be believed, connections can be counted: give a convolution an image that is 0 but \
      for one number, and count the outputs that are not 0; send back a gradient that is 0 but for \
      one number, and count the inputs that it reaches. (A one-dimensional kernel of 4 is a \
      two-dimensional one of 1 x 4. Away from the border, stride 1.)
      """)
    page.code(Snippet("count"))
    let counts = [[5, 5, 3, 6], [1, 4, 1, 20]].map { counted(Shape($0)) }
    page.claim(
      Claim(
        "init-fans-counted", notes: "a fan is the number of a unit's connections (001)",
        measured: counts == [[75, 150], [4, 80]],
        shown: counts.map { "\($0[0]) in, \($0[1]) out" }.joined(separator: "; "), is: .holding,
        remark: "counted on the two kernels"))
    try figure(page, layers, kinds)
  }

  /// The connections of one output and of one input of a convolution.
  private func counted(_ shape: Shape) -> [Int] {
    var random = random(8)
    // snippet: count
    let kernel: Tensor<Double> = Initializer.heNormal(shape, using: &random)
    var convolution = Conv2D(weights: kernel, padding: .same)
    var image = Tensor<Double>.zeros([1, 11, 11, shape[2]])
    image[0, 5, 5, 0] = 1
    let outputs = convolution.forward(image, mode: .training)
    var gradient = Tensor<Double>.zeros(outputs.shape)
    gradient[0, 5, 5, 0] = 1
    let inputs = convolution.backward(gradient)
    let fanIn = inputs.scalars.count { $0 != 0 }
    let fanOut = outputs.scalars.count { $0 != 0 }
    // end snippet
    return [fanIn, fanOut]
  }

  private func figure(
    _ page: Notebook, _ layers: [(name: String, shape: Shape)], _ kinds: [Initializer]
  ) throws {
    let places = layers.indices.map { Double($0) }
    let ticks = Axis.Ticks.labelled(
      layers.indices.map { .init(Double($0), layers[$0].name.replacing(" (001)", with: "")) })
    func axis(_ visible: Bool) -> Axis {
      Axis(
        range: -0.6...(Double(layers.count) - 0.4), ticks: visible ? ticks : .none, isReversed: true
      )
    }
    let fans = layers.map { Fans(of: $0.shape) }
    func stems(_ a: [Double], _ b: [Double]) -> [Mark] {
      places.indices.map {
        .line(
          x: [a[$0], b[$0]], y: [places[$0], places[$0]], colour: .faint, dash: .solid, width: 1)
      }
    }
    let (fanIn, fanOut) = (fans.map { Double($0.fanIn) }, fans.map { Double($0.fanOut) })
    let deviations = kinds.map { kind in layers.map { kind.standardDeviation(for: $0.shape) } }
    try page.figure(
      Figure(
        name: "fans", title: "The more connections a unit has, the smaller its weights begin",
        subtitle:
          "fan-in and fan-out of eight layers, and the weights' standard deviation by each rule",
        grid: Grid(rows: 1, columns: 2, sharesY: true),
        panels: [
          Panel(
            title: "connections",
            x: Axis("connections of a unit", range: 2...2000, scale: .logarithmic),
            y: axis(true),
            marks: stems(fanIn, fanOut) + [
              .points(x: fanIn, y: places, label: "fan-in", colour: .blue, shape: .circle),
              .points(
                x: fanOut, y: places, label: "fan-out", colour: .vermillion, shape: .triangle),
            ]),
          Panel(
            title: "weights",
            x: Axis(
              "standard deviation of the weights", range: 0.02...1, scale: .logarithmic,
              ticks: .at([0.02, 0.05, 0.1, 0.2, 0.5, 1])),
            y: axis(true),
            marks: [
              .points(x: deviations[0], y: places, label: "LeCun", colour: .green, shape: .square),
              .points(x: deviations[1], y: places, label: "Xavier", colour: .sky, shape: .diamond),
              .points(x: deviations[2], y: places, label: "He", colour: .pink, shape: .ring),
            ]),
        ], size: .init(width: 1800, height: 800)),
      caption: """
        Fans of dense layers and kernels. Where a layer widens (1-D kernel, 3 to 64) Xavier's weights \
        are smaller than LeCun's, where it narrows they are larger.
        """)
  }
}
