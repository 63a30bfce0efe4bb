import Experiments
import NeuralNetworks

/// What the hidden units of a network do over a set of inputs.
struct Anatomy: Codable, Sendable {
  struct Layer: Codable, Sendable {
    /// The units whose derivative is exactly 0 for every input.
    var dead: [Bool]
    /// The share of pairs of a unit and an input at which the slope is below a fifth of the steepest.
    var blockedShare: Double
    /// The mean square of the slopes: what is left of a squared gradient, if slopes and gradients have
    /// nothing to do with each other.
    var passedShare: Double
    /// The mean output of all units.
    var meanOutput: Double
  }

  /// From the first hidden layer to the last; empty for maxout, whose units have no slope of their
  /// own.
  var layers: [Layer] = []

  init(of model: Sequential<Float>, _ kind: ActivationFunction, on inputs: Tensor<Float>) {
    guard kind != .maxout else { return }
    var model = model
    let outputs = model.outputs(inputs, mode: .inference)
    // Dense layers and activations take turns; an activation's slope is what its backward pass
    // makes of a gradient of ones.
    for index in stride(from: 1, to: model.layers.count, by: 2) {
      let output = outputs[index]
      let slopes = model.layers[index].backward(Tensor(output.shape, repeating: 1))
      layers.append(Layer(slopes, output, steepest: kind == .sigmoid ? 0.25 : 1))
    }
  }

  /// Means over all hidden layers.
  struct Summary: Codable, Hashable, Sendable {
    var dead, blocked, passed, meanOutput: Double
  }

  var summary: Summary {
    Summary(
      dead: deadShare, blocked: blockedShare, passed: layers.map(\.passedShare).mean,
      meanOutput: meanOutput)
  }

  /// Over all hidden layers.
  var deadShare: Double {
    let all = layers.flatMap(\.dead)
    return Double(all.count { $0 }) / Double(all.count)
  }

  var blockedShare: Double { layers.map(\.blockedShare).mean }

  var meanOutput: Double { layers.map(\.meanOutput).mean }
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
    passedShare = Double(slopes.squared().mean())
    meanOutput = Double(output.mean())
  }
}
