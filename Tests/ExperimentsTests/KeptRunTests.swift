import Datasets
import Foundation
import Page
import Synchronization
import TestSupport
import Testing

@testable import Experiments

/// Results of runs that are kept as data: checked by one of them, resumed, renewed.
@Suite struct KeptRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Slow: Experiment {
    @Setting("a setting", in: 1...10) var factor = 2

    /// Which runs were computed, and from which on they fail.
    final class Log: Sendable {
      let runs = Mutex([Int]())
      let failing: Int

      init(failing: Int = .max) { self.failing = failing }
    }

    func run(in context: RunContext) throws -> [Double] { try run(in: context, log: Log()) }

    func run(
      in context: RunContext, log: Log, bias: Double = 0
    ) throws -> [Double] {
      @Sendable func result(_ run: Int, _ progress: RunProgress) throws -> Double {
        if run >= log.failing { throw CancellationError() }
        log.runs.withLock { $0.append(run) }
        try progress.advance()
        return Double(run * factor) / 3 + bias
      }
      return try context.kept(
        for: self, Array(1...6), steps: { _ in 1 }, "six", tolerance: 0.1, result)
    }

    func evidence(from findings: [Double], under conditions: RunConditions) -> Evidence {
      Evidence()
    }
  }

  private let values = (1...6).map { Double($0 * 2) / 3 }

  private func context(
    _ use: KeptRunFolders.Use = .check, seed: UInt64 = 1
  ) -> RunContext {
    RunContext(
      RunConditions(seed: seed),
      folders: KeptRunFolders(
        use, kept: folder.url.appending(path: "kept"),
        unfinished: folder.url.appending(path: "unfinished")))
  }

  /// Saves what a run keeps, as a chapter does when its page is done.
  private func save(_ context: RunContext) throws {
    for (name, text) in context.folders.files { try folder.write(text, to: "kept/\(name)") }
    context.folders.forgetUnfinished()
  }

  @Test func whatIsKeptIsCheckedByOneRun() throws {
    let first = context()
    #expect(try Slow().run(in: first) == values)
    try save(first)
    let text = try folder.read("kept/slow.runs.csv")
    #expect(text.hasPrefix("what,value\nsettings,\"{\"\"factor\"\":2}\"\ndata set,mnist-5k\n"))

    var chosen: Set<Int> = []
    for seed in 1...12 {
      let (again, log) = (context(seed: UInt64(seed)), Slow.Log())
      #expect(try Slow().run(in: again, log: log) == values)
      let runs = log.runs.withLock { $0 }
      #expect(runs.count == 1)
      chosen.formUnion(runs)
      #expect(again.folders.problems.isEmpty && again.folders.notes.count == 1)
      #expect(again.folders.files == ["slow.runs.csv": text], "the file goes with the page")
    }
    #expect(chosen.count > 3, "the seed chooses")
  }

  @Test func anotherResultIsAProblem() throws {
    let first = context()
    _ = try Slow().run(in: first)
    try save(first)
    let again = context()
    // On the same CPU level not a bit may differ, whatever the tolerance.
    _ = try Slow().run(in: again, log: Slow.Log(), bias: 1e-12)
    #expect(again.folders.problems.count == 1)
    let text = try folder.read("kept/slow.runs.csv")
    let processor = try #require(KeptRuns(csv: text)).processor
    try folder.write(
      text.replacing("processor,\(processor)", with: "processor,another"),
      to: "kept/slow.runs.csv")
    for (bias, problems) in [(0.09, 0), (0.11, 1)] {
      let other = context()
      _ = try Slow().run(in: other, log: Slow.Log(), bias: bias)
      #expect(other.folders.problems.count == problems, "\(bias)")
    }
  }

  @Test func otherSettingsAreComputedAndKept() throws {
    let first = context()
    _ = try Slow().run(in: first)
    try save(first)
    let (again, log) = (context(), Slow.Log())
    #expect(try Slow().setting("factor", to: "4").run(in: again, log: log) == values.map { $0 * 2 })
    #expect(log.runs.withLock { $0.count } == 6)
    #expect(again.folders.files["slow.runs.csv"]?.contains("\"\"factor\"\":4") == true)
  }

  @Test func anInterruptedSweepGoesOn() throws {
    #expect(throws: CancellationError.self) {
      try Slow().run(in: context(.renew), log: Slow.Log(failing: 4))
    }
    // A line that was being written when the machine went off.
    let part = try #require(try folder.files().keys.first { $0.hasSuffix(".part.csv") })
    try folder.write(try folder.read(part) + "5,1.66", to: part)
    let (again, log) = (context(.renew), Slow.Log())
    #expect(try Slow().run(in: again, log: log) == values)
    #expect(Set(log.runs.withLock { $0 }) == [4, 5, 6])
    try save(again)
    #expect(try !folder.files().keys.contains { $0.hasSuffix(".part.csv") })
    #expect(try folder.read("kept/slow.runs.csv").split(separator: "\n").count == 4 + 6)
  }

  @Test func renewingComputesAll() throws {
    let first = context()
    _ = try Slow().run(in: first)
    try save(first)
    let (again, log) = (context(.renew), Slow.Log())
    _ = try Slow().run(in: again, log: log)
    #expect(log.runs.withLock { $0.count } == 6)
    #expect(context(.check, seed: 5).keptSeeds(2) == [1, 2])
    #expect(context(.renew, seed: 5).keptSeeds(2) == [5, 6])
  }

  @Test func numbersComeBackToTheLastBit() throws {
    let value = [0.1 + 0.2, .nan, -.infinity, .leastNonzeroMagnitude]
    let back = try KeptRuns.value([Double].self, json: KeptRuns.json(value))
    #expect(back.map(\.bitPattern).dropFirst(2) == value.map(\.bitPattern).dropFirst(2))
    #expect(back[0] == value[0] && back[1].isNaN)
    #expect(KeptRuns.agree(#"{"a":[1,"nan"]}"#, #"{"a":[1.01,"nan"]}"#, within: 0.1))
    #expect(!KeptRuns.agree(#"{"a":[1,"nan"]}"#, #"{"a":[1,2]}"#, within: 0.1))
    #expect(KeptRuns(csv: "a,b\n1,2\n") == nil && KeptRuns(csv: "") == nil)
  }
}
