import Experiments
import Testing

@testable import chapter_init

@Suite struct SideBySideTests {
  @Test func resultsAreThoseOfTheirStartAndTheirSeed() throws {
    let found = try RunContext().sideBySide(
      [.xavier, .he], seeds: [3, 4, 5], stepsOfEach: 1, ""
    ) { start, seed, progress in
      try progress.advance()
      return "\(start) \(seed)"
    }
    #expect(found[.xavier] == ["xavier 3", "xavier 4", "xavier 5"])
    #expect(found[.he] == ["he 3", "he 4", "he 5"])
  }

  @Test func sharesAreOfAllValuesAlsoOfThoseOutside() {
    #expect([0, 0.4, 0.5, 1, 7].shares(bins: 2, in: 0...1) == [0.4, 0.4])
  }

  @Test func connectionsAreCountedAsTheFormulasSay() throws {
    let findings = try FanCounts().run(in: RunContext())
    for (counts, layer) in zip(findings.counted, [findings.layers[1], findings.layers[0]]) {
      #expect(counts == .init(fanIn: layer.fanIn, fanOut: layer.fanOut))
    }
  }
}
