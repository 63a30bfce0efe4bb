import Datasets
import Experiments
import Foundation
import NeuralNetworks
import Optimizers
import Runs
import Testing
import Training

@testable import workbook

/// What is trained is what is said, and what is shown is what is trained.
@Suite struct LaboratoryTrainingTests {
  /// Step by step the same losses as `workbook train`, and the same validation after an epoch.
  @Test(arguments: [
    ["network": "lenet5"],
    ["network": "baseline", "optimizer": "adamw", "decay": "0.01", "schedule": "cosine"],
    ["network": "mlp", "optimizer": "nesterov", "schedule": "one-cycle", "decay": "0.001"],
    [
      "network": "lenet5", "optimizer": "momentum", "momentum": "0.8", "warmUp": "1",
      "smoothing": "0.1", "shift": "2", "flip": "yes", "rotate": "10", "cutout": "6",
    ],
  ])
  func stepsAreThoseOfTheTerminal(_ settings: [String: String]) throws {
    var here = try training(settings.merging(["images": "200", "epochs": "2"]) { $1 })
    let run = here.settings.run(imageCount: 4_000)
    var there = try TrainingRun(run, data: RunData(ImageDataset.load(.mnist5k), for: run))
    while let event = try there.next() {
      switch event {
      case .step(let metrics): #expect(try here.step().loss == metrics.loss)
      case .epoch:
        let look = validation(of: here)
        #expect(look.loss == there.history.validationLoss.last)
        #expect(abs(look.accuracy - there.history.validationAccuracy.last!) < 1e-12)
      }
    }
    #expect(here.stepCount == here.stepLimit && here.stepCount > 10)
  }

  @Test func clippingLimitsTheGradients() throws {
    var run = try training(["clipping": "0.01"])
    _ = try run.step()
    let squares = run.network.parameters.map { $0.gradient.norm() * $0.gradient.norm() }
    #expect(abs(squares.reduce(0, +).squareRoot() - 0.01) < 1e-5)
  }

