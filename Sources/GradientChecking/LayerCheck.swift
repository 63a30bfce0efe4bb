import NeuralNetworks
import TensorCore

/// The checks of all gradients of a layer or a network.
public struct GradientReport: Sendable, CustomStringConvertible {
  /// The input's first, then each parameter's.
  public let checks: [GradientCheck]

  /// Whether every gradient agrees, and none is vacuous.
  public var passes: Bool { checks.allSatisfy(\.passes) }

  /// The largest relative error of all elements of all gradients; 0 for none.
  public var relativeError: Double { checks.map(\.relativeError).max() ?? 0 }

  /// The check of that name, or else the one whose name ends like it: `report["weight"]` for
  /// "0 dense weight". Nil for none; stops if there are several, for instance in two dense layers.
  public subscript(name: String) -> GradientCheck? {
    if let check = checks.first(where: { $0.name == name }) { return check }
    let found = checks.filter { $0.name.hasSuffix(name) }
    require(
      found.count <= 1,
      "Which “\(name)” is meant: \(found.map(\.name).joined(separator: ", "))?")
    return found.first
  }

  /// A line for each check.
  public var description: String { checks.map(\.description).joined(separator: "\n") }
}

/// Checks the derivatives by the input and by every parameter of a layer, or of a whole network.
///
/// The loss is the sum of `outputGradient` * y, and the layer's penalty. By default the elements of
/// `outputGradient` are random, so that no path through the layer can cancel out: a constant one
/// would hide, for example, every mistake in the gradient of a batch normalisation, whose outputs
/// have a constant sum.
///
/// - Parameters:
///   - layer: a value; it is copied for each evaluation, so running statistics do not drift.
///   - x: the input.
///   - outputGradient: of the output's shape, stops otherwise; drawn from `random` if nil.
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
  // The penalty, which depends on the parameters alone, is one more output: it counts once.
  let weightsAndOne = weights.appending(1)
  for (index, parameter) in probe.parameters.enumerated() {
    checks.append(
      checkGradient(
        parameter.name, at: parameter.value, analytic: parameter.gradient, weights: weightsAndOne,
        scheme: scheme, tolerance: tolerance
      ) { moved in
        var copy = layer
        copy.setParameter(index, to: moved)
        return copy.forward(x, mode: mode).appending(copy.penalty)
      })
  }
  return GradientReport(checks: checks)
}

extension Tensor<Double> {
  /// All elements in a row, and one more.
  fileprivate func appending(_ number: Double) -> Tensor {
    reshaped(to: [count]).appendingRows(of: Tensor([number]))
  }
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
