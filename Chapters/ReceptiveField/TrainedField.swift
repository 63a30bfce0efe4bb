import Datasets
import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

/// Digits whose pixels have mean 0 and variance 1 over all of them: so the blank border is not exactly
/// 0, where a ReLU would hide what it might have seen.
struct StandardisedDigits: Sendable {
  let training: Examples
  let test: Examples

  init(_ data: ExperimentData) {
    let pixels = data.training.inputs
    let mean = pixels.mean()
    let deviation = (pixels - mean).squared().mean().squareRoot()
    func standardised(_ examples: Examples) -> Examples {
      Examples(
        inputs: (examples.inputs - mean) * (1 / deviation), labels: examples.labels,
        classCount: examples.classCount)
    }
    training = standardised(data.training)
    test = standardised(data.test)
  }
}

/// A network that learns digits, watched for what the middle of its last feature map looks at.
struct FieldRun: Sendable {
  var seed: UInt64
  var steps: Int

  /// What is seen at a look.
  struct Look: Sendable {
    var accuracy: Double
    var map: GradientMap
  }

  static let depth = 12
  /// The element of the last feature map that is watched.
  static let place = (row: 1, column: 1)

  /// Twelve convolutions of 3x3 without padding, normalised, with 8 channels, and a dense layer on
  /// the channels' means. The last feature map is 4 x 4, and its elements have a field of 25 pixels.
  static func network(using random: inout RandomSource) -> Sequential<Float> {
    var layers: [any Layer<Float>] = []
    for index in 0..<depth {
      layers += [
        Conv2D<Float>(
          index == 0 ? 1 : 8, 8, kernel: 3, weights: .heNormal, bias: nil, using: &random),
        BatchNorm<Float>(8), ReLU<Float>(),
      ]
    }
    return Sequential(
      layers + [GlobalAveragePool<Float>(), Dense(8, 10, weights: .glorotUniform, using: &random)])
  }

  /// Without the last two layers: up to the last feature map.
  static func features(of network: Sequential<Float>) -> Sequential<Float> {
    Sequential(Array(network.layers.dropLast(2)))
  }

  func train(on data: StandardisedDigits, progress: SharedProgress) throws -> History<Look> {
    var random = RandomSource(seed: seed)
    let model = Self.network(using: &random)
    var trainer = Trainer(
      model, Adam(learningRate: 0.01),
      batches: BatchSampler(data.training, batchSize: 32, random: random.split()))
    let images = data.test.prefix(200).inputs
    return try trainer.history(steps: steps, lookingWhen: isLook, progress) { trainer in
      var signs = RandomSource(seed: seed &+ 500)
      return Look(
        accuracy: evaluate(trainer.model, on: data.test).accuracy,
        map: GradientMap(
          of: Self.features(of: trainer.model), images, at: Self.place, using: &signs))
    }
  }

  private func isLook(after step: Int) -> Bool {
    step == steps || (step & (step - 1) == 0 && step >= 4)
  }
}

extension ReceptiveFieldChapter {
  /// The data set as images [height, width, 1].
  func digits() throws -> ExperimentData { try data(as: .images()) }

