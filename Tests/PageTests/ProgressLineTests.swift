import SharedState
import Testing

@testable import Page

/// A clock that a test sets, and what was written.
final class Bench: Sendable {
  private let milliseconds = Guarded(0)
  private let storage = Guarded<[String]>([])

  var time: Int {
    get { milliseconds.withLock { $0 } }
    set { milliseconds.withLock { $0 = newValue } }
  }

  var written: [String] { storage.withLock { $0 } }

  var clock: @Sendable () -> Duration { { .milliseconds(self.time) } }

  func output(isTerminal: Bool, width: Int = 80) -> ProgressOutput {
    ProgressOutput(
      isTerminal: isTerminal, width: { width },
      write: { text in self.storage.withLock { $0.append(text) } })
  }
}

@Suite struct ProgressLineTests {
  let bench = Bench()

  private func line(
    _ label: String = "training", total: Int? = 1000, isTerminal: Bool, width: Int = 80
  ) -> ProgressLine {
    ProgressLine(
      label, total: total, to: bench.output(isTerminal: isTerminal, width: width),
      clock: bench.clock)
  }

  @Test(arguments: [true, false]) func shortWorkIsNotMentioned(_ isTerminal: Bool) {
    var line = line(total: 100, isTerminal: isTerminal)
    for step in 1...100 {
      bench.time = step * 19
      line.update(step)
    }
    line.finish()
    #expect(bench.written.isEmpty)
  }

