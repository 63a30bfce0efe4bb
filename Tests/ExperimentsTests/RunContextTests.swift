import Datasets
import Page
import Synchronization
import Testing

@testable import Experiments

@Suite struct RunContextTests {
  private struct Counted: Experiment {
    @Setting("what it finds", in: 0...10) var value = 1
    static let runs = Mutex(0)

    func run(in context: RunContext) -> Int {
      Counted.runs.withLock { $0 += 1 }
      return value
    }

    func evidence(from findings: Int, under conditions: RunConditions) -> Evidence { Evidence() }
  }

  @Test func anExperimentRunsOnceWithTheSettingsOfTheRun() throws {
    let context = RunContext()
    context.use(try Counted().setting("value", to: "7"))
    let before = Counted.runs.withLock { $0 }
    #expect(try context.findings(of: Counted.self) == 7)
    #expect(try context.findings(of: Counted.self) == 7)
    #expect(Counted.runs.withLock { $0 } == before + 1)
  }

  @Test func streamsDoNotDependOnEachOther() {
    let context = RunContext(RunConditions(seed: 3))
    var (a, again, b) = (context.random(1), context.random(1), context.random(2))
    #expect(a.normal() == again.normal())
    #expect(a.normal() != b.normal())
    #expect(context.seeds(3) == [3, 4, 5])
  }

  @Test func imagesAreReadOnce() throws {
    let count = Mutex(0)
    let context = RunContext {
      count.withLock { $0 += 1 }
      return try .load(.mnist5k)
    }
    _ = try context.images()
    #expect(try context.data().inputs == 784)
    #expect(count.withLock { $0 } == 1)
  }

  @Test func sideBySideKeepsTheOrder() throws {
    let seen = Mutex((total: 0, steps: 0))
    let context = RunContext(
      observer: RunObserver(began: { _, total in
        seen.withLock { $0.total = total ?? 0 }
        return { seen.withLock { $0.steps += 1 } }
      }))
    let results = try context.sideBySide([3, 1, 2], steps: \.self, "counting") { run, progress in
      for _ in 0..<run { try progress.advance() }
      return run * 10
    }
    #expect(results == [30, 10, 20])
    #expect(seen.withLock { $0.total } == 6 && seen.withLock { $0.steps } == 6)
  }

  /// An experiment that no section names runs at the size of the run, too.
  @Test func otherExperimentsHaveTheSizeOfTheRun() throws {
    struct Sized: Experiment {
      @Setting("what it finds", in: 0...10, quick: 2) var value = 1

      func run(in context: RunContext) -> Int { value }

      func evidence(from findings: Int, under conditions: RunConditions) -> Evidence { Evidence() }
    }
    let context = RunContext(RunConditions(size: .quick))
    #expect(try context.findings(of: Sized.self) == 2)
    #expect(try context.experiment(Sized.self).value == 2)
    // What `--set` has changed is what others go on from.
    let changed = RunContext()
    changed.use(try Sized().setting("value", to: "7"))
    #expect(try changed.experiment(Sized.self).value == 7)
    #expect(try changed.findings(of: Sized.self) == 7)
  }

  @Test func shortWorkIsWatchedRunByRun() throws {
    let steps = Mutex(0)
    let context = RunContext(
      observer: RunObserver(began: { _, _ in { steps.withLock { $0 += 1 } } }))
    #expect(try context.sideBySide([1, 2, 3], "squaring") { $0 * $0 } == [1, 4, 9])
    #expect(steps.withLock { $0 } == 3)
  }

  @Test func whoeverWatchesMayEndIt() {
    let context = RunContext(observer: RunObserver(isCancelled: { true }))
    #expect(throws: CancellationError.self) {
      try context.progress("counting", total: 3).advance()
    }
  }
}
