import NeuralNetworks

/// A network as it is trained: one of the workbook's, whole or with the fault of the notes' code.
///
/// ```swift
/// try NetworkVariant("inception10-fault").isFaulty  // true
/// ```
public struct NetworkVariant: Hashable, Sendable {
  /// Which network it is.
  public var name: NetworkName
  /// Called with `training=False`, as in widely copied versions of the course's Inception.
  public var isFaulty: Bool

  private static let faultSuffix = "-fault"

  /// The network whole, unless it is to have the fault.
  public init(_ name: NetworkName, isFaulty: Bool = false) {
    self.name = name
    self.isFaulty = isFaulty
  }

  /// - Parameter text: as on the command line, "resnet18" or "inception10-fault".
  /// - Throws: `UnknownNetwork`, which lists the names.
  public init(_ text: String) throws(UnknownNetwork) {
    let isFaulty = text.lowercased().hasSuffix(Self.faultSuffix)
    self.init(
      try NetworkName(isFaulty ? String(text.dropLast(Self.faultSuffix.count)) : text),
      isFaulty: isFaulty)
  }

  /// The name in a sentence or beside a curve.
  public var title: String { name.title + (isFaulty ? ", training=False" : "") }

  /// The network with its first parameters.
  public func network(
    _ options: NetworkOptions = NetworkOptions(), using random: inout RandomSource
  ) -> Sequential<Float> {
    let network: Sequential<Float> = name.network(options, using: &random)
    return isFaulty ? Sequential([CalledInInference(network)]) : network
  }
}

extension NetworkVariant: CustomStringConvertible {
  /// As on the command line.
  public var description: String { name.description + (isFaulty ? Self.faultSuffix : "") }
}

extension NetworkVariant: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
