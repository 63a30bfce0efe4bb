import NeuralNetworks
import TensorCore

/// The checks of all gradients of a layer or a network.
public struct GradientReport: Sendable, CustomStringConvertible {
  /// The input's first, then each parameter's.
  public let checks: [GradientCheck]

  /// Whether every gradient agrees, and none is vacuous.
  public var passes: Bool { checks.allSatisfy(\.passes) }

  public var relativeError: Double { checks.map(\.relativeError).max() ?? 0 }

  public subscript(name: String) -> GradientCheck? { checks.first { $0.name.hasSuffix(name) } }

  public var description: String { checks.map(\.description).joined(separator: "\n") }
}

/// Checks the derivatives by the input and by every parameter of a layer, or of a whole network.
///
/// The loss is the sum of `outputGradient` * y. By default its elements are random, so that no
/// path through the layer can cancel out: a constant one would hide, for example, every mistake
/// in the gradient of a batch normalisation, whose outputs have a constant sum.
///
/// - Parameters:
///   - layer: a value; it is copied for each evaluation, so running statistics do not drift.
///   - x: the input.
///   - outputGradient: of the output's shape; drawn from `random` if nil.
public func checkGradients<L: Layer<Double>>(
  of layer: L, input x: Tensor<Double>, mode: Mode = .training,
  outputGradient: Tensor<Double>? = nil, scheme: DifferenceScheme = .accurate,
  tolerance: Double = 1e-7, using random: inout RandomSource
) -> GradientReport {
  var probe = layer
  let y = probe.forward(x, mode: mode)
  let weights = outputGradient ?? .normal(y.shape, using: &random)
  let inputGradient = probe.backward(weights)

  var checks = [
    checkGradient(
      "input", at: x, analytic: inputGradient, weights: weights, scheme: scheme,
      tolerance: tolerance
    ) { moved in
      var copy = layer
      return copy.forward(moved, mode: mode)
    }
  ]
  for (index, parameter) in probe.parameters.enumerated() {
    checks.append(
      checkGradient(
        parameter.name, at: parameter.value, analytic: parameter.gradient, weights: weights,
        scheme: scheme, tolerance: tolerance
      ) { moved in
        var copy = layer
        copy.setParameter(index, to: moved)
        return copy.forward(x, mode: mode)
      })
  }
  return GradientReport(checks: checks)
}

extension Layer {
  /// Replaces the value of the parameter that `visitParameters` shows at `index`.
  fileprivate mutating func setParameter(_ index: Int, to value: Tensor<Scalar>) {
    var current = 0
    visitParameters { parameter in
      if current == index { parameter.value = value }
      current += 1
    }
  }
}
