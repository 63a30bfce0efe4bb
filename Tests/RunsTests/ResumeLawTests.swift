import Datasets
import Models
import NeuralNetworks
import TestSupport
import Testing
import Training

@testable import Runs

/// Any run, stopped after any steps and begun again, is the run that nobody stopped.
@Suite(.serialized) struct ResumeLawTests {
  private struct Case: CustomStringConvertible {
    var settings = smallSettings()
    /// How many steps are taken until each stop; a run has 21.
    let stops: [Int]
    let text: String
    var description: String { "stops after \(stops): \(text)" }

    init(_ draws: inout Draws) {
      settings.epochs = 3
      settings.seed = draws.next()
      settings.batchSize = draws.pick([20, 27, 45])
      settings.curve = draws.once(in: 2) ? .test : .validation(images: 20)
      settings.optimizer = OptimizerSettings(draws.pick(OptimizerSettings.Rule.allCases))
      settings.schedule.shape = draws.pick([.constant, .cosine, .oneCycle])
      if settings.schedule.shape == .oneCycle { settings.schedule.rise = 0.3 }
      settings.decay = DecaySettings(0.001, draws.once(in: 2) ? .coupled : .decoupled)
      settings.averaging = draws.once(in: 2) ? nil : 0.9
      settings.augmentation.shift = draws.int(0...2)
      if draws.once(in: 2) { settings.frozen = ["0"] }
      stops = draws.several(least: 1) { $0.int(0...9) }
      text = "\(settings)"
    }
  }

  @Test func anyRunMayBeStoppedAnywhere() throws {
    let images = try ImageDataset.load(.mnist5k)
    let found = try counterexample(cases: 10, sizes: 1...4) {
      Case(&$0)
    } law: { drawn in
      let settings = drawn.settings
      var whole = try TrainingRun(settings, data: RunData(images, for: settings))
      while try whole.next() != nil {}
      let scratch = try TemporaryFolder()
      for (index, steps) in drawn.stops.enumerated() {
        var part = try job(settings, scratch.url, index == 0 ? .begin : .resume())
        for _ in 0..<steps where try part.next() == nil { break }
        try part.save()
      }
      var last = try job(settings, scratch.url, .resume())
      try last.train()
      if !last.run.history.isSame(as: whole.history) { return "another history" }
      func values(_ run: TrainingRun) -> [Tensor<Float>] { run.network.parameters.map(\.value) }
      return values(last.run) == values(whole) ? nil : "other parameters"
    }
    #expect(found == nil)
  }
}
