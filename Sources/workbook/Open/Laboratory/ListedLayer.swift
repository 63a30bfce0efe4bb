import Experiments
import NeuralNetworks

/// Layers as a reader types them: "conv 5x5 8, relu, flatten, dense 10".
struct LayerList: SettingValue {
  /// As it was typed.
  var text: String

  /// The most bytes that are read.
  static let longest = 1_000

  init(_ text: String) { self.text = text }

  init?(setting text: String) {
    if text.utf8.count > LayerList.longest || text.contains(where: \.isNewline) { return nil }
    self.text = text
  }

  var settingText: String { text }

  static let settingKind =
    "dense 100, conv 3x3 16, conv 5x5 6 /2 valid, max-pool 2, average-pool 2, global-pool, flatten, "
    + "dropout 0.5, batch, layer, group or instance for a normalisation, relu, leaky-relu, elu, "
    + "sigmoid, tanh; with commas"

  func isInside(_ range: ClosedRange<Never>) -> Bool { true }

  static func settingText(_ bound: Never) -> String {}

  /// The most layers and the most parameters that a list may have.
  static let most = (layers: 100, parameters: 100_000_000)

  /// The network that the list describes. Nothing is drawn before all shapes are known to fit.
  ///
  /// - Parameters:
  ///   - input: the shape of one image, [height, width, channels].
  ///   - classes: how many numbers the last layer has to make.
  ///   - dropout: another rate for all dropout layers.
  /// - Throws: `LiveError` that names the layer and the shape that does not fit.
  func network(
    for input: Shape, classes: Int, weights: Initializer, dropout: Double?,
    using random: inout RandomSource
  ) throws -> Sequential<Float> {
    let items = text.split(separator: ",", omittingEmptySubsequences: false)
    guard items.count <= Self.most.layers else {
      throw LiveError("These are \(items.count) layers; a list has at most \(Self.most.layers).")
    }
    var shapes = [input]
    var parameters = 0
    var layers: [ListedLayer] = []
    for (index, item) in items.enumerated() {
      let place = "layer \(index + 1), “\(item.trimmed)”"
      guard var layer = ListedLayer(item) else {
        throw LiveError("\(place), is none. A list has \(Self.settingKind).")
      }
      if let dropout, case .dropout = layer { layer = .dropout(dropout) }
      let shape = shapes[index]
      guard let output = layer.output(of: shape) else {
        throw LiveError("\(place), takes \(layer.need), and gets \(shape.sizeText).\(layer.advice)")
      }
      parameters += layer.parameterCount(for: shape)
      guard parameters <= Self.most.parameters else {
        throw LiveError("\(place), would make more than \(Self.most.parameters) parameters.")
      }
      layers.append(layer)
      shapes.append(output)
    }
    guard shapes.last == [classes] else {
      throw LiveError(
        "The last layer makes \(shapes.last!.sizeText), and the images have \(classes) classes: end "
          + "with dense \(classes).")
    }
    if dropout != nil, !layers.contains(where: \.isDropout) {
      throw LiveError("Your layers have no dropout, so there is no rate to set.")
    }
    return Sequential(
      zip(layers, shapes).map { $0.layer(for: $1, weights: weights, using: &random) })
  }
}

/// One layer of a list, with what it takes and makes.
enum ListedLayer: Equatable {
  case dense(Int)
  case conv(PixelSize, channels: Int, stride: Int, Padding)
  case maxPool(Int)
  case averagePool(Int)
  case globalPool, flatten
  case dropout(Double)
  case normalisation(NormalisationChoice)
  case activation(ActivationChoice)

