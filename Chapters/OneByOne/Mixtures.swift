import Experiments
import NeuralNetworks

/// Digits through two edge filters, and mixtures of the two maps.
struct Mixtures: Experiment {
  @Setting("digits that are shown", in: 1...20) var digits = 8

  struct Findings: Codable, Sendable {
    var width, height: Int
    /// Maps of upright and level edges, their sum and their difference: map, digit, pixels.
    var maps: [[[Double]]]
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try context.data(as: .images()).test.prefix(digits).inputs
    // Sobel's filters for upright and for level edges, side by side.
    let filters: [[Float]] = [[-1, 0, 1, -2, 0, 2, -1, 0, 1], [-1, -2, -1, 0, 0, 0, 1, 2, 1]]
    var edges = Conv2D<Float>(
      weights: Tensor([3, 3, 1, 2], (0..<9).flatMap { place in filters.map { $0[place] } }),
      padding: .same)
    // From (upright, level) to their sum and their difference.
    var mix = Conv2D<Float>(weights: Tensor([1, 1, 2, 2], [1, 1, 1, -1]))
    let maps = edges.forward(images, mode: .inference)
    let mixed = mix.forward(maps, mode: .inference)
    let (height, width) = (images.shape[1], images.shape[2])
    func pixels(_ maps: Tensor<Float>, channel: Int) -> [[Double]] {
      (0..<digits).map { digit in
        (0..<height * width).map { Double(maps[digit, $0 / width, $0 % width, channel]) }
      }
    }
    return Findings(
      width: width, height: height,
      maps: [maps, mixed].flatMap { [pixels($0, channel: 0), pixels($0, channel: 1)] })
  }
}
