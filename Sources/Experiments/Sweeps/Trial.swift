import Datasets
import NeuralNetworks
import Optimizers
import Training

/// One training of a sweep.
public struct Trial: Codable, Hashable, Sendable {
  /// The name of what is trained.
  public let arm: String
  /// Its learning rate.
  public let rate: Double
  /// Where chance begins: the same for all arms and rates. Where arms draw equally often they
  /// then have the same batches, too.
  public let seed: UInt64
  /// Which of the resampled training sets, from 0: see `ExperimentData.resampled`.
  public let sample: Int
}

/// How one training ended.
public struct Score: Codable, Hashable, Sendable {
  /// By this the best rate is chosen.
  public let validation: Double
  /// This is reported.
  public let test: Double

  /// What to choose by, and what to report.
  public init(validation: Double, test: Double) {
    self.validation = validation
    self.test = test
  }

  /// The accuracies of a trained network; where nothing is set aside for validation, both are that on the
  /// test's examples.
  public init(of model: some Layer<Float>, on data: ExperimentData) {
    test = evaluate(model, on: data.test).accuracy
    validation = data.validation.map { evaluate(model, on: $0).accuracy } ?? test
  }

  /// The loss ceased to be finite.
  public static let failed = Score(validation: .nan, test: .nan)
}

extension Trainer where Model.Scalar == Float {
  /// Trains for so many steps, and tests the network; `.failed` if the loss ceases to be finite.
  ///
  /// - Throws: `CancellationError` when the work has to end.
  public mutating func score(
    after steps: Int, on data: ExperimentData, _ progress: RunProgress
  ) throws -> Score {
    do {
      try run(steps: steps, afterEachStep: progress.advance)
    } catch TrainingError.lossNotFinite {
      return .failed
    }
    return Score(of: model, on: data)
  }
}

extension ExperimentData {
  /// The same kind of data drawn anew: another training set, and examples to choose by, which are neither
  /// trained nor tested. The test stays as it is.
  ///
  /// - Parameters:
  ///   - count: how many examples are for training; nil for all that are left.
  ///   - validation: how many are set aside.
  ///   - sample: which drawing; the same number gives the same examples.
  /// - Throws: `SettingError` where there are not so many.
  public func resampled(
    training count: Int? = nil, validation: Int, sample: Int
  ) throws(SettingError) -> ExperimentData {
    guard validation + (count ?? 1) <= training.count else {
      throw SettingError(training: count, validation: validation, of: training.count)
    }
    var random = RandomSource(seed: 0x5A3D_1E00 &+ UInt64(sample))
    let order = random.permutation(training.count)
    let rest = order.dropFirst(validation)
    return ExperimentData(
      images: images, training: training.subset(rest.prefix(count ?? rest.count)),
      validation: training.subset(order.prefix(validation)), test: test)
  }
}
