import NeuralNetworks
import Solutions
import TensorCore

/// The exercises of chapter-1x1.
public enum OneByOneExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    forward.info, backward.info, merge.info, bottleneck.info, widest.info, averageBackward.info,
    classMap.info, separableCosts.info, excitationBackward.info,
  ]

  /// Of x, [m, height, width, in], w, [in, out], and b, [out]: y, [m, height, width, out].
  public typealias Forward =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>
  /// Of x, [m, height, width, in], w, [in, out], and dy, [m, height, width, out]: the gradients by x, w and
  /// b.
  public typealias Backward =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> (
      x: Tensor<Double>, w: Tensor<Double>, b: Tensor<Double>
    )
  /// Of height, width, the channels that come in, those in between, those that go out, and the window: the
  /// weights and the multiply-accumulates of both convolutions.
  public typealias Bottleneck =
    @Sendable (Int, Int, Int, Int, Int, Int) throws -> (weights: Int, macs: Int)
  /// Of the channels that come in and go out, and the window: the largest number of channels in between
  /// that pays, 0 if none does.
  public typealias Widest = @Sendable (Int, Int, Int) throws -> Int

  // MARK: A dense layer at every pixel

  private struct Example: Sendable {
    let name: String
    let x, w, b, dy: Tensor<Double>

    init(_ name: String, x: Shape, outputs: Int, seed: UInt64) {
      self.name = name
      self.x = inputs(x, seed: seed)
      w = inputs([x[3], outputs], seed: seed + 1)
      b = inputs([outputs], seed: seed + 2)
      dy = inputs([x[0], x[1], x[2], outputs], seed: seed + 3)
    }

    /// By a convolution whose window is a pixel.
    func output(
      x: Tensor<Double>? = nil, w: Tensor<Double>? = nil, b: Tensor<Double>? = nil
    ) -> Tensor<Double> {
      let weights = (w ?? self.w).reshaped(to: [1, 1, self.w.shape[0], self.w.shape[1]])
      var layer = Conv2D(weights: weights, bias: b ?? self.b)
      return layer.forward(x ?? self.x, mode: .inference)
    }
  }

  private static let examples = [
    Example("2 images of 3x4, from 5 channels to 3", x: [2, 3, 4, 5], outputs: 3, seed: 50),
    Example("an image of 3x2, from 2 channels to 4", x: [1, 3, 2, 2], outputs: 4, seed: 54),
    Example("3 images of one pixel", x: [3, 1, 1, 4], outputs: 2, seed: 58),
  ]

  /// The numbers of [in, out], taken as [out, in] and transposed.
  private static func misread(_ w: Tensor<Double>) -> Tensor<Double> {
    w.reshaped(to: [w.shape[1], w.shape[0]]).transposed()
  }

  /// The numbers of [m, height, width, channels], taken as [m, channels, height, width].
  private static func channelsFirst(_ x: Tensor<Double>) -> Tensor<Double> {
    let (m, channels) = (x.shape[0], x.shape[3])
    let size = x.count / m
    var result = x.rows(0..<0)
    for n in 0..<m {
      let image = x.rows(n..<n + 1).reshaped(to: [channels, size / channels])
      let shape: Shape = [1, x.shape[1], x.shape[2], channels]
      result = result.appendingRows(of: image.transposed().reshaped(to: shape))
    }
    return result
  }

  private static func product(
    _ x: Tensor<Double>, _ w: Tensor<Double>
  ) -> Tensor<Double> {
    x.matrixProduct(w).reshaped(to: Shape(x.shape.dimensions.dropLast() + [w.shape[1]]))
  }

  /// Asks for a 1x1 convolution with a bias (Lin, Chen and Yan 2014).
  public static let forward = Exercise<Forward>(
    "1x1-forward", .oneByOne, function: "pointwiseConvolution",
    solution: Solutions.pointwiseConvolution,
    section: "A dense layer at every pixel",
    hints: [
      "If each pixel is a row, x is a matrix with m * height * width rows of in channels. What must "
        + "it be multiplied by?",
      "x.matrixProduct(w) + b has the right numbers; reshape them to "
        + "[m, height, width, out], where out is w.shape[1].",
    ],
    cases: {
      examples.map { example in
        Case(
          example.name, expecting: [Expectation("y", example.output(), origin: .reference)]
        ) { [try $0(example.x, example.w, example.b)] }
      }
    },
    mistakes: [
      Mistake(
        "weights-as-rows",
        "You read the weights as [out, in], a row for each output. They are [in, out]: w[c, k] leads "
          + "from channel c to channel k."
      ) { x, w, b in product(x, misread(w)) + b },
      Mistake("bias-forgotten", "You do not add the bias.") { x, w, _ in product(x, w) },
      Mistake(
        "channels-first",
        "You read the images as [m, channels, height, width]. Their channels are the last axis: the "
          + "numbers of one pixel lie next to each other."
      ) { x, w, b in product(channelsFirst(x), w) + b },
    ])

  /// Asks for the three gradients of a 1x1 convolution.
  public static let backward = Exercise<Backward>(
    "1x1-backward", .oneByOne, function: "pointwiseBackward", solution: Solutions.pointwiseBackward,
    section: "A dense layer at every pixel",
    hints: [
      "Let P = m * height * width. Which products of dy [P, out], w [in, out] and x [P, in] have the "
        + "shapes of dx and dw?",
      "dx = dy w^T, reshaped to x's shape; dw = x^T dy; db = the sum of dy over all pixels of all "
        + "samples, which columnSums() adds up.",
    ],
    cases: {
      examples.map { example in
        Case(
          example.name,
          expecting: [
            .gradient("dx", at: example.x, weights: example.dy) { example.output(x: $0) },
            .gradient("dw", at: example.w, weights: example.dy) { example.output(w: $0) },
            .gradient("db", at: example.b, weights: example.dy) { example.output(b: $0) },
          ]
        ) {
          let (x, w, b) = try $0(example.x, example.w, example.dy)
          return [x, w, b]
        }
      }
    },
    mistakes: [
      Mistake(
        "not-transposed",
        "For dx you only give w's numbers the shape [out, in]; they have to be transposed, rows "
          + "exchanged with columns."
      ) { x, w, dy in
        let (_, dw, db) = gradients(x, w, dy)
        return (product(dy, w.reshaped(to: [w.shape[1], w.shape[0]])), dw, db)
      },
      Mistake(
        "mean-over-pixels",
        "You take means over the pixels for dw and db. All pixels share the weights, and the gradient "
          + "of a shared weight is the sum over its uses."
      ) { x, w, dy in
        let (dx, dw, db) = gradients(x, w, dy)
        let count = Double(dy.shape.rows)
        return (dx, dw / count, db / count)
      },
      Mistake(
        "mean-over-batch",
        "You divide by the number of samples for dw and db. The batch's mean is in dy already, if "
          + "the loss has one."
      ) { x, w, dy in
        let (dx, dw, db) = gradients(x, w, dy)
        let count = Double(dy.shape[0])
        return (dx, dw / count, db / count)
      },
      Mistake(
        "last-image",
        "dw and db are the last image's alone: you begin anew with each image. Add them up."
      ) { x, w, dy in
        let last = x.shape[0] - 1..<x.shape[0]
        let (_, dw, db) = gradients(x.rows(last), w, dy.rows(last))
        return (gradients(x, w, dy).x, dw, db)
      },
    ])

  /// As it should be, for mistakes that are made in a part of it.
  private static func gradients(
    _ x: Tensor<Double>, _ w: Tensor<Double>, _ dy: Tensor<Double>
  ) -> (x: Tensor<Double>, w: Tensor<Double>, b: Tensor<Double>) {
    (product(dy, w.transposed()), x.matrixProduct(dy, transposing: .left), dy.columnSums())
  }

  // MARK: Bottlenecks

  private struct Block {
    let name: String
    let height: Int, width: Int, inputs: Int, reduced: Int, outputs: Int, window: Int

    /// By the summaries of real layers.
    var cost: Cost {
      let shapes: [Shape] = [[1, 1, inputs, reduced], [window, window, reduced, outputs]]
      let map = FeatureMap(input: [height, width, inputs])
      return shapes.reduce((map, Cost())) { result, shape in
        let layer = Conv2D(weights: Tensor<Double>.zeros(shape), padding: .same)
        let summary = layer.summary(of: result.0)
        return (summary.output, result.1 + summary.cost)
      }.1
    }
  }

  private static let blocks = [
    Block(
      name: "100x100x128, through 32 channels, 32 of 5x5", height: 100, width: 100, inputs: 128,
      reduced: 32, outputs: 32, window: 5),
    Block(
      name: "14x7x48, through 16 channels, 24 of 3x3", height: 14, width: 7, inputs: 48,
      reduced: 16,
      outputs: 24, window: 3),
    Block(
      name: "a single pixel of 4 channels, through 6, 5 of 3x3", height: 1, width: 1, inputs: 4,
      reduced: 6, outputs: 5, window: 3),
  ]

  /// Asks what a 1x1 convolution and a larger one behind it cost together, in weights and
  /// multiply-accumulates.
  public static let bottleneck = Exercise<Bottleneck>(
    "1x1-bottleneck", .oneByOne, function: "bottleneckCosts", solution: Solutions.bottleneckCosts,
    section: "Fewer channels before the expensive window",
    hints: [
      "Count each of the two layers: window area times channels that it reads times channels that it "
        + "makes. How often is each weight used?",
      "inputs * reduced + window * window * reduced * outputs weights, each used once at each of "
        + "height * width pixels.",
    ],
    cases: {
      blocks.map { block in
        let cost = block.cost
        return Case(
          block.name,
          expecting: [
            Expectation("weights", Double(cost.trainable), origin: .reference),
            Expectation("macs", Double(cost.macs), origin: .reference),
          ]
        ) {
          let (weights, macs) = try $0(
            block.height, block.width, block.inputs, block.reduced, block.outputs, block.window)
          return [.scalar(Double(weights)), .scalar(Double(macs))]
        }
      }
    },
    mistakes: [
      Mistake(
        "reads-all-channels",
        "You let the large windows read all input channels. They come after the 1x1 convolution and "
          + "read what is left of them."
      ) { height, width, inputs, reduced, outputs, window in
        let weights = inputs * reduced + window * window * inputs * outputs
        return (weights, weights * height * width)
      },
      Mistake(
        "first-layer-forgotten",
        "You count the second layer only. The 1x1 convolution has weights, too."
      ) { height, width, inputs, reduced, outputs, window in
        let weights = window * window * reduced * outputs
        return (weights, weights * height * width)
      },
      Mistake(
        "window-in-both",
        "You count window * window weights for the first layer, too; its window is a single pixel."
      ) { height, width, inputs, reduced, outputs, window in
        let weights = window * window * (inputs * reduced + reduced * outputs)
        return (weights, weights * height * width)
      },
      Mistake(
        "used-once",
        "You count one multiplication for each weight. A convolution uses each weight at every pixel."
      ) { height, width, inputs, reduced, outputs, window in
        let weights = inputs * reduced + window * window * reduced * outputs
        return (weights, weights)
      },
      Mistake(
        "valid-places",
        "You count the places of windows that lie inside the map altogether. With SAME padding there "
          + "is one at every pixel."
      ) { height, width, inputs, reduced, outputs, window in
        let first = inputs * reduced
        let second = window * window * reduced * outputs
        let places = max(0, height - window + 1) * max(0, width - window + 1)
        return (first + second, first * height * width + second * places)
      },
    ])

  /// Asks for the widest bottleneck that has fewer weights than the single convolution in its place.
  public static let widest = Exercise<Widest>(
    "1x1-widest-bottleneck", .oneByOne, function: "widestBottleneck",
    solution: Solutions.widestBottleneck,
    section: "Is it faster, too?",
    hints: [
      "Write both numbers of weights. Each channel in between adds the same to one of them: how much?",
      "Each channel in between costs inputs + window * window * outputs weights. How many of them are "
        + "possible while the sum stays *below* window * window * inputs * outputs?",
    ],
    cases: {
      [
        ("5x5, 128 to 32", 128, 32, 5), ("3x3, 256 to 256", 256, 256, 3),
        ("3x3, 18 to 4: 12 channels cost exactly the same", 18, 4, 3),
        ("1x1, 4 to 4: nothing to gain with more than one", 4, 4, 1), ("1x1, 1 to 1", 1, 1, 1),
      ].map { name, inputs, outputs, window in
        let area = window * window
        // Tried, one after the other.
        let widest = (0...area * inputs).last {
          $0 * inputs + area * $0 * outputs < area * inputs * outputs
        }!
        return Case(name, expecting: [Expectation("width", Double(widest), origin: .reference)]) {
          [.scalar(Double(try $0(inputs, outputs, window)))]
        }
      }
    },
    mistakes: [
      Mistake(
        "equal-counts",
        "You count a bottleneck that has exactly as many weights; it must have fewer."
      ) { inputs, outputs, window in
        let area = window * window
        return area * inputs * outputs / (inputs + area * outputs)
      },
      Mistake(
        "one-too-few",
        "Where the quotient is not whole, rounding it down is enough; you take one channel more away."
      ) { inputs, outputs, window in
        let area = window * window
        return max(0, area * inputs * outputs / (inputs + area * outputs) - 1)
      },
      Mistake(
        "first-layer-forgotten",
        "You compare the two large windows only. The 1x1 convolution has weights, too."
      ) { inputs, _, _ in inputs - 1 },
      Mistake(
        "window-in-both",
        "You count window * window weights for the 1x1 convolution, too; its window is a single pixel."
      ) { inputs, outputs, window in
        (window * window * inputs * outputs - 1) / (window * window * (inputs + outputs))
      },
    ])
}