  /// A word and its numbers, as `LayerList.settingKind` shows them; nil for any other text.
  init?(_ text: some StringProtocol) {
    let words = text.split(separator: " " as Character).map { String($0) }
    func number(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
      guard words.count == index + 1 else { return nil }
      return Int(words[index]).flatMap { range.contains($0) ? $0 : nil }
    }
    switch words.first {
    case "dense":
      guard let units = number(1, 1...4_096) else { return nil }
      self = .dense(units)
    case "max-pool", "average-pool":
      guard let size = number(1, 1...32) else { return nil }
      self = words[0] == "max-pool" ? .maxPool(size) : .averagePool(size)
    case "global-pool" where words.count == 1: self = .globalPool
    case "flatten" where words.count == 1: self = .flatten
    case "dropout":
      guard words.count == 2, let rate = Double(words[1]), (0...0.95).contains(rate) else {
        return nil
      }
      self = .dropout(rate)
    case "conv": self.init(convolution: words)
    case let word? where words.count == 1:
      if let kind = ActivationChoice(rawValue: word), kind != .own {
        self = .activation(kind)
      } else if let kind = NormalisationChoice(rawValue: word), kind != .own, kind != .none {
        self = .normalisation(kind)
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// "conv 3x3 16", then perhaps "/2" and "valid".
  private init?(convolution words: [String]) {
    guard let size = words.dropFirst().first?.wholeMatch(of: /([0-9]{1,2})x([0-9]{1,2})/),
      let height = Int(size.1), let width = Int(size.2), (1...31).contains(height),
      (1...31).contains(width), words.count >= 3, let channels = Int(words[2]),
      (1...1_024).contains(channels)
    else { return nil }
    var rest = words.dropFirst(3)
    var stride = 1
    if let word = rest.first, word.hasPrefix("/") {
      guard let step = Int(word.dropFirst()), (1...8).contains(step) else { return nil }
      stride = step
      rest.removeFirst()
    }
    guard rest.isEmpty || rest == ["valid"] else { return nil }
    self = .conv(
      PixelSize(height: height, width: width), channels: channels, stride: stride,
      rest.isEmpty ? .same : .valid)
  }

  var isDropout: Bool { if case .dropout = self { true } else { false } }

  /// What the layer makes of one sample of a shape; nil where it does not take it.
  func output(of shape: Shape) -> Shape? {
    let isImage = shape.rank == 3
    switch self {
    case .dense(let units): return shape.rank == 1 ? [units] : nil
    case .flatten: return [shape.count]
    case .globalPool: return isImage ? [shape[2]] : nil
    case .maxPool(let size), .averagePool(let size):
      let windows = isImage ? (shape[0] / size, shape[1] / size) : (0, 0)
      return windows.0 > 0 && windows.1 > 0 ? [windows.0, windows.1, shape[2]] : nil
    case .conv(let size, let channels, let stride, let padding):
      guard isImage else { return nil }
      let height = padding.fit(shape[0], window: size.height, stride: stride).output
      let width = padding.fit(shape[1], window: size.width, stride: stride).output
      return height > 0 && width > 0 ? [height, width, channels] : nil
    case .normalisation(.instance): return isImage && shape[0] * shape[1] > 1 ? shape : nil
    case .normalisation, .activation, .dropout: return shape
    }
  }

  /// What the layer takes, for a message.
  var need: String {
    switch self {
    case .dense: "a row of numbers"
    case .conv(_, _, _, .valid), .maxPool, .averagePool: "images at least as large as its window"
    case .normalisation(.instance): "images of more than one pixel"
    default: "images"
    }
  }

  /// What to do where the shape does not fit.
  var advice: String { if case .dense = self { " Put flatten before it." } else { "" } }

  /// How many numbers training can change, for a sample of a shape that the layer takes.
  func parameterCount(for shape: Shape) -> Int {
    switch self {
    case .dense(let units): (shape.count + 1) * units
    case .conv(let size, let channels, _, _): (size.area * shape[2] + 1) * channels
    case .normalisation: 2 * shape.columns
    default: 0
    }
  }

  /// The layer, for samples of a shape that it takes.
  func layer(
    for shape: Shape, weights: Initializer, using random: inout RandomSource
  ) -> any Layer<Float> {
    switch self {
    case .dense(let units):
      Dense(shape.count, units, weights: weights, using: &random)
    case .conv(let size, let channels, let stride, let padding):
      Conv2D(
        shape[2], channels, kernel: size, stride: PixelSize(stride), padding: padding,
        weights: weights, using: &random)
    case .maxPool(let size): MaxPool2D(PixelSize(size))
    case .averagePool(let size): AveragePool2D(PixelSize(size))
    case .globalPool: GlobalAveragePool()
    case .flatten: Flatten()
    case .dropout(let rate): Dropout(rate, using: &random)
    case .normalisation(let kind): kind.layer(shape.columns)
    case .activation(let kind): kind.layer
    }
  }
}

extension Shape {
  /// "14x14x16", "100 numbers".
  var sizeText: String {
    rank == 1
      ? "\(self[0]) numbers" : dimensions.map { "\($0)" }.joined(separator: "x")
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { split(separator: " " as Character).joined(separator: " ") }
}
