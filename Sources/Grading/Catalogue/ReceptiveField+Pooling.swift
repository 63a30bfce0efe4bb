import NeuralNetworks
import Solutions
import TensorCore

extension ReceptiveFieldExercises {
  /// Of x, [m, height, width, channels], dy, [m, height', width', channels], the window's side, and the
  /// stride: dx, of x's shape.
  public typealias MaxPool =
    @Sendable (Tensor<Double>, Tensor<Double>, Int, Int) throws -> Tensor<Double>
  /// Of x's shape, dy, the window's side, and the stride: dx, of that shape.
  public typealias MeanPool =
    @Sendable (Shape, Tensor<Double>, Int, Int) throws -> Tensor<Double>

  // MARK: What the exercises are tried on

  private static let settings: [(name: String, shape: Shape, window: Int, stride: Int)] = [
    ("2 images of 4x6, windows of 2x2, stride 2", [2, 4, 6, 2], 2, 2),
    ("2 images of 7x9, windows of 3x3, stride 2: they overlap", [2, 7, 9, 2], 3, 2),
    ("an image of 5x3, windows of 2x2, stride 2: some pixels are not read", [1, 5, 3, 3], 2, 2),
  ]

  /// Values 0.1 apart in random order: none is about to overtake another.
  private static func distinct(_ shape: Shape, seed: UInt64) -> Tensor<Double> {
    let order = inputs(shape, seed: seed).scalars.enumerated().sorted { $0.element < $1.element }
    var values = [Double](repeating: 0, count: shape.count)
    for (rank, place) in order.enumerated() {
      values[place.offset] = 0.1 * Double(rank - shape.count / 2)
    }
    return Tensor(shape, values)
  }

  /// The windows of a pooling, in reading order of the output: the flat indices of each one's pixels.
  private static func windowPixels(
    _ x: Shape, _ dy: Shape, _ window: Int, _ stride: Int
  ) -> [[Int]] {
    (0..<dy.count).map { output in
      let at = dy.indices(ofFlat: output)
      return (0..<window * window).map {
        let (row, column) = (at[1] * stride + $0 / window, at[2] * stride + $0 % window)
        return ((at[0] * x[1] + row) * x[2] + column) * x[3] + at[3]
      }
    }
  }

  /// What arrives at the pixels if each window shares its gradient out by `shares`, from the values
  /// of its pixels; by addition, or so that a later window replaces what an earlier one has left.
  private static func gradient(
    _ x: Tensor<Double>, _ dy: Tensor<Double>, _ window: Int, _ stride: Int, adding: Bool = true,
    shares: ([Double]) -> [Double]
  ) -> Tensor<Double> {
    let (values, gradients) = (x.scalars, dy.scalars)
    var result = [Double](repeating: 0, count: x.count)
    for (output, pixels) in windowPixels(x.shape, dy.shape, window, stride).enumerated() {
      for (pixel, share) in zip(pixels, shares(pixels.map { values[$0] })) {
        if adding {
          result[pixel] += share * gradients[output]
        } else if share != 0 {
          result[pixel] = share * gradients[output]
        }
      }
    }
    return Tensor(x.shape, result)
  }

  /// 1 for the first of the largest values, 0 for all others.
  private static func winner(_ values: [Double]) -> [Double] {
    let place = values.firstIndex(of: values.max()!)!
    return values.indices.map { $0 == place ? 1 : 0 }
  }

  // MARK: Max pooling

