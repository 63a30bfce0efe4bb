import Foundation
import TestSupport
import Testing

@testable import Page

@Suite struct StandardStreamTests {
  /// A full disk, with what `print` holds and with what is written at once; who has closed the stream wants
  /// nothing of it.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [(true, true), (true, false), (false, false)])
  func lostOutputIsNoSuccess(isFull: Bool, isPrinted: Bool) async {
    let result = await #expect(
      processExitsWith: .exitCode(isFull ? 1 : 0), observing: [\.standardErrorContent]
    ) { [isFull = isFull as Bool, isPrinted = isPrinted as Bool] in
      close(STDOUT_FILENO)
      if isFull { dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO) }
      ProgramRun.main { _ in
        if isPrinted {
          print("a line")
        } else {
          StandardStream.write("a line\n", to: STDOUT_FILENO)
        }
      }
      exit(0)
    }
    let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(errors.contains("The output could not be written") == isFull)
  }

  /// Another program may have made standard output one that does not wait: then nothing may be lost
  /// while nobody reads, and no time be spent on trying.
  @Test func aDescriptorThatDoesNotWait() throws {
    var ends: [Int32] = [-1, -1]
    let isMade = pipe(&ends) == 0
    try #require(isMade)
    let (reader, writer) = (ends[0], ends[1])
    let doesNotWait = fcntl(writer, F_SETFL, O_NONBLOCK) == 0
    try #require(doesNotWait)
    let text = String(repeating: "0123456789", count: 50_000)
    let spent = Recorder()
    Thread.detachNewThread {
      let start = threadSeconds()
      StandardStream.write(text, to: writer)
      spent.write("\(threadSeconds() - start)")
      close(writer)
    }
    // The pipe, which holds 64 KB, is full meanwhile.
    usleep(300_000)
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(reader, &buffer, buffer.count)
      guard count > 0 else { break }
      received += buffer[..<count]
    }
    close(reader)
    #expect(received == Array(text.utf8))
    let seconds = try #require(Double(spent.text))
    #expect(seconds < 0.15)
  }
}

/// The processor time of this thread.
private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
