import TensorCore

/// How a derivative is taken numerically.
public struct DifferenceScheme: Hashable, Sendable {
  /// How the error of a derivative shrinks with the step: with its square, or with its fourth
  /// power.
  public enum Order: Hashable, Sendable {
    /// (f(x + h) - f(x - h)) / 2h, wrong by h^2 f''' / 6.
    case second
    /// (8 (f(x + h) - f(x - h)) - (f(x + 2h) - f(x - 2h))) / 12h, wrong by h^4 f''''' / 30.
    case fourth
  }

  /// h, in units of the element that is changed: finite, above 0.
  public var step: Double { didSet { requireSense() } }
  /// The formula; `fourth` takes twice the evaluations.
  public var order: Order

  /// - Parameter step: h, above 0. Where h is too small the difference is lost in round-off, where
  ///   it is too large in truncation. Stops for another one, and so does setting it later.
  public init(step: Double, order: Order) {
    self.step = step
    self.order = order
    requireSense()
  }

  private func requireSense() {
    require(
      step.isFinite && step > 0, "A difference is taken over a step above 0, not over \(step).")
  }

  /// The formula of every textbook, CS231n's notes among them, with their step.
  public static let textbook = DifferenceScheme(step: 1e-5, order: .second)

  /// Two more evaluations, and some 4 digits more: round-off shrinks with a larger step, and the
  /// higher order keeps the truncation error below it.
  public static let accurate = DifferenceScheme(step: 1e-3, order: .fourth)

  /// Weighs the difference f(x + o h) - f(x - o h) of each offset o; their sum is divided by h.
  var stencil: [(offset: Double, weight: Double)] {
    switch order {
    case .second: [(1, 1.0 / 2)]
    case .fourth: [(1, 8.0 / 12), (2, -1.0 / 12)]
    }
  }
}

/// A function whose derivative is looked for: from a tensor to a tensor y, of which the sum of
/// `weights` * y counts.
///
/// Differences are taken of each element of y before they are added up, so that elements that do
/// not change add no round-off.
struct WeightedFunction {
  let weights: Tensor<Double>
  let f: (Tensor<Double>) -> Tensor<Double>

  /// weights . (f(x + high e) - f(x + low e)), with e the unit vector of element `index`.
  func difference(_ x: Tensor<Double>, _ index: Int, from low: Double, to high: Double) -> Double {
    (f(x.moved(index, by: high)) - f(x.moved(index, by: low))).dot(weights)
  }

  func derivative(_ x: Tensor<Double>, _ index: Int, _ scheme: DifferenceScheme) -> Double {
    scheme.stencil.reduce(0) { sum, point in
      let reach = point.offset * scheme.step
      return sum + point.weight * difference(x, index, from: -reach, to: reach)
    } / scheme.step
  }
}

/// The derivative of the sum of `weights` * f(x) by each element of x, by central differences.
///
/// Stops for weights that have not f's shape.
///
/// - Returns: a tensor of x's shape.
public func numericGradient(
  at x: Tensor<Double>, weights: Tensor<Double>, scheme: DifferenceScheme = .accurate,
  of f: (Tensor<Double>) -> Tensor<Double>
) -> Tensor<Double> {
  withoutActuallyEscaping(f) { f in
    let function = WeightedFunction(weights: weights, f: f)
    return Tensor(x.shape, (0..<x.count).map { function.derivative(x, $0, scheme) })
  }
}

extension Tensor<Double> {
  /// A copy with `distance` added to the element at a flat index.
  fileprivate func moved(_ index: Int, by distance: Double) -> Tensor {
    var copy = self
    copy.withMutablePointer { $0[index] += distance }
    return copy
  }
}
