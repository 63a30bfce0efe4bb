import Datasets
import Experiments
import NeuralNetworks
import Training

/// What goes wrong when test images are standardised by their own mean and deviation?
struct OwnStatistics: Experiment {
  @Setting("steps of training", in: 50...10_000, quick: 150) var steps = 600
  @Setting("learning rate", in: 1e-4...1) var rate = 0.1
  @Setting("networks, each from a seed of its own", in: 1...20, quick: 2, full: 10) var seeds = 5
  @Setting("test images that are standardised together", in: 1...10_000, holding: [1, 10, 50])
  var sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
  @Setting("how many times less contrast pale images have", in: 1...20) var fading = 3.0

  struct Findings: Codable, Sendable {
    /// Whether an image standardised among others is the same as alone.
    var isIndependent: Bool
    /// The sizes of groups for which there are images enough.
    var sizes: [Int]
    /// Test accuracy for each seed, with the training set's numbers.
    var right: [Double]
    /// The same for each size and seed, with the groups' own: images in the order of the file, where
    /// classes are mixed, and class by class.
    var mixed, byClass: [[Double]]
    /// Of pale images, with the training set's numbers and with their own, all at once.
    var paleRight, paleOwn: [Double]
  }

  var estimatedSeconds: Double { 0.0001 * Double(steps * seeds) + 0.7 }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let training = images.pooled(images.training)
    let test = images.pooled(images.test)
    let standardise = Standardisation(fittedTo: training.inputs)
    let prepared = training.preprocessed(by: standardise)
    @Sendable func model(_ seed: UInt64, _ progress: RunProgress) throws -> Sequential<Float> {
      var trainer = trainer(on: prepared, seed: seed, learningRate: rate)
      try trainer.run(steps: steps, afterEachStep: progress.advance)
      return trainer.model
    }
    let models = try context.sideBySide(
      context.seeds(seeds), steps: { _ in steps }, "", model)
    func accuracies(_ examples: Examples) -> [Double] {
      models.map { evaluate($0, on: examples).accuracy }
    }
    let byClass = test.labels.indices.sorted { (test.labels[$0], $0) < (test.labels[$1], $1) }
    let sorted = test.subset(byClass)
    let sizes = sizes.filter { $0 <= test.count }
    let pale = Examples(
      inputs: test.inputs * Float(1 / fading), labels: test.labels, classCount: test.classCount)
    let few = test.prefix(10)
    return Findings(
      isIndependent: (0..<few.count).allSatisfy {
        standardise.applied(to: few.inputs).rows($0..<$0 + 1)
          == standardise.applied(to: few.inputs.rows($0..<$0 + 1))
      },
      sizes: sizes, right: accuracies(test.preprocessed(by: standardise)),
      mixed: sizes.map { accuracies(Self.standardised(test, inGroupsOf: $0)) },
      byClass: sizes.map { accuracies(Self.standardised(sorted, inGroupsOf: $0)) },
      paleRight: accuracies(pale.preprocessed(by: standardise)),
      paleOwn: accuracies(Self.standardised(pale, inGroupsOf: pale.count)))
  }

  /// So many images in a row at a time, each group by its own statistics.
  static func standardised(
    _ examples: Examples, inGroupsOf size: Int
  ) -> Examples {
    let starts = stride(from: 0, to: examples.count, by: size)
    let parts = starts.map { start in
      let end = min(start + size, examples.count)
      let group = examples.inputs.rows(start..<end)
      let standardise = Standardisation(fittedTo: group)  // the mistake
      return standardise.applied(to: group)
    }
    return Examples(
      inputs: parts.dropFirst().reduce(parts[0]) { $0.appendingRows(of: $1) },
      labels: examples.labels, classCount: examples.classCount)
  }
}
