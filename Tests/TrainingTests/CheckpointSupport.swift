import Datasets
import Foundation
import NeuralNetworks
import Optimizers
import Testing

@testable import Training

typealias SmallTraining = EpochTraining<Sequential<Float>, Adam<Float>>
typealias SmallTrainer = Trainer<Sequential<Float>, Adam<Float>>

/// A small run with all that has state: convolution, batch normalisation, dropout, a residual block,
/// Adam, shuffled and augmented batches. 50 images in batches of 8: epochs end at steps 7, 13, 19.
func smallTraining(units: Int = 6, seed: UInt64 = 3) -> SmallTraining {
  var random = RandomSource(seed: seed)
  let examples = Examples(
    inputs: .uniform([50, 6, 6, 1], in: 0..<1, using: &random),
    labels: (0..<50).map { $0 % 3 }, classCount: 3)
  let block = Residual<Float>(
    Sequential([Conv2D(4, 4, kernel: 3, padding: .same, using: &random), BatchNorm(4)]))
  let model = Sequential<Float>([
    Conv2D(1, 4, kernel: 3, padding: .same, using: &random), BatchNorm(4), ReLU(), block,
    Dropout(0.3, using: &random), Flatten(), Dense(144, units, using: &random), ReLU(),
    Dense(units, 3, using: &random),
  ])
  let batches = BatchSampler(
    examples, batchSize: 8, augmentation: Augmentation(flips: true, shift: 1),
    random: random.split())
  return EpochTraining(
    Trainer(model, Adam(learningRate: 0.01), batches: batches), validation: examples.prefix(20),
    averaging: 0.9)
}

func store(
  _ folder: URL, run: String = "small", settings: [String: String] = ["batch": "8", "seed": "3"]
) -> CheckpointStore {
  CheckpointStore(folder, run: run, settings: settings)
}

extension EpochTraining {
  /// Trains until so many epochs are complete, and saves after each.
  mutating func run(epochs: Int, checkpoints: CheckpointStore? = nil) throws {
    while let event = try next(epochs: epochs) {
      if case .epoch = event { try checkpoints?.save(&self, step: trainer.stepCount) }
    }
  }

  /// Whether all that does not depend on the clock is the same, to the bit.
  func isSame(as other: EpochTraining) -> Bool {
    history.isSame(as: other.history) && layers == other.layers
      && trainer.stepCount == other.trainer.stepCount
      && model.parameters.map(\.value) == other.model.parameters.map(\.value)
      && Recorder.words(self) == Recorder.words(other)
  }
}

/// Writes down all state but times.
struct Recorder: StateVisitor {
  private var words: [UInt64] = []

  static func words(_ state: some Stateful) -> [UInt64] {
    var copy = state
    var recorder = Recorder()
    try? copy.visitState(&recorder)
    return recorder.words
  }

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) {
    words += tensor.scalars.map { Double($0).bitPattern }
  }
  mutating func visit(_ random: inout RandomSource, _ name: String) { words += random.words }
  mutating func visit(_ number: inout Int, _ name: String) { words.append(UInt64(number)) }
  mutating func visit(_ number: inout Double, _ name: String) {
    if !name.contains("seconds") { words.append(number.bitPattern) }
  }
  mutating func visit(_ numbers: inout [Int], _ name: String) {
    words += numbers.map(UInt64.init)
  }
  mutating func visit(_ numbers: inout [Double], _ name: String) {
    if !name.contains("seconds") { words += numbers.map(\.bitPattern) }
  }
}
