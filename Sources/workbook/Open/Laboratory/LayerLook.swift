import Datasets
import Experiments
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
  /// The share of outputs through which hardly a gradient passes: see `BlockedOutputs`.
  var blocked: Float
  /// The share of units, or channels, that are blocked for every image.
  var dead: Float
  /// The root of the mean square of the weights' gradients; nil before the first step.
  var gradient: Float?
  /// The length of the step beside that of the weights; nil before the first step.
  var update: Float?

  /// How many images pass through the network for it.
  static let probeCount = 16
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
    let outputs = network.outputs(images, mode: .inference)
    // They remember the images.
    let layers = network.layers
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
    range.last { BlockedOutputs.nonlinearities.contains(layers[$0].kind) }
      ?? range.last { !moving.contains(layers[$0].kind) } ?? range.lowerBound
  }

  /// Layers that pick and move numbers.
  private static let moving: Set = ["dropout", "flatten", "maxPool2D", "averagePool2D"]
}

extension LayerLook {
  fileprivate init(name: String, of layer: any Layer<Float>, _ output: Tensor<Float>) {
    let blocked = BlockedOutputs(of: layer, output)
    self.init(
      name: name, output: layer.kind, mean: 0, deviation: 0, low: 0, high: 0, histogram: [],
      blocked: Float(blocked.share), dead: Float(blocked.dead))
    let (lowest, highest) = output.columnExtremes()
    low = lowest.scalars.min() ?? 0
    high = highest.scalars.max() ?? 0
    mean = output.sum() / Float(output.count)
    let square = output.norm() * output.norm() / Double(output.count)
    deviation = Float(max(0, square - Double(mean) * Double(mean)).squareRoot())
    histogram = Self.histogram(of: output, from: low, to: high)
  }

  /// A number that is none, as of a network that has just exploded, counts as the highest.
  private static func histogram(
    of output: Tensor<Float>, from low: Float, to high: Float
  ) -> [Int] {
    var bins = [Int](repeating: 0, count: binCount)
    guard high > low, (high - low).isFinite else {
      bins[0] = output.count
      return bins
    }
    let scale = Float(binCount) / (high - low)
    let last = Float(binCount - 1)
    output.withPointer { y in
      for index in 0..<output.count { bins[Int(min(last, (y[index] - low) * scale))] += 1 }
    }
    return bins
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
