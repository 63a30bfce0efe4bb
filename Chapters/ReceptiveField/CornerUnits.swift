import Experiments
import Models
import NeuralNetworks

/// How much of an image of 32 x 32 pixels each unit of a network's last feature map can see: at its rim a
/// field lies partly on padding.
struct CornerUnits: Experiment {
  struct Findings: Codable, Sendable {
    struct Map: Codable, Sendable {
      var title: String
      /// Units along the map's side.
      var side: Int
      /// For each unit, row by row, the share of the image's pixels that have a gradient.
      var shares: [Double]
      /// The same by the formula: the part of the unit's field that lies inside the image.
      var formula: [Double]

      /// The pixels that at least one unit sees.
      var seen: Int

      var middle: Double { shares[side / 2 * side + side / 2] }
      var isWhole: Bool { shares.allSatisfy { $0 == 1 } }
    }

    var maps: [Map]
  }

  static let image = 32

  var estimatedSeconds: Double { 1 }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      maps: try context.sideBySide(NetworkName.notes, "units of the last feature maps") {
        Self.map(of: $0)
      })
  }

  private static func map(of name: NetworkName) -> Findings.Map {
    var network = SeenNetwork.narrow(name).linearized()
    let shape: Shape = [1, image, image, name.inputShape[2]]
    let output = network.forward(.zeros(shape), mode: .training).shape
    let field = Summary("", of: network, input: name.inputShape).rows.last { $0.depth == 0 }!
      .layer.output.field!
    let places = (0..<output[1]).flatMap { row in (0..<output[2]).map { (row, $0) } }
    func pixelsSeen(from gradient: Tensor<Double>) -> Int {
      let seen = network.backward(gradient).reshaped(to: [image * image, shape[3]])
      return seen.rowSums().scalars.count { $0 > 0 }
    }
    return Findings.Map(
      title: name.title, side: output[1],
      shares: places.map { row, column in
        var gradient = Tensor<Double>.zeros(output)
        for channel in 0..<output[3] { gradient[0, row, column, channel] = 1 }
        return Double(pixelsSeen(from: gradient)) / Double(image * image)
      },
      formula: places.map { row, column in
        let inside = [field.vertical.pixels(at: row), field.horizontal.pixels(at: column)]
          .map { $0.clamped(to: 0...image - 1).count }
        return Double(inside[0] * inside[1]) / Double(image * image)
      }, seen: pixelsSeen(from: Tensor(output, repeating: 1)))
  }
}
