import NeuralNetworks
import TensorCore
import TensorKernels

/// A way to keep gradients from being too large for a step.
///
/// ```swift
/// let report = GradientClipping.globalNorm(1).clip(&model)
/// report.totalNormBefore  // what PyTorch's clip_grad_norm_ returns
/// ```
///
/// Gradients within the limit stay as they are, bit for bit; but `globalNorm` adds its epsilon to the norm,
/// so that one within 1e-6 of the limit becomes a little smaller. A gradient of zeros or without elements
/// stays, too, unless `values(in:)` has a range without 0, into which zeros are moved. What happens to
/// numbers that are not finite stands with each operation; the report names the parameters they are in.
public enum GradientClipping: Hashable, Sendable {
  /// Each element by itself is moved into the range: infinities to its ends, NaN stays NaN.
  ///
  /// TensorFlow's `clip_by_value`; with `value(_:)` PyTorch's `clip_grad_value_`.
  case values(in: ClosedRange<Double>)

  /// Each tensor whose norm is above the limit is multiplied by limit / norm.
  ///
  /// TensorFlow's `clip_by_norm`. A tensor with an element that is not finite stays as it is.
  case norm(Double, NormOrder = .l2)

  /// Each tensor whose norm, divided by its number of elements, is above the limit is multiplied by
  /// limit / (norm / elements).
  ///
  /// TensorFlow 1's `clip_by_average_norm`. A tensor with an element that is not finite stays as it
  /// is.
  case averageNorm(Double, NormOrder = .l2)

  /// All tensors are multiplied by limit / (norm + epsilon), at most 1, with the norm of all of them
  /// as one vector (Pascanu, Mikolov and Bengio 2013, algorithm 1).
  ///
  /// PyTorch's `clip_grad_norm_`; with an epsilon of 0 TensorFlow's `clip_by_global_norm`. If any
  /// element is not finite, all tensors stay as they are. (PyTorch then fills them with 0 and NaN
  /// unless `error_if_nonfinite` is set, TensorFlow with NaN.)
  case globalNorm(Double, NormOrder = .l2, epsilon: Double = 1e-6)

  /// Each element by itself is moved to within `limit` of 0. Stops for a limit below 0.
  public static func value(_ limit: Double) -> GradientClipping {
    require(limit >= 0, "Gradients cannot be clipped to \(limit): the limit is 0 or above.")
    return .values(in: -limit...limit)
  }

  /// The norm that is limited, and that reports state; L2 for clipping by value.
  public var order: NormOrder {
    switch self {
    case .values: .l2
    case .norm(_, let order), .averageNorm(_, let order), .globalNorm(_, let order, _): order
    }
  }

  // MARK: What a tensor is multiplied by

  /// The factor for a tensor of `count` elements and the given norm, in a model of the given total
  /// norm; 1 where it is to stay as it is. Nil for clipping by value, which has no factor.
  func factor(count: Int, norm: ScaledNorm, total: ScaledNorm) -> Double? {
    switch self {
    case .values: nil
    case .norm(let limit, _): norm.factor(to: limit)
    case .averageNorm(let limit, _): norm.factor(to: limit * Double(count))
    case .globalNorm(let limit, _, let epsilon): total.factor(to: limit, epsilon: epsilon)
    }
  }

  /// Stops for limits that mean nothing.
  func requireSense() {
    switch self {
    case .values: return
    case .norm(let limit, _), .averageNorm(let limit, _):
      require(limit >= 0, "Gradients cannot be clipped to a norm of \(limit): it is 0 or above.")
    case .globalNorm(let limit, _, let epsilon):
      require(limit >= 0, "Gradients cannot be clipped to a norm of \(limit): it is 0 or above.")
      require(
        epsilon >= 0 && epsilon.isFinite,
        "The epsilon that is added to a norm is 0 or above and finite, not \(epsilon).")
    }
  }
}

extension ScaledNorm {
  /// limit / (norm + epsilon), but at most 1; 1 also where the norm is 0 or not finite.
  fileprivate func factor(to limit: Double, epsilon: Double = 0) -> Double {
    guard isFinite, largest > 0, limit.isFinite else { return 1 }
    // The norm itself may be infinite where all elements are finite.
    let factor = value.isFinite ? limit / (value + epsilon) : limit / largest / root
    return min(factor, 1)
  }
}
