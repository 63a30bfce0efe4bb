import Experiments
import Foundation
import NeuralNetworks

/// The mean output over masks, against the output of the whole network.
struct MeanOverMasks: Experiment {
  @Setting("masks", in: 100...400_000, quick: 4_000) var masks = 40_000
  @Setting("probability of a hidden unit to be dropped", in: 0.05...0.95) var rate = 0.5

  /// What one network gives. Distances are those of the mean output from the whole network's, over the
  /// standard deviation of one mask's output.
  struct Course: Codable, Sendable {
    var name: String
    /// After so many masks as `counts` says.
    var distances: [Double]
    /// After all of them.
    var last: Double
  }

  struct Findings: Codable, Sendable {
    /// At which numbers of masks the distances are kept.
    var counts: [Int]
    /// Of a linear network, one with ReLU and one with tanh.
    var linear, relu, tanh: Course
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(4)
    let x = Tensor<Double>.normal([1, 20], using: &random)
    let counts = stride(from: 0.0, through: log10(Double(masks)), by: 0.02).map {
      min(Int(Double.pow(10, $0).rounded()), masks)
    }
    return Findings(
      counts: counts, linear: course("linear", nil, x, counts, using: &random),
      relu: course("ReLU", { ReLU() }, x, counts, using: &random),
      tanh: course("tanh", { Tanh() }, x, counts, using: &random))
  }

  private func course(
    _ name: String, _ activation: (() -> any Layer<Double>)?, _ x: Tensor<Double>, _ counts: [Int],
    using random: inout RandomSource
  ) -> Course {
    var network: Sequential<Double> = droppingNetwork(
      [20, 50, 50, 1], rate: rate, activation: activation, using: &random)
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
    return Course(
      name: name, distances: counts.map { distances[$0 - 1] }, last: distances[masks - 1])
  }
}
