import TensorCore

/// The comparison of one gradient with its numeric estimate.
public struct GradientCheck: Sendable {
  /// What was found out about a gradient.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Every element agrees within the tolerance.
    case agrees
    /// At least one element differs for none of the excuses below.
    case wrong
    /// Elements differ only where the function has a kink within the step, such as ReLU at 0.
    case kink
    /// Elements differ only by what the differences themselves get wrong: by round-off, because the
    /// gradient is small, or by truncation, because the function bends much within the step.
    case lostPrecision = "lost precision"
    /// All gradients are 0, analytic and numeric: the check has tested nothing.
    case vacuous
  }

  /// One element of the gradient.
  public struct Element: Sendable {
    /// The index in each axis.
    public let index: [Int]
    /// The derivative as the layer computes it, and as differences estimate it.
    public let analytic, numeric: Double

    /// |a - n| / max(1e-8, |a| + |n|), as in the code of CS231n's assignments; 0 if both are 0, infinite if one is not
    /// a number.
    public var relativeError: Double {
      let error = abs(analytic - numeric) / max(1e-8, abs(analytic) + abs(numeric))
      return error.isNaN ? .infinity : error
    }
  }

  /// What the gradient is of: "input", or a parameter's name.
  public let name: String
  /// The shape of the gradient, and of what it is taken by.
  public let shape: Shape
  /// How the numeric derivatives were taken.
  public let scheme: DifferenceScheme
  /// The largest relative error that still agrees.
  public let tolerance: Double
  /// The element with the largest relative error; nil for a gradient without elements.
  public let worst: Element?
  /// What the comparison of all elements came to.
  public let verdict: Verdict

  /// The largest relative error of all elements.
  public var relativeError: Double { worst?.relativeError ?? 0 }

  /// Whether the gradient agrees; not where the check says less, because of a kink or round-off.
  public var passes: Bool { verdict == .agrees }
}

extension GradientCheck: CustomStringConvertible {
  public var description: String {
    var text = "\(name) \(shape): \(verdict.rawValue), largest relative error \(relativeError)"
    if let worst {
      text += " at \(worst.index), analytic \(worst.analytic), numeric \(worst.numeric)"
    }
    return text + ", step \(scheme.step)"
  }
}

/// Compares an analytic gradient with central differences.
///
/// f is evaluated two or four times for each element of x, and more often where one differs. Stops
/// for an analytic gradient that has not x's shape, and for weights that have not f's.
///
/// - Parameters:
///   - name: what the gradient is of, for the report.
///   - x: where it is taken.
///   - analytic: the derivative of the sum of `weights` * f(x) by x, of x's shape.
///   - weights: of f's shape; what a backward pass calls the output's gradient.
public func checkGradient(
  _ name: String, at x: Tensor<Double>, analytic: Tensor<Double>, weights: Tensor<Double>,
  scheme: DifferenceScheme = .accurate, tolerance: Double = 1e-7,
  of f: (Tensor<Double>) -> Tensor<Double>
) -> GradientCheck {
  require(
    x.shape == analytic.shape,
    "\(name): the gradient has the shape \(analytic.shape), the values have \(x.shape).")
  return withoutActuallyEscaping(f) { f in
    let function = WeightedFunction(weights: weights, f: f)
    let gradient = analytic.scalars
    let elements = (0..<x.count).map { index in
      GradientCheck.Element(
        index: x.shape.indices(ofFlat: index), analytic: gradient[index],
        numeric: function.derivative(x, index, scheme))
    }
    let noise = roundOff(function, x, scheme)
    return GradientCheck(
      name: name, shape: x.shape, scheme: scheme, tolerance: tolerance,
      worst: elements.max { $0.relativeError < $1.relativeError },
      verdict: judge(elements, function, x, scheme, tolerance, noise))
  }
}

/// How large a numeric derivative can be by round-off alone: a few units in the last place of the
/// function's terms, divided by the step.
private func roundOff(
  _ function: WeightedFunction, _ x: Tensor<Double>, _ scheme: DifferenceScheme
) -> Double {
  let terms = function.f(x) * function.weights
  let size = terms.map { $0.magnitude }.sum()
  return 16 * Double.ulpOfOne * max(size, 1e-3) / scheme.step
}

private func judge(
  _ elements: [GradientCheck.Element], _ function: WeightedFunction, _ x: Tensor<Double>,
  _ scheme: DifferenceScheme, _ tolerance: Double, _ noise: Double
) -> GradientCheck.Verdict {
  if elements.allSatisfy({ abs($0.analytic) <= noise && abs($0.numeric) <= noise }) {
    return .vacuous
  }
  let failing = elements.indices.filter { elements[$0].relativeError > tolerance }
  if failing.isEmpty { return .agrees }
  var verdict = GradientCheck.Verdict.lostPrecision
  for index in failing {
    let element = elements[index]
    if abs(element.analytic - element.numeric) <= noise { continue }
    switch excuse(function, x, index, scheme, analytic: element.analytic) {
    case nil: return .wrong
    case .kink: verdict = .kink
    case .bend: continue
    }
  }
  return verdict
}

/// Why a right gradient may differ from the numeric one by more than round-off.
private enum Excuse {
  case kink
  /// Smooth, but bending too much for the step.
  case bend
}

/// Looks for a kink or a strong bend within the stencil's reach of x that explains the analytic
/// value; nil if nothing does.
///
/// The slopes to the right and to the left of x differ by h f'' for a smooth f, in proportion to h;
/// and by a jump that does not shrink with h where there is a kink at x. A kink beside x is out of
/// reach of a step that is small enough, and then the numeric derivative agrees.
private func excuse(
  _ function: WeightedFunction, _ x: Tensor<Double>, _ index: Int, _ scheme: DifferenceScheme,
  analytic: Double
) -> Excuse? {
  func slopes(_ h: Double) -> (left: Double, right: Double) {
    (
      function.difference(x, index, from: -h, to: 0) / h,
      function.difference(x, index, from: 0, to: h) / h
    )
  }
  func jump(_ h: Double) -> Double {
    let (left, right) = slopes(h)
    return abs(right - left)
  }
  func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-4 * max(1e-8, abs(a) + abs(b))
  }
  let reach = scheme.step * (scheme.order == .fourth ? 2 : 1)
  let far = slopes(reach)
  let near = slopes(reach / 256)
  let farJump = abs(far.right - far.left)
  if abs(near.right - near.left) > farJump / 16, !isClose(near.left, near.right) {
    // A kink at x itself: any value from the left slope to the right one is a subgradient.
    let (low, high) = (min(near.left, near.right), max(near.left, near.right))
    let isSubgradient =
      analytic >= low - 1e-4 * abs(low) && analytic <= high + 1e-4 * abs(high)
    return isSubgradient ? .kink : nil
  }
  guard analytic.isFinite, isClose((near.left + near.right) / 2, analytic) else { return nil }
  // A smooth function's jump halves with the step, and halves again; its truncation error shrinks
  // by 16 at least when the step shrinks by 4. A gradient that is slightly wrong stays so.
  let (half, quarter) = (jump(reach / 2) / farJump, jump(reach / 4) / farJump)
  if abs(half - 0.5) < 0.1, abs(quarter - 0.25) < 0.05 {
    let finer = DifferenceScheme(step: scheme.step / 4, order: scheme.order)
    let error = abs(function.derivative(x, index, scheme) - analytic)
    return abs(function.derivative(x, index, finer) - analytic) < error / 8 ? .bend : nil
  }
  return farJump > 1e-2 * (abs(far.left) + abs(far.right)) ? .kink : nil
}
