import Datasets
import Foundation
import NeuralNetworks
import Optimizers

/// How a network does, layer by layer, at one step of its training: the same look in every chapter.
///
/// ```swift
/// let diagnosis = NetworkDiagnosis(of: network, SGD(learningRate: 0.1), on: batch, classes: 10)
/// diagnosis.hidden.map(\.deviation)  // do the activations keep their size?
/// diagnosis.weights.map(\.ratio)     // about 0.001 is usual
/// diagnosis.loss / diagnosis.guessing  // 1 for a network that knows nothing yet
/// ```
///
/// It takes one step with copies: the network that is given stays as it is.
public struct NetworkDiagnosis: Codable, Sendable, Equatable {
  /// What comes out of a hidden layer: of each nonlinearity, and of each block of layers.
  public struct Hidden: Codable, Sendable, Equatable {
    /// Place and kind in the network: "1 sigmoid".
    public let name: String
    /// Over the examples of the batch and all units.
    public let mean, deviation: Double
    /// What of the deviation tells one example from another: that of a unit over the batch, the root of its
    /// mean square over the units.
    public let signal: Double
    /// The deviation of the derivative of one example's loss by these outputs.
    public let gradient: Double
    /// The share of outputs through which hardly a gradient passes: see `BlockedOutputs`.
    public let blocked: Double
    /// The share of units that are blocked for every example of the batch.
    public let dead: Double
  }

  /// The weights of a layer, without biases, scales and offsets; lengths are Euclidean.
  public struct Weights: Codable, Sendable, Equatable {
    /// "0 dense weight"
    public let name: String
    /// Of the gradient, of the step that it led to, and of the weights before it.
    public let gradientLength, stepLength, weightLength: Double

    /// How large the step is beside what it changes.
    public var ratio: Double { stepLength / weightLength }
  }

  /// The hidden layers, in their order.
  public let hidden: [Hidden]
  /// The layers with weights, in their order.
  public let weights: [Weights]
  /// The cross-entropy on the batch before the step.
  public let loss: Double
  /// The number of classes.
  public let classes: Int

  /// The loss of who gives all classes the same probability: ln of their number.
  public var guessing: Double { log(Double(classes)) }

  /// - Parameters:
  ///   - optimizer: takes the step; its own state, if it has any, is that of its last one.
  ///   - batch: inputs [m, ...] as the network takes them, and their classes.
  public init(
    of network: Sequential<Float>, _ optimizer: some Optimizer<Float>, on batch: Batch, classes: Int
  ) {
    var network = network
    let outputs = network.outputs(batch.inputs, mode: .training)
    let (loss, lossGradient) = SoftmaxCrossEntropy()(outputs.last!, labels: batch.labels)
    var hidden: [Hidden] = []
    var gradient = lossGradient
    for place in network.layers.indices.reversed() {
      if Self.isLookedAt(network.layers[place]), place < network.layers.count - 1 {
        hidden.append(
          Hidden(network.layers[place], place, outputs[place], gradient * Float(batch.count)))
      }
      gradient = network.layers[place].backward(gradient)
    }
    let before = network.parameters
    var optimizer = optimizer
    optimizer.step(&network)
    weights = zip(before, network.parameters).filter { $0.0.role == .weight }.map { old, new in
      Weights(
        name: old.name, gradientLength: old.gradient.norm(),
        stepLength: (new.value - old.value).norm(), weightLength: old.value.norm())
    }
    self.hidden = hidden.reversed()
    self.loss = loss
    self.classes = classes
  }

  private static func isLookedAt(_ layer: some Layer<Float>) -> Bool {
    BlockedOutputs.nonlinearities.contains(layer.kind)
      || ["residual", "parallel", "sequential", "maxout"].contains(layer.kind)
  }
}

extension NetworkDiagnosis.Hidden {
  fileprivate init(
    _ layer: some Layer<Float>, _ place: Int, _ output: Tensor<Float>, _ gradient: Tensor<Float>
  ) {
    let blocked = BlockedOutputs(of: layer, output)
    self.init(
      name: "\(place) \(layer.kind)", mean: output.scalars.map(Double.init).mean,
      deviation: output.scalars.map(Double.init).standardDeviation,
      signal: Self.signal(of: output.scalars.map(Double.init), units: output.shape.columns),
      gradient: gradient.scalars.map(Double.init).standardDeviation, blocked: blocked.share,
      dead: blocked.dead)
  }

  private static func signal(of outputs: [Double], units: Int) -> Double {
    let squares = (0..<units).map { unit in
      let one = stride(from: unit, to: outputs.count, by: units).map { outputs[$0] }
      return one.standardDeviation * one.standardDeviation
    }
    return squares.mean.squareRoot()
  }
}
