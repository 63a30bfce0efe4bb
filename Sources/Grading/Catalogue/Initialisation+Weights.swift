import Foundation
import Solutions
import TensorCore

extension InitialisationExercises {
  /// Of a matrix, another one.
  public typealias Columns = @Sendable (Tensor<Double>) throws -> Tensor<Double>
  /// Of the weights and a batch of inputs, the new weights.
  public typealias Scaling =
    @Sendable ([Tensor<Double>], Tensor<Double>) throws -> [Tensor<Double>]

  // MARK: Orthogonal

  /// Gram and Schmidt, with the steps that people forget left out.
  private static func columns(
    of a: Tensor<Double>, subtracts: Bool = true, fromOriginal: Bool = false, divides: Bool = true,
    sign: Double = 1
  ) -> Tensor<Double> {
    var vectors: [[Double]] = []
    let (rows, columns) = (a.shape[0], a.shape[1])
    for j in 0..<columns {
      let original = (0..<rows).map { a[$0, j] }
      var vector = original
      if subtracts {
        for (k, other) in vectors.enumerated() {
          let base = fromOriginal ? (0..<rows).map { a[$0, k] } : other
          let squares = zip(other, other).map(*).reduce(0, +)
          let share = zip(base, vector).map(*).reduce(0, +) / (fromOriginal ? 1 : squares)
          for i in 0..<rows { vector[i] -= share * base[i] }
        }
      }
      if divides {
        let length = vector.map { $0 * $0 }.reduce(0, +).squareRoot()
        vector = vector.map { sign * $0 / length }
      }
      vectors.append(vector)
    }
    return Tensor([rows, columns], (0..<rows).flatMap { i in vectors.map { $0[i] } })
  }

  /// Asks for orthonormal columns by Gram and Schmidt: the Q of A = Q R with a positive diagonal of R.
  public static let orthogonal = Exercise<Columns>(
    "init-orthogonal", .initialisation, function: "orthonormalColumns",
    solution: Solutions.orthonormalColumns, section: "Does it train?",
    hints: [
      "Two unit vectors have a right angle if their product is 0. What is left of v when you subtract (v · u) u from "
        + "it, where u has the length 1?",
      "For each column j: for each k < j subtract (q_k · q_j) q_k; then divide by the root of the sum of its "
        + "squares. Only then go on to the next column.",
    ],
    cases: {
      [("three columns of three", [3, 3]), ("a tall matrix", [7, 4]), ("one column", [5, 1])].map {
        name, shape in
        let a = inputs(Shape(shape), seed: 81 + UInt64(shape[0]))
        return Case(
          name,
          expecting: [
            Expectation("q", columns(of: a), tolerance: 1e-9, origin: .reference)
          ]
        ) { [try $0(a)] }
      }
    },
    mistakes: [
      Mistake("lengths-only", "Your columns have the length 1, but no right angles between them.") {
        columns(of: $0, subtracts: false)
      },
      Mistake("no-lengths", "Your columns have right angles, but not the length 1.") {
        columns(of: $0, divides: false)
      },
      Mistake(
        "first-columns",
        "You take away what a column has of the *given* columns; take those that you have already made, "
          + "whose length is 1."
      ) { columns(of: $0, fromOriginal: true) },
      Mistake(
        "negative-diagonal",
        "Your R has negative numbers on its diagonal: every column points the other way. That is a right Q, but "
          + "multiply each column by the sign of R's diagonal."
      ) { columns(of: $0, sign: -1) },
      Mistake("rows", "You made the rows orthogonal; the columns are asked for.") { a in
        // Of a tall matrix the rows cannot all be; as many as there are columns are.
        let count = min(a.shape[0], a.shape[1])
        let made = columns(of: a.transposed().columns(0..<count)).transposed()
        return count == a.shape[0] ? made : made.appendingRows(of: a.rows(count..<a.shape[0]))
      },
    ])

  // MARK: LSUV

  /// LSUV with its parts to be exchanged.
  private static func scaled(
    _ weights: [Tensor<Double>], _ x: Tensor<Double>, passesOnNew: Bool = true,
    _ size: (_ z: Tensor<Double>) -> Double
  ) -> [Tensor<Double>] {
    var h = x
    return weights.map { w in
      let z = h.matrixProduct(w)
      let divisor = size(z)
      h = (passesOnNew ? z / divisor : z).applying(.rectifier)
      return w / divisor
    }
  }

  private static func variance(_ x: Tensor<Double>) -> Double {
    (x - x.mean()).squared().mean()
  }

  /// Asks for weights whose layers give a batch of inputs the variance 1 (Mishkin and Matas 2016,
  /// algorithm 1).
  public static let lsuv = Exercise<Scaling>(
    "init-lsuv", .initialisation, function: "scaledToUnitVariance",
    solution: Solutions.scaledToUnitVariance, section: "Does it train?",
    hints: [
      "What a layer gives before the ReLU is a multiple of its weights: by what must they be divided so that its "
        + "deviation becomes 1? And what does the next layer see then?",
      "z = h.matrixProduct(w); divide both w and z by z's standard deviation; h = max(z, 0); go on.",
    ],
    cases: {
      let nets: [(name: String, widths: [Int], scale: Double)] = [
        ("one layer of large weights", [6, 8], 3), ("three layers that widen", [5, 9, 12, 7], 0.2),
        ("four square layers", [8, 8, 8, 8, 8], 1),
      ]
      return nets.map { name, widths, scale in
        // Inputs whose mean is not 0, as pixels have it.
        let x = inputs([20, widths[0]], seed: 91) + 0.5
        let weights = zip(widths, widths.dropFirst()).enumerated().map { layer, fans in
          inputs([fans.0, fans.1], seed: 92 + UInt64(layer)) * scale
        }
        let right = scaled(weights, x) { variance($0).squareRoot() }
        return Case(
          name,
          expecting: right.enumerated().map {
            Expectation("weights of layer \($0.offset + 1)", $0.element, origin: .reference)
          }
        ) { try $0(weights, x) }
      }
    },
    mistakes: [
      Mistake(
        "all-at-once",
        "You scale each layer by what it gave in the *old* network. Go on with what the new weights give: the "
          + "layers below have changed."
      ) { weights, x in scaled(weights, x, passesOnNew: false) { variance($0).squareRoot() } },
      Mistake(
        "variance",
        "You divide by the variance; what is divided by the deviation has the variance 1."
      ) { weights, x in scaled(weights, x, variance) },
      Mistake(
        "root-mean-square",
        "You divide by the root of the mean square; the deviation is taken around the mean."
      ) { weights, x in scaled(weights, x) { $0.squared().mean().squareRoot() } },
      Mistake("after-relu", "You measure behind the ReLU; before it is asked for.") { weights, x in
        scaled(weights, x) { variance($0.applying(.rectifier)).squareRoot() }
      },
      Mistake(
        "mean-of-units",
        "You average the deviations of the units. Take one deviation over all samples and units of a layer."
      ) { weights, x in scaled(weights, x) { $0.columnVariances().squareRoot().mean() } },
    ])
}
