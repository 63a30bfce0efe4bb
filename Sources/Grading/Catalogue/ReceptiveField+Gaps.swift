import Solutions

extension ReceptiveFieldExercises {
  /// Of windows, dilations and strides.
  public typealias DilatedField =
    @Sendable ([Int], [Int], [Int]) throws -> (size: Int, stride: Int)
  /// Of windows, dilations and strides: the standard deviation of where the ways from an output end, in
  /// pixels along one axis.
  public typealias Spread = @Sendable ([Int], [Int], [Int]) throws -> Double

  private static let gapped: [(name: String, windows: [Int], dilations: [Int], strides: [Int])] = [
    ("dilations of 1, 2, 4", [3, 3, 3], [1, 2, 4], [1, 1, 1]),
    ("a window of 5 with gaps of one, then one of 3", [5, 3], [2, 1], [1, 1]),
    ("strides and gaps: 3/2, 3 with dilation 3, 2/2", [3, 3, 2], [1, 3, 1], [2, 1, 2]),
    ("a dilated layer with a stride, then 3x3", [3, 3], [2, 1], [3, 1]),
    ("no gaps: 5, 2/2, 5", [5, 2, 5], [1, 1, 1], [1, 2, 1]),
    ("windows of 1", [1, 3, 1], [4, 1, 2], [1, 2, 1]),
    ("no layer", [], [], []),
  ]

  /// Where the ways from an output end: for each pixel, seen from the output's first one, how many there are.
  private static func ways(
    _ stack: (name: String, windows: [Int], dilations: [Int], strides: [Int]), from output: Int
  ) -> [Int: Double] {
    var ways = [output: 1.0]
    for layer in stack.windows.indices.reversed() {
      var below: [Int: Double] = [:]
      for (place, count) in ways {
        for tap in 0..<stack.windows[layer] {
          below[place * stack.strides[layer] + tap * stack.dilations[layer], default: 0] += count
        }
      }
      ways = below
    }
    return ways
  }

  /// The sum over the layers of what each adds, from its window, dilation, stride and the effective stride below.
  private static func sum(
    _ windows: [Int], _ dilations: [Int], _ strides: [Int],
    _ added: (_ window: Double, _ dilation: Double, _ stride: Double, _ below: Double) -> Double
  ) -> Double {
    var (sum, step) = (0.0, 1.0)
    for layer in windows.indices {
      sum += added(
        Double(windows[layer]), Double(dilations[layer]), Double(strides[layer]), step)
      step *= Double(strides[layer])
    }
    return sum
  }

  /// Asks for the receptive field and the effective stride of a stack whose windows have gaps (Yu and
  /// Koltun 2016).
  public static let dilatedField = Exercise<DilatedField>(
    "rf-dilated-field", .receptiveField, function: "dilatedField",
    solution: Solutions.dilatedField, section: "Dilated, grouped, transposed",
    hints: [
      "How many elements of the layer below lie from the first to the last element of a window with gaps? How many of "
        + "them are new?",
      "A window of F with dilation D adds (F - 1) * D times the effective stride below; the effective stride is "
        + "multiplied by the strides alone.",
    ],
    cases: {
      gapped.map { stack in
        // Counted, not by the formula.
        let (first, second) = (ways(stack, from: 0).keys, ways(stack, from: 1).keys)
        return Case(
          stack.name,
          expecting: [
            Expectation("size", Double(first.max()! - first.min()! + 1), origin: .reference),
            Expectation("stride", Double(second.min()! - first.min()!), origin: .reference),
          ]
        ) {
          let (size, stride) = try $0(stack.windows, stack.dilations, stack.strides)
          return [.scalar(Double(size)), .scalar(Double(stride))]
        }
      }
    },
    mistakes: [
      Mistake(
        "dilation-ignored",
        "You count the window's elements. With gaps, its first and last one are further apart."
      ) { windows, _, strides in
        (
          1 + Int(sum(windows, strides, strides) { f, _, _, below in (f - 1) * below }),
          strides.reduce(1, *)
        )
      },
      Mistake(
        "adds-a-gap",
        "You take F times the dilation for the window's length. It has F - 1 gaps: its length is (F - 1) D + 1."
      ) { windows, dilations, strides in
        (
          1 + Int(sum(windows, dilations, strides) { f, d, _, below in (f * d - 1) * below }),
          strides.reduce(1, *)
        )
      },
      Mistake(
        "adds-two-gaps",
        "You add F times the dilation. A window of F elements has F - 1 gaps, and its first element sees what it sees "
          + "already."
      ) { windows, dilations, strides in
        (
          1 + Int(sum(windows, dilations, strides) { f, d, _, below in f * d * below }),
          strides.reduce(1, *)
        )
      },
      Mistake(
        "dilation-is-a-stride",
        "You multiply the effective stride by the dilation. Gaps do not move a window: its neighbour begins one "
          + "stride on."
      ) { windows, dilations, strides in
        var (size, step) = (1, 1)
        for layer in windows.indices {
          size += (windows[layer] - 1) * dilations[layer] * step
          step *= strides[layer] * dilations[layer]
        }
        return (size, step)
      },
      Mistake(
        "strides-ignored",
        "You add up elements of each layer's own input. Behind a stride one of them is several pixels of the image."
      ) { windows, dilations, strides in
        (
          1 + Int(sum(windows, dilations, strides) { f, d, _, _ in (f - 1) * d }),
          strides.reduce(1, *)
        )
      },
    ])

