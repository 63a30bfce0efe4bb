import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

extension PreprocessingChapter {
  /// What goes wrong when test images are prepared with their own statistics.
  func testStatistics(_ page: Notebook) throws {
    page.text(
      """
      Mean and deviation are measured on the training set, and test images get *these* numbers. They \
      are part of the model, like its weights. It is tempting to fit the preprocessing to whatever is \
      at hand, the test images themselves. We train networks on standardised images and ask them about \
      test images standardised in both ways, all at once and in groups:
      """)
    page.code(Snippet("groups"))
    let images = try images()
    let training = images.pooled(images.training)
    let test = images.pooled(images.test)
    let standardise = Standardisation(fittedTo: training.inputs)
    let prepared = training.preprocessed(by: standardise)
    let steps = options.quick ? 150 : 600
    let models = try trainSideBySide(
      fewSeeds.map { SeededRun(seed: $0, steps: steps) }, steps: \.steps, page,
      "training on standardised images"
    ) { run, progress in
      try trainedModel(on: prepared, seed: run.seed, steps: steps, progress)
    }
    let all = test.count
    let sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].filter { $0 <= all }
    // The images in the order of the file, where classes are mixed, and class by class.
    let byClass = test.labels.indices.sorted { (test.labels[$0], $0) < (test.labels[$1], $1) }
    let sorted = test.examples(at: byClass)
    func accuracies(_ examples: Examples, _ size: Int) -> [Double] {
      let own = ownStatistics(examples, groups: size)
      return models.map { evaluate($0, on: own).accuracy }
    }
    let right = models.map { evaluate($0, on: test.preprocessed(by: standardise)).accuracy }
    let mixed = sizes.map { accuracies(test, $0) }
    let grouped = sizes.map { accuracies(sorted, $0) }
    func lost(_ own: [Double]) -> Double { (right.median - own.median) * 100 }
    func index(_ size: Int) -> Int { sizes.firstIndex(of: size)! }

