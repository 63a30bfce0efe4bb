import Foundation
import TestSupport
import Testing

@testable import Page

@Suite struct StandardStreamTests {
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
