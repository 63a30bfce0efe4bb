import Foundation
import Page
import SharedState
import TestSupport
import Testing

@testable import workbook

/// What takes a while and is heard of by a page, and what is remembered of files.
@Suite struct LiveJobTests {
  private struct News: Decodable {
    var stage: LiveStage
    var message: String?
    var detail: [Int]?

    var text: String {
      [stage.rawValue, message, detail.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// What is left to be read of a job when it has ended: who reads while it runs sees passing words, too.
  private func told(_ job: LiveJob<[Int]>) throws -> [String] {
    let deadline = Date(timeIntervalSinceNow: 60)
    while !job.stage.isOver, deadline.timeIntervalSinceNow > 0 { usleep(1_000) }
    var (number, texts) = (0, [String]())
    while true {
      let (events, hasEnded) = job.log.events(after: number, waiting: 10)
      texts += events.map(\.text)
      number = events.last?.number ?? number
      if hasEnded { break }
      try #require(!events.isEmpty, "it does not end")
    }
    return try texts.map { try JSONDecoder().decode(News.self, from: Data($0.utf8)).text }
  }

  @Test func saysWhatHappens() throws {
    let job = LiveJob<[Int]>("job-1")
    job.start {
      job.tell(.building, "first")
      // Of a compiler's words the newest is kept.
      job.tell(.building, "second")
      job.tell(.running, detail: [1])
      return [2]
    }
    #expect(try told(job) == ["building", "building second", "running [1]", "done [2]"])
    #expect(job.stage == .done)
  }

  @Test func endsFromOutside() throws {
    let job = LiveJob<[Int]>("job-1")
    job.start {
      while !job.isCancelled { usleep(1_000) }
      throw Interrupted()
    }
    job.close()
    #expect(job.stage == .cancelled)
    #expect(try told(job) == ["building", "cancelled"])
    #expect(job.answer("POST", "none") == nil)
  }

  @Test func saysWhyItFailed() throws {
    let job = LiveJob<[Int]>("job-1")
    job.start { throw LiveError("because") }
    #expect(try told(job) == ["building", "failed because"])
  }

  /// What is made of files is made again where one of them has changed, come or gone, and not otherwise.
  @Test func filesAreReadAgainWhenTheyChange() throws {
    try withTemporaryFolder { folder in
      let memory = FileMemory<Int>()
      let files = ["a", "b"].map { folder.appending(path: $0) }
      var count = 0
      func value(_ variant: String = "") -> Int {
        memory.value("x", of: files, variant: variant) {
          count += 1
          return count
        }
      }
      /// Whether it is made anew, and then remembered.
      func isNew(_ variant: String = "") -> Bool {
        let before = count
        return value(variant) == before + 1 && value(variant) == before + 1
      }
      try Data("1".utf8).write(to: files[0])
      #expect(isNew())
      try Data("12".utf8).write(to: files[0])
      #expect(isNew())
      try Data().write(to: files[1])
      #expect(isNew())
      // As long, but later.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: 60)],
        ofItemAtPath: files[0].path(percentEncoded: false))
      #expect(isNew())
      try FileManager.default.removeItem(at: files[1])
      #expect(isNew() && isNew("other") && isNew())
    }
  }
}
