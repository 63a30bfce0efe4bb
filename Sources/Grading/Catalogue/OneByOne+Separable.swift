import NeuralNetworks
import Solutions
import TensorCore

/// Channels apart, and channels weighed.
extension OneByOneExercises {
  /// Of height, width, the channels that come in and go out, the window, and the stride: the weights and
  /// the multiply-accumulates of both layers.
  public typealias SeparableCosts =
    @Sendable (Int, Int, Int, Int, Int, Int) throws -> (weights: Int, macs: Int)
  /// Of x, [m, height, width, channels], the gates s, [m, channels], and dy, of x's shape: the gradients by
  /// x and by s.
  public typealias Gates =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> (
      x: Tensor<Double>, s: Tensor<Double>
    )

  // MARK: Costs

  private struct Separable: Sendable {
    let name: String
    let height: Int, width: Int, inputs: Int, outputs: Int, window: Int, stride: Int

    /// By the summaries of real layers: one channel under its window, as often as there are channels; and the
    /// 1x1 convolution.
    var cost: (weights: Int, macs: Int) {
      let window = Conv2D<Double>(
        weights: .zeros([self.window, self.window, 1, 1]), stride: PixelSize(stride),
        padding: .same)
      let one = window.summary(of: FeatureMap(input: [height, width, 1]))
      let mixing = Conv2D<Double>(weights: .zeros([1, 1, inputs, outputs])).summary(
        of: FeatureMap(input: [one.output.shape[0], one.output.shape[1], inputs]))
      return (
        inputs * one.cost.trainable + mixing.cost.trainable,
        inputs * one.cost.macs + mixing.cost.macs
      )
    }
  }

  private static func halved(_ n: Int, _ stride: Int) -> Int { (n + stride - 1) / stride }

  /// Asks what a depthwise separable layer costs (Howard et al. 2017), with a stride, SAME padding and no
  /// biases.
  public static let separableCosts = Exercise<SeparableCosts>(
    "1x1-separable-costs", .oneByOne, function: "separableCosts",
    solution: Solutions.separableCosts, section: "Channels apart, then mixed",
    hints: [
      "How many weights has the window of one channel, and how many windows are there? How many pixels has the map "
        + "that comes out of them?",
      "window * window * inputs + inputs * outputs weights, each used once at each pixel of the smaller map; "
        + "(n + stride - 1) / stride rounds up.",
    ],
    cases: {
      [
        Separable(
          name: "56x56x128 to 256 channels by 3x3, stride 2", height: 56, width: 56, inputs: 128,
          outputs: 256, window: 3, stride: 2),
        Separable(
          name: "7x10x6 to 5 channels by 5x5, stride 1", height: 7, width: 10, inputs: 6,
          outputs: 5, window: 5, stride: 1),
        Separable(
          name: "7x10x4 to 9 channels by 3x3, stride 3: sides that do not divide", height: 7,
          width: 10, inputs: 4, outputs: 9, window: 3, stride: 3),
      ].map { layer in
        let cost = layer.cost
        return Case(
          layer.name,
          expecting: [
            Expectation("weights", Double(cost.weights), origin: .reference),
            Expectation("macs", Double(cost.macs), origin: .reference),
          ]
        ) {
          let (weights, macs) = try $0(
            layer.height, layer.width, layer.inputs, layer.outputs, layer.window, layer.stride)
          return [.scalar(Double(weights)), .scalar(Double(macs))]
        }
      }
    },
    mistakes: [
      Mistake(
        "windows-mix",
        "You let each window read all channels. Depthwise, each channel has one window of its own."
      ) { height, width, inputs, outputs, window, stride in
        let weights = window * window * inputs * inputs + inputs * outputs
        return (weights, weights * halved(height, stride) * halved(width, stride))
      },
      Mistake(
        "stride-in-the-1x1",
        "You put the stride into the 1x1 convolution: the windows are counted on the large map. The stride is in the "
          + "windows."
      ) { height, width, inputs, outputs, window, stride in
        let (apart, mixing) = (window * window * inputs, inputs * outputs)
        return (
          apart + mixing,
          apart * height * width + mixing * halved(height, stride) * halved(width, stride)
        )
      },
      Mistake(
        "rounded-down",
        "SAME padding rounds up: where the stride does not divide the side, a last window reaches over the edge."
      ) { height, width, inputs, outputs, window, stride in
        let weights = window * window * inputs + inputs * outputs
        return (weights, weights * (height / stride) * (width / stride))
      },
      Mistake(
        "stride-forgotten",
        "You count all pixels of the map that comes in. A stride skips most of them."
      ) { height, width, inputs, outputs, window, _ in
        let weights = window * window * inputs + inputs * outputs
        return (weights, weights * height * width)
      },
    ])

