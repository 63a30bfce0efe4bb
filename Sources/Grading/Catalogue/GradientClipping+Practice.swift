import Solutions
import TensorCore

extension GradientClippingExercises {
  /// Of da, U and the arguments before.
  public typealias StepBack =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>
  /// Of all gradients, none of them empty: the L2 norm of their elements together.
  public typealias Norm = @Sendable ([Tensor<Double>]) throws -> Double
  /// Of the parts, the scale and the limit.
  public typealias Parts =
    @Sendable ([Tensor<Double>], Double, Double) throws -> Tensor<Double>

  // MARK: A step back in time

  private static func slope(_ a: Tensor<Double>) -> Tensor<Double> {
    a.map { 1 - Double.tanh($0) * Double.tanh($0) }
  }

  /// Asks for the gradient one step back in time through tanh units: from that by a_t, [m, n], to that by
  /// a_(t-1), [m, n].
  public static let stepBack = Exercise<StepBack>(
    "clipping-step-back", .clipping, function: "stepBackInTime",
    solution: Solutions.stepBackInTime, section: "Where large gradients come from",
    hints: [
      "Two steps of the chain rule: from a_t to h_(t-1), which was multiplied by U, and from there to "
        + "a_(t-1), through tanh.",
      "da U^T, times 1 - tanh(a_(t-1))^2, element by element.",
    ],
    cases: {
      [(2, 3), (1, 5), (4, 2)].enumerated().map { index, size in
        let seed = 600 + 10 * UInt64(index)
        let da = inputs([size.0, size.1], seed: seed)
        let u = inputs([size.1, size.1], seed: seed + 1)
        let before = inputs([size.0, size.1], seed: seed + 2)
        return Case(
          "\(size.0) samples, \(size.1) units",
          expecting: [
            .gradient("gradient", at: before, weights: da) { a in
              a.map { Double.tanh($0) }.matrixProduct(u)
            }
          ]
        ) { [try $0(da, u, before)] }
      }
    },
    mistakes: [
      Mistake(
        "not-transposed",
        "You multiply by U as on the way forward; back it goes through the transpose."
      ) { da, u, before in da.matrixProduct(u) * slope(before) },
      Mistake("no-slope", "The slope of tanh is missing: the state was not a_(t-1) but its tanh.") {
        da, u, _ in da.matrixProduct(u, transposing: .right)
      },
      Mistake(
        "slope-of-argument",
        "You take 1 - a^2 for the slope of tanh; it is 1 - tanh(a)^2."
      ) { da, u, before in
        da.matrixProduct(u, transposing: .right) * (1 - before.squared())
      },
      Mistake(
        "slope-first",
        "You multiply by the slope before going through U; the path meets U first, then tanh."
      ) { da, u, before in (da * slope(before)).matrixProduct(u, transposing: .right) },
    ])

  // MARK: A norm that does not overflow

