import Experiments
import NeuralNetworks

/// The engine of this chapter trains a network: two moons, with every number a node.
struct MoonTraining: Experiment {
  @Setting("points to learn from", in: 4...1_000) var points = 60
  @Setting("noise in both coordinates", in: 0...1) var noise = 0.15
  @Setting("tanh units", in: 1...50) var units = 8
  @Setting("learning rate", in: 1e-3...100) var rate = 2.0
  @Setting("steps of gradient descent", in: 10...10_000, quick: 200) var steps = 500
  @Setting("pairs of moons, each with a network of its own", in: 2...50, quick: 2) var pairs = 6
  @Setting("whether the hidden units have a tanh") var isBent = true

  struct Findings: Codable, Sendable {
    /// What a network says on a grid, row by row from above, after some steps.
    struct Map: Codable, Sendable {
      var step: Int
      var loss, accuracy: Double
      var scores: [Double]
    }

    /// The first pair.
    var maps: [Map]
    var points: [TwoMoons.Point]
    var nodes: Int
    /// Accuracy on new points of each pair: with tanh, and without, where the network is a line.
    var bent, straight: [Double]
  }

  /// Where the map is drawn, and with how many points.
  static let (left, right, low, high) = (-1.75, 2.75, -1.25, 1.75)
  static let (columns, rows) = (46, 31)

  var looks: [Int] { [0, steps / 25, steps / 5, steps] }

  var estimatedSeconds: Double { 1.4e-5 * Double(pairs * steps * points * 2) }

  func run(in context: RunContext) throws -> Findings {
    func stepCount(_ seed: UInt64) -> Int { 2 * steps }
    let runs = try context.sideBySide(context.seeds(pairs), steps: stepCount, "two moons") {
      seed, progress in
      var random = RandomSource(seed: 1_000 + seed)
      let training = TwoMoons(points, noise: noise, using: &random).points
      let new = TwoMoons(500, noise: noise, using: &random).points
      var bent = MoonNetwork(units: units, isBent: isBent, using: &random)
      var straight = MoonNetwork(units: units, isBent: false, using: &random)
      var maps: [Findings.Map] = []
      for step in 0...steps {
        let before = bent
        let loss = bent.step(on: training, rate: rate)
        if seed == context.seed, looks.contains(step) {
          maps.append(
            Findings.Map(
              step: step, loss: loss, accuracy: before.accuracy(on: training),
              scores: Self.map(of: before)))
        }
        if step < steps { try progress.advance() }
      }
      for _ in 0..<steps {
        // A line has one best place: any rate that does not overshoot finds it.
        _ = straight.step(on: training, rate: rate / 4)
        try progress.advance()
      }
      return Findings(
        maps: maps, points: training,
        nodes: bent.loss(of: training, bent.nodes()).topologicalOrder().count,
        bent: [bent.accuracy(on: new)], straight: [straight.accuracy(on: new)])
    }
    return Findings(
      maps: runs[0].maps, points: runs[0].points, nodes: runs[0].nodes,
      bent: runs.flatMap(\.bent), straight: runs.flatMap(\.straight))
  }

  /// The network's answers on a grid.
  private static func map(of network: MoonNetwork) -> [Double] {
    let nodes = network.nodes()
    return (0..<rows).flatMap { row in
      (0..<columns).map { column in
        let x = left + (right - left) * Double(column) / Double(columns - 1)
        let y = high - (high - low) * Double(row) / Double(rows - 1)
        return network.score(x, y, nodes).value
      }
    }
  }
}