  /// Asks for the backward pass of max pooling, also with windows that overlap and with equal values.
  public static let maxPool = Exercise<MaxPool>(
    "rf-max-pool", .receptiveField, function: "maxPoolBackward",
    solution: Solutions.maxPoolBackward, section: "Pooling",
    hints: [
      "For each output find the pixel of its window, in the same channel, that was the largest. "
        + "Which part of dy belongs to it, and which to the others?",
      "The winner gets dx += dy[n, i, j, c], all others of the window nothing. Compare with \">\", so "
        + "that a later equal value does not replace the first.",
    ],
    cases: {
      let numeric = settings.enumerated().map { index, setting in
        let x = distinct(setting.shape, seed: 30 + UInt64(index))
        var layer = MaxPool2D<Double>(PixelSize(setting.window), stride: PixelSize(setting.stride))
        let dy = inputs(layer.forward(x, mode: .inference).shape, seed: 41)
        return Case<MaxPool>(
          setting.name,
          expecting: [
            .gradient("dx", at: x, weights: dy) { x in
              var layer = layer
              return layer.forward(x, mode: .inference)
            }
          ]
        ) { [try $0(x, dy, setting.window, setting.stride)] }
      }
      // After a ReLU whole windows are 0. There is no derivative; the rule of the task decides.
      let x = (inputs([2, 4, 4, 3], seed: 34) - 0.6).applying(.rectifier)
      var layer = MaxPool2D<Double>(2)
      let dy = inputs(layer.forward(x, mode: .inference).shape, seed: 42)
      let expected = layer.backward(dy)
      return numeric + [
        Case("images after a ReLU, with equal values", expecting: [Expectation("dx", expected)]) {
          [try $0(x, dy, 2, 2)]
        },
        Case(
          "equal values in the first row and the second",
          expecting: [Expectation("dx", Tensor([1, 2, 2, 1], [0, 1, 0, 0]))]
        ) { [try $0(Tensor([1, 2, 2, 1], [0, 5, 5, 1]), Tensor([1, 1, 1, 1], [1]), 2, 2)] },
      ]
    },
    mistakes: [
      Mistake(
        "all-equal-values",
        "Where several pixels of a window are the largest, you give dy to each of them; then more "
          + "comes back than has arrived. Only the first gets it."
      ) { x, dy, window, stride in
        gradient(x, dy, window, stride) { values in
          values.map { $0 == values.max()! ? 1 : 0 }
        }
      },
      Mistake(
        "shared-among-equals",
        "Where several pixels of a window are the largest, you share dy among them; here the first "
          + "gets all of it."
      ) { x, dy, window, stride in
        gradient(x, dy, window, stride) { values in
          let count = Double(values.count { $0 == values.max()! })
          return values.map { $0 == values.max()! ? 1 / count : 0 }
        }
      },
      Mistake(
        "last-of-equals",
        "Of equal values you take the last, as a comparison with \">=\" does. It must be the first."
      ) { x, dy, window, stride in
        gradient(x, dy, window, stride) { winner($0.reversed()).reversed() }
      },
      Mistake(
        "whole-window",
        "You give dy to all pixels of the window. Only the largest decided the output."
      ) { x, dy, window, stride in
        gradient(x, dy, window, stride) { $0.map { _ in 1 } }
      },
      Mistake(
        "like-mean-pooling",
        "You share dy among all pixels of the window, as mean pooling does. The largest gets all of "
          + "it."
      ) { x, dy, window, stride in
        gradient(x, dy, window, stride) { values in values.map { _ in 1 / Double(values.count) } }
      },
      Mistake(
        "overwritten",
        "You assign where you should add: a pixel can win several windows that overlap, and gets the "
          + "gradient of each."
      ) { x, dy, window, stride in
        gradient(x, dy, window, stride, adding: false, shares: winner)
      },
    ])

  // MARK: Mean pooling

  /// Asks for the backward pass of mean pooling, also with windows that overlap.
  public static let meanPool = Exercise<MeanPool>(
    "rf-mean-pool", .receptiveField, function: "meanPoolBackward",
    solution: Solutions.meanPoolBackward, section: "Pooling",
    hints: [
      "Write the mean of a window as a sum with a factor. What is its slope by each of its pixels?",
      "Each pixel of the window gets dx += dy[n, i, j, c] / (window * window).",
    ],
    cases: {
      settings.enumerated().map { index, setting in
        let x = inputs(setting.shape, seed: 35 + UInt64(index))
        var layer = AveragePool2D<Double>(
          PixelSize(setting.window), stride: PixelSize(setting.stride))
        let dy = inputs(layer.forward(x, mode: .inference).shape, seed: 43)
        return Case(
          setting.name,
          expecting: [
            .gradient("dx", at: x, weights: dy) { x in
              var layer = layer
              return layer.forward(x, mode: .inference)
            }
          ]
        ) { [try $0(setting.shape, dy, setting.window, setting.stride)] }
      }
    },
    mistakes: [
      Mistake(
        "not-divided",
        "You give the whole dy to each pixel of the window. The output was a mean: each pixel counted "
          + "for a part only."
      ) { shape, dy, window, stride in
        gradient(.zeros(shape), dy, window, stride) { $0.map { _ in 1 } }
      },
      Mistake(
        "divided-by-side",
        "You divide by the window's side; a window has side * side pixels."
      ) { shape, dy, window, stride in
        gradient(.zeros(shape), dy, window, stride) { $0.map { _ in 1 / Double(window) } }
      },
      Mistake(
        "divided-by-stride",
        "You divide by stride * stride. How far a window moves does not matter; the mean was one of "
          + "window * window pixels."
      ) { shape, dy, window, stride in
        gradient(.zeros(shape), dy, window, stride) { $0.map { _ in 1 / Double(stride * stride) } }
      },
      Mistake(
        "overwritten",
        "You assign where you should add: windows overlap, and a pixel gets a share from each of "
          + "them."
      ) { shape, dy, window, stride in
        gradient(.zeros(shape), dy, window, stride, adding: false) { values in
          values.map { _ in 1 / Double(values.count) }
        }
      },
      Mistake(
        "one-pixel",
        "You give dy to the first pixel of each window only. All of its pixels were in the mean."
      ) { shape, dy, window, stride in
        gradient(.zeros(shape), dy, window, stride) { $0.indices.map { $0 == 0 ? 1 : 0 } }
      },
    ])
}
