import NeuralNetworks
import Solutions
import TensorCore

/// Layers merged, averaged, and looked at pixel by pixel.
extension OneByOneExercises {
  /// Of the kernels, [height, width, in, between], their bias, [between], the 1x1 weights, [between, out],
  /// and theirs, [out]: kernels, [height, width, in, out], and bias, [out], of one convolution.
  public typealias Merge =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> (
      weights: Tensor<Double>, bias: Tensor<Double>
    )
  /// Of the last map, [m, height, width, channels], the weights, [channels, classes], and dy, [m, classes]:
  /// the gradients by map and weights.
  public typealias AverageBackward =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> (
      features: Tensor<Double>, weights: Tensor<Double>
    )
  /// Of the last map, [m, height, width, channels], the weights, [channels, classes], and the bias,
  /// [classes]: a map for each class, [m, height, width, classes].
  public typealias ClassMap =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>

  // MARK: Two convolutions as one

  private struct Pair: Sendable {
    let name: String
    let w, b, v, c: Tensor<Double>

    init(_ name: String, kernel: Shape, outputs: Int, seed: UInt64) {
      self.name = name
      w = inputs(kernel, seed: seed)
      b = inputs([kernel[3]], seed: seed + 1)
      v = inputs([kernel[3], outputs], seed: seed + 2)
      c = inputs([outputs], seed: seed + 3)
    }

    /// Both layers, one after the other, on images of zeros but for a single 1: what they answer are the
    /// kernels, one tap and channel after the other.
    var merged: (weights: Tensor<Double>, bias: Tensor<Double>) {
      let (height, width, channels) = (w.shape[0], w.shape[1], w.shape[2])
      var layers = Sequential<Double>([
        Conv2D(weights: w, bias: b),
        Conv2D(weights: v.reshaped(to: [1, 1, v.shape[0], v.shape[1]]), bias: c),
      ])
      func answer(_ pixels: [Double]) -> Tensor<Double> {
        layers.forward(Tensor([1, height, width, channels], pixels), mode: .inference)
          .reshaped(to: [1, v.shape[1]])
      }
      let size = height * width * channels
      let bias = answer([Double](repeating: 0, count: size))
      var weights = bias.rows(0..<0)
      for place in 0..<size {
        weights = weights.appendingRows(
          of: answer((0..<size).map { $0 == place ? 1 : 0 }) - bias)
      }
      return (
        weights.reshaped(to: [height, width, channels, v.shape[1]]),
        bias.reshaped(to: [v.shape[1]])
      )
    }
  }

  private static func mixed(_ w: Tensor<Double>, _ v: Tensor<Double>) -> Tensor<Double> {
    w.matrixProduct(v).reshaped(to: [w.shape[0], w.shape[1], w.shape[2], v.shape[1]])
  }

  private static func row(_ b: Tensor<Double>, times v: Tensor<Double>) -> Tensor<Double> {
    b.reshaped(to: [1, b.count]).matrixProduct(v).reshaped(to: [v.shape[1]])
  }

  /// Asks for the single convolution that does the same as a convolution and a linear 1x1 convolution
  /// behind it.
  public static let merge = Exercise<Merge>(
    "1x1-merge", .oneByOne, function: "mergedConvolutions", solution: Solutions.mergedConvolutions,
    section: "The ReLU makes it a network",
    hints: [
      "Write y = (x * W + b) V + c, where * is the convolution, and multiply it out. Over which axis do W "
        + "and V meet?",
      "The kernels are w.matrixProduct(v), reshaped to [height, width, in, out]; the bias is b, as a row, times "
        + "v, plus c.",
    ],
    cases: {
      [
        Pair("3x3 from 2 channels through 4 to 3", kernel: [3, 3, 2, 4], outputs: 3, seed: 70),
        Pair("2x1 from 3 channels through 2 to 2", kernel: [2, 1, 3, 2], outputs: 2, seed: 74),
        Pair("1x1 from 2 channels through 3 to 5", kernel: [1, 1, 2, 3], outputs: 5, seed: 78),
      ].map { pair in
        let merged = pair.merged
        return Case(
          pair.name,
          expecting: [
            Expectation("weights", merged.weights, origin: .reference),
            Expectation("bias", merged.bias, origin: .reference),
          ]
        ) {
          let (weights, bias) = try $0(pair.w, pair.b, pair.v, pair.c)
          return [weights, bias]
        }
      }
    },
    mistakes: [
      Mistake(
        "first-bias-forgotten",
        "You keep the second bias alone. The first layer's bias comes out of it like any number, and goes "
          + "through the second layer."
      ) { w, _, v, c in (mixed(w, v), c) },
      Mistake(
        "bias-for-each-tap",
        "You count the first bias once for each tap of the window. It is added once, behind the sum over the "
          + "window."
      ) { w, b, v, c in
        (mixed(w, v), row(b, times: v) * Double(w.shape[0] * w.shape[1]) + c)
      },
      Mistake(
        "pointwise-as-rows",
        "You read the 1x1 weights as [out, between], a row for each output. They are [between, out]."
      ) { w, b, v, c in
        let misread = v.reshaped(to: [v.shape[1], v.shape[0]]).transposed()
        return (mixed(w, misread), row(b, times: misread) + c)
      },
    ])

  // MARK: Averages and a dense layer

  private struct Head: Sendable {
    let name: String
    let f, w, b, dy: Tensor<Double>

    init(_ name: String, map: Shape, classes: Int, seed: UInt64) {
      self.name = name
      f = inputs(map, seed: seed)
      w = inputs([map[3], classes], seed: seed + 1)
      b = inputs([classes], seed: seed + 2)
      dy = inputs([map[0], classes], seed: seed + 3)
    }

