import TensorCore
import TensorKernels

/// What clipping has done to a model's gradients.
public struct ClippingReport: Sendable {
  /// What happened to the gradient of one parameter.
  public struct Entry: Sendable, Hashable {
    /// The parameter's name in its model: "0 dense weight".
    public var name: String
    /// The gradient's norm before clipping and after it; infinite or NaN if an element is.
    public var normBefore, normAfter: Double
    /// Whether the gradient was changed.
    public var isClipped: Bool
    /// Of the angle between the gradient before and after: 1 where the direction was kept. Nil where
    /// one of them has no direction, as it is all zeros or not finite.
    public var cosine: Double?
  }

  /// The norm that all of these are.
  public let order: NormOrder
  /// One for each parameter, in the order in which the model shows them.
  public private(set) var entries: [Entry] = []
  /// The norm of all gradients as one vector before clipping: what PyTorch's `clip_grad_norm_`
  /// returns.
  public let totalNormBefore: Double
  /// The same after clipping.
  public private(set) var totalNormAfter = 0.0
  /// The cosine for all gradients as one vector: whether the step still goes where it was to go.
  /// Nil where there is no direction.
  public private(set) var cosine: Double?
  /// The parameters whose gradients had an element that is infinite or NaN.
  public private(set) var nonFinite: [String] = []

  /// Whether any gradient was changed.
  public var isClipped: Bool { entries.contains(where: \.isClipped) }

  /// The lengths (L2) of each gradient before and after, for the angle between all of them.
  private var lengths: [(before: ScaledNorm, after: ScaledNorm)] = []
  private var normsAfter: [ScaledNorm] = []

  init(order: NormOrder, totalNormBefore: Double) {
    self.order = order
    self.totalNormBefore = totalNormBefore
  }

  /// - Parameter clipped: nil if the gradient stays as it is.
  mutating func add<Scalar>(
    _ name: String, _ gradient: Tensor<Scalar>, _ norm: ScaledNorm, clipped: Tensor<Scalar>?
  ) {
    let normAfter = clipped?.scaledNorm(order) ?? norm
    let length = order == .l2 ? norm : gradient.scaledNorm(.l2)
    let lengthAfter = order == .l2 ? normAfter : clipped?.scaledNorm(.l2) ?? length
    normsAfter.append(normAfter)
    lengths.append((length, lengthAfter))
    if !norm.isFinite { nonFinite.append(name) }
    let hasDirection = norm.isFinite && norm.largest > 0
    entries.append(
      Entry(
        name: name, normBefore: norm.value, normAfter: normAfter.value, isClipped: clipped != nil,
        cosine: !hasDirection ? nil : clipped.map { gradient.cosine(with: $0) } ?? 1))
  }

  /// Finds the norm and the angle of all gradients together.
  mutating func addUp() {
    totalNormAfter = ScaledNorm.combined(normsAfter, order).value
    let before = ScaledNorm.combined(lengths.map(\.before), .l2)
    let after = ScaledNorm.combined(lengths.map(\.after), .l2)
    guard before.isFinite, after.isFinite, before.largest > 0, after.largest > 0 else { return }
    if !isClipped {
      cosine = 1
      return
    }
    // <g, h> = sum of |g_i| |h_i| cos_i, each as a share of |g| |h|.
    cosine = zip(entries, lengths).reduce(0) { sum, part in
      let (entry, length) = part
      return sum + (entry.cosine ?? 0) * length.before.share(of: before)
        * length.after.share(of: after)
    }
  }
}

extension ScaledNorm {
  fileprivate func share(of other: ScaledNorm) -> Double {
    largest / other.largest * (root / other.root)
  }
}
