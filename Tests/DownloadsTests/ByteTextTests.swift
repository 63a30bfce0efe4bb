import Testing

@testable import Downloads

@Suite struct ByteTextTests {
  @Test func writesSizesAsPeopleSayThem() {
    #expect(
      [0, 1, 999, 1000, 28_881, 999_949, 999_950, 170_052_171, 1_500_000_000].map(\.asBytes) == [
        "0 bytes", "1 byte", "999 bytes", "1.0 kB", "28.9 kB", "999.9 kB", "1.0 MB", "170.1 MB",
        "1.5 GB",
      ])
  }

  @Test func speedIsThatOfTheLastSeconds() {
    let start = ContinuousClock.now
    var speed = Speed(from: 1_000_000, at: start)
    #expect(speed.text.isEmpty)
    // Ten seconds at 1 MB/s, then ten at 3 MB/s.
    for tick in 1...200 {
      let bytes = 1_000_000 + 100_000 * min(tick, 100) + 300_000 * max(0, tick - 100)
      speed.update(bytes, at: start + .milliseconds(100 * tick))
      if tick == 100 { #expect(speed.text == "1.0 MB/s") }
    }
    #expect(speed.text == "3.0 MB/s")
    speed.update(0, at: start + .seconds(21))
    speed.update(500_000, at: start + .seconds(22))
    #expect(speed.text == "500.0 kB/s")
  }
}
