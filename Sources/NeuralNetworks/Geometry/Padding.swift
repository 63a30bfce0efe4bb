import TensorCore

/// How windows that slide along an axis treat its ends; as TensorFlow defines it.
///
/// With N elements, windows of F and a stride of S:
///
/// | | output | padding |
/// |---|---|---|
/// | `valid` | ceil((N - F + 1) / S) | none |
/// | `same` | ceil(N / S) | max((output - 1) S + F - N, 0), half of it before |
///
/// An odd padding is uneven: the greater half goes behind. So `same` with a stride of 2 pads a side
/// of 32 under a window of 3 by 0 before and 1 behind, where PyTorch's `padding=1` puts one before.
public enum Padding: String, Hashable, Sendable, CaseIterable {
  /// As many windows as strides begin on the axis; the outer ones may reach over its ends. What lies
  /// there counts as 0 in a convolution, and not at all in a pooling.
  case same
  /// Windows that lie inside the axis. Elements behind the last one are left over.
  case valid

  /// Where the windows lie on an axis.
  public struct Fit: Hashable, Sendable {
    /// How many windows there are.
    public let output: Int
    /// How many elements the first window reaches out before the axis, and the last one behind it; 0
    /// where it ends inside.
    public let before, after: Int
  }

  /// Where windows lie on an axis of `size` elements. None fits where a valid window is larger.
  ///
  /// Stops for a size below 0, and for a window or a stride below 1.
  public func fit(_ size: Int, window: Int, stride: Int) -> Fit {
    require(
      size >= 0 && window > 0 && stride > 0,
      "No window of \(window) moves by \(stride) along \(size) elements.")
    switch self {
    case .valid:
      return Fit(output: max(0, (size - window + stride) / stride), before: 0, after: 0)
    case .same:
      let output = (size + stride - 1) / stride
      let total = max(0, (output - 1) * stride + window - size)
      return Fit(output: output, before: total / 2, after: total - total / 2)
    }
  }
}
