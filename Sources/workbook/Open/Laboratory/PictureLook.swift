import Datasets
import Foundation
import NeuralNetworks
import Training

/// Pixels as a page draws them.
struct Picture: Codable, Sendable, Equatable {
  var width, height: Int
  /// 1 for grey, 3 for colours.
  var channels: Int
  /// 0 to 255, the channel running fastest; base64 as JSON.
  var pixels: Data
}

/// What is worth a picture of a network: filters, feature maps, and the mistakes that it is surest of.
struct PictureLook: Codable, Sendable, Equatable {
  /// The first layer's weights of each unit or channel: 128 for 0, and as far up or down as the largest
  /// of them, `largest`.
  var filters: [Picture]
  var largest: Float
  /// The image that the maps are of.
  var image: Picture
  /// What the first layers make of it.
  var maps: [Maps]

  /// Some channels of a layer, each from the lowest of all, black, to the highest.
  struct Maps: Codable, Sendable, Equatable {
    var name: String
    var low, high: Float
    var pictures: [Picture]
  }

  /// How much is shown.
  static let counts = (filters: 16, layers: 3, maps: 8, mistakes: 6)

  /// - Parameters:
  ///   - image: one image, [1, ...], as the network takes it.
  ///   - shape: of its pixels, [height, width, channels].
  init(of network: Sequential<Float>, image: Tensor<Float>, shape: Shape) {
    (filters, largest) = Self.filters(of: network, shape: shape)
    self.image = Picture(image.scalars[...], shape, 0, 1)
    maps = Self.maps(of: network, image: image)
  }

  /// Those of a convolution, in colours where it sees colours; those of a dense layer that sees pixels.
  private static func filters(
    of network: Sequential<Float>, shape: Shape
  ) -> (pictures: [Picture], largest: Float) {
    // A network of the book may be a block whole.
    let first = network.layers.first { $0.kind != "flatten" }
    let weights: Tensor<Float>
    switch first {
    case let layer as Conv2D<Float>: weights = layer.weights.value
    case let layer as Dense<Float> where layer.weights.value.shape[0] == shape.count:
      weights = layer.weights.value
        .reshaped(to: Shape(shape.dimensions + [layer.weights.value.shape[1]]))
    default: return ([], 0)
    }
    let count = min(weights.shape.columns, counts.filters)
    let inputs = weights.shape[2]
    let channels = inputs == 3 ? 3 : 1
    let size: Shape = [weights.shape[0], weights.shape[1], channels]
    let all = weights.scalars
    let outputs = weights.shape.columns
    let chosen = (0..<count).map { filter in
      (0..<size.rows).flatMap { place in
        (0..<channels).map { all[(place * inputs + $0) * outputs + filter] }
      }
    }
    let largest = chosen.joined().reduce(0) { max($0, abs($1)) }
    return (chosen.map { Picture($0[...], size, -largest, largest) }, largest)
  }

  private static func maps(of network: Sequential<Float>, image: Tensor<Float>) -> [Maps] {
    var network = network
    let layers = network.layers
    let outputs = network.outputs(image, mode: .inference)
    let starts = layers.indices.filter { index in
      layers[index].parameters.contains { $0.role == .weight }
    }
    let places = zip(starts, starts.dropFirst() + [layers.count])
      .map { LayerLook.place(in: layers, $0..<$1) }
      .filter { outputs[$0].shape.rank == 4 && outputs[$0].shape[1] > 1 }
    return places.prefix(counts.layers).map { place in
      let output = outputs[place]
      let columns = (0..<min(output.shape.columns, counts.maps)).map {
        output.columns($0..<$0 + 1).scalars
      }
      let low = columns.joined().min() ?? 0
      let high = columns.joined().max() ?? 0
      let size: Shape = [output.shape[1], output.shape[2], 1]
      return Maps(
        name: "\(place) \(layers[place].kind)", low: low, high: high,
        pictures: columns.map { Picture($0[...], size, low, high) })
    }
  }
}

extension Picture {
  /// Numbers as pixels: `low` is black, `high` white.
  ///
  /// - Parameter shape: [height, width, channels]; of other than three channels the first is taken.
  init(_ values: ArraySlice<Float>, _ shape: Shape, _ low: Float, _ high: Float) {
    let inputs = shape[2]
    let channels = inputs == 3 ? 3 : 1
    let scale = high > low ? 255 / (high - low) : 0
    var bytes = Data(capacity: shape[0] * shape[1] * channels)
    for start in stride(from: values.startIndex, to: values.endIndex, by: inputs) {
      for value in values[start..<start + channels] {
        let byte = ((value - low) * scale).rounded()
        bytes.append(byte.isFinite ? UInt8(max(0, min(255, byte))) : 0)
      }
    }
    self.init(width: shape[1], height: shape[0], channels: channels, pixels: bytes)
  }
}

/// How a network does on images that it does not learn from.
struct ValidationLook: Codable, Sendable, Equatable {
  /// After how many steps.
  var step: Int
  /// Without penalty and smoothing of labels.
  var loss: Double
  /// From 0 to 1.
  var accuracy: Double
  /// How many images were looked at.
  var count: Int
  /// Those that it is surest of, the surest first.
  var mistakes: [Mistake]

  struct Mistake: Codable, Sendable, Equatable {
    var picture: Picture
    /// The names of the classes.
    var label, answer: String
    /// That of the answer.
    var probability: Float
  }

  /// How many of the images are looked at: fewer with a large network, for which some hundred take seconds.
  static func imageCount(of images: Int, cost: Cost) -> Int {
    min(images, max(50, min(500, 20_000_000_000 / max(cost.flops, 1))))
  }

  /// - Parameters:
  ///   - loss: from logits and labels, what `evaluate` measures.
  ///   - shape: of an image's pixels.
  init(
    of network: Sequential<Float>, on examples: Examples, step: Int, loss: ClassifierLoss,
    classNames: [String], shape: Shape
  ) {
    self.step = step
    count = examples.count
    let logits = network.inferring(from: examples.inputs)
    let answers = logits.rowArgmax()
    let wrong = examples.labels.indices.filter { answers[$0] != examples.labels[$0] }
      .map { index in
        let scores = logits.rows(index..<index + 1)
        let largest = scores[0, answers[index]]
        return (index: index, probability: 1 / (scores - largest).exponential().sum())
      }
    self.loss = loss.value(logits, labels: examples.labels)
    accuracy = 1 - Double(wrong.count) / Double(max(count, 1))
    mistakes = wrong.sorted { ($1.probability, $0.index) < ($0.probability, $1.index) }
      .prefix(PictureLook.counts.mistakes).map { mistake in
        func name(_ label: Int) -> String {
          classNames.indices.contains(label) ? classNames[label] : "\(label)"
        }
        let pixels = examples.inputs.rows(mistake.index..<mistake.index + 1).scalars
        return Mistake(
          picture: Picture(pixels[...], shape, 0, 1), label: name(examples.labels[mistake.index]),
          answer: name(answers[mistake.index]), probability: mistake.probability)
      }
  }
}
