import NeuralNetworks

/// Through which outputs of a layer hardly a gradient passes: where the slope of a nonlinearity is less than
/// a twentieth of its steepest. Saturated sigmoids; rectifiers at 0, leaky ones below it.
///
/// Of other layers, such as blocks, an output's slope is not one number: there one of exactly 0 is blocked.
package struct BlockedOutputs {
  /// The share of all outputs.
  package let share: Double
  /// The share of units, or channels, that are blocked for every example.
  package let dead: Double

  /// What layers call themselves whose outputs depend on one input each: going back through them from ones
  /// gives slopes.
  package static let nonlinearities: Set = ["sigmoid", "tanh", "relu", "leakyReLU", "prelu", "elu"]

  /// - Parameters:
  ///   - layer: after the forward pass that has made the output.
  ///   - output: [m, ..., units], at least one.
  package init(of layer: some Layer<Float>, _ output: Tensor<Float>) {
    let isNonlinearity = Self.nonlinearities.contains(layer.kind)
    var copy = layer
    let slopes =
      isNonlinearity ? copy.backward(Tensor(output.shape, repeating: 1)) : output
    // Among finite numbers only 0 is less than the smallest above 0.
    let bound = isNonlinearity ? Self.steepest(layer) / 20 : .leastNonzeroMagnitude
    let (count, units) = (output.count, output.shape.columns)
    let (blocked, alive) = slopes.withPointer { slope in
      var blocked = 0
      for index in 0..<count { blocked &+= abs(slope[index]) < bound ? 1 : 0 }
      // Most units are seen to be alive by their first example.
      let alive = (0..<units).count { unit in
        stride(from: unit, to: count, by: units).contains { !(abs(slope[$0]) < bound) }
      }
      return (blocked, alive)
    }
    share = Double(blocked) / Double(count)
    dead = Double(units - alive) / Double(units)
  }

  /// The steepest slope of a nonlinearity, as far as numbers from -8 to 8 show it; 1 where it has
  /// parameters.
  private static func steepest(_ layer: some Layer<Float>) -> Float {
    guard layer.parameterCount == 0 else { return 1 }
    var copy = layer
    let x = Tensor<Float>([321, 1], (0..<321).map { Float($0) / 20 - 8 })
    _ = copy.forward(x, mode: .inference)
    return copy.backward(Tensor([321, 1], repeating: 1)).largestMagnitude
  }
}