    let single = (0..<10).map { standardise.applied(to: test.inputs.rows($0..<($0 + 1))) }
    let together = standardise.applied(to: test.inputs.rows(0..<10))
    page.claim(
      Claim(
        "prep-test-training", notes: "the test set uses the training set's statistics",
        measured: (0..<10).allSatisfy { together.row($0) == single[$0].row(0) }, is: .holding,
        remark: """
          so an image's answer does not depend on the others; \
          \(NumberStyle.percent(1).text(right.median)) of test images are recognised
          """))
    page.claim(
      Claim(
        "prep-test-one", notes: "an image alone cannot be standardised by itself (our addition)",
        measured: mixed[0].median, format: .percent(0), unit: "recognised, one image at a time",
        is: .less(than: 0.2),
        remark: "its mean is itself, so that every image becomes 0"))
    page.claim(
      Claim(
        "prep-test-ten", notes: "small test sets have statistics of their own (our addition)",
        measured: lost(mixed[index(10)]), format: .fixed(1), unit: "points lost in groups of 10",
        is: .greater(than: 1)))
    page.claim(
      Claim(
        "prep-test-all", notes: "so does a large test set (our question)",
        measured: lost(mixed.last!), format: .fixed(1),
        unit: "points lost with all \(NumberStyle.grouped.text(Double(sizes.last!))) at once",
        is: .greater(than: 2), expecting: .differs,
        because: """
          a large test set of the same kind has nearly the same mean and deviation. That is why the \
          mistake is easily made: it does not show until the model is used.
          """))
    page.claim(
      Claim(
        "prep-test-sorted",
        notes: "a test set of another mixture is ruined by its own mean (our addition)",
        measured: lost(grouped[index(50)]), format: .fixed(0),
        unit: "points lost in groups of 50 that come class by class", is: .greater(than: 10),
        remark: "the mean that is subtracted is the class itself"))
    try groupFigure(page, sizes, right, mixed, grouped)
    try darkImages(page, models, test, standardise)
    try leak(page, training, test)
  }

  /// Each group of so many images in a row, standardised by its own statistics.
  private func ownStatistics(_ examples: Examples, groups size: Int) -> Examples {
    // snippet: groups
    var parts: [Tensor<Float>] = []
    for start in stride(from: 0, to: examples.count, by: size) {
      let group = examples.inputs.rows(start..<min(start + size, examples.count))
      parts.append(Standardisation(fittedTo: group).applied(to: group))  // its own: the mistake
    }
    // end snippet
    let inputs = parts.dropFirst().reduce(parts[0]) { $0.appendingRows(of: $1) }
    return Examples(inputs: inputs, labels: examples.labels, classCount: examples.classCount)
  }

  private func groupFigure(
    _ page: Notebook, _ sizes: [Int], _ right: [Double], _ mixed: [[Double]],
    _ grouped: [[Double]]
  ) throws {
    let x = sizes.map(Double.init)
    func curve(
      _ values: [[Double]], _ label: String, _ colour: Colour, _ dash: Dash
    ) -> [Mark] {
      .spread(
        x: x, runs: fewSeeds.indices.map { seed in values.map { $0[seed] } }, label: label,
        colour: colour, dash: dash, showsPoints: true)
    }
    try page.figure(
      Figure(
        name: "test-groups",
        title: "A test set's own statistics serve only if it is large and mixed",
        subtitle: settings(
          """
          pooled, 100 ReLUs, trained on standardised images; \(fewSeeds.count) seeds: median, lowest to \
          highest
          """),
        panel: Panel(
          x: Axis(
            "test images that are standardised together", range: 1...x.last!, scale: .logarithmic),
          y: Axis("test accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
          marks: [
            .horizontalRule(
              right.median, label: "training's numbers", colour: .ink, dash: .dotted)
          ] + curve(mixed, "own, mixed", .blue, .solid)
            + curve(grouped, "own, class by class", .vermillion, .dashed)),
        seriesNames: .abovePanels),
      caption: """
        Test accuracy of the same networks, with test images standardised by the training set's \
        statistics (dotted) or by those of groups of test images.
        """)
  }

  /// Where all test images are darker than those of training, their own statistics undo it.
  private func darkImages(
    _ page: Notebook, _ models: [Sequential<Float>], _ test: Examples,
    _ standardise: Standardisation<Float>
  ) throws {
    page.text(
      """
      One case speaks for the test set's own numbers. Let all test images have a third of the contrast, \
      as if photographed through fog. The training set's statistics know nothing of fog:
      """)
    let dark = Examples(
      inputs: test.inputs * (1.0 / 3), labels: test.labels, classCount: test.classCount)
    let accuracies = [
      dark.preprocessed(by: standardise),
      dark.preprocessed(by: Standardisation(fittedTo: dark.inputs)),
    ].map { examples in models.map { evaluate($0, on: examples).accuracy } }
    let better = (accuracies[0].median - accuracies[1].median) * 100
    page.claim(
      Claim(
        "prep-test-shift",
        notes: "the training set's statistics are always the better ones (our question)",
        measured: better, shown: "\(points(better, .fixed(0))) on pale images",
        is: .greater(than: 0), expecting: .differs,
        because: """
          \(NumberStyle.percent(0).text(accuracies[0].median)) with the training set's statistics, \
          \(NumberStyle.percent(0).text(accuracies[1].median)) with their own, all at once: what all \
          test images share and training did not have, their own mean and deviation undo. It takes many \
          images at once, and a mixture like that in training.
          """))
  }
}

/// What a seed decides: one network, or several on the same images.
struct SeededRun: Sendable {
  var seed: UInt64
  /// Of all its networks together.
  var steps: Int
}

/// A network with 100 hidden units after so many steps of gradient descent in batches of 50.
func trainedModel(
  on examples: Examples, seed: UInt64, steps: Int, rate: Double = 0.1, _ progress: SharedProgress
) throws -> Sequential<Float> {
  var random = RandomSource(seed: seed)
  let model = digitNetwork(
    inputs: examples.inputs.shape.columns, classes: examples.classCount, using: &random)
  var trainer = Trainer(
    model, SGD(learningRate: rate),
    batches: BatchSampler(examples, batchSize: 50, random: random.split()))
  for _ in 0..<steps {
    if Interruption.isRequested { throw Interrupted() }
    _ = try trainer.step()
    progress.advance()
  }
  return trainer.model
}
