import TensorCore
import TensorKernels

extension Layer {
  /// Says in a few words where numbers stopped being finite: in a parameter, or in the first layer
  /// whose output is infinite or not a number. Nil if all is finite.
  ///
  /// The search runs a forward pass; it is for the moment when a loss has turned into NaN.
  public func firstNonFinite(for x: Tensor<Scalar>) -> String? {
    if !x.isFinite { return "the input" }
    if let sequence = self as? Sequential<Scalar> {
      var output = x
      for (index, layer) in sequence.layers.enumerated() {
        if let place = layer.firstNonFiniteHere(for: &output) {
          return "\(place) of layer \(index) (\(layer.kind))"
        }
      }
      return nil
    }
    var output = x
    return firstNonFiniteHere(for: &output).map { "\($0) of the \(kind) layer" }
  }

  private func firstNonFiniteHere(for x: inout Tensor<Scalar>) -> String? {
    if let parameter = parameters.first(where: { !$0.value.isFinite }) {
      return "the \(parameter.role.rawValue)"
    }
    var copy = self
    x = copy.forward(x, mode: .training)
    return x.isFinite ? nil : "the output"
  }
}
