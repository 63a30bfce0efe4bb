/// The elementwise functions that have kernels of their own.
///
/// Their derivatives are expressed by the output y = f(x), so that a layer keeps y alone:
/// sigmoid' = y (1 - y), tanh' = 1 - y^2, ReLU' = 1 where y > 0 and 0 elsewhere (at x = 0 too).
public enum Activation: CaseIterable, Sendable {
  /// 1 / (1 + e^-x).
  case sigmoid
  /// (e^x - e^-x) / (e^x + e^-x).
  case hyperbolicTangent
  /// max(0, x), called ReLU.
  case rectifier
}
