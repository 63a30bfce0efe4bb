import Datasets
import Foundation
import NeuralNetworks
import TestSupport
import Testing
import Training

@testable import Runs

@Suite(.serialized) struct KilledRunTests {
  /// SIGKILL at five random moments: in a step, while a checkpoint is written, between two files.
  @Test func theHistoryIsThatOfARunNobodyKilled() async throws {
    let scratch = try TemporaryFolder()
    var random = RandomSource(seed: 23)
    var epochs: [Int] = []
    for _ in 0..<5 {
      let folder = scratch.url.appending(path: "killed").path(percentEncoded: false)
      let microseconds = UInt32(random.integer(below: 200_000))
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [folder = folder as String, microseconds = microseconds as UInt32] in
        var settings = smallSettings()
        settings.epochs = 10_000
        var job = try job(
          settings, URL(filePath: folder, directoryHint: .isDirectory), .resume())
        // However slow the machine is at the moment, an epoch is complete by then.
        try job.train(untilEpoch: job.run.history.epochs + 1)
        Thread.detachNewThread {
          usleep(microseconds)
          kill(getpid(), SIGKILL)
        }
        try job.train()
      }
      epochs.append(try RunFolder(URL(filePath: folder)).keptRun().history.epochs)
    }
    #expect(epochs == epochs.sorted() && epochs.last! > epochs.first!)
    var settings = smallSettings()
    settings.epochs = epochs.last! + 2
    var resumed = try job(settings, scratch.url.appending(path: "killed"), .resume())
    try resumed.train()
    _ = try resumed.finish()
    var whole = try job(settings, scratch.url.appending(path: "whole"))
    try whole.train()
    _ = try whole.finish()
    let runs = try ["killed", "whole"].map {
      try RunFolder(scratch.url.appending(path: $0)).keptRun()
    }
    #expect(runs[0].history.isSame(as: runs[1].history))
    #expect(runs[0].layers == runs[1].layers)
    #expect(try runs[0].outputs() == runs[1].outputs())
    #expect(runs[0].description.result!.testLoss == runs[1].description.result!.testLoss)
    #expect(runs[0].description.sessions.count == 1)
  }
}
