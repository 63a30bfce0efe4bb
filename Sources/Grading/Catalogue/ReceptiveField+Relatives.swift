import NeuralNetworks
import Solutions
import TensorCore

extension ReceptiveFieldExercises {
  /// Of x, [m, height, width, channels], and the window's side: a row for each window,
  /// [m height' width', window window channels].
  public typealias Unfolding = @Sendable (Tensor<Double>, Int) throws -> Tensor<Double>
  /// Of x, [m, height, width, in], kernels, [kernel height, kernel width, in / groups, out], and the
  /// groups: y, [m, height', width', out].
  public typealias Grouped =
    @Sendable (Tensor<Double>, Tensor<Double>, Int) throws -> Tensor<Double>
  /// Of x, [m, height, width, in], kernels, [F, F, in, out], the stride, and the padding that is cut off:
  /// y, [m, height', width', out].
  public typealias Transposed =
    @Sendable (Tensor<Double>, Tensor<Double>, Int, Int) throws -> Tensor<Double>
  /// Of x, [m, height, width, channels]: the blurred map of about half the height and width.
  public typealias Blur = @Sendable (Tensor<Double>) throws -> Tensor<Double>

  // MARK: im2col

  private static let images = [
    (name: "2 images of 4x5, windows of 2", x: inputs([2, 4, 5, 2], seed: 51), window: 2),
    (name: "an image of 5x3, windows of 3", x: inputs([1, 5, 3, 3], seed: 52), window: 3),
    (name: "windows of one pixel", x: inputs([2, 2, 3, 2], seed: 53), window: 1),
  ]

  /// Windows in an order of places, and their numbers in an order of u, v and c.
  private static func unfolded(
    _ x: Tensor<Double>, _ window: Int, downFirst: Bool = false,
    column: (_ u: Int, _ v: Int, _ c: Int, _ channels: Int) -> Int
  ) -> Tensor<Double> {
    let (m, rows, columns) = (x.shape[0], x.shape[1] - window + 1, x.shape[2] - window + 1)
    let channels = x.shape[3]
    var result = Tensor<Double>.zeros([m * rows * columns, window * window * channels])
    for n in 0..<m {
      for place in 0..<rows * columns {
        let (i, j) = downFirst ? (place % rows, place / rows) : (place / columns, place % columns)
        for u in 0..<window {
          for v in 0..<window {
            for c in 0..<channels {
              result[n * rows * columns + place, column(u, v, c, channels)] = x[n, i + u, j + v, c]
            }
          }
        }
      }
    }
    return result
  }

  /// Asks for the windows of images as rows of a matrix (im2col), so that a convolution becomes a product.
  public static let unfolding = Exercise<Unfolding>(
    "rf-unfold", .receptiveField, function: "unfold", solution: Solutions.unfold,
    section: "A convolution by hand",
    hints: [
      "How many windows are there in an image, and in which row of the result does window (i, j) of image n stand? "
        + "In which column does channel c of its pixel (u, v) stand?",
      "Row (n * height' + i) * width' + j, column (u * window + v) * channels + c, with "
        + "height' = height - window + 1.",
    ],
    cases: {
      images.map { name, x, window in
        // A convolution whose kernels are the unit vectors copies its windows.
        let size = window * window * x.shape[3]
        var layer = Conv2D(
          weights: Tensor<Double>.identity(size)
            .reshaped(to: [window, window, x.shape[3], size]))
        let y = layer.forward(x, mode: .inference)
        return Case(
          name,
          expecting: [
            Expectation("windows", y.reshaped(to: [y.shape.rows, size]), origin: .reference)
          ]
        ) { [try $0(x, window)] }
      }
    },
    mistakes: [
      Mistake(
        "channels-first",
        "You write all pixels of a channel side by side. The channels of a pixel belong together, as in the kernels "
          + "[height, width, in, out]."
      ) { x, window in
        unfolded(x, window) { u, v, c, _ in (c * window + u) * window + v }
      },
      Mistake(
        "columns-first",
        "Within a window you go down first. Reading order is from left to right: the column moves fastest."
      ) { x, window in
        unfolded(x, window) { u, v, c, channels in (v * window + u) * channels + c }
      },
      Mistake(
        "places-down-first",
        "The windows follow each other from above to below. In reading order the next window lies to the right."
      ) { x, window in
        unfolded(x, window, downFirst: true) { u, v, c, channels in
          (u * window + v) * channels + c
        }
      },
      Mistake(
        "flipped",
        "Your windows are turned by 180 degrees. The first number of a row is the window's upper left pixel."
      ) { x, window in
        unfolded(x, window) { u, v, c, channels in
          ((window - 1 - u) * window + window - 1 - v) * channels + c
        }
      },
    ])

