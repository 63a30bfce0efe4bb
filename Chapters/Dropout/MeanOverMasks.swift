import Experiments
import Foundation
import NeuralNetworks

/// The mean output over masks, against the output of the whole network: over many random networks, each with
/// an input of its own.
struct MeanOverMasks: Experiment {
  @Setting("masks", in: 100...400_000, quick: 4_000) var masks = 10_000
  @Setting("probability p of a hidden unit to be dropped", in: 0.05...0.95) var dropped = 0.5
  @Setting("random networks of each kind", in: 2...200, quick: 40) var networks = 40

  /// How far the mean output of networks of one kind is from that of the whole network, over the standard
  /// deviation of one mask's output.
  struct Course: Codable, Sendable {
    var name: String
    /// The root of the mean square over the networks, after so many masks as `counts` says.
    var distances: [Double]
    /// After all of them, that of each network with its sign.
    var last: [Double]
  }

  struct Findings: Codable, Sendable {
    /// At which numbers of masks the distances are kept.
    var counts: [Int]
    /// Of linear networks, those with ReLU and those with tanh.
    var linear, relu, tanh: Course
  }

  var estimatedSeconds: Double { 4e-6 * Double(networks * masks) }

  func run(in context: RunContext) throws -> Findings {
    let counts = stride(from: 0.0, through: log10(Double(masks)), by: 0.1).map {
      min(Int(Double.pow(10, $0).rounded()), masks)
    }
    func course(_ name: String, _ activation: (@Sendable () -> any Layer<Double>)?) throws -> Course
    {
      let courses = try context.sideBySide(context.seeds(networks), name) { seed in
        distances(activation, counts, seed: seed)
      }
      return Course(
        name: name,
        distances: counts.indices.map { place in
          courses.map { $0[place] * $0[place] }.mean.squareRoot()
        }, last: courses.map { $0.last! })
    }
    return Findings(
      counts: counts, linear: try course("linear", nil), relu: try course("ReLU") { ReLU() },
      tanh: try course("tanh") { Tanh() })
  }

  /// For one network and one input.
  private func distances(
    _ activation: (() -> any Layer<Double>)?, _ counts: [Int], seed: UInt64
  ) -> [Double] {
    var random = RandomSource(seed: seed)
    var network: Sequential<Double> = droppingNetwork(
      [20, 50, 50, 1], rate: dropped, activation: activation, using: &random)
    let x = Tensor<Double>.normal([1, 20], using: &random)
    let whole = network.forward(x, mode: .inference)[0, 0]
    // Each row of the batch is the same sample, with another mask.
    let batch = x.gatheringRows(Array(repeating: 0, count: masks))
    let outputs = network.forward(batch, mode: .training).scalars
    let deviation = outputs.standardDeviation
    var sum = 0.0
    let distances = outputs.enumerated().map { index, output in
      sum += output
      return (sum / Double(index + 1) - whole) / deviation
    }
    return counts.map { distances[$0 - 1] }
  }
}
