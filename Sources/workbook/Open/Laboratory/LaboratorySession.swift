import Datasets
import Foundation
import NeuralNetworks
import TensorKernels
import Training

/// A training that follows commands and shows what goes on in it.
///
/// It knows neither pipes nor pages: commands come from a queue, and events go to a function.
struct LaboratorySession {
  private(set) var training: LaboratoryTraining
  private(set) var stage = LaboratoryEvent.Stage.running
  private(set) var curve = TrainingCurve()
  private(set) var shelf: CheckpointShelf
  private let order: LaboratoryOrder
  private let tell: (LaboratoryEvent) -> Void

  /// Where to pause; nil for nowhere.
  private var pauseAt: Int?
  private var message: String?
  private var metrics: StepMetrics?
  private var lastStep: LayerLook.Step?
  /// What the last frame showed of the layers, and after which step.
  private var shown: (step: Int, layers: [LayerLook])?

  private let probe: Tensor<Float>
  private let validated: Examples
  private let imageShape: Shape
  /// Whether an image is a few million operations.
  private let isSmall: Bool
  private var frames = LookBudget(share: 0.06, interval: 0.1)
  private var details = LookBudget(share: 0.03, interval: 1)
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  /// Seconds that the steps have taken, those of a path that was left included.
  private var trainingSeconds = 0.0
  private var stepsTaken = 0

  /// - Parameter tell: called with each event, in the thread that trains.
  /// - Throws: as `LaboratoryTraining.init`.
  init(_ order: LaboratoryOrder, tell: @escaping (LaboratoryEvent) -> Void) throws {
    self.order = order
    self.tell = tell
    training = try LaboratoryTraining(order)
    start = clock.now
    let (data, input) = (training.data, training.inputShape)
    let images = data.set.training
    imageShape =
      input.rank == 3 ? input : [images.height, images.width, images.channels]
    let cost = training.network.summary(for: FeatureMap(input: input)).totalCost
    isSmall = cost.flops < 5_000_000
    validated = data.measured.prefix(
      ValidationLook.imageCount(of: data.measured.count, cost: cost))
    probe = validated.prefix(LayerLook.probeCount).inputs
    let state = try training.snapshot()
    shelf = CheckpointShelf(
      most: min(10, LaboratoryMemory.checkpoints / max(state.byteCount, 1)))
    shelf.add(CheckpointShelf.Checkpoint(step: 0, state: state, curve: curve))
  }

  /// What the session is, and how it looks before the first step.
  func begin() {
    let (settings, data) = (training.settings, training.data)
    tell(
      LaboratoryEvent(
        ready: LaboratoryEvent.Ready(
          order: order, title: settings.network.variant?.title ?? settings.layers.text,
          command: order.rates?.isEmpty ?? true
            ? settings.command(imageCount: data.set.training.count) : nil,
          parameterCount: training.network.parameterCount,
          images: LaboratoryEvent.Ready.Images(
            title: data.set.name.title, learnt: data.learning.count, validated: validated.count),
          stepLimit: training.stepLimit)))
  }

  /// Trains and shows until the queue is closed.
  ///
  /// - Throws: nothing but what a fault of this program would be.
  mutating func run(_ commands: CommandQueue) throws {
    begin()
    showAll()
    while let new = commands.take(isWaiting: stage != .running) {
      for command in new { try follow(command) }
      if stage == .running { try advance() }
    }
  }

  // MARK: Commands

  /// Does what the reader wants; where that cannot be, the next frame says why.
  ///
  /// - Throws: `InvalidState`, which would be a fault of this program.
  mutating func follow(_ command: LaboratoryCommand) throws {
    message = nil
    switch command.command {
    case .pause:
      // After one more step, which is looked at whole.
      if stage == .running {
        pauseAt = training.stepCount + 1
        return
      }
    case .go:
      pauseAt = command.step
      if stage == .paused, pauseAt.map({ $0 > training.stepCount }) ?? true { stage = .running }
    case .step:
      guard stage == .running || stage == .paused else { break }
      (stage, pauseAt) = (.running, training.stepCount + 1)
      return try advance()
    case .rate:
      do {
        try training.change(rate: command.rate ?? .nan)
      } catch let error as LiveError { message = error.description }
    case .back: try goBack(to: command.step ?? 0)
    }
    showAll()
  }

