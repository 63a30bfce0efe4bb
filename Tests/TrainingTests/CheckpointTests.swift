import Foundation
import NeuralNetworks
import Optimizers
import TestSupport
import Testing

@testable import Training

/// Runs that are saved, ended and resumed.
@Suite(.serialized) struct CheckpointTests {
  @Test func aResumedRunIsTheUninterruptedOne() throws {
    let scratch = try TemporaryFolder()
    var whole = smallTraining()
    try whole.run(epochs: 5)

    for epochs in 1...4 {
      let checkpoints = store(scratch.url, run: "after\(epochs)")
      var first = smallTraining()
      try first.run(epochs: epochs, checkpoints: checkpoints)
      // Another seed: everything has to come from the file.
      var second = smallTraining(seed: 99)
      let step = try checkpoints.restore(&second, .newest)
      #expect(step == first.trainer.stepCount)
      #expect(second.isSame(as: first))
    }
    // The examples are not state, so a run goes on with the same ones.
    let checkpoints = store(scratch.url, run: "after2")
    var second = smallTraining()
    _ = try checkpoints.restore(&second, .newest)
    try second.run(epochs: 5)
    #expect(second.isSame(as: whole))
    #expect(
      second.history.csv(includingSeconds: false) == whole.history.csv(includingSeconds: false))
    #expect(
      second.average?.model.parameters.map(\.value) == whole.average?.model.parameters.map(\.value))
    #expect(whole.history.epochs == 5)
  }

  /// A network some of whose layers were replaced, in a block as well, and one that was built so from
  /// the start read each other's checkpoints.
  @Test func replacedLayersKeepCheckpointsWhole() throws {
    let scratch = try TemporaryFolder()
    let base = smallTraining()
    func trainer(_ layers: [any Layer<Float>]? = nil, seed: UInt64) -> SmallTrainer {
      var random = RandomSource(seed: seed)
      let first = Conv2D<Float>(1, 4, kernel: 5, padding: .same, using: &random)
      let inner = Conv2D<Float>(4, 4, kernel: 1, using: &random)
      var model = base.model
      if layers == nil {
        model.layers[0] = first
        var block = model.layers[3] as! Residual<Float>
        block.body.layers[0] = inner
        model.layers[3] = block
      } else {
        let block = Residual<Float>(Sequential([inner, BatchNorm(4)]))
        model = Sequential<Float>([first, BatchNorm(4), ReLU(), block] + layers!)
      }
      return Trainer(model, Adam(learningRate: 0.01), batches: base.trainer.batches)
    }
    var random = RandomSource(seed: 5)
    let fresh: [any Layer<Float>] = [
      Dropout<Float>(0.3, using: &random), Flatten<Float>(), Dense<Float>(144, 6, using: &random),
      ReLU<Float>(), Dense<Float>(6, 3, using: &random),
    ]
    var replaced = trainer(seed: 1)
    for _ in 0..<3 { _ = try replaced.step() }
    try store(scratch.url, run: "replaced").save(&replaced, step: 3)
    for var other in [trainer(seed: 2), trainer(fresh, seed: 3)] {
      #expect(try store(scratch.url, run: "replaced").restore(&other, .newest) == 3)
      #expect(Recorder.words(other) == Recorder.words(replaced))
      var same = replaced
      for _ in 0..<2 {
        _ = try other.step()
        _ = try same.step()
      }
      #expect(Recorder.words(other) == Recorder.words(same))
    }
    // Not into a network without the replacement.
    var before = Trainer(base.model, Adam(learningRate: 0.01), batches: base.trainer.batches)
    #expect(throws: CheckpointError.self) {
      try store(scratch.url, run: "replaced").restore(&before, .newest)
    }
  }

  /// Optimizers and layers that the networks of the notes do not use.
  @Test func otherOptimizersHaveTheirState() throws {
    let scratch = try TemporaryFolder()
    func check(_ name: String, _ rule: some Optimizer<Float>) throws {
      let base = smallTraining()
      func run() -> Trainer<Sequential<Float>, some Optimizer<Float>> {
        Trainer(base.model, rule, batches: base.trainer.batches)
      }
      var (whole, first, second) = (run(), run(), run())
      for _ in 0..<9 { _ = try whole.step() }
      for _ in 0..<4 { _ = try first.step() }
      try store(scratch.url, run: name).save(&first, step: 4)
      #expect(try store(scratch.url, run: name).restore(&second, .newest) == 4)
      for _ in 0..<5 { _ = try second.step() }
      #expect(Recorder.words(second) == Recorder.words(whole), "\(name)")
    }
    try check("sgd", SGD<Float>(learningRate: 0.01))
    try check("momentum", SGD<Float>(learningRate: 0.01, momentum: 0.9, nesterov: true))
    try check("adamw", AdamW<Float>(learningRate: 0.01))
    try check(
      "scheduled",
      Scheduled(SGD<Float>(learningRate: 0, momentum: 0.5), by: .cosine(from: 0.1, steps: 8)))
  }

  @Test func theNewestTwoAreKept() throws {
    let scratch = try TemporaryFolder()
    var run = smallTraining()
    try run.run(epochs: 4, checkpoints: store(scratch.url))
    // Epochs of 50 images in batches of 8 end with the steps 7, 13, 19 and 25.
    #expect(store(scratch.url).steps == [19, 25])
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(
      names.sorted() == [
        "small-step-00000019.checkpoint", "small-step-00000025.checkpoint",
      ])
    #expect(store(scratch.url, run: "other").steps == [])
    var other = smallTraining()
    #expect(try store(scratch.url, run: "other").restore(&other, .newest) == nil)
  }

  /// Saved in the middle of an epoch, as after Ctrl-C.
  @Test func anInterruptedEpochGoesOn() throws {
    let scratch = try TemporaryFolder()
    var whole = smallTraining()
    try whole.run(epochs: 3)
    var run = smallTraining()
    // An epoch of seven steps, its measurement, and three steps more.
    for _ in 0..<11 { _ = try run.next(epochs: 3) }
    #expect(run.history.epochs == 1)
    try store(scratch.url).save(&run, step: run.trainer.stepCount)
    var resumed = smallTraining()
    #expect(try store(scratch.url).restore(&resumed, .newest) == 10)
    try resumed.run(epochs: 3)
    #expect(resumed.isSame(as: whole))
  }

  /// SIGKILL at ten random moments, in steps or while a checkpoint is written; each after a first
  /// checkpoint, however slow the machine.
  @Test func nothingIsLostWhenKilledAtTenMoments() async throws {
    let scratch = try TemporaryFolder()
    var random = RandomSource(seed: 17)
    var reached: [Int] = []
    for _ in 0..<10 {
      let folder = scratch.url.path
      let microseconds = UInt32(random.integer(below: 60_000))
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [
          folder = folder as String, microseconds = microseconds as UInt32
        ] in
        let checkpoints = store(URL(filePath: folder, directoryHint: .isDirectory))
        var run = smallTraining()
        _ = try checkpoints.restore(&run, .newest)
        let before = checkpoints.steps.last
        Thread.detachNewThread {
          let written = store(URL(filePath: folder, directoryHint: .isDirectory))
          while written.steps.last == before { usleep(1000) }
          usleep(microseconds)
          kill(getpid(), SIGKILL)
        }
        try run.run(epochs: 1_000_000, checkpoints: checkpoints)
      }
      reached.append(store(scratch.url).steps.last ?? 0)
    }
    #expect(reached == reached.sorted())
    #expect(reached.last! > reached.first!)
    var resumed = smallTraining()
    let step = try store(scratch.url).restore(&resumed, .newest)
    #expect(step == reached.last!)
    let epochs = resumed.history.epochs + 2
    try resumed.run(epochs: epochs)
    var whole = smallTraining()
    try whole.run(epochs: epochs)
    #expect(resumed.isSame(as: whole))
  }
}
