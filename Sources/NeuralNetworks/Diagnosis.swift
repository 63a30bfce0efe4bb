import TensorCore
import TensorKernels

extension Layer {
  /// Says in a few words where numbers stopped being finite: in a parameter, frozen or not, or in the first
  /// layer whose output is infinite or not a number. Nil if all is finite.
  ///
  /// The search runs a forward pass in training mode; it is for the moment when a loss has turned into NaN.
  public func firstNonFinite(for x: Tensor<Scalar>) -> String? {
    firstNonFinite(for: x, mode: .training)
  }

  public func firstNonFinite(for x: Tensor<Scalar>, mode: Mode) -> String? {
    if !x.isFinite { return "the input" }
    var output = x
    return firstNonFiniteHere(for: &output, mode: mode).map { "\($0) of the \(kind) layer" }
  }

  /// A parameter, or the output, which takes the place of x.
  fileprivate func firstNonFiniteHere(for x: inout Tensor<Scalar>, mode: Mode) -> String? {
    if let parameter = allParameters.first(where: { !$0.value.isFinite }) {
      return "the \(parameter.role.rawValue)"
    }
    var copy = self
    x = copy.forward(x, mode: mode)
    return x.isFinite ? nil : "the output"
  }
}

extension Sequential {
  public func firstNonFinite(for x: Tensor<Scalar>, mode: Mode) -> String? {
    if !x.isFinite { return "the input" }
    var output = x
    for (index, layer) in layers.enumerated() {
      if let place = layer.firstNonFiniteHere(for: &output, mode: mode) {
        return "\(place) of layer \(index) (\(layer.kind))"
      }
    }
    return nil
  }
}