  @Test func aRateThatIsChangedIsThatOfALink() throws {
    let settings = ["optimizer": "sgd", "rate": "0.1", "schedule": "cosine", "images": "400"]
    var run = try training(settings)
    for _ in 0..<5 { _ = try run.step() }
    let planned = run.rate
    try run.change(rate: 2 * planned)
    var losses: [Double] = []
    for _ in 0..<5 { losses.append(try run.step().loss) }
    var linked = try LaboratoryTraining(
      LaboratoryOrder(settings: settings, rates: run.rates))
    var plain = try training(settings)
    for _ in 0..<5 { _ = (try linked.step(), try plain.step()) }
    for loss in losses { #expect(try linked.step().loss == loss) }
    // The schedule goes on from the new rate.
    for _ in 0..<5 { _ = try plain.step() }
    #expect(abs(run.rate / plain.rate - 2) < 1e-12)
    #expect(throws: LiveError.self) { try run.change(rate: 0) }
  }

  /// Of a network that has just exploded some numbers are none, and the others are still shown.
  @Test func numbersThatAreNoneAreLookedAt() throws {
    let run = try training(["network": "layers", "layers": "flatten, dense 4, relu, dense 10"])
    let images = run.data.measured.inputs
    var pixels = images.scalars
    pixels[images.count / images.shape[0]] = .nan
    let looks = LayerLook.all(of: run.network, on: Tensor(images.shape, pixels), step: nil)
    #expect(looks.map { $0.histogram.reduce(0, +) } == [4 * images.shape[0], 10 * images.shape[0]])
    #expect(looks.allSatisfy { $0.low.isFinite && $0.high.isFinite && $0.dead < 1 })
  }

  /// What is blocked, and which units are dead, is the same here and in the chapters' figures.
  @Test(arguments: [ActivationChoice.relu, .leakyReLU, .elu, .sigmoid, .tanh])
  func blockedIsWhatTheChaptersCallBlocked(_ choice: ActivationChoice) {
    var random = RandomSource(seed: 1)
    // Wide enough that all of them block something, and not everything.
    func dense(_ inputs: Int, _ outputs: Int) -> Dense<Float> {
      Dense(weights: Tensor<Float>.normal([inputs, outputs], using: &random) * 2)
    }
    let network = Sequential<Float>([
      dense(6, 30), choice.layer, dense(30, 20), choice.layer, dense(20, 2),
    ])
    let batch = Batch(
      inputs: .normal([8, 6], using: &random), labels: (0..<8).map { $0 % 2 })
    let diagnosis = NetworkDiagnosis(
      of: network, SGD(learningRate: 0.1), on: batch, classes: 2)
    let looks = LayerLook.all(of: network, on: batch.inputs, step: nil)
    #expect(looks.dropLast().map(\.blocked) == diagnosis.hidden.map { Float($0.blocked) })
    #expect(looks.dropLast().map(\.dead) == diagnosis.hidden.map { Float($0.dead) })
    for hidden in diagnosis.hidden { #expect(hidden.blocked > 0.1 && hidden.blocked < 0.99) }
  }

  /// The cosine ends at 0, to which no rate has a proportion.
  @Test func aRateIsNotChangedWhereTheScheduleEnds() throws {
    let settings = ["schedule": "cosine", "images": "200", "epochs": "1"]
    let end = try training(settings).stepLimit
    func order(_ step: Int) -> LaboratoryOrder {
      LaboratoryOrder(settings: settings, rates: [.init(step: step, rate: 0.01)])
    }
    let error = #expect(throws: LiveError.self) { try LaboratoryTraining(order(end)) }
    #expect(error!.description.contains("a rate of 0 after step \(end)"))
    var last = try LaboratoryTraining(order(end - 1))
    for _ in 0..<end { _ = try last.step() }
    #expect(last.rate == 0)
  }

  @Test func goingBackGivesTheSameNumbers() throws {
    // Dropout, batch normalisation and Adam: all that has a state.
    var session = try LaboratorySession(
      LaboratoryOrder(settings: ["network": "baseline", "images": "400"])
    ) { _ in }
    func losses() throws -> [Double] {
      var losses: [Double] = []
      while session.training.stepCount < 57 {
        try session.follow(LaboratoryCommand(command: .step))
        losses.append(session.curve.losses.last!)
      }
      return losses
    }
    let first = try losses()
    #expect(first.count == 57 && session.shelf.steps == [0, 50])
    try session.follow(LaboratoryCommand(command: .back, step: 50))
    #expect(session.training.stepCount == 50 && session.curve.steps.last == 50)
    #expect(try losses() == Array(first.suffix(7)))
    try session.follow(LaboratoryCommand(command: .back, step: 0))
    // Another way from there is another one, and what was changed on the way that was left is forgotten.
    try session.follow(LaboratoryCommand(command: .rate, rate: 0.01))
    #expect(try losses()[1] != first[1])
    try session.follow(LaboratoryCommand(command: .back, step: 0))
    #expect(session.training.rates.isEmpty)
    #expect(try losses() == first)
  }

  /// Every number of a frame, computed in another way from the same steps.
  @Test func framesShowWhatIsTrained() throws {
    var events: [LaboratoryEvent] = []
    let order = LaboratoryOrder(settings: ["network": "baseline", "images": "400"])
    var session = try LaboratorySession(order) { events.append($0) }
    var other = try LaboratoryTraining(order)
    var losses: [Double] = []
    for _ in 0..<3 {
      try session.follow(LaboratoryCommand(command: .step))
      let before = other.network.parameters
      let metrics = try other.step()
      losses.append(metrics.loss)
      let frame = try #require(events.last { $0.frame != nil }?.frame)
      #expect(frame.stage == .paused && frame.step == metrics.step)
      #expect(frame.loss == metrics.loss && frame.accuracy == metrics.accuracy)
      #expect(frame.rate == 0.001 && frame.epochs == Double(32 * metrics.step) / 360)
      var network = other.network
      let probe = other.data.measured.prefix(LayerLook.probeCount).inputs
      let outputs = network.outputs(probe, mode: .inference)
      #expect(frame.layers.map(\.name) == ["0 conv2D", "6 dense", "9 dense"])
      #expect(frame.layers.map(\.output) == ["relu", "relu", "dense"])
      for (look, place) in zip(frame.layers, [2, 7, 9]) {
        let values = outputs[place].scalars.map(Double.init)
        #expect(abs(Double(look.mean) - values.mean) < 1e-4 * (1 + abs(values.mean)))
        let units = outputs[place].shape.columns
        let isDead = (0..<units).map { unit in
          stride(from: unit, to: values.count, by: units).allSatisfy { values[$0] <= 0 }
        }
        let isRectified = look.output == "relu"
        #expect(
          look.dead == (isRectified ? Float(isDead.count { $0 }) / Float(units) : 0))
        let zeros = Float(values.count { $0 <= 0 }) / Float(values.count)
        #expect(look.blocked == (isRectified ? zeros : 0))
        #expect(look.histogram.reduce(0, +) == values.count && look.histogram.count == 16)
        let index = try #require(
          before.firstIndex { $0.role == .weight && $0.name.hasPrefix(look.name) })
        let (old, new) = (before[index], other.network.parameters[index])
        let rms = (new.gradient.squared().sum() / Float(new.gradient.count)).squareRoot()
        let ratio = Float((new.value - old.value).norm() / old.value.norm())
        #expect(abs(try #require(look.gradient) - rms) < 1e-4 * rms)
        #expect(abs(try #require(look.update) - ratio) < 1e-4 * ratio)
      }
    }
    let details = try #require(events.last { $0.details != nil }?.details)
    #expect(details.curve.losses == losses && details.curve.steps == [1, 2, 3])
    let measured = evaluate(other.network, on: other.data.measured)
    #expect(details.validation.loss == measured.loss && details.validation.count == 40)
    #expect(abs(details.validation.accuracy - measured.accuracy) < 1e-12)
    #expect(details.pictures.filters.count == 6 && details.pictures.maps.first?.name == "2 relu")
    try mistakesAreTheSurest(details.validation, other)
  }

