import Datasets
import Experiments
import Foundation
import NeuralNetworks
import Training

/// One training of the chapter's network on a kind of input.
struct InputRun: Codable, Hashable, Sendable {
  var kind: InputKind
  var learningRate: Double
  /// Decides the weights and the order of the batches.
  var seed: UInt64
  /// Which of the resampled training sets.
  var sample: Int

  /// Stands for a loss that is not finite: means of logarithms are taken of it.
  static let unlearnt = 1e3
  /// Steps between two looks.
  static let interval = 20

  struct Outcome: Sendable, Equatable, Codable {
    /// Mean cross-entropy in nats on 1,000 training images, every 20 steps; `unlearnt` where it is not
    /// finite, and after that.
    var losses: [Double]
    /// The accuracy at the end; 0 where the loss did not stay finite.
    var validation, test: Double

    /// The loss at the end.
    var loss: Double { losses.last! }

    /// The first step of a look at which the loss is at most `bound`; nil if it never is.
    func step(below bound: Double) -> Int? {
      losses.firstIndex { $0 <= bound }.map { $0 * InputRun.interval }
    }
  }

  /// - Parameter images: prepared.
  func train(
    on images: PooledImages, steps: Int, _ progress: RunProgress
  ) throws -> Outcome {
    var trainer = trainer(on: images.training, seed: seed, learningRate: learningRate)
    let watched = images.training.prefix(1_000)
    let history = try trainer.history(
      steps: steps, lookingEvery: Self.interval, afterEachStep: progress.advance
    ) {
      // Four digits are enough for any page, and make the kept file a short one.
      let loss = evaluate($0.model, on: watched).loss
      return loss.isFinite ? min(loss, Self.unlearnt).rounded(toSignificant: 4) : Self.unlearnt
    }
    let looks = steps / Self.interval + 1
    let missing = [Double](
      repeating: Self.unlearnt, count: looks - history.observations.count)
    func accuracy(_ examples: Examples) -> Double {
      history.failedAt == nil ? evaluate(trainer.model, on: examples).accuracy : 0
    }
    return Outcome(
      losses: history.observations + missing, validation: accuracy(images.validation),
      test: accuracy(images.test))
  }
}

extension Double {
  /// With so many digits that count.
  func rounded(toSignificant digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    let scale = Double.pow(10, Double(digits - 1) - log10(abs(self)).rounded(.down))
    return (self * scale).rounded() / scale
  }
}