  func trainedField(_ page: Notebook) throws {
    let data = StandardisedDigits(try digits())
    let steps = options.full ? 4096 : options.quick ? 32 : 768
    let runs = seeds(options.quick ? 2 : 5).map { FieldRun(seed: $0, steps: steps) }
    var random = random(9)
    let features = FieldRun.features(of: FieldRun.network(using: &random))
    let field = Summary("", of: features, input: [28, 28, 1]).rows.last!.layer.output.field!
    let box = field.vertical.pixels(at: FieldRun.place.row)
    page.text(
      """
      And after training? We take a network for digits of \(FieldRun.depth) convolutions of 3x3 \
      without padding, whose last feature map has 4 x 4 elements with a field of \
      \(field.vertical.size) pixels. One of them, which sees pixels \(box.lowerBound) to \
      \(box.upperBound) of 28, is watched: its gradients before training and on the way, on 200 test \
      digits, from \(runs.count) seeds.
      """)
    let histories = try trainSideBySide(runs, steps: \.steps, page, "training on digits") {
      try $0.train(on: data, progress: $1)
    }
    let before = histories.map { $0.observations.first!.map }
    let after = histories.map { $0.observations.last!.map }
    let accuracy = NotebookExperiments.Spread(histories.map { $0.observations.last!.accuracy })
    var table = Table(
      "seed", .right("side before"), .right("side after"), .right("test accuracy after"))
    for (run, history) in zip(runs, histories) {
      table.add(
        "\(run.seed)", "\(history.observations.first!.map.effectiveSide, .fixed(1))",
        "\(history.observations.last!.map.effectiveSide, .fixed(1))",
        "\(history.observations.last!.accuracy, .percent(1))")
    }
    page.table(
      table,
      caption: """
        The side of the effective field in pixels, of \(field.vertical.size) that can be seen, \
        before and after \(steps) steps of Adam (learning rate 0.01, batch 32).
        """)
    let ratios = zip(after, before).map { $0.effectiveSide / $1.effectiveSide }
    // A few steps do not show it.
    if !options.quick { page.claim(widerClaim(ratios, accuracy)) }
    let inside = (before + after).allSatisfy { map in
      map.values.indices.allSatisfy { index in
        map.values[index] == 0
          || (box.contains(index / map.width) && box.contains(index % map.width))
      }
    }
    page.claim(
      Claim(
        "rf-inside-box", notes: "no gradient outside the receptive field", measured: inside,
        is: .holding, remark: "for real weights and real digits, before and after training"))
    try page.raster(
      picture(before, after, box), name: "effective-trained",
      caption: """
        Which pixels one element of the last feature map looks at: above before training, below \
        after, one column a seed; bright is a large gradient (each on its own scale). The white \
        frame is the receptive field of \(field.vertical.size) x \(field.vertical.size) pixels.
        """)
    try page.figure(
      trainingFigure(histories, field.vertical.size),
      caption: """
        The side of the effective field over training, median and range of \(runs.count) seeds; \
        step 0 is drawn at 1.
        """)
  }

  private func widerClaim(_ ratios: [Double], _ accuracy: NotebookExperiments.Spread) -> Claim {
    Claim(
      "rf-trained-wider", notes: "training widens the effective field (Luo et al. 2016)",
      measured: ratios.median, format: .fixed(2), unit: "times its side before",
      is: .greater(than: 1),
      remark: """
        \(NumberStyle.fixed(2).text(ratios.min()!)) to \
        \(NumberStyle.fixed(2).text(ratios.max()!)) over the seeds; the networks recognise \
        \(accuracy.text(.percent(1))) of the test digits
        """)
  }

  private func picture(
    _ before: [GradientMap], _ after: [GradientMap], _ box: ClosedRange<Int>
  ) -> Raster {
    let scale = 9
    let (width, height) = (before[0].width * scale, before[0].height * scale)
    let left = 170
    var board = Board(
      width: left + before.count * (width + 20), height: 2 * (height + 20) + 60)
    for (row, maps) in [before, after].enumerated() {
      let y = 50 + row * (height + 20)
      board.write(row == 0 ? "before" : "after", x: 24, y: y + height / 2, dot: 4)
      for (column, map) in maps.enumerated() {
        var image = map.raster.scaled(by: scale)
        image.frame(pixels: box, scale: scale)
        board.place(
          image, x: left + column * (width + 20), y: y,
          label: row == 0 ? "seed \(column + 1)" : "")
      }
    }
    return board.image
  }

  private func trainingFigure(_ histories: [History<FieldRun.Look>], _ side: Int) -> Figure {
    let x = histories[0].steps.map { Double(max($0, 1)) }
    return Figure(
      name: "effective-training", title: "Training narrows the view at first, then widens it",
      subtitle: "\(options.dataset), Adam 0.01, batch 32, \(histories.count) seeds",
      panel: Panel(
        x: Axis("training step", scale: .logarithmic, format: .automatic),
        y: Axis("side (pixels)", range: 0...28),
        marks: [.horizontalRule(Double(side), label: "receptive field")]
          + .spread(
            x: x, runs: histories.map { $0.values(\.map.effectiveSide) }, label: "effective",
            colour: .blue, dash: .solid, showsPoints: true)))
  }
}
