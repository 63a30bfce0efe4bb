import Foundation
import Solutions
import TensorCore

extension InitialisationExercises {
  /// Of a variance, n s^2 and the nonlinearity.
  public typealias VarianceMap =
    @Sendable (Double, Double, (Double) -> Double) throws -> Double
  /// Of height, width, input and output channels, groups, stride and whether it is transposed.
  public typealias ConvolutionFans =
    @Sendable (Int, Int, Int, Int, Int, Int, Bool) throws -> (fanIn: Double, fanOut: Double)

  // MARK: The variance map

  /// E[g(z)] for z from N(0, 1), or without the density.
  private static func mean(hasDensity: Bool = true, _ g: (Double) -> Double) -> Double {
    let step = 20.0 / 4000
    return (0..<4000).reduce(0.0) { sum, i in
      let z = -10 + (Double(i) + 0.5) * step
      let density =
        hasDensity ? Foundation.exp(-z * z / 2) / (2 * Double.pi).squareRoot() : 1.0 / 20
      return sum + g(z) * density * step
    }
  }

  private static func square(_ x: Double) -> Double { x * x }

  /// Asks for q' = gain E[f(sqrt(q) Z)^2], the variance of the next layer's inputs, by integration (Poole
  /// et al. 2016, equation 3, without biases).
  public static let varianceMap = Exercise<VarianceMap>(
    "init-variance-map", .initialisation, function: "nextVariance",
    solution: { try Solutions.nextVariance($0, gain: $1, f: $2) },
    section: "How a variance travels",
    hints: [
      "If Z has the variance 1, which multiple of Z has the variance q? An expectation is an integral: the value "
        + "times the density, added up over small steps.",
      "step = 20 / 4000, z = -10 + (i + 0.5) step; add f(sqrt(q) z)^2 exp(-z^2 / 2) / sqrt(2 pi) step; times gain.",
    ],
    cases: {
      let settings:
        [(name: String, q: Double, gain: Double, f: @Sendable (Double) -> Double, Double?)] = [
          ("ReLU with He's gain keeps the variance", 1.7, 2, { max($0, 0) }, 1.7),
          ("a linear unit with a gain of 3", 0.4, 3, { $0 }, 1.2),
          ("a sigmoid with a gain of 100", 44, 100, { 1 / (1 + Foundation.exp(-$0)) }, nil),
          ("tanh with a gain of 1", 0.5, 1, { Foundation.tanh($0) }, nil),
          ("a leaky ReLU with slope 0.5", 2, 1.5, { $0 > 0 ? $0 : 0.5 * $0 }, 1.5 * 2 * 0.625),
        ]
      return settings.map { name, q, gain, f, exact in
        // In closed form where there is one: the rule's error at the kink is far below the tolerance.
        let right = exact ?? gain * mean { square(f(q.squareRoot() * $0)) }
        return Case(
          name, expecting: [Expectation("variance", right, tolerance: 1e-4, origin: .reference)]
        ) { [.scalar(try $0(q, gain, f))] }
      }
    },
    mistakes: [
      Mistake(
        "no-density", "You take the plain average over -10 to 10; most of those z hardly occur."
      ) {
        q, gain, f in gain * mean(hasDensity: false) { square(f(q.squareRoot() * $0)) }
      },
      Mistake(
        "variance-for-deviation",
        "You multiply z by q. A multiple of z has the *square* of the factor as its variance."
      ) { q, gain, f in gain * mean { square(f(q * $0)) } },
      Mistake(
        "variance-of-outputs",
        "You take the variance of the outputs. The next layer's weights have the mean 0, so what counts is the mean "
          + "square, in which the outputs' mean has its part."
      ) { q, gain, f in
        gain
          * (mean { square(f(q.squareRoot() * $0)) } - square(mean { f(q.squareRoot() * $0) }))
      },
      Mistake(
        "square-of-mean", "You square the mean of the outputs; take the mean of their squares."
      ) {
        q, gain, f in gain * square(mean { f(q.squareRoot() * $0) })
      },
      Mistake(
        "no-gain", "You leave out the weights: n s^2 times the mean square is the next variance."
      ) {
        q, _, f in mean { square(f(q.squareRoot() * $0)) }
      },
    ])

  // MARK: Fans of other convolutions

  /// Connections counted one by one: the numbers along one axis that a kernel of `size` positions puts on an
  /// output, and those that it takes from an input, away from the border.
  private static func counted(
    _ height: Int, _ width: Int, _ inputs: Int, _ outputs: Int, _ groups: Int, _ stride: Int,
    _ isTransposed: Bool
  ) -> (fanIn: Double, fanOut: Double) {
    // Small image: one number for each place of the kernel; large image: `stride` times as long.
    let places = 24
    let rows = (0..<places).flatMap { place in (0..<height).map { (place, place * stride + $0) } }
    let columns = (0..<places).flatMap { place in (0..<width).map { (place, place * stride + $0) } }
    /// The connections of the places in the middle, on average over as many as the stride has.
    func average(_ pairs: [(Int, Int)], large: Bool) -> Double {
      let middle = places / 2 * (large ? stride : 1)
      let range = middle..<middle + (large ? stride : 1)
      return Double(pairs.count { range.contains(large ? $0.1 : $0.0) }) / Double(range.count)
    }
    let small = average(rows, large: false) * average(columns, large: false)
    let large = average(rows, large: true) * average(columns, large: true)
    let pairs = (0..<inputs).flatMap { i in (0..<outputs).map { (i, $0) } }.filter { i, o in
      i / (inputs / groups) == o / (outputs / groups)
    }
    let (channelsIn, channelsOut) = (
      Double(pairs.count { $0.1 == 0 }), Double(pairs.count { $0.0 == 0 })
    )
    return isTransposed
      ? (large * channelsIn, small * channelsOut) : (small * channelsIn, large * channelsOut)
  }

