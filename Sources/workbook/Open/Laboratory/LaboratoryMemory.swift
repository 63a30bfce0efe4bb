import Datasets
import NeuralNetworks
import Runs
import SharedState

/// An estimate of what a training needs, so that none takes all memory of the machine.
enum LaboratoryMemory {
  /// In bytes.
  static let limit = 4 << 30
  /// What checkpoints may take, in bytes: there are fewer of a large network.
  static let checkpoints = 256 << 20

  /// The images alone, before they are made into numbers.
  ///
  /// - Throws: `LiveError`.
  static func check(images set: ImageDataset, for settings: LaboratorySettings) throws {
    let taken = settings.images == 0 ? set.training.count : min(settings.images, set.training.count)
    // Networks of the book take 32 x 32 pixels of three colours, but for the one that takes rows.
    let isWhole = settings.network == .layers || settings.network == .mlp
    let values = isWhole ? set.training.valuesPerImage : 32 * 32 * 3
    // All images, and the part to learn from.
    try require(8 * values * taken, for: "\(taken) images")
    let learnt = taken - max(1, taken / 10)
    guard learnt >= settings.batch else {
      throw LiveError(
        "\(taken) images leave \(max(learnt, 0)) to learn from, fewer than the \(settings.batch) of a "
          + "batch: take more images, or a smaller batch.")
    }
  }

  /// The network and its steps: parameters with gradient, the optimizer's two states and the copy that
  /// frames compare with; outputs with their gradients; and the data.
  ///
  /// - Throws: `LiveError`.
  static func check(
    _ network: Sequential<Float>, input: Shape, batch: Int, data: RunData
  ) throws {
    let cost = network.summary(for: FeatureMap(input: input)).totalCost
    let looked = ValidationLook.imageCount(of: data.measured.count, cost: cost)
    let passes = 3 * batch + LayerLook.probeCount + looked
    let images = data.learning.count + data.measured.count
    try require(
      20 * cost.parameters + checkpoints + cost.activationBytes * passes + 8 * images * input.count,
      for: "\(cost.parameters) parameters and batches of \(batch)")
  }

  private static func require(_ bytes: Int, for what: String) throws {
    guard bytes <= limit else {
      throw LiveError(
        "That needs about \((Double(bytes) / Double(1 << 30)).fixed(1)) GB of memory for \(what); the laboratory "
          + "takes \(limit >> 30). Take a smaller batch, fewer images or a smaller network.")
    }
  }
}
