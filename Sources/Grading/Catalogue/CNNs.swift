import NeuralNetworks
import Solutions
import TensorCore

/// The exercises of chapter-cnns.
public enum CNNExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    residual.info, concatenation.info, momentum.info, nesterov.info, adam.info, schedule.info,
    topK.info, stopping.info, temperature.info,
  ]

  /// A backward pass through one of the two paths: of the gradient at its end, that at its beginning.
  public typealias Path = (Tensor<Double>) -> Tensor<Double>
  /// Of s = F(x) + P(x), dy, and the backward passes of the body F and of the shortcut P, nil for the
  /// identity: dx. The tensors have one shape.
  public typealias ResidualBackward =
    @Sendable (Tensor<Double>, Tensor<Double>, Path, Path?) throws -> Tensor<Double>
  /// Of dy, [m, height, width, sum of the channels], and the channels of each branch: the gradients of
  /// their maps, in the same order.
  public typealias ConcatenationBackward =
    @Sendable (Tensor<Double>, [Int]) throws -> [Tensor<Double>]

  // MARK: Residual blocks

  /// A block on the channels of 2 images of 3x2: F(x) = tanh(x W), P(x) = x or x V.
  private struct Block: Sendable {
    let x = inputs([2, 3, 2, 4], seed: 70)
    let w = inputs([4, 4], seed: 71)
    let v: Tensor<Double>?
    let dy = inputs([2, 3, 2, 4], seed: 72)

    private func product(_ x: Tensor<Double>, _ w: Tensor<Double>) -> Tensor<Double> {
      x.matrixProduct(w).reshaped(to: x.shape)
    }

    /// F(x) + P(x).
    func sum(_ x: Tensor<Double>) -> Tensor<Double> {
      product(x, w).applying(.hyperbolicTangent) + (v.map { product(x, $0) } ?? x)
    }

    func body(_ g: Tensor<Double>) -> Tensor<Double> {
      let f = product(x, w).applying(.hyperbolicTangent)
      return product(g * (1 - f * f), w.transposed())
    }

    var shortcut: Path? { v.map { v in { g in product(g, v.transposed()) } } }
  }

  private static func masked(_ dy: Tensor<Double>, _ s: Tensor<Double>) -> Tensor<Double> {
    s.map(with: dy) { $0 > 0 ? $1 : 0 }
  }

  /// Asks for the backward pass of y = max(0, F(x) + P(x)) (He et al. 2016, equations 1 and 2); with an
  /// identity and with a projection.
  public static let residual = Exercise<ResidualBackward>(
    "cnns-residual", .cnns, function: "residualBackward", solution: Solutions.residualBackward,
    section: "Deeper is not better by itself",
    hints: [
      "Go backwards: first through the ReLU, then through the addition, which hands on the same to "
        + "both paths. x feeds both: what happens to two gradients that meet?",
      "With ds = dy where s > 0 and 0 elsewhere, dx = body(ds) + shortcut(ds), and shortcut(ds) is ds "
        + "itself for the identity.",
    ],
    cases: {
      [("an identity", nil), ("a projection", inputs([4, 4], seed: 73))].map { name, v in
        let block = Block(v: v)
        return Case(
          "a block whose shortcut is \(name)",
          expecting: [
            .gradient("dx", at: block.x, weights: block.dy) {
              block.sum($0).applying(.rectifier)
            }
          ]
        ) { [try $0(block.sum(block.x), block.dy, block.body, block.shortcut)] }
      } + [
        Case(
          "a sum of exactly 0, a body that doubles",
          expecting: [Expectation("dx", Tensor([1, 3], [3, 0, 0]))]
        ) { [try $0(Tensor([1, 3], [1, 0, -1]), Tensor([1, 3], [1, 1, 1]), { $0 * 2 }, nil)] }
      ]
    },
    mistakes: [
      Mistake(
        "shortcut-forgotten",
        "You return what comes back through the body alone. x also reached the sum through the "
          + "shortcut, and that gradient is to be added."
      ) { s, dy, body, _ in body(masked(dy, s)) },
      Mistake(
        "body-forgotten",
        "You return what comes back through the shortcut alone; the body sends a gradient back, too."
      ) { s, dy, _, shortcut in shortcut?(masked(dy, s)) ?? masked(dy, s) },
      Mistake(
        "relu-forgotten",
        "You hand dy on to both paths as it is. On its way back it meets the ReLU first, which lets "
          + "nothing through where the sum was not above 0."
      ) { _, dy, body, shortcut in body(dy) + (shortcut?(dy) ?? dy) },
      Mistake(
        "relu-on-body-only",
        "You let the ReLU block the body's gradient only. It comes after the addition and blocks the "
          + "shortcut's as well."
      ) { s, dy, body, shortcut in body(masked(dy, s)) + (shortcut?(dy) ?? dy) },
      Mistake(
        "identity-forgotten",
        "Where there is no projection you add nothing. A shortcut that is nil is the identity, not "
          + "absent: its gradient is what it gets."
      ) { s, dy, body, shortcut in
        body(masked(dy, s)) + (shortcut?(masked(dy, s)) ?? .zeros(s.shape))
      },
      Mistake(
        "zero-passes",
        "Where the sum is exactly 0 you let the gradient pass; the task wants it blocked there, as it is below."
      ) { s, dy, body, shortcut in
        let ds = s.map(with: dy) { $0 >= 0 ? $1 : 0 }
        return body(ds) + (shortcut?(ds) ?? ds)
      },
      Mistake(
        "always-identity",
        "You add ds itself, even where the shortcut is a projection; then the gradient has to go "
          + "through the projection."
      ) { s, dy, body, _ in body(masked(dy, s)) + masked(dy, s) },
    ])

  // MARK: Concatenation

  /// What the grader says if the number of gradients is wrong.
  private struct WrongCount: Error, CustomStringConvertible {
    let given: Int, expected: Int

    var description: String { "\(given) gradients for \(expected) branches" }
  }

  /// Asks for the gradients of maps that were put side by side along the channels, as in an Inception block
  /// (Szegedy et al. 2015).
  public static let concatenation = Exercise<ConcatenationBackward>(
    "cnns-concatenation", .cnns, function: "concatenationBackward",
    solution: Solutions.concatenationBackward,
    section: "From LeNet to ResNet",
    hints: [
      "A concatenation copies each number to one place. Which channels of dy are the second branch's?",
      "Keep a start that begins at 0; each branch gets dy.columns(start..<start + count), and start "
        + "moves on by count.",
    ],
    cases: {
      let examples: [(Shape, [Int])] = [
        ([2, 3, 2, 6], [1, 3, 2]), ([1, 2, 4, 6], [2, 2, 2]), ([3, 1, 1, 4], [2, 1, 1]),
      ]
      return examples.map { shape, channels in
        // Numeric gradients of the concatenation, one for each branch's map.
        let maps = channels.enumerated().map { index, count in
          inputs([shape[0], shape[1], shape[2], count], seed: 74 + UInt64(index))
        }
        let dy = inputs(shape, seed: 79)
        let expectations = maps.indices.map { index in
          Expectation.gradient("gradient of branch \(index)", at: maps[index], weights: dy) {
            var maps = maps
            maps[index] = $0
            return .concatenatingColumns(maps)
          }
        }
        return Case("\(shape), branches of \(channels) channels", expecting: expectations) {
          let gradients = try $0(dy, channels)
          guard gradients.count == channels.count else {
            throw WrongCount(given: gradients.count, expected: channels.count)
          }
          return gradients
        }
      }
    },
    mistakes: [
      Mistake(
        "pieces-of-memory",
        "You cut dy into pieces that lie behind each other in memory. The channels are the innermost "
          + "axis: each pixel holds a few numbers of every branch."
      ) { dy, channels in
        var start = 0
        return channels.map { count in
          let shape: Shape = [dy.shape[0], dy.shape[1], dy.shape[2], count]
          defer { start += shape.count }
          return Tensor(shape, Array(dy.scalars[start..<start + shape.count]))
        }
      },
      Mistake(
        "start-not-moved",
        "Each branch gets the first channels of dy; the second branch's begin where the first one's "
          + "end."
      ) { dy, channels in channels.map { dy.columns(0..<$0) } },
      Mistake(
        "shared-out",
        "You divide by the number of branches, as if they shared the gradient. Each branch made its "
          + "own channels and gets their whole gradient."
      ) { dy, channels in
        var start = 0
        return channels.map { count in
          defer { start += count }
          return dy.columns(start..<start + count) / Double(channels.count)
        }
      },
      Mistake(
        "equal-widths",
        "You begin branch i at i times its own width, which is right only if all are equally wide. "
          + "Add up the channels of those before it."
      ) { dy, channels in
        channels.enumerated().map { index, count in
          dy.columns(index * count..<(index + 1) * count)
        }
      },
    ])
}
