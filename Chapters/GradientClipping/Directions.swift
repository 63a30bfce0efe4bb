import Experiments
import NeuralNetworks
import Optimizers

/// What each of the four operations does to the direction of a real gradient: the first one of the
/// recurrent network that reads digits.
struct Directions: Experiment {
  @Setting("limit c of all four operations", in: 1e-6...100) var limit = 0.05

  struct Findings: Codable, Sendable {
    /// By value, by norm, by average norm, by global norm.
    var operations: [Operation]
  }

  struct Operation: Codable, Sendable {
    var name: String
    var parameters: [Part]
    /// All gradients as one vector.
    var whole: Part
  }

  struct Part: Codable, Sendable {
    var name: String
    var elements: Int
    var normBefore, normAfter: Double
    var isClipped: Bool
    /// Of the angle between before and after; nil where there is no direction.
    var cosine: Double?
  }

  func run(in context: RunContext) throws -> Findings {
    let model = RowRun(seed: context.seed, steps: 0).firstGradients(try context.data())
    return Findings(
      operations: fourOperations(limit).map { name, clipping in
        var copy = model
        let report = clipping.clip(&copy)
        return Operation(
          name: name,
          parameters: zip(report.entries, model.parameters).map { entry, parameter in
            Part(
              name: entry.name, elements: parameter.value.count, normBefore: entry.normBefore,
              normAfter: entry.normAfter, isClipped: entry.isClipped, cosine: entry.cosine)
          },
          whole: Part(
            name: "all together", elements: model.parameterCount,
            normBefore: report.totalNormBefore, normAfter: report.totalNormAfter,
            isClipped: report.isClipped, cosine: report.cosine))
      })
  }
}
