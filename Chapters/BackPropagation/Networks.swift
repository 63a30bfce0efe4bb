import NeuralNetworks

/// Hidden layers of 100 units with one kind of activation, and ten logits.
///
/// The weights have the variance that suits the activation, see `Nonlinearity.initializer`.
func digitNetwork(
  inputs: Int, hidden: Int = 3, _ kind: Nonlinearity, using random: inout RandomSource
) -> Sequential<Float> {
  var layers: [any Layer<Float>] = []
  for layer in 0..<hidden {
    layers += kind.hiddenLayer(
      layer == 0 ? inputs : 100, 100, weights: kind.initializer, using: &random)
  }
  layers.append(Dense(100, 10, weights: .leCunNormal, using: &random))
  return Sequential(layers)
}

/// What the hidden units of a network do over a set of inputs.
struct Anatomy: Sendable {
  struct Layer: Sendable {
    /// The units whose derivative is exactly 0 for every input.
    var dead: [Bool]
    /// The share of pairs of a unit and an input at which the slope is below a fifth of the steepest.
    var blockedShare: Double
    /// The mean output of all units.
    var meanOutput: Double
  }

  /// From the first hidden layer to the last; empty for maxout, whose units have no slope of their
  /// own.
  var layers: [Layer] = []
  /// [inputs, units], of the first hidden layer.
  var firstWeights: Tensor<Float>

  init(of model: Sequential<Float>, _ kind: Nonlinearity, on inputs: Tensor<Float>) {
    var model = model
    firstWeights = model.parameters[0].value
    let outputs = model.outputs(inputs, mode: .inference)
    guard kind != .maxout else { return }
    // Dense layers and activations take turns; an activation's slope is what its backward pass
    // makes of a gradient of ones.
    for index in stride(from: 1, to: model.layers.count, by: 2) {
      let output = outputs[index]
      let slopes = model.layers[index].backward(Tensor(output.shape, repeating: 1))
      layers.append(Layer(slopes, output, steepest: kind == .sigmoid ? 0.25 : 1))
    }
  }

  /// Over all hidden layers.
  var deadShare: Double {
    let all = layers.flatMap(\.dead)
    return Double(all.count { $0 }) / Double(all.count)
  }

  var blockedShare: Double { layers.map(\.blockedShare).reduce(0, +) / Double(layers.count) }

  var meanOutput: Double { layers.map(\.meanOutput).reduce(0, +) / Double(layers.count) }
}

extension Anatomy.Layer {
  /// - Parameters:
  ///   - slopes: f'(x), [inputs, units].
  ///   - output: f(x), of the same shape.
  ///   - steepest: the largest value that f' takes.
  init(_ slopes: Tensor<Float>, _ output: Tensor<Float>, steepest: Float) {
    dead = slopes.squared().columnSums().scalars.map { $0 == 0 }
    blockedShare =
      Double(slopes.scalars.count { $0 < steepest / 5 }) / Double(slopes.count)
    meanOutput = Double(output.mean())
  }
}