  /// Asks how far an output of a stack with equal weights looks (after Luo et al. 2016); checked by
  /// counting the ways to each pixel.
  public static let spread = Exercise<Spread>(
    "rf-spread", .receptiveField, function: "effectiveDeviation",
    solution: Solutions.effectiveDeviation, section: "Seeing and looking",
    hints: [
      "What is the variance of a number that is each of -1, 0 and 1 with the same probability? And of F such places, "
        + "each some pixels from the next?",
      "Variances of independent steps add up: (F * F - 1) / 12 * (D * j)^2 for each layer, j the effective stride "
        + "below. Return the root.",
    ],
    cases: {
      gapped.map { stack in
        let ways = ways(stack, from: 0)
        let count = ways.values.reduce(0, +)
        let mean = ways.reduce(0.0) { $0 + Double($1.key) * $1.value } / count
        let variance = ways.reduce(0.0) { sum, way in
          sum + (Double(way.key) - mean) * (Double(way.key) - mean) * way.value
        }
        return Case(
          stack.name,
          expecting: [
            Expectation("deviation", (variance / count).squareRoot(), origin: .reference)
          ]
        ) { [.scalar(try $0(stack.windows, stack.dilations, stack.strides))] }
      }
    },
    mistakes: [
      Mistake(
        "deviations-added",
        "You add up deviations. Steps of different layers partly cancel: their variances add up."
      ) { windows, dilations, strides in
        sum(windows, dilations, strides) { f, d, _, below in
          ((f * f - 1) / 12).squareRoot() * d * below
        }
      },
      Mistake(
        "not-rooted", "You return the variance; the deviation is its root."
      ) { windows, dilations, strides in
        sum(windows, dilations, strides) { f, d, _, below in
          (f * f - 1) / 12 * d * d * below * below
        }
      },
      Mistake(
        "continuous",
        "You take F^2 / 12, the variance of any number in an interval of length F. A step ends on one of F places: "
          + "(F^2 - 1) / 12, which is 0 for F = 1."
      ) { windows, dilations, strides in
        sum(windows, dilations, strides) { f, d, _, below in
          f * f / 12 * d * d * below * below
        }.squareRoot()
      },
      Mistake(
        "dilation-ignored",
        "Your steps are one element long. With gaps they are as long as the dilation."
      ) { windows, dilations, strides in
        sum(windows, dilations, strides) { f, _, _, below in
          (f * f - 1) / 12 * below * below
        }.squareRoot()
      },
      Mistake(
        "own-stride",
        "You multiply a layer's step by its own stride as well. Its stride only spreads the layers behind it."
      ) { windows, dilations, strides in
        sum(windows, dilations, strides) { f, d, stride, below in
          (f * f - 1) / 12 * d * d * below * below * stride * stride
        }.squareRoot()
      },
      Mistake(
        "not-squared",
        "You multiply the variance by the length of the step. A step that is twice as long has four times the variance."
      ) { windows, dilations, strides in
        sum(windows, dilations, strides) { f, d, _, below in
          (f * f - 1) / 12 * d * below
        }.squareRoot()
      },
    ])
}
