import Optimizers
import Solutions
import TensorCore

extension GradientClippingExercises {
  /// Three tensors of different sizes, far above the limit and far below it.
  private static let networks = [
    (
      "long gradients",
      [inputs([3, 2], seed: 53), inputs([2], seed: 54) * 5, inputs([4], seed: 55)]
    ),
    (
      "short gradients",
      [
        inputs([3, 2], seed: 56) * 0.01, inputs([2], seed: 57) * 0.02, inputs([4], seed: 58) * 0.01,
      ]
    ),
  ]

  private static func norm(_ values: [Double], _ p: Double) -> Double {
    let magnitudes = values.map(abs)
    return p.isInfinite
      ? magnitudes.max() ?? 0
      : Double.pow(magnitudes.map { Double.pow($0, p) }.reduce(0, +), 1 / p)
  }

  private static func norm(_ gradients: [Tensor<Double>], _ p: Double) -> Double {
    norm(gradients.flatMap(\.scalars), p)
  }

  /// Asks for PyTorch's `clip_grad_norm_`, which multiplies all gradients by one coefficient; for p = 1, 2,
  /// 3 and infinity.
  public static let globalNorm = Exercise<ClipAll>(
    "clipping-global-norm", .clipping, function: "clipByGlobalNorm",
    solution: Solutions.clipByGlobalNorm,
    section: "PyTorch's coefficient",
    hints: [
      "Collect the magnitudes of all elements of all tensors in one array; the total is its p-norm.",
      "min(1, limit / (total + 1e-6)) is one factor for all tensors. For p = infinity the total is "
        + "the largest magnitude.",
    ],
    cases: {
      networks.flatMap { name, gradients in
        [2.0, 1, 3, .infinity].map { p in
          let total = norm(gradients, p)
          let factor = min(1, 0.7 / (total + 1e-6))
          return Case(
            "\(name), p = \(p)",
            expecting: [Expectation("total", total)]
              + gradients.indices.map {
                Expectation("gradient \($0)", gradients[$0] * factor)
              }
          ) {
            let (clipped, total) = try $0(gradients, 0.7, p)
            return [.scalar(total)] + clipped
          }
        }
      }
    },
    mistakes: [
      Mistake(
        "each-by-itself",
        "You clip each tensor by its own norm; one coefficient, from all tensors together, belongs "
          + "to all."
      ) { gradients, limit, p in
        (gradients.map { $0 * min(1, limit / (norm([$0], p) + 1e-6)) }, norm(gradients, p))
      },
      Mistake(
        "made-longer", "Short gradients are made longer: the coefficient is never above 1."
      ) { gradients, limit, p in
        let total = norm(gradients, p)
        return (gradients.map { $0 * (limit / (total + 1e-6)) }, total)
      },
      Mistake(
        "no-epsilon", "You divide by the total alone; PyTorch adds 1e-6 to it."
      ) { gradients, limit, p in
        let total = norm(gradients, p)
        return (gradients.map { $0 * min(1, limit / total) }, total)
      },
      Mistake("always-two", "You take the L2 norm whatever p is.") { gradients, limit, _ in
        let total = norm(gradients, 2)
        return (gradients.map { $0 * min(1, limit / (total + 1e-6)) }, total)
      },
      Mistake(
        "sum-of-norms",
        "You add up the norms of the tensors; the total is the norm of all elements together."
      ) { gradients, limit, p in
        let total = gradients.map { norm([$0], p) }.reduce(0, +)
        return (gradients.map { $0 * min(1, limit / (total + 1e-6)) }, total)
      },
      Mistake(
        "norm-afterwards", "You return the norm after clipping; PyTorch's is the one before."
      ) { gradients, limit, p in
        let factor = min(1, limit / (norm(gradients, p) + 1e-6))
        let clipped = gradients.map { $0 * factor }
        return (clipped, norm(clipped, p))
      },
    ])
}