  @Test func whatWasDoneBeforeDoesNotCountForTheTimeLeft() {
    var line = ProgressLine(
      "a.gz", total: 1000, from: 500, to: bench.output(isTerminal: false),
      fraction: { "\($0) of \($1) kB" }, clock: bench.clock)
    bench.time = 10_000
    line.update(600, "10 kB/s")
    // Whoever begins anew has nothing from before.
    bench.time = 20_000
    line.update(100, "10 kB/s")
    #expect(
      bench.written == [
        "a.gz 60% (600 of 1000 kB)  40 s left  10 kB/s\n",
        "a.gz 10% (100 of 1000 kB)  3 min 00 s left  10 kB/s\n",
      ])
  }

  @Test(arguments: [true, false]) func whatIsGivenUpIsNotDone(_ isTerminal: Bool) {
    var line = line(isTerminal: isTerminal)
    bench.time = 2000
    line.update(500)
    line.abandon()
    line.finish()
    line.update(600)
    #expect(
      bench.written
        == (isTerminal
          ? ["\r\u{1B}[Ktraining 50% (500/1000)  2.0 s left", "\r\u{1B}[K"]
          : ["training 50% (500/1000)  2.0 s left\n"]))
  }

  @Test(arguments: [true, false]) func aLiveLineMakesRoomAndComesBack(_ isTerminal: Bool) {
    var line = line(isTerminal: isTerminal)
    line.makeRoom()
    bench.time = 2000
    line.update(500)
    line.makeRoom()
    bench.time = 20_000
    line.update(500)
    line.abandon()
    line.makeRoom()
    let texts = ["training 50% (500/1000)  2.0 s left", "training 50% (500/1000)  20 s left"]
    #expect(
      bench.written
        == (isTerminal
          ? ["\r\u{1B}[K\(texts[0])", "\r\u{1B}[K", "\r\u{1B}[K\(texts[1])", "\r\u{1B}[K"]
          : texts.map { $0 + "\n" }))
  }

  @Test func rewritesOneLineOnATerminal() {
    var line = line(isTerminal: true)
    bench.time = 2000
    line.update(100, "loss 0.231")
    bench.time = 2050
    line.update(150, "loss 0.229")
    bench.time = 2100
    line.update(200, "loss 0.200")
    line.finish()
    line.finish()
    line.update(300)
    #expect(
      bench.written == [
        "\r\u{1B}[Ktraining 10% (100/1000)  18 s left  loss 0.231",
        "\r\u{1B}[Ktraining 20% (200/1000)  8.4 s left  loss 0.200",
        "\r\u{1B}[K",
      ])
  }

  @Test func updatesAtMostTenTimesASecond() {
    var line = line(total: 100_000, isTerminal: true)
    for step in 1...10_000 {
      bench.time = step
      line.update(step)
    }
    #expect((78...82).contains(bench.written.count))
  }

  @Test func isNeverWiderThanTheWindow() {
    var line = line("训练 a rather long label", isTerminal: true, width: 30)
    bench.time = 3000
    line.update(500, "accuracy 0.91  8,123 images/s")
    let text = bench.written[0].dropFirst(4)
    #expect(DisplayWidth.columns(of: text) <= 29)
    #expect(text.hasSuffix("…"))
  }

  @Test func isSparseInAFile() {
    var line = line(total: 100, isTerminal: false)
    for step in 1...100 {
      bench.time = step * 1000
      line.update(step, "loss \(step)")
    }
    line.finish()
    #expect(bench.written.first == "training 2% (2/100)  1 min 38 s left  loss 2\n")
    #expect(bench.written[1] == "training 10% (10/100)  1 min 30 s left  loss 10\n")
    #expect(bench.written.last == "training: done in 1 min 40 s\n")
    #expect(bench.written.count == 12)
  }

  @Test func aSlowStepIsReportedBeforeATenthIsDone() {
    var line = line(total: 1000, isTerminal: false)
    for step in 1...40 {
      bench.time = step * 1000
      line.update(step)
    }
    #expect(bench.written.count == 4)
  }

  @Test func aLongRunLeavesAShortLog() {
    var line = line(total: 1_000_000, isTerminal: false)
    for second in 1...36_000 {
      bench.time = second * 1000
      line.update(second)
    }
    #expect(bench.written.count < 80)
  }

  @Test func anUnknownTotalHasNoTimeLeft() {
    var line = line(total: nil, isTerminal: false)
    bench.time = 2500
    line.refresh()
    bench.time = 12_600
    line.advance("found 3")
    #expect(bench.written == ["training, 2.5 s\n", "training 1, 13 s  found 3\n"])
  }

  @Test func fieldsAreOnlyMadeWhenShown() {
    var line = line(isTerminal: true)
    var count = 0
    func fields() -> String {
      count += 1
      return ""
    }
    for step in 1...1000 { line.update(step, fields()) }
    #expect(count == 0)
  }

  @Test(arguments: [0, -5]) func nothingToDoIsNoTrouble(_ total: Int) {
    var line = line(total: total, isTerminal: false)
    bench.time = 5000
    line.update(1)
    line.finish("all well")
    #expect(bench.written == ["training 1, 5.0 s\n", "training: done in 5.0 s  all well\n"])
  }

  @Test func theHeartbeatSpeaksAfterTwoSecondsOfSilence() {
    let heartbeat = Heartbeat(to: bench.output(isTerminal: true), clock: bench.clock)
    heartbeat.beat()
    heartbeat.begin("The backward pass")
    bench.time = 1500
    heartbeat.touch()
    bench.time = 3000
    heartbeat.beat()
    #expect(bench.written.isEmpty)
    bench.time = 3500
    heartbeat.beat()
    heartbeat.pause()
    bench.time = 9000
    heartbeat.beat()
    heartbeat.touch()
    heartbeat.end()
    #expect(bench.written == ["\r\u{1B}[KThe backward pass, 2.0 s", "\r\u{1B}[K"])
  }

  @Test func theHeartbeatMakesRoomAndKeepsItsPause() {
    let heartbeat = Heartbeat(to: bench.output(isTerminal: true), clock: bench.clock)
    heartbeat.begin("The backward pass")
    bench.time = 2000
    heartbeat.beat()
    heartbeat.makeRoom()
    bench.time = 3000
    heartbeat.beat()
    #expect(bench.written == ["\r\u{1B}[KThe backward pass, 2.0 s", "\r\u{1B}[K"])
    bench.time = 4000
    heartbeat.beat()
    #expect(bench.written.last == "\r\u{1B}[KThe backward pass, 2.0 s")
    heartbeat.pause()
    heartbeat.makeRoom()
    let count = bench.written.count
    bench.time = 60_000
    heartbeat.beat()
    #expect(bench.written.count == count)
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("x̂", 1), ("均值", 4), ("손실", 4), ("🙂", 2), ("✓ ✗", 3), ("é", 1),
    ("e\u{301}", 1), ("\u{1B}", 0), ("∂L/∂x", 5), ("ｱ", 1), ("Ａ", 2), ("❤️", 2), ("─", 1),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func shortens() {
    #expect(DisplayWidth.shorten("abc", to: 3) == "abc")
    #expect(DisplayWidth.shorten("abcd", to: 3) == "ab…")
    #expect(DisplayWidth.shorten("均值", to: 3) == "均…")
    #expect(DisplayWidth.shorten("abc", to: 0) == "")
  }
}
