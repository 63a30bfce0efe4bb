import Experiments
import NeuralNetworks
import Training

/// What shortcuts, strides and dilation do to an effective field, against one formula.
struct EffectiveShapes: Experiment {
  @Setting("networks with random weights of each kind", in: 2...50, quick: 3) var seeds = 16
  @Setting("draws of the channels' signs for each", in: 1...64, quick: 4) var signs = 16

  struct Findings: Codable, Sendable {
    struct Shape: Codable, Sendable {
      var stack: ShapedStack
      /// The side of the field in pixels.
      var field: Int
      /// By the formula, and of a network with equal weights.
      var predicted, exact: Double
      /// Of each network, for the squared gradient, around the middle of the field.
      var deviations: [Double]
      /// The side of each network's effective field, and that which the exact prediction has.
      var sides: [Double]
      var predictedSide: Double
      /// All networks together; the prediction.
      var measuredMap, predictedMap: GradientMap
      /// The pixels of the field.
      var first, last: Int
    }

    var shapes: [Shape]

    subscript(stack: ShapedStack) -> Shape { shapes.first { $0.stack == stack }! }
  }

  var estimatedSeconds: Double { 0.1 * Double(seeds * ShapedStack.allCases.count) }

  func run(in context: RunContext) throws -> Findings {
    let seeds = context.seeds(seeds)
    let runs = ShapedStack.allCases.flatMap { stack in seeds.map { (stack: stack, seed: $0) } }
    let maps = try context.sideBySide(runs, "effective fields") { run in
      run.stack.map(of: run.stack.random(seed: run.seed), images: signs, seed: run.seed)
    }
    return Findings(
      shapes: zip(ShapedStack.allCases, maps.chunks(ofCount: seeds.count)).map { stack, maps in
        // All signs alike: with equal weights random ones would cancel.
        let exact = Self.exactMap(of: stack)
        let pixels = stack.field.pixels(at: stack.place)
        return Findings.Shape(
          stack: stack, field: stack.field.size, predicted: stack.predictedDeviation,
          exact: exact.deviation(power: 1, around: stack.centre),
          deviations: maps.map { $0.deviation(power: 2, around: stack.centre) },
          sides: maps.map(\.effectiveSide), predictedSide: exact.rooted.effectiveSide,
          measuredMap: .mean(maps.map(\.normalised)), predictedMap: exact.rooted,
          first: pixels.lowerBound, last: pixels.upperBound)
      })
  }

  private static func exactMap(of stack: ShapedStack) -> GradientMap {
    var network = stack.equal
    let side = ShapedStack.side
    let output = network.forward(.zeros([1, side, side, 1]), mode: .inference).shape
    var gradient = Tensor<Float>.zeros(output)
    for channel in 0..<output[3] { gradient[0, stack.place, stack.place, channel] = 1 }
    let seen = network.backward(gradient)
    return GradientMap(height: side, width: side, values: seen.scalars.map(Double.init))
  }
}
