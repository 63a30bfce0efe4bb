import Datasets
import Experiments
import Foundation
import NeuralNetworks
import SharedState
import Testing
import Training

@testable import chapter_recipe

struct SmallRunTests {
  @Test func theSameSeedGivesTheSameTraining() throws {
    let digits = try DigitSource(RunContext()).digits(200, validation: 200, sample: 1)
    let run = SmallRun(rule: .nesterov, steps: 20, shape: .oneCycle, averaging: 0.9)
    let first = try run.outcome(on: digits, seed: 4, .unwatched)
    let second = try run.outcome(on: digits, seed: 4, .unwatched)
    #expect(first.testLoss == second.testLoss)
    #expect(try run.outcome(on: digits, seed: 5, .unwatched).testLoss != first.testLoss)
  }

  @Test func digitsAreNeverInTwoParts() throws {
    let digits = try DigitSource(RunContext()).digits(500, sample: 2)
    #expect(digits.training.count == 500)
    #expect(digits.validation.count == 1_000)
    #expect(digits.test.count == 3_000)
    func rows(_ examples: Examples) -> Set<[Float]> {
      Set((0..<examples.count).map { examples.inputs.rows($0..<$0 + 1).scalars })
    }
    let (training, validation, test) = (
      rows(digits.training), rows(digits.validation), rows(digits.test)
    )
    #expect(training.isDisjoint(with: validation))
    #expect(training.isDisjoint(with: test))
    #expect(validation.isDisjoint(with: test))
  }

  /// The chapter's average is the library's.
  @Test func theAverageIsThatOfTheLibrary() throws {
    let digits = try DigitSource(RunContext()).digits(64, validation: 50, sample: 0)
    let run = SmallRun(rate: 0.05, steps: 4, augmentation: nil)
    var own = run.trainer(on: digits.training, seed: 1)
    var average = AveragedWeights(of: own.model, decay: 0.3)
    var training = EpochTraining(
      run.trainer(on: digits.training, seed: 1), validation: digits.validation, averaging: 0.3)
    for _ in 0..<4 {
      _ = try own.step()
      average.add(own.model)
    }
    while try training.next(epochs: 2) != nil {}
    for (a, b) in zip(average.model.parameters, training.average!.model.parameters) {
      #expect((a.value - b.value).largestMagnitude < 1e-6)
    }
  }

  @Test func calibration() {
    // Two classes, sure of 0.9 each time.
    let logit = Float(log(9.0))
    let examples = Examples(
      inputs: Tensor([10, 2], (0..<10).flatMap { _ in [logit, 0] }),
      labels: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], classCount: 2)
    let right = Reliability(of: Sequential<Float>([]), on: examples)
    #expect(abs(right.accuracy - 0.9) < 1e-9)
    #expect(right.error < 1e-6)
    let wrong = Reliability(
      of: Sequential<Float>([]),
      on: Examples(inputs: examples.inputs, labels: [Int](repeating: 1, count: 10), classCount: 2))
    #expect(abs(wrong.error - 0.9) < 1e-6)
  }

  @Test func theRangeTestFindsTheSteepestFall() {
    let rates = (0..<40).map { Double.pow(10, Double($0) / 10 - 4) }
    let losses = (0..<40).map { 2.3 - 1 / (1 + Double.exp(20 - Double($0))) * 2 }
    #expect(RangeTest.steepest(losses, at: rates) == rates[20])
    let exploding = losses.prefix(35) + [1, 2.4, 5, 10, 20]
    #expect(RangeTest.lowest(Array(exploding), at: rates) == rates[34])
    #expect(RangeTest.breaking(Array(exploding), at: rates) == rates[36])
  }

  @Test func thePlanIsRead() throws {
    let runs = LongRunFiles.plan(
      """
      # a comment: with a colon
      notes/a: lenet5 --dataset cifar10 --curve test
      search/b: residual20 --validation-images 5000 --epochs 5 --batch 128 --rate 0.1
      """)
    #expect(runs.map(\.name) == ["notes/a", "search/b"])
    #expect(runs.map(\.images) == [50_000, 45_000])
    #expect(runs.map(\.epochs) == [50, 5])
    #expect(runs.map(\.batch) == [32, 128])
  }

  /// The last page of the notes is settled as soon as its run is kept: the list of their claims says so.
  @Test func resNet18IsOpenAsLongAsItsRunIsMissing() throws {
    let figures = try #require(LongRunFiles.figures)
    let file = figures.appending(path: "runs/recipe/resnet18/run.json")
    let text = try? String(contentsOf: file, encoding: .utf8)
    let isDone = text?.contains("testAccuracy") ?? false
    let list = figures.deletingLastPathComponent().appending(path: "Chapters/notes.csv")
    let row = try #require(
      CSV.rows(try String(contentsOf: list, encoding: .utf8)).first {
        $0.count == 7 && $0[0] == "recipe" && $0[2].contains("passes 90%")
      })
    #expect(
      row[6] == (isDone ? "recipe-resnet18" : ""),
      "Figures/runs/recipe/resnet18 is \(isDone ? "there" : "missing"): mend the row of notes.csv")
  }
}
