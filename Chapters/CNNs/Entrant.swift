import ArgumentParser
import Models
import NeuralNetworks

/// A network that takes part: one of the workbook's, or one with the fault of the notes' code.
struct Entrant: Hashable, CustomStringConvertible {
  var name: NetworkName
  /// Called with `training=False`, as in widely copied versions of the course's Inception.
  var isFaulty = false
  /// From how many seeds it is trained.
  var seedCount = 1

  private static let faultSuffix = "-fault"

  /// The baseline and the five networks of the notes.
  static let notes = NetworkName.notes.map { Entrant(name: $0) }

  /// All that the sections of the chapter look at.
  static let all =
    notes + [Entrant(name: .inception10, isFaulty: true)]
    + [NetworkName.plain(depth: 20), .plain(depth: 56), .residual(depth: 20), .residual(depth: 56)]
    .map { Entrant(name: $0) }

  /// As on the command line: "inception10-fault".
  var description: String { name.description + (isFaulty ? Self.faultSuffix : "") }

  /// The name in a sentence or beside a curve.
  var title: String {
    switch name {
    case .perceptron: "MLP"
    case .baseline: "Baseline"
    case .leNet5: "LeNet5"
    case .alexNet8: "AlexNet8"
    case .vgg16: "VGG16"
    case .inception10: isFaulty ? "Inception10, training=False" : "Inception10"
    case .resNet18: "ResNet18"
    case .plain(let depth): "plain \(depth)"
    case .residual(let depth): "residual \(depth)"
    }
  }

  /// The networks of a list such as "lenet5,inception10-fault".
  static func list(_ text: String) throws -> [Entrant] {
    let names = text.split(separator: ",").map { $0.trimmingSpaces }
    guard !names.isEmpty else { throw ValidationError("--nets needs the name of a network.") }
    return try names.map { item in
      let parts = item.split(separator: ":", maxSplits: 1)
      let text = String(parts.first ?? "")
      guard let seeds = parts.count < 2 ? 1 : Int(parts[1]), (1...100).contains(seeds) else {
        throw ValidationError(
          "--nets: \(item) needs a number of seeds, 1 to 100, behind the colon.")
      }
      let isFaulty = text.lowercased().hasSuffix(faultSuffix)
      do {
        let name = try NetworkName(isFaulty ? String(text.dropLast(faultSuffix.count)) : text)
        guard name != .perceptron else {
          throw ValidationError("--nets takes networks for images; mlp takes rows of pixels.")
        }
        return Entrant(name: name, isFaulty: isFaulty, seedCount: seeds)
      } catch let error as UnknownNetwork {
        throw ValidationError("--nets: \(error)")
      }
    }
  }

  func network(
    batchNormMomentum: Float = 0.99, using random: inout RandomSource
  ) -> Sequential<Float> {
    let network = name.network(using: &random).withBatchNormMomentum(batchNormMomentum)
    return isFaulty ? Sequential([CalledInInference(network)]) : network
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// The fault of widely copied versions of the course's Inception: the model inside the model is
/// called with `training=False`, so that what it does never depends on the mode.
struct CalledInInference: Layer {
  var base: Sequential<Float>

  var kind: String { base.kind }

  init(_ base: Sequential<Float>) { self.base = base }

  // snippet: fault
  mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> {
    base.forward(x, mode: .inference)  // not: mode
  }
  // end snippet

  mutating func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> {
    base.backward(outputGradient)
  }

  mutating func backwardToParameters(_ outputGradient: Tensor<Float>) {
    base.backwardToParameters(outputGradient)
  }

  mutating func visitParameters(_ body: (inout Parameter<Float>) throws -> Void) rethrows {
    try base.visitParameters(body)
  }

  mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try base.visitState(&visitor)
  }

  var penalty: Double { base.penalty }
}
