import Experiments
import Models
import NeuralNetworks

/// Whether paths that meet look at the same pixels; and what an output of ResNet18's first projection
/// block sees through its body and through its shortcut.
struct MeetingPaths: Experiment {
  /// Of the image in the picture, in pixels.
  static let side = 14
  /// Row and column of the output in the picture.
  static let place = 3

  struct Findings: Codable, Sendable {
    struct Network: Codable, Sendable {
      var title: String
      /// Paths that are not aligned, as the summary says it.
      var warnings: [String]
    }

    struct Path: Codable, Sendable {
      /// The middle of the field, of the first output and of the one in the picture.
      var first, shown: Double
      /// From each of 14x14 pixels to the output in the picture, in any unit.
      var ways: [Double]
    }

    var networks: [Network]
    var body, shortcut: Path
  }

  func run(in context: RunContext) throws -> Findings {
    let networks = try context.findings(of: SixNetworks.self).networks
    let block = SeenNetwork.narrow(.resNet18).linearized().layers.lazy
      .compactMap { $0 as? Residual<Double> }.first { $0.shortcut != nil }!
    return Findings(
      networks: networks.map { Findings.Network(title: $0.title, warnings: $0.warnings) },
      body: Self.path(block.body), shortcut: Self.path(block.shortcut!))
  }

  private static func path(_ network: Sequential<Double>) -> Findings.Path {
    let channels = network.layers.lazy.compactMap { $0 as? Conv2D<Double> }.first!
      .weights.value.shape[2]
    let field = MeasuredField.measured(of: network, input: [32, 32, channels])!.vertical
    var ways = network
    ways.visitParameters { $0.value = Tensor($0.value.shape, repeating: 1) }
    let output = ways.forward(.zeros([1, side, side, channels]), mode: .training).shape
    var gradient = Tensor<Double>.zeros(output)
    gradient[0, place, place, 0] = 1
    let seen = ways.backward(gradient)
    return Findings.Path(
      first: field.centre, shown: field.centre + Double(place * field.stride),
      ways: (0..<side * side).map { seen[0, $0 / side, $0 % side, 0] })
  }
}
