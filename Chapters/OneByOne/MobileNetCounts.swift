import Experiments

/// Where MobileNet's weights and multiplications are (Howard et al. 2017, tables 1 and 2).
struct MobileNetCounts: Experiment {
  static let name = "mobilenet-counts"

  struct Findings: Codable, Sendable {
    /// By the kind of layer, in the order of the paper's table 2.
    var kinds: [String]
    var macs, parameters: [Int]
  }

  /// The pointwise outputs of the thirteen separable layers, and the strides of their windows. (The paper's table
  /// 1 has stride 2 for the last, on a map that it leaves as it is.)
  static let layers: [(outputs: Int, stride: Int)] = [
    (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1), (512, 1), (512, 1),
    (512, 1),
    (512, 1), (1_024, 2), (1_024, 1),
  ]

  func run(in context: RunContext) throws -> Findings {
    var findings = Findings(
      kinds: ["1x1", "depthwise 3x3", "3x3", "fully connected"], macs: [0, 0, 0, 0],
      parameters: [0, 0, 0, 0])
    func add(_ kind: Int, side: Int, perPixel: Int) {
      findings.macs[kind] += side * side * perPixel
      findings.parameters[kind] += perPixel
    }
    // Sides of the maps that layers make, from an image of 224; no biases: normalisation has them.
    var (side, channels) = (112, 32)
    add(2, side: side, perPixel: 3 * 3 * 3 * channels)
    for (outputs, stride) in Self.layers {
      side /= stride
      add(1, side: side, perPixel: 3 * 3 * channels)
      add(0, side: side, perPixel: channels * outputs)
      channels = outputs
    }
    add(3, side: 1, perPixel: channels * 1_000)
    return findings
  }
}
