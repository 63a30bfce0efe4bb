import NeuralNetworks

/// A network's layers with their shapes, costs and receptive fields.
///
/// Everything comes from the layer values that compute; there is no second description that could
/// differ from them.
///
/// ```swift
/// let network = Sequential<Float>.vgg16(using: &random)
/// print(Summary("VGG16", of: network, input: [32, 32, 3]).text())
/// ```
public struct Summary: Sendable {
  /// What tables call the network.
  public let title: String
  /// One sample: its shape, and its field if it is an image.
  public let input: FeatureMap
  /// The layers in order; a block is followed by its parts.
  public let rows: [Row]
  /// Of all layers, for one sample.
  public let total: Cost

  /// A layer or a block.
  public struct Row: Hashable, Sendable {
    /// Its place: "3", or "3 body 0" in a block.
    public let path: String
    /// How many blocks it is inside.
    public let depth: Int
    /// Its cost does not include that of its parts, which have rows of their own.
    public let layer: LayerSummary
  }

  /// Stops where a layer does not take the shape that it gets.
  ///
  /// - Parameters:
  ///   - network: of which a copy of the structure is made, not of the numbers.
  ///   - input: the shape of one sample.
  public init(_ title: String, of network: some Layer, input: Shape) {
    self.title = title
    self.input = FeatureMap(input: input)
    let whole = network.summary(for: self.input)
    total = whole.totalCost
    rows =
      whole.parts.isEmpty
      ? [Row(path: "0", depth: 0, layer: whole)] : whole.parts.flatMap { Self.rows($0, [], 0) }
  }

  private static func rows(_ part: LayerSummary.Part, _ path: [String], _ depth: Int) -> [Row] {
    let path = path + [part.name]
    let row = Row(path: path.joined(separator: " "), depth: depth, layer: part.summary)
    return [row] + part.summary.parts.flatMap { rows($0, path, depth + 1) }
  }

  /// What a reader should know, with the place it is about.
  public var warnings: [String] {
    rows.flatMap { row in
      row.layer.warnings.map { "\(row.path) \(row.layer.kind): \($0)" }
    }
  }
}