  // MARK: Groups

  private struct GroupedExample: Sendable {
    let name: String
    let x, w: Tensor<Double>
    let groups: Int

    init(_ name: String, x: Shape, w: Shape, groups: Int, seed: UInt64) {
      self.name = name
      self.x = inputs(x, seed: seed)
      self.w = inputs(w, seed: seed + 1)
      self.groups = groups
    }
  }

  private static let groupedExamples = [
    GroupedExample(
      "2 images, 4 to 6 channels in 2 groups", x: [2, 4, 5, 4], w: [2, 3, 2, 6], groups: 2,
      seed: 61),
    GroupedExample(
      "6 to 9 channels in 3 groups", x: [1, 3, 4, 6], w: [3, 2, 2, 9], groups: 3, seed: 63),
    GroupedExample(
      "depthwise: 3 channels in 3 groups", x: [1, 4, 4, 3], w: [3, 3, 1, 3], groups: 3, seed: 65),
    GroupedExample("one group", x: [1, 3, 3, 2], w: [2, 2, 2, 3], groups: 1, seed: 67),
  ]

  /// With the input channel of each output channel's weight c.
  private static func grouped(
    _ x: Tensor<Double>, _ w: Tensor<Double>, channel: (_ k: Int, _ c: Int) -> Int
  ) -> Tensor<Double> {
    // A plain convolution with zeros where a channel is not seen.
    let (inputs, outputs) = (x.shape[3], w.shape[3])
    var full = Tensor<Double>.zeros([w.shape[0], w.shape[1], inputs, outputs])
    for u in 0..<w.shape[0] {
      for v in 0..<w.shape[1] {
        for c in 0..<w.shape[2] {
          for k in 0..<outputs { full[u, v, channel(k, c), k] += w[u, v, c, k] }
        }
      }
    }
    var layer = Conv2D(weights: full)
    return layer.forward(x, mode: .inference)
  }

  /// Asks for a convolution in groups of channels, with stride 1 and no padding (Krizhevsky, Sutskever and
  /// Hinton 2012).
  public static let grouped = Exercise<Grouped>(
    "rf-grouped", .receptiveField, function: "groupedConvolution",
    solution: Solutions.groupedConvolution, section: "Dilated, grouped, transposed",
    hints: [
      "How many input channels has a group, and how many output channels? To which group does output channel k "
        + "belong, and at which input channel does that group begin?",
      "Output channel k is in group k / (out / groups); weight c of its kernel lies on channel "
        + "group * (in / groups) + c.",
    ],
    cases: {
      groupedExamples.map { example in
        let (x, w, groups) = (example.x, example.w, example.groups)
        let (before, behind) = (x.shape[3] / groups, w.shape[3] / groups)
        return Case(
          example.name,
          expecting: [
            Expectation(
              "y", grouped(x, w) { k, c in k / behind * before + c }, origin: .reference)
          ]
        ) { [try $0(x, w, groups)] }
      }
    },
    mistakes: [
      Mistake(
        "first-channels",
        "All your outputs see the channels of the first group. Each group begins where the one before it ends."
      ) { x, w, _ in grouped(x, w) { _, c in c } },
      Mistake(
        "inputs-interleaved",
        "You deal the input channels out like cards: every groups-th one. A group's channels are neighbours."
      ) { x, w, groups in
        let behind = w.shape[3] / groups
        return grouped(x, w) { k, c in c * groups + k / behind }
      },
      Mistake(
        "outputs-interleaved",
        "You deal the output channels out like cards: channel k to group k % groups. A group's channels are "
          + "neighbours."
      ) { x, w, groups in
        let before = x.shape[3] / groups
        return grouped(x, w) { k, c in k % groups * before + c }
      },
      Mistake(
        "groups-reversed", "You pair the first group of inputs with the last group of outputs."
      ) { x, w, groups in
        let (before, behind) = (x.shape[3] / groups, w.shape[3] / groups)
        return grouped(x, w) { k, c in (groups - 1 - k / behind) * before + c }
      },
    ])

  // MARK: Transposed

