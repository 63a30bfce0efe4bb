import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

extension InitialisationChapter {
  /// Equal weights stay equal (001, 004), measured while the network trains.
  func symmetry(_ page: Notebook) throws {
    page.text(
      """
      Why not begin with all weights at 0? Take two units of a layer whose incoming weights are the \
      same, and whose outgoing weights are the same. They give the same output, so they get the same \
      gradient, so they take the same step, and after it they are still the same. A layer of a \
      hundred such units is one unit, a hundred times.
      """)
    let data = try data()
    let kinds: [(name: String, weights: Initializer, colour: Colour, dash: Dash)] = [
      ("all 0", .zeros, .vermillion, .dashed), ("all 0.01", .constant(0.01), .orange, .dotted),
      ("Xavier", .glorotUniform, .blue, .solid),
    ]
    let runs = kinds.flatMap { kind in
      fewSeeds.map {
        SymmetryRun(weights: kind.weights, seed: $0, steps: options.quick ? 100 : 500)
      }
    }
    let results = try trainSideBySide(runs, steps: \.steps, page, "training equal units") {
      try $0.train(on: data, $1)
    }
    func group(_ kind: Int) -> [SymmetryRun.Result] {
      Array(results[(kind * fewSeeds.count)..<((kind + 1) * fewSeeds.count)])
    }
    page.text(
      """
      We watch it on a net of two hidden layers of 30 sigmoids that learns the digits by plain \
      gradient descent: after every \(SymmetryRun.interval) steps we count how many units of the \
      first hidden layer are different, that is, differ in at least one incoming weight.
      """)
    page.code(Snippet("distinct"))
    var table = Table(
      "first weights", .right("different units before"), .right("and after"),
      .right("test accuracy"))
    for (index, kind) in kinds.enumerated() {
      let runs = group(index)
      table.add(
        kind.name, "\(runs[0].history.observations.first!.distinct)",
        "\(runs[0].history.observations.last!.distinct)",
        Spread(runs.map { $0.history.observations.last!.accuracy }).text(.percent(1)))
    }
    page.table(
      table,
      caption: "Units of 30 that differ, and what the net has learnt after \(runs[0].steps) steps.")
    let most = (0..<2).map { kind in
      group(kind).flatMap { $0.history.observations.map(\.distinct) }.max()!
    }
    page.claim(
      Claim(
        "init-symmetry-zero", notes: "all-zero weights keep units identical (001, 004)",
        measured: most[0], unit: "different unit of 30, at any time", is: .equal(to: 1)))
    page.claim(
      Claim(
        "init-symmetry-constant", notes: "so do constant weights (001)",
        measured: most[1], unit: "different unit of 30, at any time", is: .equal(to: 1)))
    let gap =
      group(2).map { $0.history.observations.last!.accuracy }.median
      - group(1).map { $0.history.observations.last!.accuracy }.median
    page.claim(
      Claim(
        "init-symmetry-cost", notes: "such a net cannot learn what a random one learns (001)",
        measured: gap * 100, format: .fixed(1), unit: "points less", is: .greater(than: 15)))
    try deadRectifiers(page, data)
    try page.figure(
      Figure(
        name: "symmetry", title: "Thirty equal units are one unit, and learn like one",
        subtitle: """
          \(options.dataset), 784-30-30-10 sigmoids, SGD 0.5, batch 100, \(fewSeeds.count) seeds: \
          median, lowest to highest
          """,
        panel: Panel(
          x: Axis("training step", range: 0...Double(runs[0].steps)),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)),
          marks: kinds.indices.flatMap { index -> [Mark] in
            let runs = group(index)
            return .spread(
              x: runs[0].history.steps.map(Double.init),
              runs: runs.map { $0.history.values(\.accuracy) }, label: kinds[index].name,
              colour: kinds[index].colour, dash: kinds[index].dash)
          })),
      caption: "Test accuracy of a net that begins with equal weights, and of one that does not.")
    try page.raster(
      unitImages([group(1)[0].weights - 0.01, group(2)[0].weights], data), name: "equal-units",
      caption: """
        The incoming weights of 15 of the 30 units after training, drawn as images (blue negative, \
        red positive). Above: begun at 0.01 (which is taken away), all the same. Below: begun at \
        random, each its own.
        """)
  }

  /// With ReLU, zeros are worse still.
  private func deadRectifiers(_ page: Notebook, _ data: ExperimentData) throws {
    var random = random(1)
    let model = digitNetwork(
      inputs: data.inputs, hidden: [30, 30], weights: .zeros, nonlinearity: .relu, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: 0.5),
      batches: BatchSampler(data.training, batchSize: 100, random: random.split()))
    for _ in 0..<100 { _ = try trainer.step() }
    let moved = zip(model.parameters, trainer.model.parameters)
      .filter { $0.value != $1.value }.map(\.1.name)
    page.text(
      """
      With ReLU (or tanh) zeros are worse: the hidden units give 0, so the output's weights get no \
      gradient, and since they stay 0, nothing comes back to the hidden layers. After 100 steps the \
      only parameters that have moved: \(moved.joined(separator: ", ")).
      """)
    page.claim(
      Claim(
        "init-zero-relu", notes: "with zero weights nothing is learnt (004)",
        measured: moved.count, unit: "of 6 parameters ever moves", is: .equal(to: 1),
        remark: "with ReLU: the output's biases, which learn how frequent each digit is"))
  }

  private func unitImages(_ weights: [Tensor<Float>], _ data: ExperimentData) -> Raster {
    let (height, width) = (data.images.training.height, data.images.training.width)
    let tiles = weights.flatMap { weights -> [Raster] in
      let units = weights.transposed()
      let reach = Double(weights.largestMagnitude) * 0.6
      return (0..<15).map { unit in
        Raster(
          width: width, height: height,
          values: units.rows(unit..<(unit + 1)).scalars.map { Double($0) },
          range: -reach...reach, colours: .diverging)
      }
    }
    return Raster.tiled(tiles, columns: 15, gap: 2).scaled(by: 4)
  }
}

/// A training of a small net, watched for units that become different.
struct SymmetryRun: Sendable {
  var weights: Initializer
  var seed: UInt64
  var steps: Int
  static let interval = 25

  struct Look: Sendable, Equatable {
    var distinct: Int
    var accuracy: Double
  }

  struct Result: Sendable {
    var history: History<Look>
    /// Of the first layer, after training: [inputs, 30].
    var weights: Tensor<Float>
  }

  func train(on data: ExperimentData, _ progress: SharedProgress) throws -> Result {
    var random = RandomSource(seed: seed)
    let model = digitNetwork(
      inputs: data.inputs, hidden: [30, 30], weights: weights, nonlinearity: .sigmoid,
      using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: 0.5),
      batches: BatchSampler(data.training, batchSize: 100, random: random.split()))
    let history = try trainer.history(steps: steps, lookingEvery: Self.interval, progress) {
      Look(
        distinct: distinctUnits($0.model.parameters[0].value),
        accuracy: evaluate($0.model, on: data.test).accuracy)
    }
    return Result(history: history, weights: trainer.model.parameters[0].value)
  }
}

// snippet: distinct
/// How many columns of [inputs, units] are different, to the last bit.
func distinctUnits(_ weights: Tensor<Float>) -> Int {
  let units = weights.transposed()
  return Set((0..<units.shape.rows).map { units.rows($0..<($0 + 1)).scalars }).count
}
// end snippet
