import Experiments
import Foundation

/// What the same lambda does to a weight that the data leave alone, in the notes' formula and in three
/// conventions of libraries.
struct Conventions: Experiment {
  @Setting("the price λ", in: 0...10) var lambda = 0.1
  @Setting("samples n", in: 1...100_000) var samples = 300
  @Setting("samples in a batch", in: 1...1_000) var batch = 100
  @Setting("learning rate", in: 0...0.1) var rate = 0.01
  @Setting("epochs", in: 1...1_000) var epochs = 200

  struct Findings: Codable, Sendable {
    var notes, halved, keras, adamW: Convention
  }

  /// What becomes of the weight.
  struct Convention: Codable, Sendable {
    /// The share of it that a step takes, and an epoch.
    var step, epoch: Double
    /// What is left of it after all epochs.
    var left: Double
  }

  var stepsPerEpoch: Int { samples / batch }

  func run(in context: RunContext) throws -> Findings {
    func convention(_ decay: Double, rate: Double) -> Convention {
      func left(epochs: Int) -> Double {
        Double.pow(1 - rate * decay, Double(epochs * stepsPerEpoch))
      }
      return Convention(
        step: rate * decay, epoch: 1 - left(epochs: 1), left: left(epochs: epochs))
    }
    return Findings(
      notes: convention(lambda / Double(samples), rate: rate),
      halved: convention(lambda, rate: rate), keras: convention(2 * lambda, rate: rate),
      adamW: convention(0.01, rate: 0.001))
  }
}