  private static let transposedExamples = [
    (name: "windows of 3, stride 2: they overlap", x: [2, 3, 2, 2], w: [3, 3, 2, 3], 2, 0),
    (name: "windows of 4, stride 2, padding 1", x: [1, 3, 4, 3], w: [4, 4, 3, 2], 2, 1),
    (name: "stride 1", x: [1, 2, 3, 1], w: [3, 3, 1, 2], 1, 0),
    (name: "windows of 2, stride 3: gaps stay 0", x: [1, 3, 2, 2], w: [2, 2, 2, 1], 3, 0),
  ].enumerated().map { place, example in
    (
      name: example.0, x: inputs(Shape(example.1), seed: 71 + UInt64(2 * place)),
      w: inputs(Shape(example.2), seed: 72 + UInt64(2 * place)), stride: example.3,
      padding: example.4
    )
  }

  /// Stamps on an output of a size, at places that a mistake may get wrong.
  private static func stamped(
    _ x: Tensor<Double>, _ w: Tensor<Double>, _ stride: Int, rim: Int, cut: Int,
    flipped: Bool = false, adding: Bool = true, keepsLastChannel: Bool = false
  ) -> Tensor<Double> {
    let side = w.shape[0]
    // Who assigns for each channel by itself keeps the last.
    let channels = (keepsLastChannel ? x.shape[3] - 1 : 0)..<x.shape[3]
    let (rows, columns) = (
      (x.shape[1] - 1) * stride + side - 2 * cut, (x.shape[2] - 1) * stride + side - 2 * cut
    )
    var y = Tensor<Double>.zeros([x.shape[0], rows, columns, w.shape[3]])
    for place in 0..<x.shape.rows {
      let at = Shape([x.shape[0], x.shape[1], x.shape[2]]).indices(ofFlat: place)
      for tap in 0..<side * side {
        let (row, column) = (
          at[1] * stride + tap / side - rim, at[2] * stride + tap % side - rim
        )
        guard (0..<rows).contains(row), (0..<columns).contains(column) else { continue }
        let weight = flipped ? side * side - 1 - tap : tap
        for k in 0..<w.shape[3] {
          let sum = channels.reduce(0.0) {
            $0 + x[at[0], at[1], at[2], $1] * w[weight / side, weight % side, $1, k]
          }
          y[at[0], row, column, k] = (adding ? y[at[0], row, column, k] : 0) + sum
        }
      }
    }
    return y
  }

  /// Asks for a transposed convolution, with stride and padding.
  public static let transposed = Exercise<Transposed>(
    "rf-transposed", .receptiveField, function: "transposedConvolution",
    solution: Solutions.transposedConvolution, section: "Dilated, grouped, transposed",
    hints: [
      "Loop over the inputs, and inside over the kernel: to which row of the uncut output does weight u of input i go? "
        + "Which row is that once `padding` rows are cut off above?",
      "y[n, i * stride + u - padding, j * stride + v - padding, k] += x[n, i, j, c] * w[u, v, c, k], where that is "
        + "inside.",
    ],
    cases: {
      transposedExamples.map { name, x, w, stride, padding in
        // It is the gradient of a convolution by its image, if x arrives at the output.
        let kernels = w.exchangingChannels
        let output: Shape = [
          x.shape[0], (x.shape[1] - 1) * stride + w.shape[0] - 2 * padding,
          (x.shape[2] - 1) * stride + w.shape[0] - 2 * padding, w.shape[3],
        ]
        return Case(
          name,
          expecting: [
            .gradient("y", at: .zeros(output), weights: x) { image in
              var layer = Conv2D(weights: kernels, stride: PixelSize(stride))
              return layer.forward(image.surrounded(by: padding), mode: .inference)
            }
          ]
        ) { [try $0(x, w, stride, padding)] }
      }
    },
    mistakes: [
      Mistake(
        "overwritten",
        "You assign where you should add: where stamps overlap, only the last one is left."
      ) { x, w, stride, padding in
        stamped(x, w, stride, rim: padding, cut: padding, adding: false)
      },
      Mistake(
        "overwritten-by-channel",
        "You assign where you should add: of the input channels, and where stamps overlap, only the last one is left."
      ) { x, w, stride, padding in
        stamped(
          x, w, stride, rim: padding, cut: padding, adding: false, keepsLastChannel: true)
      },
      Mistake(
        "flipped",
        "Your stamps are turned by 180 degrees. Weight (u, v) goes u rows down and v columns to the right of where "
          + "the stamp begins."
      ) { x, w, stride, padding in
        stamped(x, w, stride, rim: padding, cut: padding, flipped: true)
      },
      Mistake(
        "cut-behind-only",
        "You cut the whole rim off below and on the right. Half of it lies above and on the left, so that the stamps "
          + "move up and to the left."
      ) { x, w, stride, padding in stamped(x, w, stride, rim: 0, cut: padding) },
      Mistake(
        "not-cut",
        "You do not cut off the rim: with padding the output is smaller by it on each side."
      ) { x, w, stride, _ in stamped(x, w, stride, rim: 0, cut: 0) },
      Mistake(
        "stride-forgotten",
        "Your stamps lie a pixel apart. The stride says how far: that is what makes the output larger."
      ) { x, w, _, padding in stamped(x, w, 1, rim: padding, cut: padding) },
    ])

