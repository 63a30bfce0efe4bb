import Datasets
import NeuralNetworks
import Notebook
import Optimizers
import Progress
import Training

/// The digits, as rows of pixels between 0 and 1.
struct Digits: Sendable {
  let images: ImageDataset
  let training: Examples
  let test: Examples

  var inputs: Int { training.inputs.shape.columns }
}

extension BatchNormChapter {
  func digits() throws -> Digits {
    let images = try ImageDataset.load(
      DatasetName(rawValue: options.dataset)!, from: options.dataFolder?.path)
    return Digits(
      images: images, training: Examples(images.training, as: .flat),
      test: Examples(images.test, as: .flat))
  }

  /// The data set and batch size, for the line under a figure's title.
  func settings(_ digits: Digits, _ rest: String) -> String {
    "\(options.dataset), \("\(digits.training.count, .grouped)") training digits, batch 60; \(rest)"
  }
}

/// One training of the paper's network on the digits: plain gradient descent, batches of 60.
struct DigitRun: Sendable {
  var placement: Placement
  /// Decides the weights and the order of the batches.
  var seed: UInt64
  var steps: Int
  var learningRate = 0.1
  /// How many steps lie between two looks at the test digits, after the first 1,000; among those,
  /// at most 50.
  var interval = 50
  /// The unit of the last hidden layer whose input is watched.
  static let watchedUnit = 0

  /// What was seen on the way; one entry for each look, the first before training.
  struct History: Sendable {
    var steps: [Int] = []
    var testAccuracy: [Double] = []
    /// The 15th, 50th and 85th percentile, over the test digits, of what the watched unit's
    /// sigmoid gets.
    var percentiles: [[Double]] = []
    /// The step at which the loss was no longer finite, if that happened.
    var failedAt: Int?

    func accuracy(at step: Int) -> Double {
      steps.firstIndex(of: step).map { testAccuracy[$0] } ?? .nan
    }

    /// What was seen in the first steps only.
    func prefix(_ last: Int) -> History {
      let count = steps.prefix { $0 <= last }.count
      return History(
        steps: Array(steps.prefix(count)), testAccuracy: Array(testAccuracy.prefix(count)),
        percentiles: Array(percentiles.prefix(count)), failedAt: failedAt)
    }
  }

  func train(on digits: Digits, progress: SharedProgress) throws -> History {
    var random = RandomSource(seed: seed)
    let model = digitNetwork(inputs: digits.inputs, placement: placement, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: learningRate),
      batches: BatchSampler(digits.training, batchSize: 60, random: random.split()))
    var history = History()
    look(at: trainer.model, after: 0, digits, &history)
    for step in 1...steps {
      if Interruption.isRequested { throw Interrupted() }
      do {
        _ = try trainer.step()
      } catch TrainingError.lossNotFinite {
        history.failedAt = step
        return history
      }
      if step % (step <= 1000 ? min(interval, 50) : interval) == 0 {
        look(at: trainer.model, after: step, digits, &history)
      }
      progress.advance()
    }
    return history
  }

  private func look(
    at model: Sequential<Float>, after step: Int, _ digits: Digits, _ history: inout History
  ) {
    history.steps.append(step)
    history.testAccuracy.append(evaluate(model, on: digits.test).accuracy)
    history.percentiles.append(watchedInput(of: model, digits).percentiles([0.15, 0.5, 0.85]))
  }

  /// What the sigmoid of the watched unit gets for up to 1,000 test digits, normalised with their
  /// own statistics as in training: the running ones would lag behind.
  private func watchedInput(of model: Sequential<Float>, _ digits: Digits) -> [Double] {
    var model = model
    let last = model.layers.lastIndex { $0 is Sigmoid<Float> }!
    let outputs = model.outputs(digits.test.prefix(1000).inputs, mode: .training)
    let inputs = outputs[last - 1]
    return (0..<inputs.shape.rows).map { Double(inputs[$0, Self.watchedUnit]) }
  }
}

/// The user pressed Ctrl-C.
struct Interrupted: Error, CustomStringConvertible {
  var description: String { "stopped by Ctrl-C; the figures and claims before are complete." }
}

extension [Double] {
  /// The values below which the given shares lie, interpolated between neighbours.
  func percentiles(_ shares: [Double]) -> [Double] {
    let sorted = sorted()
    return shares.map { share in
      let place = share * Double(count - 1)
      let low = Int(place)
      let high = Swift.min(low + 1, count - 1)
      return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
    }
  }

  var median: Double { percentiles([0.5])[0] }

  var mean: Double { reduce(0, +) / Double(count) }

  /// The root of the mean squared deviation from the mean.
  var standardDeviation: Double {
    let mean = mean
    return (map { ($0 - mean) * ($0 - mean) }.mean).squareRoot()
  }
}
