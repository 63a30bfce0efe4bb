import Foundation
import Page
import SharedState
import Testing

@testable import Experiments

/// What a chapter tells a program that runs it.
@Suite struct ChapterDescriptionTests {
  enum Colour: String, SettingChoice { case red, green }

  struct Described: Experiment {
    @Setting("steps", in: 10...5_000, unit: "steps") var steps = 1_000
    @Setting("rates", in: 1e-4...1_000) var rates = [0.01, 1, 1_000]
    @Setting("rate", in: 0.5...2) var rate = 1.0
    @Setting("colour") var colour = Colour.red
    @Setting("colours") var colours = [Colour.red, .green]
    @Setting("whether") var isOn = true
    @Setting("counts", in: 1...10_000) var counts = Array(1_001...1_012)

    func run(in context: RunContext) -> Int { 0 }
    func evidence(from findings: Int, under conditions: RunConditions) -> Evidence { Evidence() }
  }

  @Test func settingsAreDescribedWhole() throws {
    let settings = Described().describedSettings
    #expect(
      settings.map(\.name) == ["steps", "rates", "rate", "colour", "colours", "isOn", "counts"])
    #expect(settings.map(\.kind) == [.whole, .list, .number, .choice, .list, .truth, .list])
    #expect(
      settings.map(\.value).dropLast()
        == ["1000", "0.01, 1, 1000", "1", "red", "red, green", "yes"])
    #expect(settings[0].low == 10 && settings[0].high == 5_000 && settings[0].unit == "steps")
    #expect(settings[1].low == 1e-4 && settings[1].meaning == "rates")
    #expect(settings[3].choices == ["red", "green"])
    #expect(settings[3].low == nil)
    // What is shown can be typed.
    let again = try settings.reduce(Described()) { try $0.setting($1.name, to: $1.value) }
    #expect(again.describedSettings.map(\.value) == settings.map(\.value))
    #expect(again.counts == Described().counts)
  }

  @Test func ofChangedOnesTheMeaningIsKept() throws {
    let changed = try Described().setting("steps", to: "20")
    #expect(changed.describedSettings[0].value == "20")
    #expect(changed.describedSettings[0].high == 5_000)
  }

  @Test func descriptionsAreJSON() throws {
    let description = ChapterDescription([Section("One", [Described()])])
    let again = try JSONDecoder().decode(
      ChapterDescription.self, from: JSONEncoder().encode(description))
    #expect(again == description)
    #expect(again.sections[0].experiments[0].name == "described")
  }

  @Test func eventsAreLines() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "events-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let events = try RunEvents(file: file)
    events.begin("a", estimatedSeconds: 2)
    let advance = events.progress("training", total: 1_000)
    for _ in 0..<1_000 { advance() }
    events.found(
      [Claim("x", .check, notes: "n", measured: 1.0, is: .less(than: 2))], by: "a")
    events.saved(problems: [])
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let read = try lines.map { try JSONDecoder().decode(RunEvent.self, from: Data($0.utf8)) }
    #expect(read.first?.kind == .experiment)
    #expect(read.last?.kind == .saved)
    let steps = read.filter { $0.kind == .progress }.compactMap(\.step)
    #expect(steps.first == 1 && steps.last == 1_000 && steps.count < 50)
    #expect(read.first { $0.kind == .found }?.claims?.first?.verdict == "agrees")
    #expect(throws: (any Error).self) { _ = try RunEvents(file: URL(filePath: "/no/such/file")) }
  }

  /// Many threads are some steps further at the same time, and one may have read the clock before another
  /// that was here earlier.
  @Test func stepsComeFromManyThreads() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "events-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    // Each step is earlier than the one before, by more than the time between two lines.
    let clock = Guarded(UInt64(1_000_000_000_000))
    let events = try RunEvents(file: file) {
      clock.withLock { time in
        time -= 300_000_000
        return time
      }
    }
    let advance = events.progress("training", total: 1_000)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in for _ in 0..<125 { advance() } }
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let steps = try lines.map {
      try #require(try JSONDecoder().decode(RunEvent.self, from: Data($0.utf8)).step)
    }
    // One is the first that is due, and one the last.
    #expect(steps.contains(1_000) && steps.count == 2)
  }
}