  // MARK: Blur

  /// A 3x3 filter of each channel by itself, with stride 2, or a stride that a mistake has.
  private static func filtered(
    _ x: Tensor<Double>, _ weights: [Double], stride: Int = 2, mixing: Bool = false
  ) -> Tensor<Double> {
    let channels = x.shape[3]
    var kernels = Tensor<Double>.zeros([3, 3, channels, channels])
    for (tap, weight) in weights.enumerated() {
      for c in 0..<channels {
        for k in 0..<channels where mixing || c == k {
          kernels[tap / 3, tap % 3, c, k] = weight / (mixing ? Double(channels) : 1)
        }
      }
    }
    var layer = Conv2D(weights: kernels, stride: PixelSize(stride))
    return layer.forward(x, mode: .inference)
  }

  private static let binomial = [1.0, 2, 1, 2, 4, 2, 1, 2, 1].map { $0 / 16 }

  /// Asks for maps of half the size that are blurred by (1, 2, 1) / 4 before they are thinned out (Zhang
  /// 2019).
  public static let blur = Exercise<Blur>(
    "rf-blur", .receptiveField, function: "blurredHalf", solution: Solutions.blurredHalf,
    section: "When the image moves by a pixel",
    hints: [
      "Which pixels does output (i, j) read, and with which nine weights? What do they add up to?",
      "y[n, i, j, c] is the sum over u and v from 0 to 2 of a[u] * a[v] * x[n, 2 * i + u, 2 * j + v, c], with "
        + "a = [0.25, 0.5, 0.25].",
    ],
    cases: {
      [
        ("2 images of 7x5, 2 channels", inputs([2, 7, 5, 2], seed: 81)),
        ("an image of 6x8: a row is left over", inputs([1, 6, 8, 1], seed: 82)),
        ("an image of 3x3, 3 channels", inputs([1, 3, 3, 3], seed: 83)),
        ("an image of ones stays one", Tensor<Double>([1, 5, 5, 1], repeating: 1)),
      ].map { name, x in
        Case(
          name, expecting: [Expectation("y", filtered(x, binomial), origin: .reference)]
        ) { [try $0(x)] }
      }
    },
    mistakes: [
      Mistake(
        "box",
        "You take the plain mean of 3x3. The middle counts twice along each axis: (1, 2, 1) / 4 lets less of fine waves "
          + "pass."
      ) { filtered($0, Array(repeating: 1.0 / 9, count: 9)) },
      Mistake(
        "not-normalised",
        "Your weights add up to 16: an even ground would come out sixteen times as bright. (1, 2, 1) / 4 adds up to 1 "
          + "along each axis."
      ) { filtered($0, binomial.map { $0 * 16 }) },
      Mistake(
        "not-blurred",
        "You keep the middle pixel of each window. Nothing is blurred, and fine waves come out as coarse ones."
      ) { filtered($0, [0, 0, 0, 0, 1, 0, 0, 0, 0]) },
      Mistake(
        "one-axis",
        "You blur along the rows only; along the columns you keep every other pixel as it is."
      ) { filtered($0, [0, 0, 0, 0.25, 0.5, 0.25, 0, 0, 0]) },
      Mistake(
        "not-halved",
        "You blur, and keep all of the result. Windows begin at every other row and column."
      ) { filtered($0, binomial, stride: 1) },
      Mistake(
        "channels-mixed", "You blur over the channels as well. Each channel is blurred by itself."
      ) { filtered($0, binomial, mixing: true) },
    ])
}

extension Tensor<Double> {
  /// Kernels [height, width, in, out] as [height, width, out, in].
  fileprivate var exchangingChannels: Tensor {
    let (height, width, inputs, outputs) = (shape[0], shape[1], shape[2], shape[3])
    var result = Tensor.zeros([height, width, outputs, inputs])
    for u in 0..<height {
      for v in 0..<width {
        for c in 0..<inputs {
          for k in 0..<outputs { result[u, v, k, c] = self[u, v, c, k] }
        }
      }
    }
    return result
  }
}
