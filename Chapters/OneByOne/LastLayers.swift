import Experiments
import Models
import NeuralNetworks

/// The parameters of a network's last layer, with global average pooling and with a flat map.
struct LastLayers: Experiment {
  struct Head: Codable, Sendable {
    var network: String
    /// [height, width, channels]
    var map: [Int]
    /// Parameters for ten classes, counted in memory.
    var averaged, flattened: Int
  }

  struct Findings: Codable, Sendable {
    var heads: [Head]
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(7)
    let networks: [(name: String, network: Sequential<Float>)] = [
      ("Inception10", .inception10(using: &random)), ("ResNet18", .resNet18(using: &random)),
    ]
    return Findings(
      heads: networks.map { name, network in
        let index = network.layers.lastIndex { $0 is GlobalAveragePool<Float> }!
        let map = Sequential(Array(network.layers[..<index])).outputShape(for: [32, 32, 3])
        let averaged = Sequential<Float>([
          GlobalAveragePool(), Dense(map[2], 10, using: &random),
        ])
        let flattened = Sequential<Float>([Flatten(), Dense(map.count, 10, using: &random)])
        return Head(
          network: name, map: map.dimensions, averaged: averaged.countedParameters,
          flattened: flattened.countedParameters)
      })
  }
}
