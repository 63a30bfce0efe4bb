import Foundation
import NeuralNetworks
import Optimizers
import Testing

@testable import Training

/// Histories as tables, and what stands in them.
@Suite struct HistoryTests {
  @Test func tablesComeBackAsTheyWere() throws {
    var run = smallTraining()
    try run.run(epochs: 3)
    #expect(try TrainingHistory(csv: run.history.csv) == run.history)
    #expect(try LayerHistory(csv: run.layers.csv) == run.layers)
    #expect(run.history.csv.split(separator: "\n").count == 4)
    #expect(
      run.layers.names == [
        "0 conv2D weight", "3 residual body 0 conv2D weight", "6 dense weight", "8 dense weight",
      ])
    #expect(run.history.prefix(2).epochs == 2)
    #expect(run.history.prefix(2).trainingLoss == Array(run.history.trainingLoss[..<2]))
  }

  @Test(arguments: [
    ("", "line 1"), ("epoch,steps,speed\n", "speed"),
    ("epoch,steps,learning rate\n", "training loss"),
  ])
  func tablesThatAreNotHistories(text: String, part: String) {
    let error = #expect(throws: TableError.self) { try TrainingHistory(csv: text) }
    #expect("\(error!)".contains(part))
  }

  /// A column that is there twice would give its list two numbers an epoch.
  @Test func aColumnIsThereOnce() throws {
    var run = smallTraining()
    try run.run(epochs: 2)
    let lines = run.history.csv.split(separator: "\n").map(String.init)
    let doubled = lines.enumerated().map { $1 + ($0 == 0 ? ",training loss" : ",1") }
    let error = #expect(throws: TableError.self) {
      try TrainingHistory(csv: doubled.joined(separator: "\n"))
    }
    #expect(error!.line == 1 && error!.description.contains("training loss"))
  }

  /// Each line damaged in some way: the message names it.
  @Test func damagedLinesAreNamed() throws {
    var run = smallTraining()
    try run.run(epochs: 3)
    let lines = run.history.csv.split(separator: "\n").map(String.init)
    let changes: [(String) -> String] = [
      { $0 + ",1" },
      { $0.replacing(",", with: ";") },
      { "9" + $0 },
      { String($0.dropLast(8)) + "x" },
      { "2" + $0.dropFirst() },
    ]
    for (name, change) in changes.enumerated() {
      var damaged = lines
      damaged[3] = change(lines[3])
      let error = #expect(throws: TableError.self, "\(name)") {
        try TrainingHistory(csv: damaged.joined(separator: "\n"))
      }
      #expect(error!.line == 4)
    }
    let layers = run.layers.csv.split(separator: "\n").map(String.init)
    #expect(throws: TableError.self) {
      try LayerHistory(csv: layers.dropLast().joined(separator: "\n"))
    }
    let error = #expect(throws: TableError.self) {
      try LayerHistory(csv: (layers.prefix(2) + layers.suffix(2)).joined(separator: "\n"))
    }
    #expect(error!.line == 3)
    let later = #expect(throws: TableError.self) {
      try LayerHistory(csv: ([layers[0]] + layers.suffix(4)).joined(separator: "\n"))
    }
    #expect(later!.line == 2)
  }

  /// With plain gradient descent a step is the rate times the gradient, and the penalty is what the
  /// network says it is.
  @Test func lengthsAndPenaltiesAreThoseOfTheSteps() throws {
    let base = smallTraining()
    let model = Regularized(base.model, by: L2(0.1))
    var run = EpochTraining(
      Trainer(model, SGD(learningRate: 0.05), batches: base.trainer.batches),
      validation: base.validation)
    _ = try run.next(epochs: 1)
    let first = model.penalty
    while (try run.next(epochs: 1)) != nil {}
    let layers = run.layers
    #expect(layers.epochs == 1 && layers.names.count == 4)
    for (gradient, step) in zip(layers.gradientLengths, layers.stepLengths) {
      // Two roundings of Float numbers: the product, and the new weight.
      #expect(abs(step / (0.05 * gradient) - 1) < 1e-4)
    }
    let weights = run.model.parameters.filter { $0.role == .weight }.map { $0.value.norm() }
    #expect(layers.weightLengths == weights)
    #expect(run.history.penalty[0] < first && run.history.penalty[0] > 0.9 * run.model.penalty)
    #expect(run.history.learningRate == [0.05])
  }

  /// The average by hand, in Double.
  @Test func theAverageIsThatOfTheWeights() throws {
    var run = smallTraining()
    var expected = run.model.parameters[0].value.scalars.map(Double.init)
    for step in 0..<7 {
      _ = try run.next(epochs: 1)
      let decay = min(0.9, Double(1 + step) / Double(10 + step))
      let weights = run.model.parameters[0].value.scalars
      expected = zip(expected, weights).map { decay * $0 + (1 - decay) * Double($1) }
    }
    let average = try #require(run.average).model.parameters[0].value.scalars
    for (value, wanted) in zip(average, expected) { #expect(abs(Double(value) - wanted) < 1e-6) }
    #expect(run.result.parameters[0].value.scalars == average)
  }

  /// Also of a loop of one's own: the first step leaves a tenth of the start.
  @Test func anAverageOfOnesOwn() async {
    var model = Dense<Float>(weights: Tensor([1, 1], [10]))
    var average = WeightAverage(of: model, decay: 0.9)
    model.weights.value = Tensor([1, 1], [0])
    average.add(model)
    #expect(abs(average.model.weights.value[0, 0] - 1) < 1e-6)
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var average = WeightAverage(of: Dense<Float>(weights: .zeros([1, 2])), decay: 0.9)
      average.add(Dense<Float>(weights: .zeros([2, 2])))
    }
    let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(printed.contains("an average of [1, 2], and [2, 2] for its weight"))
  }
}
