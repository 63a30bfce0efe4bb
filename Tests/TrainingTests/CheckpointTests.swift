import Foundation
import NeuralNetworks
import Optimizers
import Progress
import Testing

@testable import Training

/// Runs that are saved, ended and resumed.
@Suite(.serialized) struct CheckpointTests {
  @Test func aResumedRunIsTheUninterruptedOne() throws {
    let scratch = try ScratchFolder()
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
    #expect(second.history.csv == whole.history.csv)
    #expect(whole.history.epochs == 5)
  }

  /// Optimizers and layers that the networks of the notes do not use.
  @Test func otherOptimizersHaveTheirState() throws {
    let scratch = try ScratchFolder()
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
    let scratch = try ScratchFolder()
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

  /// Ctrl-C in the middle of an epoch: the step is finished, all is saved.
  @Test func anInterruptedEpochGoesOn() throws {
    let scratch = try ScratchFolder()
    var whole = smallTraining()
    try whole.run(epochs: 3)
    var run = smallTraining()
    defer { Interruption.set(false) }
    var line = ProgressLine("test", to: .silent)
    try run.run(epochs: 1, checkpoints: store(scratch.url))
    for _ in 0..<3 { try run.takeStep() }
    Interruption.set(true)
    #expect(
      try run.run(epochs: 3, checkpoints: store(scratch.url), progress: &line) == .interrupted)
    Interruption.set(false)
    try store(scratch.url).save(&run, step: run.trainer.stepCount)
    var resumed = smallTraining()
    #expect(try store(scratch.url).restore(&resumed, .newest) == 10)
    try resumed.run(epochs: 3)
    #expect(resumed.isSame(as: whole))
  }

  /// SIGKILL at ten random moments, in steps or while a checkpoint is written.
  @Test func nothingIsLostWhenKilledAtTenMoments() async throws {
    let scratch = try ScratchFolder()
    var random = RandomSource(seed: 17)
    var reached: [Int] = []
    for _ in 0..<10 {
      let folder = scratch.url.path
      let microseconds = UInt32(2_000 + random.integer(below: 60_000))
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [
          folder = folder as String, microseconds = microseconds as UInt32
        ] in
        let checkpoints = store(URL(filePath: folder, directoryHint: .isDirectory))
        var run = smallTraining()
        _ = try checkpoints.restore(&run, .newest)
        Thread.detachNewThread {
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

  @Test func aRealCtrlCSavesAndSaysSo() async throws {
    let scratch = try ScratchFolder()
    let folder = scratch.url.path
    await #expect(processExitsWith: .exitCode(7)) { [folder = folder as String] in
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      Interruption.listen()
      var run = smallTraining()
      Thread.detachNewThread {
        usleep(20_000)
        kill(getpid(), SIGINT)
      }
      var line = ProgressLine("test", to: .silent)
      let checkpoints = store(URL(filePath: folder, directoryHint: .isDirectory))
      let end = try run.run(epochs: 1_000_000, checkpoints: checkpoints, progress: &line)
      exit(end == .interrupted && checkpoints.steps.last == run.trainer.stepCount ? 7 : 1)
    }
    var resumed = smallTraining()
    let step = try #require(try store(scratch.url).restore(&resumed, .newest))
    var whole = smallTraining()
    for _ in 0..<step { try whole.takeStep() }
    #expect(resumed.isSame(as: whole))
  }
}

extension EpochTraining {
  /// One step, with what belongs to the end of an epoch.
  fileprivate mutating func takeStep() throws {
    _ = try step()
    _ = measureIfEpochEnded()
  }
}
