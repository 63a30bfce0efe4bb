import NeuralNetworks
import Solutions
import TensorCore

extension ReceptiveFieldExercises {
  /// Of x, [m, height, width, in], kernels, [kernel height, kernel width, in, out], the bias, [out], the
  /// stride, and the zeros on each side: y, [m, height', width', out].
  public typealias Convolution =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Int, Int) throws -> Tensor<Double>
  /// Of x's shape, the kernels, dy, the stride, and the zeros on each side: dx, of that shape.
  public typealias InputGradient =
    @Sendable (Shape, Tensor<Double>, Tensor<Double>, Int, Int) throws -> Tensor<Double>
  /// Of x, the kernels' shape, dy, the stride, and the zeros on each side: the gradient by the kernels, of
  /// that shape.
  public typealias WeightGradient =
    @Sendable (Tensor<Double>, Shape, Tensor<Double>, Int, Int) throws -> Tensor<Double>
  /// Of dy, [m, height', width', out]: the gradient by the bias, [out].
  public typealias BiasGradient = @Sendable (Tensor<Double>) throws -> Tensor<Double>

  // MARK: What the exercises are tried on

  /// Images and kernels; no two sizes of a case are equal where they could be mixed up, and the outputs of the
  /// first and the third are not square.
  private struct Example: Sendable {
    let name: String
    let x, w, b: Tensor<Double>
    let stride, padding: Int

    init(_ name: String, x: Shape, w: Shape, stride: Int, padding: Int, seed: UInt64) {
      self.name = name
      self.x = inputs(x, seed: seed)
      self.w = inputs(w, seed: seed + 1)
      b = inputs([w[3]], seed: seed + 2)
      (self.stride, self.padding) = (stride, padding)
    }

    /// By the layer that trains the networks, on an image with zeros around it.
    func output(
      x: Tensor<Double>? = nil, w: Tensor<Double>? = nil, b: Tensor<Double>? = nil
    ) -> Tensor<Double> {
      var layer = Conv2D(weights: w ?? self.w, bias: b ?? self.b, stride: PixelSize(stride))
      return layer.forward((x ?? self.x).surrounded(by: padding), mode: .inference)
    }

    /// A gradient that arrives at the output.
    var dy: Tensor<Double> { inputs(output().shape, seed: 40) }
  }

  private static let examples = [
    Example(
      "2 images of 5x6, kernels of 3x2", x: [2, 5, 6, 3], w: [3, 2, 3, 4], stride: 1, padding: 0,
      seed: 11),
    Example(
      "an image of 6x5, kernels of 3x3, stride 2, padding 1", x: [1, 6, 5, 2], w: [3, 3, 2, 3],
      stride: 2, padding: 1, seed: 14),
    Example(
      "2 images of 7x9, kernels of 2x2, stride 3: some pixels are not read", x: [2, 7, 9, 1],
      w: [2, 2, 1, 2], stride: 3, padding: 0, seed: 17),
    Example(
      "an image of one pixel, kernels of 3x3, padding 1", x: [1, 1, 1, 2], w: [3, 3, 2, 3],
      stride: 1, padding: 1, seed: 20),
  ]

  /// A convolution's products x * w -> y, one by one; with the mistakes that can be made in it.
  private struct Products {
    let x, w, y: Shape
    var stride: Int, padding: Int
    var isFlipped = false

    init(x: Shape, w: Shape, y: Shape, stride: Int, padding: Int, flipped: Bool = false) {
      (self.x, self.w, self.y) = (x, w, y)
      (self.stride, self.padding) = (stride, padding)
      isFlipped = flipped
    }

    /// Calls `body` with the flat indices of x, w and y, sample by sample, in reading order of y.
    func visit(_ body: (_ x: Int, _ w: Int, _ y: Int) -> Void) {
      for place in 0..<y.rows {
        let at = Shape(y.dimensions.dropLast()).indices(ofFlat: place)
        for tap in 0..<w[0] * w[1] {
          let (u, v) = (tap / w[1], tap % w[1])
          let row = at[1] * stride + u - padding
          let column = at[2] * stride + v - padding
          guard (0..<x[1]).contains(row), (0..<x[2]).contains(column) else { continue }
          let pixel = (at[0] * x[1] + row) * x[2] + column
          let weight = isFlipped ? w[0] * w[1] - 1 - tap : tap
          for c in 0..<x[3] {
            for k in 0..<y[3] {
              body(pixel * x[3] + c, (weight * w[2] + c) * w[3] + k, place * y[3] + k)
            }
          }
        }
      }
    }

    func forward(_ x: Tensor<Double>, _ w: Tensor<Double>) -> Tensor<Double> {
      let (x, w) = (x.scalars, w.scalars)
      var result = [Double](repeating: 0, count: y.count)
      visit { result[$2] += x[$0] * w[$1] }
      return Tensor(y, result)
    }

    func inputGradient(_ w: Tensor<Double>, _ dy: Tensor<Double>) -> Tensor<Double> {
      let (w, dy) = (w.scalars, dy.scalars)
      var result = [Double](repeating: 0, count: x.count)
      visit { result[$0] += w[$1] * dy[$2] }
      return Tensor(x, result)
    }

    func weightGradient(_ x: Tensor<Double>, _ dy: Tensor<Double>) -> Tensor<Double> {
      let (x, dy) = (x.scalars, dy.scalars)
      var result = [Double](repeating: 0, count: w.count)
      visit { result[$1] += x[$0] * dy[$2] }
      return Tensor(w, result)
    }
  }

  // MARK: Forward

  /// The products of a convolution with these arguments.
  private static func products(
    _ x: Tensor<Double>, _ w: Tensor<Double>, _ stride: Int, _ padding: Int
  ) -> Products {
    let y: Shape = [
      x.shape[0], (x.shape[1] + 2 * padding - w.shape[0]) / stride + 1,
      (x.shape[2] + 2 * padding - w.shape[1]) / stride + 1, w.shape[3],
    ]
    return Products(x: x.shape, w: w.shape, y: y, stride: stride, padding: padding)
  }

  /// Asks for a convolution by its formula, with strides, padding, and kernels that are not square.
  public static let convolution = Exercise<Convolution>(
    "rf-convolution", .receptiveField, function: "convolution", solution: Solutions.convolution,
    section: "A convolution by hand",
    hints: [
      "Loop over n, i, j, k for the outputs, and inside over u, v, c for the products. Which row of x "
        + "lies under the kernel's row u for the output's row i? Skip it if it is not in the image.",
      "Row i * stride + u - padding, column j * stride + v - padding. There are "
        + "(height + 2 * padding - kernel height) / stride + 1 rows, rounded down. Begin each sum "
        + "with b[k].",
    ],
    cases: {
      examples.map { example in
        Case(
          example.name, expecting: [Expectation("y", example.output(), origin: .reference)]
        ) { [try $0(example.x, example.w, example.b, example.stride, example.padding)] }
      }
    },
    mistakes: [
      Mistake(
        "flipped",
        "You flip the kernels, as mathematicians do in a convolution. Networks do not: the kernel's "
          + "first row lies on the window's first row."
      ) { x, w, b, stride, padding in
        var products = products(x, w, stride, padding)
        products.isFlipped = true
        return products.forward(x, w) + b
      },
      Mistake(
        "weights-as-rows",
        "You read the weights as [out, kernel height, kernel width, in], a row for each kernel. They "
          + "are [kernel height, kernel width, in, out]: the output channel is the last axis."
      ) { x, w, b, stride, padding in
        let rows = w.reshaped(to: [w.shape.columns, w.shape.rows]).transposed()
        return products(x, w, stride, padding).forward(x, rows.reshaped(to: w.shape)) + b
      },
      Mistake(
        "zeros-behind",
        "You begin the first window at the image's first pixel, so that all zeros lie behind the "
          + "image. Half of them lie before it."
      ) { x, w, b, stride, padding in
        var products = products(x, w, stride, padding)
        products.padding = 0
        return products.forward(x, w) + b
      },
      Mistake(
        "stride-forgotten",
        "Your windows move by one pixel from one output to the next; they must move by the stride."
      ) { x, w, b, stride, padding in
        var products = products(x, w, stride, padding)
        products.stride = 1
        return products.forward(x, w) + b
      },
      Mistake("bias-forgotten", "You do not add the bias.") { x, w, _, stride, padding in
        products(x, w, stride, padding).forward(x, w)
      },
      Mistake(
        "bias-per-input-channel",
        "You add the bias once for each input channel. All channels go into one sum, which gets it "
          + "once."
      ) { x, w, b, stride, padding in
        products(x, w, stride, padding).forward(x, w) + b * Double(x.shape[3])
      },
    ])

  // MARK: Gradients

  /// Asks for the gradient of that convolution by the images.
  public static let inputGradient = Exercise<InputGradient>(
    "rf-convolution-dx", .receptiveField, function: "convolutionInputGradient",
    solution: Solutions.convolutionInputGradient,
    section: "A convolution by hand",
    hints: [
      "Go through the very products of the forward pass. Each was y[n, i, j, k] += x * w: by its x it "
        + "has the slope w. What does that send back to the x?",
      "dx[n, i * stride + u - padding, j * stride + v - padding, c] += dy[n, i, j, k] * w[u, v, c, k], "
        + "for all n, i, j, k, u, v, c whose pixel is in the image.",
    ],
    cases: {
      examples.map { example in
        let dy = example.dy
        return Case(
          example.name,
          expecting: [.gradient("dx", at: example.x, weights: dy) { example.output(x: $0) }]
        ) { [try $0(example.x.shape, example.w, dy, example.stride, example.padding)] }
      }
    },
    mistakes: [
      Mistake(
        "flipped",
        "You multiply by the opposite weight of the kernel. It must be the weight that the pixel was "
          + "multiplied by in the forward pass. (Written as a convolution of dy, dx needs the kernel "
          + "turned by 180 degrees; you have turned it once too often, or not at all.)"
      ) { x, w, dy, stride, padding in
        Products(
          x: x, w: w.shape, y: dy.shape, stride: stride, padding: padding, flipped: true
        ).inputGradient(w, dy)
      },
      Mistake(
        "stride-forgotten",
        "You send the gradient of output (i, j) to the window that begins at pixel (i, j). With a "
          + "stride its window begins further on."
      ) { x, w, dy, _, padding in
        Products(x: x, w: w.shape, y: dy.shape, stride: 1, padding: padding).inputGradient(w, dy)
      },
      Mistake(
        "padding-forgotten",
        "You do not subtract the padding, so the gradients arrive that many pixels too far down and "
          + "right."
      ) { x, w, dy, stride, _ in
        Products(x: x, w: w.shape, y: dy.shape, stride: stride, padding: 0).inputGradient(w, dy)
      },
      Mistake(
        "overwritten",
        "You assign where you should add: many outputs have read the same pixel, and only the last "
          + "one is left."
      ) { x, w, dy, stride, padding in
        let (weights, gradients) = (w.scalars, dy.scalars)
        var result = [Double](repeating: 0, count: x.count)
        Products(x: x, w: w.shape, y: dy.shape, stride: stride, padding: padding)
          .visit { result[$0] = weights[$1] * gradients[$2] }
        return Tensor(x, result)
      },
    ])

  /// Asks for the gradient of that convolution by its kernels, which all places of all samples share.
  public static let weightGradient = Exercise<WeightGradient>(
    "rf-convolution-dw", .receptiveField, function: "convolutionWeightGradient",
    solution: Solutions.convolutionWeightGradient,
    section: "A convolution by hand",
    hints: [
      "Go through the very products of the forward pass. Each was y[n, i, j, k] += x * w: by its w it "
        + "has the slope x.",
      "dw[u, v, c, k] += x[n, i * stride + u - padding, j * stride + v - padding, c] * dy[n, i, j, k], "
        + "for all n, i, j, k, u, v, c whose pixel is in the image.",
    ],
    cases: {
      examples.map { example in
        let dy = example.dy
        return Case(
          example.name,
          expecting: [.gradient("dw", at: example.w, weights: dy) { example.output(w: $0) }]
        ) { [try $0(example.x, example.w.shape, dy, example.stride, example.padding)] }
      }
    },
    mistakes: [
      Mistake(
        "averaged",
        "You divide by the number of samples. The batch's mean is in dy already, if the loss has one; "
          + "here the gradients of all uses of a weight are added."
      ) { x, w, dy, stride, padding in
        Products(x: x.shape, w: w, y: dy.shape, stride: stride, padding: padding)
          .weightGradient(x, dy) / Double(x.shape[0])
      },
      Mistake(
        "last-sample",
        "You begin anew with each sample, so only the last one's gradient is left. Add them up."
      ) { x, w, dy, stride, padding in
        let last = x.shape[0] - 1..<x.shape[0]
        let (x, dy) = (x.rows(last), dy.rows(last))
        return Products(x: x.shape, w: w, y: dy.shape, stride: stride, padding: padding)
          .weightGradient(x, dy)
      },
      Mistake(
        "flipped",
        "Each gradient ends at the opposite weight of the kernel: pixel u of the window belongs to "
          + "row u of the kernel, unflipped."
      ) { x, w, dy, stride, padding in
        Products(x: x.shape, w: w, y: dy.shape, stride: stride, padding: padding, flipped: true)
          .weightGradient(x, dy)
      },
      Mistake(
        "stride-forgotten",
        "You pair the gradient of output (i, j) with the window that begins at pixel (i, j). With a "
          + "stride its window begins further on."
      ) { x, w, dy, _, padding in
        Products(x: x.shape, w: w, y: dy.shape, stride: 1, padding: padding).weightGradient(x, dy)
      },
      Mistake(
        "padding-forgotten",
        "You do not subtract the padding: the windows you pair with dy lie that many pixels too far "
          + "down and right."
      ) { x, w, dy, stride, _ in
        Products(x: x.shape, w: w, y: dy.shape, stride: stride, padding: 0).weightGradient(x, dy)
      },
    ])

  /// Asks for the gradient of that convolution by its bias.
  public static let biasGradient = Exercise<BiasGradient>(
    "rf-convolution-db", .receptiveField, function: "convolutionBiasGradient",
    solution: Solutions.convolutionBiasGradient,
    section: "A convolution by hand",
    hints: [
      "To how many outputs is b[k] added, and with which slope?",
      "db[k] is the sum of dy[n, i, j, k] over n, i and j.",
    ],
    cases: {
      examples.map { example in
        let dy = example.dy
        return Case(
          example.name,
          expecting: [.gradient("db", at: example.b, weights: dy) { example.output(b: $0) }]
        ) { [try $0(dy)] }
      }
    },
    mistakes: [
      Mistake(
        "mean",
        "You return the mean over all places and samples. Each of them adds its gradient: a sum."
      ) { $0.columnMeans() },
      Mistake(
        "mean-over-batch",
        "You add over the places, and take the mean over the batch. The batch's mean is in dy "
          + "already, if the loss has one."
      ) { $0.columnSums() / Double($0.shape[0]) },
      Mistake(
        "mean-over-places",
        "You add over the batch, and take the mean over the places. The bias is added at every place, "
          + "so their gradients add up."
      ) { $0.columnSums() / Double($0.shape[1] * $0.shape[2]) },
    ])
}

extension Tensor<Double> {
  /// Images with `width` zeros on each of their four sides.
  func surrounded(by width: Int) -> Tensor {
    if width == 0 { return self }
    let (m, h, w, c) = (shape[0], shape[1], shape[2], shape[3])
    let (rows, columns) = (h + 2 * width, w + 2 * width)
    let source = scalars
    var result = [Double](repeating: 0, count: m * rows * columns * c)
    for row in 0..<m * h {
      let target = ((row / h) * rows + row % h + width) * columns + width
      for i in 0..<w * c { result[target * c + i] = source[row * w * c + i] }
    }
    return Tensor([m, rows, columns, c], result)
  }
}