    func scores(f: Tensor<Double>? = nil, w: Tensor<Double>? = nil) -> Tensor<Double> {
      var head = Sequential<Double>([
        GlobalAveragePool(), Dense(weights: w ?? self.w, bias: b),
      ])
      return head.forward(f ?? self.f, mode: .inference)
    }
  }

  private static let heads = [
    Head("2 maps of 3x4 with 5 channels, 3 classes", map: [2, 3, 4, 5], classes: 3, seed: 82),
    Head("a map of 2x2 with 3 channels, 4 classes", map: [1, 2, 2, 3], classes: 4, seed: 86),
    Head("3 maps of 1x5 with 2 channels, 2 classes", map: [3, 1, 5, 2], classes: 2, seed: 90),
  ]

  private static func backward(
    _ f: Tensor<Double>, _ w: Tensor<Double>, _ dy: Tensor<Double>
  ) -> (features: Tensor<Double>, weights: Tensor<Double>) {
    var head = Sequential<Double>([GlobalAveragePool(), Dense(weights: w)])
    _ = head.forward(f, mode: .training)
    let df = head.backward(dy)
    return (df, head.parameters[0].gradient)
  }

  /// Asks for the gradients of score = mean(f) w + b, with the mean over all pixels, by f and w.
  public static let averageBackward = Exercise<AverageBackward>(
    "1x1-average-backward", .oneByOne, function: "averagedScoresBackward",
    solution: Solutions.averagedScoresBackward, section: "Averages instead of a dense layer",
    hints: [
      "Go backwards in two steps: through the dense layer to the means, then from each mean to its pixels. What "
        + "does the dense layer read?",
      "The gradient of the means is dy w^T; each pixel gets 1 / (height * width) of its channel's. dw is the means, "
        + "transposed, times dy.",
    ],
    cases: {
      heads.map { head in
        Case(
          head.name,
          expecting: [
            .gradient("df", at: head.f, weights: head.dy) { head.scores(f: $0) },
            .gradient("dw", at: head.w, weights: head.dy) { head.scores(w: $0) },
          ]
        ) {
          let (features, weights) = try $0(head.f, head.w, head.dy)
          return [features, weights]
        }
      }
    },
    mistakes: [
      Mistake(
        "not-shared",
        "Each pixel gets the whole gradient of its channel's mean. It has only a share of 1 / (height * width) in "
          + "it."
      ) { f, w, dy in
        let (df, dw) = backward(f, w, dy)
        return (df * Double(f.shape[1] * f.shape[2]), dw)
      },
      Mistake(
        "sums-in-weights",
        "For dw you take sums over the pixels. The dense layer reads means."
      ) { f, w, dy in
        let (df, dw) = backward(f, w, dy)
        return (df, dw * Double(f.shape[1] * f.shape[2]))
      },
      Mistake(
        "divided-by-batch",
        "You divide by the number of samples as well. The batch's mean is in dy already, if the loss has one."
      ) { f, w, dy in
        let (df, dw) = backward(f, w, dy)
        return (df / Double(f.shape[0]), dw / Double(f.shape[0]))
      },
    ])

  // MARK: Class activation maps

  private static func maps(
    _ f: Tensor<Double>, _ w: Tensor<Double>, _ b: Tensor<Double>
  ) -> Tensor<Double> {
    var scores = Conv2D(weights: w.reshaped(to: [1, 1, w.shape[0], w.shape[1]]), bias: b)
    return scores.forward(f, mode: .inference)
  }

  /// Asks for class activation maps whose mean over the pixels is the score (Zhou et al. 2016, equation 2,
  /// with the bias).
  public static let classMap = Exercise<ClassMap>(
    "1x1-class-map", .oneByOne, function: "classActivationMaps",
    solution: Solutions.classActivationMaps, section: "Where has it seen it?",
    hints: [
      "Averaging and mixing channels may change places. What has to be done to each pixel, so that only the averaging is "
        + "left?",
      "f.matrixProduct(w) + b, reshaped to [m, height, width, classes]. The mean of a constant is the constant, so the "
        + "whole bias belongs to every pixel.",
    ],
    cases: {
      heads.map { head in
        Case(
          head.name,
          expecting: [
            Expectation("maps", maps(head.f, head.w, head.b), origin: .reference),
            Expectation("their means", head.scores(), origin: .reference),
          ]
        ) {
          let maps = try $0(head.f, head.w, head.b)
          guard maps.shape.rank == 4 else { return [maps, maps] }
          var average = GlobalAveragePool<Double>()
          return [maps, average.forward(maps, mode: .inference)]
        }
      }
    },
    mistakes: [
      Mistake("bias-forgotten", "You leave the bias out: the means are the scores without it.") {
        f, w, b in maps(f, w, b * 0)
      },
      Mistake(
        "bias-shared",
        "You give each pixel a share of the bias. The scores are means, not sums, so each pixel has the whole of "
          + "it."
      ) { f, w, b in maps(f, w, b / Double(f.shape[1] * f.shape[2])) },
      Mistake(
        "sum-is-the-score",
        "The sum of your maps is the score, not their mean: you divide by the number of pixels."
      ) { f, w, b in maps(f, w, b) / Double(f.shape[1] * f.shape[2]) },
      Mistake(
        "rectified",
        "You set negative numbers to 0. Pixels that speak against a class belong to its score, too."
      ) { f, w, b in maps(f, w, b).map { max($0, 0) } },
    ])
}
