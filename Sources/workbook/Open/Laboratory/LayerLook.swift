import Datasets
import NeuralNetworks

/// What a layer does after a step: its activations for a few images that stay the same, its gradient, and
/// how large the step was.
struct LayerLook: Codable, Sendable, Equatable {
  /// Place and kind in the network: "3 conv2D".
  var name: String
  /// Whose outputs these are: of the nonlinearity behind the layer, where there is one.
  var output: String
  /// Over all images and outputs.
  var mean, deviation: Float
  /// The range of the outputs, and how many lie in each sixteenth of it.
  var low, high: Float
  var histogram: [Int]
  /// The share of outputs through which hardly a gradient passes, as in `NetworkDiagnosis`: rectifiers
  /// at 0; sigmoid, tanh and ELU where their slope is less than a twentieth of its steepest.
  var blocked: Float
  /// The share of units, or channels, that are blocked for every image.
  var dead: Float
  /// The root of the mean square of the weights' gradients; nil before the first step.
  var gradient: Float?
  /// The length of the step beside that of the weights; nil before the first step.
  var update: Float?

  /// How many images pass through the network for it.
  static let probeCount = 64
  static let binCount = 16

  /// A step, for those who want to know how large it was.
  struct Step {
    /// The parameters before it.
    var before: [Parameter<Float>]
    /// After it, with the gradients that it followed.
    var after: [Parameter<Float>]
  }

  /// One for each layer of the network that has weights, blocks of layers taken as one.
  ///
  /// - Parameter images: as the network takes them; seen in inference.
  static func all(
    of network: Sequential<Float>, on images: Tensor<Float>, step: Step?
  ) -> [LayerLook] {
    var network = network
    let layers = network.layers
    let outputs = network.outputs(images, mode: .inference)
    let starts = layers.indices.filter { index in
      layers[index].parameters.contains { $0.role == .weight }
    }
    return zip(starts, starts.dropFirst() + [layers.count]).map { start, end in
      let place = place(in: layers, start..<end)
      var look = LayerLook(
        name: "\(start) \(layers[start].kind)", of: layers[place], outputs[place])
      if let step {
        let prefix = "\(start) \(layers[start].kind) "
        (look.gradient, look.update) = step.lengths {
          $0.role == .weight && $0.name.hasPrefix(prefix)
        }
      }
      return look
    }
  }

  /// The last nonlinearity of some layers, or else the last layer that computes.
  static func place(in layers: [any Layer<Float>], _ range: Range<Int>) -> Int {
    range.last { ActivationChoice.kinds.contains(layers[$0].kind) }
      ?? range.last { !passing.contains(layers[$0].kind) } ?? range.lowerBound
  }

  /// Layers that pick and move numbers.
  private static let passing: Set = ["dropout", "flatten", "maxPool2D", "averagePool2D"]
}

extension LayerLook {
  fileprivate init(name: String, of layer: any Layer<Float>, _ output: Tensor<Float>) {
    self.init(
      name: name, output: layer.kind, mean: 0, deviation: 0, low: 0, high: 0, histogram: [],
      blocked: 0, dead: 0)
    let units = output.shape.columns
    let isBlocked = Self.blocking(layer.kind)
    var (sum, squares) = (0.0, 0.0)
    var (low, high) = (Float.infinity, -Float.infinity)
    var blockedCount = 0
    var isAlive = [Bool](repeating: isBlocked == nil, count: units)
    var bins = [Int](repeating: 0, count: Self.binCount)
    output.withPointer { y in
      var unit = 0
      for index in 0..<output.count {
        let value = y[index]
        sum += Double(value)
        squares += Double(value) * Double(value)
        low = min(low, value)
        high = max(high, value)
        if let isBlocked {
          if isBlocked(value) { blockedCount += 1 } else { isAlive[unit] = true }
        }
        unit = unit + 1 == units ? 0 : unit + 1
      }
      guard high > low, (high - low).isFinite else {
        bins[0] = output.count
        return
      }
      let scale = Float(Self.binCount) / (high - low)
      for index in 0..<output.count {
        bins[max(0, min(Self.binCount - 1, Int((y[index] - low) * scale)))] += 1
      }
    }
    let count = Double(max(output.count, 1))
    mean = Float(sum / count)
    deviation = Float(max(0, squares / count - sum / count * (sum / count)).squareRoot())
    (self.low, self.high, histogram) = (low, high, bins)
    blocked = Float(blockedCount) / Float(count)
    dead = Float(isAlive.count { !$0 }) / Float(max(units, 1))
  }

  /// Whether hardly a gradient passes where a layer of a kind has an output; nil for layers through which
  /// it always does.
  private static func blocking(_ kind: String) -> ((Float) -> Bool)? {
    switch kind {
    case "relu": { $0 <= 0 }
    case "sigmoid": { $0 * (1 - $0) < 0.25 / 20 }
    case "tanh": { 1 - $0 * $0 < 1.0 / 20 }
    case "elu": { $0 < -1 + 1.0 / 20 }
    default: nil
    }
  }
}

extension LayerLook.Step {
  /// Of some parameters together: the root of the mean square of the gradients, and the length of the step
  /// beside that of the parameters before it.
  fileprivate func lengths(
    where isMeant: (Parameter<Float>) -> Bool
  ) -> (gradient: Float, update: Float) {
    var (count, gradient, change, value) = (0, 0.0, 0.0, 0.0)
    func squared(_ tensor: Tensor<Float>) -> Double {
      let length = tensor.norm()
      return length * length
    }
    for (old, new) in zip(before, after) where isMeant(new) {
      count += new.value.count
      gradient += squared(new.gradient)
      change += squared(new.value - old.value)
      value += squared(old.value)
    }
    return (
      Float((gradient / Double(max(count, 1))).squareRoot()), Float((change / value).squareRoot())
    )
  }
}
