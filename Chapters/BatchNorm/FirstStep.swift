import Experiments
import NeuralNetworks
import Optimizers

/// The networks of the main experiment at their first step, layer by layer.
struct FirstStep: Experiment {
  @Setting("digits in the batch", in: 10...4_000) var batch = 600
  @Setting("learning rate", in: 1e-4...100) var rate = 0.1

  struct Findings: Codable, Sendable { var without, with: NetworkDiagnosis }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    func diagnosis(_ placement: Placement) -> NetworkDiagnosis {
      var random = RandomSource(seed: context.seed)
      return NetworkDiagnosis(
        of: paperNetwork(inputs: digits.inputs, placement: placement, using: &random),
        SGD(learningRate: rate), on: digits.training.batch(at: 0..<batch),
        classes: digits.training.classCount)
    }
    return Findings(without: diagnosis(.none), with: diagnosis(.before))
  }
}