  private func mistakesAreTheSurest(
    _ look: ValidationLook, _ run: LaboratoryTraining
  ) throws {
    var network = run.network
    let logits = network.forward(run.data.measured.inputs, mode: .inference)
    let wrong = logits.rowArgmax().enumerated().filter { $1 != run.data.measured.labels[$0] }
    let sure = wrong.map { index, answer -> Double in
      let scores = (0..<10).map { exp(Double(logits[index, $0])) }
      return scores[answer] / scores.reduce(0, +)
    }
    #expect(look.mistakes.count == min(6, wrong.count))
    for (mistake, probability) in zip(look.mistakes, sure.sorted(by: >)) {
      #expect(abs(Double(mistake.probability) - probability) < 1e-5)
      #expect(mistake.label != mistake.answer)
    }
  }

  @Test func aLossThatExplodesLeavesTheCheckpoints() throws {
    var frames: [LaboratoryEvent.Frame] = []
    // Each step multiplies the weights by -99.
    let settings = ["optimizer": "sgd", "rate": "100", "decay": "1", "images": "100"]
    let layers = ["network": "layers", "layers": "flatten, dense 10"]
    var session = try LaboratorySession(
      LaboratoryOrder(settings: settings.merging(layers) { $1 })
    ) { if let frame = $0.frame { frames.append(frame) } }
    for _ in 0..<40 where session.stage != .stopped {
      try session.follow(LaboratoryCommand(command: .step))
    }
    #expect(session.stage == .stopped)
    #expect(frames.last?.message?.contains("training stopped at step") == true)
    let line = try LaboratoryEvent(frame: frames.last).line
    #expect(try LaboratoryEvent(line: line).frame?.stage == .stopped)
    try session.follow(LaboratoryCommand(command: .back, step: 7))
    #expect(frames.last?.message?.contains("no checkpoint of step 7") == true)
    try session.follow(LaboratoryCommand(command: .back, step: 0))
    #expect(session.stage == .paused && session.training.stepCount == 0)
  }

  @Test func showingTakesLessThanATenth() throws {
    let commands = CommandQueue()
    var last: LaboratoryEvent.Frame?
    var session = try LaboratorySession(LaboratoryOrder(settings: ["network": "lenet5"])) {
      last = $0.frame ?? last
      if $0.frame?.seconds ?? 0 > 2 { commands.close() }
    }
    try session.run(commands)
    let frame = try #require(last)
    #expect(frame.showing > 0 && frame.showing < 0.1, "\(frame.showing)")
    #expect(frame.frames >= 5)
  }

  /// Whatever a look costs, it waits until it may.
  @Test(arguments: [0.0005, 0.01, 2]) func looksWaitForTheirShare(_ cost: Double) {
    var budget = LookBudget(share: 0.05, interval: 0.1)
    budget.add(seconds: cost, now: 0, isFree: true)
    var (now, training, looks) = (0.0, 0.0, 0)
    while training < 100 {
      now += 0.003
      training += 0.003
      guard budget.isDue(now: now, training: training) else { continue }
      now += cost
      looks += 1
      budget.add(seconds: cost, now: now, isFree: false)
      #expect(budget.spent <= 0.05 * training + 1e-9)
    }
    let most = min(training / 0.1, 5 / cost)
    #expect(Double(looks) > 0.85 * most - 1 && Double(looks) <= most + 1)
  }

  @Test func pointsOfACurveAreMeans() {
    var curve = TrainingCurve()
    for step in 1...5_000 { curve.add(step: step, loss: Double(step), accuracy: 1) }
    #expect(curve.interval == 16 && curve.steps.count == 312)
    for (step, loss) in zip(curve.steps, curve.losses) { #expect(loss == Double(step) - 7.5) }
  }

  @Test func checkpointsAreSpreadOverTheRun() throws {
    var run = try training([:])
    let state = try run.snapshot()
    var shelf = CheckpointShelf(interval: 10, most: 4)
    for step in 0...100 where shelf.isDue(step) {
      shelf.add(CheckpointShelf.Checkpoint(step: step, state: state, curve: TrainingCurve()))
    }
    #expect(shelf.steps == [0, 40, 80] && shelf.interval == 40)
    // Weights and Adam's two averages.
    #expect(state.byteCount >= 12 * run.network.parameterCount)
  }

  private func validation(of run: LaboratoryTraining) -> ValidationLook {
    ValidationLook(
      of: run.network, on: run.data.measured, step: run.stepCount, loss: .crossEntropy,
      classNames: [], shape: run.inputShape.rank == 3 ? run.inputShape : [28, 28, 1])
  }
}