  /// Asks for a global L2 norm that is finite where the squares of the elements are not, and 0 for zeros.
  public static let safeNorm = Exercise<Norm>(
    "clipping-safe-norm", .clipping, function: "safeGlobalNorm",
    solution: Solutions.safeGlobalNorm, section: "Gradients that are not numbers",
    hints: [
      "By what would you have to divide all elements so that no square is above 1?",
      "With m for the largest magnitude of all: m * sqrt(sum of (g / m)^2), and 0 where m is 0.",
    ],
    cases: {
      let examples: [(String, [Tensor<Double>], Double)] = [
        ("(3, 4) and (12)", [Tensor([3, -4]), Tensor([12])], 13),
        ("1e200 times as long", [Tensor([3e200, -4e200]), Tensor([12e200])], 13e200),
        ("long and short", [Tensor([-6e180]), Tensor([8e180, 1])], 1e181),
        ("zeros", [Tensor([0, 0]), Tensor([0])], 0),
      ]
      let short: [Tensor<Double>] = [Tensor([3e-200, -4e-200]), Tensor([12e-200])]
      return examples.map { name, gradients, norm in
        Case(name, expecting: [Expectation("norm", norm, origin: .definition)]) {
          [.scalar(try $0(gradients))]
        }
      } + [
        Case(
          "1e-200 times as long, and the norm 1e200 times",
          expecting: [Expectation("norm", 13, origin: .definition)]
        ) { [.scalar(1e200 * (try $0(short)))] }
      ]
    },
    mistakes: [
      Mistake("overflow", "Your squares are too large for a number: the norm becomes infinite.") {
        gradients in gradients.map { $0.squared().sum() }.reduce(0, +).squareRoot()
      },
      Mistake("largest", "You return the largest magnitude: that is the norm of L-infinity.") {
        gradients in gradients.map(\.largestMagnitude).max()!
      },
      Mistake("not-scaled-back", "You divide by the largest, and do not multiply by it again.") {
        gradients in
        let largest = gradients.map(\.largestMagnitude).max()!
        if largest == 0 { return 0 }
        return gradients.map { ($0 / largest).squared().sum() }.reduce(0, +).squareRoot()
      },
      Mistake("zero-by-zero", "Where all elements are 0, you divide 0 by 0.") { gradients in
        let largest = gradients.map(\.largestMagnitude).max()!
        return largest
          * gradients.map { ($0 / largest).squared().sum() }.reduce(0, +).squareRoot()
      },
      Mistake(
        "each-by-its-own",
        "You divide each tensor by its own largest element, and multiply the sum by that of all."
      ) { gradients in
        let largest = gradients.map(\.largestMagnitude).max()!
        return largest
          * gradients.map { g in
            g.largestMagnitude == 0 ? 0 : (g / g.largestMagnitude).squared().sum()
          }.reduce(0, +).squareRoot()
      },
    ])

  // MARK: Parts of a batch, a scaled loss

  private static func shortened(_ g: Tensor<Double>, _ limit: Double) -> Tensor<Double> {
    let norm = g.norm()
    return norm > limit ? g * (limit / norm) : g
  }

  private static func sum(_ parts: [Tensor<Double>]) -> Tensor<Double> {
    parts.dropFirst().reduce(parts[0]) { $0 + $1 }
  }

  /// Asks for the clipped gradient of a batch that was computed in parts, with the loss multiplied by a
  /// scale.
  public static let parts = Exercise<Parts>(
    "clipping-parts", .clipping, function: "clippedGradient",
    solution: Solutions.clippedGradient, section: "PyTorch's coefficient",
    hints: [
      "What would the gradient be if nobody had cut the batch or scaled the loss? The limit is for that.",
      "g = (sum of the parts) / (count * lossScale); then clip g by norm, once.",
    ],
    cases: {
      [(3, 1024.0, 1.0, 3.0), (2, 8, 0.5, 1), (4, 256, 5, 0.1), (1, 16, 0.7, 2)].enumerated().map {
        index, example in
        let (count, scale, limit, size) = example
        let gradients = (0..<count).map {
          inputs([2, 3], seed: 640 + 10 * UInt64(index) + UInt64($0)) * size
        }
        let mean = sum(gradients) / Double(count)
        let factor = min(1, limit / mean.norm())
        let parts = gradients.map { $0 * scale }
        return Case(
          "\(count) parts, scale \(scale), limit \(limit)",
          expecting: [Expectation("gradient", mean * factor)]
        ) { [try $0(parts, scale, limit)] }
      }
    },
    mistakes: [
      Mistake(
        "scaled",
        "You clip while the loss's scale is still in the gradient: nearly all of them look too long. "
          + "(PyTorch's scaler.unscale_ comes first.)"
      ) { parts, scale, limit in
        shortened(sum(parts) / Double(parts.count), limit) / scale
      },
      Mistake(
        "each-part",
        "You clip each part by itself. The batch's gradient is their mean; clip that, once."
      ) { parts, scale, limit in
        sum(parts.map { shortened($0 / scale, limit) }) / Double(parts.count)
      },
      Mistake(
        "sum",
        "You add the parts up. The mean loss of the batch is the mean of the parts' losses."
      ) { parts, scale, limit in shortened(sum(parts) / scale, limit) },
      Mistake("not-clipped", "That is the gradient before clipping.") { parts, scale, _ in
        sum(parts) / (Double(parts.count) * scale)
      },
    ])
}