  private static func fans(
    _ height: Int, _ width: Int, _ inputs: Int, _ outputs: Int, groupsIn: Int, groupsOut: Int,
    strideIn: Int, strideOut: Int
  ) -> (fanIn: Double, fanOut: Double) {
    let positions = Double(height * width)
    return (
      positions * Double(inputs) / Double(groupsIn * strideIn),
      positions * Double(outputs) / Double(groupsOut * strideOut)
    )
  }

  /// Asks for fan-in and fan-out of convolutions with groups and a stride, and of transposed ones; checked
  /// by counting connections.
  public static let convolutionFans = Exercise<ConvolutionFans>(
    "init-convolution-fans", .initialisation, function: "fansOfConvolution",
    solution: Solutions.fansOfConvolution, section: "Fans",
    hints: [
      "Count the connections of one output: how many positions does it see, and how many channels at each? Then "
        + "those of one input. On which side does the stride leave positions out?",
      "Convolution: positions · inputs / groups, and positions · outputs / groups / stride². Transposed: the "
        + "stride's square divides the first instead of the second.",
    ],
    cases: {
      let kernels: [(name: String, h: Int, w: Int, i: Int, o: Int, g: Int, s: Int, t: Bool)] = [
        ("3 x 3, 8 to 16 channels", 3, 3, 8, 16, 1, 1, false),
        ("four groups", 3, 3, 8, 16, 4, 1, false),
        ("one group a channel, stride 2", 4, 4, 6, 6, 6, 2, false),
        ("transposed, stride 2", 4, 4, 12, 6, 1, 2, true),
        ("transposed, two groups, stride 3", 3, 6, 4, 8, 2, 3, true),
        // Here the stride does not divide the kernel: some meet more positions than others.
        ("3 x 3, stride 2", 3, 3, 8, 16, 1, 2, false),
        ("transposed, 5 x 5, stride 2", 5, 5, 6, 4, 1, 2, true),
      ]
      return kernels.map { name, h, w, i, o, g, s, t in
        let right = counted(h, w, i, o, g, s, t)
        return Case(
          name,
          expecting: [
            // Together: mistakes that differ in one of the two are told apart.
            Expectation("fanIn, fanOut", Tensor([right.fanIn, right.fanOut]), origin: .reference)
          ]
        ) {
          let (fanIn, fanOut) = try $0(h, w, i, o, g, s, t)
          return [Tensor([fanIn, fanOut])]
        }
      }
    },
    mistakes: [
      Mistake(
        "no-groups", "You leave out the groups: a unit sees the channels of its own group only."
      ) {
        h, w, i, o, _, s, t in
        fans(
          h, w, i, o, groupsIn: 1, groupsOut: 1, strideIn: t ? s * s : 1, strideOut: t ? 1 : s * s)
      },
      Mistake(
        "groups-for-inputs-only",
        "Your fan-out is that of all output channels; an input reaches those of its own group only. (Frameworks that "
          + "take the fans from the shape of the kernel make this mistake.)"
      ) { h, w, i, o, g, s, t in
        fans(
          h, w, i, o, groupsIn: g, groupsOut: 1, strideIn: t ? s * s : 1, strideOut: t ? 1 : s * s)
      },
      Mistake("no-stride", "You leave out the stride, which makes connections rarer on one side.") {
        h, w, i, o, g, _, _ in
        fans(h, w, i, o, groupsIn: g, groupsOut: g, strideIn: 1, strideOut: 1)
      },
      Mistake(
        "not-transposed",
        "You treat a transposed convolution like another: there it is the *output* that not every position meets."
      ) { h, w, i, o, g, s, _ in
        fans(h, w, i, o, groupsIn: g, groupsOut: g, strideIn: 1, strideOut: s * s)
      },
      Mistake(
        "rounded",
        "You round the positions that an input meets to a whole number. Some meet more than others; their average "
          + "need not be one."
      ) { h, w, i, o, g, s, t in
        let positions = Double(h * w / (s * s))
        let (all, some) = (Double(h * w), positions)
        return (
          (t ? some : all) * Double(i) / Double(g), (t ? all : some) * Double(o) / Double(g)
        )
      },
      Mistake(
        "stride-once", "The kernel moves by the stride in two directions: divide by its square."
      ) {
        h, w, i, o, g, s, t in
        fans(h, w, i, o, groupsIn: g, groupsOut: g, strideIn: t ? s : 1, strideOut: t ? 1 : s)
      },
    ])
}
