import Experiments
import NeuralNetworks

/// What each layer of a stack gives out, for five ways to begin and three nonlinearities (001).
struct LayerOutputs: Experiment {
  @Setting("layers", in: 2...10) var depth = 5
  @Setting("units of a layer, and numbers of a sample", in: 10...400) var width = 100
  @Setting("samples from N(0, 1)", in: 10...5_000) var samples = 1_000

  struct Findings: Codable, Sendable {
    /// From each start, what is found in each layer.
    var sigmoid, tanh, relu: ByStart<[Layer]>
    var width, samples: Int
  }

  /// The outputs of all units of a layer for all samples.
  struct Layer: Codable, Sendable {
    /// The share of them in each of 30 equal bins over the nonlinearity's `range`.
    var bins: [Double]
    var deviation, meanSquare: Double
    /// The shares at either end, where the nonlinearity is flat: below 0.05 and above 0.95 for a sigmoid,
    /// beyond ±0.95 for tanh.
    var low, high: Double
    /// The shares from 0.4 to 0.6, of exactly 0, and beyond the nonlinearity's `range`.
    var middle, zeros, beyond: Double
    /// The mean slope of the nonlinearity where it gives them.
    var slope: Double
  }

  var estimatedSeconds: Double { 2e-7 * Double(depth * width * samples) }

  func run(in context: RunContext) throws -> Findings {
    func layers(_ nonlinearity: Nonlinearity) throws -> ByStart<[Layer]> {
      let all = try context.sideBySide(
        Start.allCases, seeds: [context.seed], stepsOfEach: 1, nonlinearity.rawValue
      ) { start, seed, progress in
        let stack = Stack(
          nonlinearity: nonlinearity, weights: start.weights, depth: depth, width: width,
          samples: samples)
        let layers = stack.run(seed: seed).outputs.map { Layer($0, of: nonlinearity) }
        try progress.advance()
        return layers
      }
      return ByStart(all.starts) { all[$0][0] }
    }
    return Findings(
      sigmoid: try layers(.sigmoid), tanh: try layers(.tanh), relu: try layers(.relu),
      width: width, samples: samples)
  }
}

/// The same runs, of which another section shows tanh and ReLU.
struct LayerByLayer: Experiment {
  func run(in context: RunContext) throws -> LayerOutputs.Findings {
    try context.findings(of: LayerOutputs.self)
  }
}

extension LayerOutputs.Layer {
  init(_ outputs: Tensor<Float>, of nonlinearity: Nonlinearity) {
    let values = outputs.scalars.map { Double($0) }
    let low: Float = nonlinearity == .tanh ? -0.95 : 0.05
    bins = values.shares(bins: 30, in: nonlinearity.range)
    deviation = outputs.deviation
    meanSquare = Double(outputs.squared().mean())
    self.low = outputs.share { $0 < low }
    high = outputs.share { $0 > 0.95 }
    middle = outputs.share { $0 > 0.4 && $0 < 0.6 }
    zeros = outputs.share { $0 == 0 }
    beyond = values.shareBeyond(nonlinearity.range)
    slope = values.map { nonlinearity.slope(whereItGives: $0) }.mean
  }
}

extension Nonlinearity {
  /// What it can give; of ReLU the part that is looked at.
  var range: ClosedRange<Double> {
    switch self {
    case .sigmoid: 0...1
    case .tanh: -1...1
    case .relu, .leaky: 0...2
    }
  }
}

extension [Double] {
  fileprivate func shareBeyond(_ range: ClosedRange<Double>) -> Double {
    Double(self.count { !range.contains($0) }) / Double(count)
  }

  /// The share of the values in each of some equal bins; those outside the range are in none.
  func shares(bins: Int, in range: ClosedRange<Double>) -> [Double] {
    let width = (range.upperBound - range.lowerBound) / Double(bins)
    var counts = [Double](repeating: 0, count: bins)
    for value in self where range.contains(value) {
      counts[Swift.min(Int((value - range.lowerBound) / width), bins - 1)] += 1
    }
    return counts.map { $0 / Double(count) }
  }
}
