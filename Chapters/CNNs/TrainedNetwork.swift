import Experiments
import Models
import NeuralNetworks
import Page
import Runs
import Training

/// A network after its training, here or elsewhere, as plain values.
struct TrainedNetwork: Codable, Sendable {
  var settings: RunSettings
  var curve: LearningCurve
  /// With how many images it was trained, with how many it was measured after each epoch, and how many test
  /// images there are at the end. Where the setting is that of the notes the last two are the same images.
  var imageCount, validationCount, testCount: Int
  /// What figures call the images.
  var dataTitle: String
  /// Whether it was trained with the built-in digits for minutes, not by a run of the reader's own.
  var isBuiltIn: Bool
  /// What it says of the test images; nil for a kept run that is still on its way.
  var answers: [Answer]?
  /// Its outputs for them, [n, classes]; of kept runs alone.
  var logits: PlainTensor?
  /// The kernels of its first convolution, [height, width, in, out].
  var filters: PlainTensor?
  /// What its layers make of the first test image before each step down in size, at most five times:
  /// [1, height, width, channels], the strongest channel first.
  var maps: [PlainTensor]
  /// Nil for a kept run.
  var parameters: [ParameterRange]?

  /// The answer to one test image.
  struct Answer: Codable, Sendable {
    var index, label, guess: Int
    /// The softmax of the guess.
    var confidence: Double
  }

  struct ParameterRange: Codable, Sendable {
    var name, shape: String
    var low, high: Double
  }

  var network: NetworkVariant { settings.network }
  var title: String { network.title }

  /// The share of the test images that it recognises at the end.
  var testAccuracy: Double? {
    answers.map { answers in Double(answers.count { $0.label == $0.guess }) / Double(answers.count)
    }
  }

  /// The share of the test images whose class is among its five best guesses.
  var topFive: Double? {
    guard let logits, let answers else { return nil }
    let hits = zip(logits.rows, answers).count { row, answer in
      row.count { $0 > row[answer.label] } < 5
    }
    return Double(hits) / Double(answers.count)
  }

  /// Whether the test images were measured after each epoch, as in the notes: then nothing may be chosen by
  /// the curve.
  var measuresTest: Bool { settings.curve == .test }

  /// What its curves beside those of training are of.
  var measured: String { measuresTest ? "test" : "validation" }

  /// Whether it learnt as long as those of the notes, which saw 50,000 photographs 50 times.
  var isAsLongAsNotes: Bool { imageCount * curve.epochs >= 50_000 * 50 }
}

/// What was measured after each epoch.
struct LearningCurve: Codable, Sendable {
  var trainingLoss, trainingAccuracy, validationLoss, validationAccuracy: [Double]
  /// How long the steps of each epoch took.
  var seconds: [Double]
  /// The whole table without times, which would be others in every run.
  var csv: String

  var epochs: Int { trainingLoss.count }

  init(_ history: TrainingHistory) {
    trainingLoss = history.trainingLoss
    trainingAccuracy = history.trainingAccuracy
    validationLoss = history.validationLoss
    validationAccuracy = history.validationAccuracy
    seconds = history.seconds
    csv = history.csv(includingSeconds: false)
  }
}

/// A tensor as plain values.
struct PlainTensor: Codable, Sendable {
  var shape: [Int]
  var values: [Double]

  init(_ tensor: Tensor<Float>) {
    shape = tensor.shape.dimensions
    values = tensor.scalars.map(Double.init)
  }

  /// The rows of a matrix.
  var rows: [[Double]] {
    stride(from: 0, to: values.count, by: shape[1]).map { Array(values[$0..<$0 + shape[1]]) }
  }
}

extension TrainedNetwork {
  /// - Parameters:
  ///   - outputs: nil for a run on its way.
  ///   - model: nil for a kept run.
  init(
    _ settings: RunSettings, _ history: TrainingHistory,
    counts: (images: Int, validation: Int, test: Int), dataTitle: String, isBuiltIn: Bool,
    _ outputs: RunOutputs?, _ model: Sequential<Float>?
  ) {
    self.settings = settings
    curve = LearningCurve(history)
    (imageCount, validationCount, testCount) = counts
    self.dataTitle = dataTitle
    self.isBuiltIn = isBuiltIn
    answers = outputs?.answers
    logits = model == nil ? outputs.map { PlainTensor($0.logits) } : nil
    filters = outputs?.filters.map { PlainTensor($0) }
    maps = outputs?.maps.map { PlainTensor($0.values.rows(0..<1)) } ?? []
    parameters = model?.parameters.map { parameter in
      let values = parameter.value.scalars.map(Double.init)
      return ParameterRange(
        name: parameter.name, shape: "\(parameter.value.shape)", low: values.min()!,
        high: values.max()!)
    }
  }
}

extension TrainedNetwork {
  /// A kept run, or the first epochs of one.
  ///
  /// - Throws: what reading its outputs throws.
  init(kept: KeptRun, epochs: Int = .max, dataTitle: String? = nil) throws {
    let images = kept.description.images
    self.init(
      kept.settings, kept.history.prefix(epochs),
      counts: (
        images.learningCount,
        images.validationCount == 0 ? images.testCount : images.validationCount,
        images.testCount
      ), dataTitle: dataTitle ?? images.title, isBuiltIn: false, try kept.outputs(), nil)
  }
}

extension RunOutputs {
  fileprivate var answers: [TrainedNetwork.Answer] {
    let guesses = logits.rowArgmax()
    return labels.enumerated().map { row, label in
      let values = (0..<logits.shape[1]).map { Double(logits[row, $0]) }
      let highest = values.max()!
      let sum = values.reduce(0) { $0 + Double.exp($1 - highest) }
      return TrainedNetwork.Answer(
        index: row, label: label, guess: guesses[row], confidence: 1 / sum)
    }
  }
}

extension [TrainedNetwork] {
  /// The median over the seeds of the accuracy on the test images at the end; of a run on its way, of what
  /// was measured after its last epoch.
  var accuracy: Double {
    map { $0.testAccuracy ?? $0.curve.validationAccuracy.last ?? 0 }.median
  }

  /// The same of the training loss.
  var trainingLoss: Double { map { $0.curve.trainingLoss.last ?? .nan }.median }

  /// What a claim about them comes to: known for the built-in run, open for one that is shorter than that
  /// of the notes, and for a test.
  func expectation(
    _ conditions: RunConditions, inBuiltInRun verdict: Verdict = .agrees
  ) -> Verdict? {
    if conditions.size == .quick { return nil }
    if allSatisfy(\.isBuiltIn) { return verdict }
    return allSatisfy(\.isAsLongAsNotes) ? .agrees : nil
  }
}