  private mutating func goBack(to step: Int) throws {
    guard let checkpoint = shelf[step] else {
      message = "There is no checkpoint of step \(step). There are: \(shelf.steps)."
      return
    }
    try training.restore(checkpoint.state)
    curve = checkpoint.curve
    shelf.cut(after: step)
    (stage, pauseAt, metrics, lastStep, shown) = (.paused, nil, nil, nil, nil)
  }

  // MARK: Training

  /// One step, with looks at it where it is time for them.
  ///
  /// - Throws: as `follow`.
  private mutating func advance() throws {
    let isLast = [pauseAt, training.stepLimit].contains(training.stepCount + 1)
    let isLookedAt = isLast || frames.isDue(now: now, training: trainingSeconds)
    let before = isLookedAt ? training.network.parameters : nil
    do {
      let start = clock.now
      let metrics = try training.step()
      trainingSeconds += (clock.now - start) / .seconds(1)
      stepsTaken += 1
      self.metrics = metrics
      curve.add(step: metrics.step, loss: metrics.loss, accuracy: metrics.accuracy)
    } catch let error as TrainingError {
      (stage, message) = (.stopped, error.description)
      return showAll()
    }
    lastStep = before.map { LayerLook.Step(before: $0, after: training.network.parameters) }
    let step = training.stepCount
    if shelf.isDue(step) {
      shelf.add(
        CheckpointShelf.Checkpoint(step: step, state: try training.snapshot(), curve: curve))
    }
    if step >= training.stepLimit { stage = .complete }
    if step == pauseAt { (stage, pauseAt) = (.paused, nil) }
    if stage != .running { return showAll() }
    if isLookedAt { showFrame(isFree: false) }
    if details.isDue(now: now, training: trainingSeconds) { showDetails(isFree: false) }
  }

  // MARK: Showing

  private var now: Double { (clock.now - start) / .seconds(1) }

  /// Training stands still, or has just done something that the reader waits for.
  private mutating func showAll() {
    let isFree = stage != .running || stepsTaken == 0
    showFrame(isFree: isFree)
    showDetails(isFree: isFree)
  }

  private mutating func showFrame(isFree: Bool) {
    let begun = now
    // Where nothing has changed, what was known of the last step is still true.
    let known = shown.flatMap { $0.step == training.stepCount ? $0.layers : nil }
    let layers =
      known ?? looking { LayerLook.all(of: training.network, on: probe, step: lastStep) }
    shown = (training.stepCount, layers)
    lastStep = nil
    tell(
      LaboratoryEvent(
        frame: LaboratoryEvent.Frame(
          stage: stage, message: message, step: training.stepCount, epochs: training.epochs,
          loss: metrics?.loss, accuracy: metrics?.accuracy, rate: training.rate,
          imagesPerSecond: Double(stepsTaken * training.settings.batch)
            / max(trainingSeconds, 1e-9),
          showing: (frames.spent + details.spent) / max(trainingSeconds, 1e-9),
          frames: frames.count, seconds: trainingSeconds, layers: layers)))
    frames.add(seconds: now - begun, now: now, isFree: isFree)
  }

  private mutating func showDetails(isFree: Bool) {
    let begun = now
    let network = training.network
    let (validation, pictures) = looking {
      (
        ValidationLook(
          of: network, on: validated, step: training.stepCount,
          loss: (training.trainer.loss ?? .crossEntropy).withoutSmoothing,
          classNames: training.data.set.training.classNames, shape: imageShape),
        PictureLook(of: network, image: probe.rows(0..<1), shape: imageShape)
      )
    }
    curve.add(validation)
    tell(
      LaboratoryEvent(
        details: LaboratoryEvent.Details(
          step: training.stepCount, curve: curve, validation: validation,
          pictures: pictures, checkpoints: shelf.steps, rates: training.rates)))
    details.add(seconds: now - begun, now: now, isFree: isFree)
  }

  /// Looks at a small network with one thread: beside a browser that draws, waiting for others costs more
  /// than they do.
  private func looking<Result>(_ look: () -> Result) -> Result {
    let threads = ThreadPool.shared.threadCount
    if isSmall { ThreadPool.shared.threadCount = 1 }
    defer { ThreadPool.shared.threadCount = threads }
    return look()
  }
}