  // MARK: Gates

  private struct Example: Sendable {
    let name: String
    let x, s, dy: Tensor<Double>

    init(_ name: String, x: Shape, seed: UInt64) {
      self.name = name
      self.x = inputs(x, seed: seed)
      s = inputs([x[0], x[3]], seed: seed + 1)
      dy = inputs(x, seed: seed + 2)
    }
  }

  /// y[n, i, j, c] = x[n, i, j, c] * s[n, c].
  private static func gated(_ x: Tensor<Double>, _ s: Tensor<Double>) -> Tensor<Double> {
    forEachSample(x) { sample, pixels in
      pixels * s.rows(sample..<sample + 1).reshaped(to: [x.shape[3]])
    }
    .reshaped(to: x.shape)
  }

  /// What `body` makes of the pixels of each sample, [height * width, channels], one below the other.
  private static func forEachSample(
    _ x: Tensor<Double>, _ body: (Int, Tensor<Double>) -> Tensor<Double>
  ) -> Tensor<Double> {
    let shape: Shape = [x.shape[1] * x.shape[2], x.shape[3]]
    return (0..<x.shape[0]).reduce(.zeros([0, x.shape[3]])) { rows, sample in
      rows.appendingRows(of: body(sample, x.rows(sample..<sample + 1).reshaped(to: shape)))
    }
  }

  /// For each sample and channel the sum over the pixels: [m, channels].
  private static func pixelSums(_ x: Tensor<Double>) -> Tensor<Double> {
    forEachSample(x) { _, pixels in pixels.columnSums().reshaped(to: [1, x.shape[3]]) }
  }

  /// Asks for the gradients of channels that are multiplied by gates, one a sample and channel (Hu, Shen
  /// and Sun 2018, equation 4).
  public static let excitationBackward = Exercise<Gates>(
    "1x1-excitation-backward", .oneByOne, function: "gatesBackward",
    solution: Solutions.gatesBackward, section: "Channels apart, then mixed",
    hints: [
      "A multiplication hands each factor the gradient times the other factor. At how many places is a gate used?",
      "dx is dy times the sample's gates, row by row; ds of a sample is columnSums() of its dy * x.",
    ],
    cases: {
      [
        Example("2 maps of 3x4 with 5 channels", x: [2, 3, 4, 5], seed: 100),
        Example("a map of 2x2 with 3 channels", x: [1, 2, 2, 3], seed: 104),
        Example("3 maps of 1x5 with 2 channels", x: [3, 1, 5, 2], seed: 108),
      ].map { example in
        Case(
          example.name,
          expecting: [
            .gradient("dx", at: example.x, weights: example.dy) { gated($0, example.s) },
            .gradient("ds", at: example.s, weights: example.dy) { gated(example.x, $0) },
          ]
        ) {
          let (x, s) = try $0(example.x, example.s, example.dy)
          return [x, s]
        }
      }
    },
    mistakes: [
      Mistake(
        "mean-over-pixels",
        "For ds you take means over the pixels. The gate was not averaged, it was used at each of them: add up."
      ) { x, s, dy in
        (gated(dy, s), pixelSums(dy * x) / Double(x.shape[1] * x.shape[2]))
      },
      Mistake(
        "input-forgotten",
        "For ds you add up dy alone. What a gate changes is x, so each dy counts times its x."
      ) { x, s, dy in (gated(dy, s), pixelSums(dy)) },
      Mistake(
        "gate-forgotten",
        "You hand dy on to x as it is. A gate of 0 lets nothing through, and so no gradient either."
      ) { x, _, dy in (dy, pixelSums(dy * x)) },
      Mistake(
        "samples-mixed",
        "You add up over the samples, too. Each sample has gates of its own."
      ) { x, s, dy in
        let all = pixelSums(dy * x).columnSums()
        return (gated(dy, s), Tensor.zeros(s.shape) + all)
      },
    ])
}
