import Experiments
import NeuralNetworks
import Training

/// Weights and multiplications of the direct way and of that through 32 channels: by the formulas, and
/// counted.
struct BottleneckCounts: Experiment {
  struct Findings: Codable, Sendable {
    /// By the models' summary.
    struct Formula: Codable, Sendable {
      var weights, macs: Int

      init(_ cost: Cost) { (weights, macs) = (cost.trainable, cost.macs) }
    }

    struct Way: Codable, Sendable {
      var name: String
      var formula: Formula
      var counted: Reduction.Counted
    }

    var direct, through: Way
    /// The 1x1 layer and the 5x5 layer of the second way.
    var layers: [Formula]
  }

  var estimatedSeconds: Double { 2 }

  func run(in context: RunContext) throws -> Findings {
    let ways = [("direct", Reduction.direct), ("through 32", .notes)]
    let found = try context.sideBySide(ways, "counting") { name, way in
      Findings.Way(name: name, formula: Findings.Formula(way.formula), counted: way.counted())
    }
    return Findings(
      direct: found[0], through: found[1],
      layers: Reduction.notes.summary.rows.map { Findings.Formula($0.layer.cost) })
  }
}
