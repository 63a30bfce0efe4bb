import SharedState
import TestSupport
import Testing

@testable import Downloads

/// What a download tells while it goes on.
@Suite struct DownloadEventTests {
  private let folder = try! TemporaryFolder()
  private let events = Guarded<[Downloader.Event]>([])

  private var told: [Downloader.Event] { events.withLock { $0 } }

  /// How many bytes were said to be there, each time.
  private var counts: [Int] {
    told.compactMap { event in if case .received(let count, _) = event { count } else { nil } }
  }

  private func fetch(_ server: LoopbackServer) throws {
    var downloader = Notices().downloader()
    downloader.progress = { [events] event in events.withLock { $0.append(event) } }
    try downloader.fetch(Sample.file, from: [server.base], into: folder.path)
  }

  @Test func beginsWithWhatIsThereAndEndsWithAll() throws {
    let half = Sample.bytes.count / 2
    try folder.write(Array(Sample.bytes.prefix(half)), to: "sample.bin.part")
    try fetch(LoopbackServer { request, _ in .good(Sample.bytes, request) })
    #expect(told.first == .began(Sample.file, received: half))
    #expect(told.last == .ended(isComplete: true))
    #expect(told.count == counts.count + 2)
    #expect(counts == counts.sorted() && counts.allSatisfy { $0 >= half })
    #expect(counts.last == Sample.bytes.count)
  }

  @Test func saysThatItWasGivenUp() throws {
    let server = LoopbackServer { _, _ in .status("404 Not Found") }
    #expect(throws: DownloadError.self) { try fetch(server) }
    #expect(told.first == .began(Sample.file, received: 0))
    #expect(told.last == .ended(isComplete: false))
    #expect(counts.allSatisfy { $0 == 0 })
  }
}
