import Foundation
import TestSupport
import Testing

@testable import Downloads

/// Servers whose answer is not the file, and troubles of this side.
extension DownloaderTests {
  // MARK: Answers that are not the file

  @Test func aServerThatIsBusyAtFirst() throws {
    let server = LoopbackServer { request, number in
      number < 2 ? .status("500 Internal Server Error") : .good(Self.bytes, request)
    }
    try fetch(server)
    try expectSample()
    #expect(notices.all.count == 2)
    #expect(notices.all[0].contains("answered 500"))
  }

  @Test func aMissingFileIsAskedForOnceAndThenElsewhere() throws {
    let missing = LoopbackServer { _, _ in .status("404 Not Found") }
    let server = LoopbackServer(Self.good)
    try fetch(missing, server)
    try expectSample()
    #expect(missing.requests.count == 1)
    #expect(notices.all.count == 1 && notices.all[0].contains("answered 404"))
  }

  @Test func aPageInPlaceOfTheFile() throws {
    let page = Array("<html>Please log in.</html>".utf8)
    let server = LoopbackServer { _, _ in .whole(page, ["Content-Type: text/html"]) }
    let message = expectError(.unavailable, server)
    #expect(message.contains("127.0.0.1 sends a web page in place of the file"))
    #expect(try folder.names.isEmpty)
  }

  /// With status 200, no length and no word about its type, and as long as one likes.
  @Test(arguments: ["\n<!DOCTYPE html>", "version https://git-lfs.github.com/spec/v1\n"])
  func aPageWithoutALength(start: String) throws {
    let page = Array(start.utf8) + [UInt8](repeating: 0x20, count: 100_000)
    let server = LoopbackServer { _, _ in .head("200 OK") + [.send(page)] }
    let file = PublishedFile("sample.gz", size: Sample.bytes.count, md5: Sample.file.md5)
    let error = #expect(throws: DownloadError.self) {
      try notices.downloader().fetch(file, from: [server.base], into: folder.path)
    }
    #expect(error?.kind == .unavailable && server.requests.count == 1)
    #expect(error?.description.contains("in place of the file") == true)
    #expect(try folder.names.isEmpty)
  }

  @Test func aServerWhoseFileIsShorter() throws {
    let short = Array(Self.bytes.prefix(Self.half))
    let server = LoopbackServer { request, _ in .good(short, request) }
    try folder.write(Array(Self.bytes.dropLast(10)), to: "sample.bin.part")
    #expect(
      expectError(.unavailable, server).contains("a file of 100000 bytes, but 200000 were"))
    // The second time from the start, after "416 Range Not Satisfiable".
    #expect(server.requests.map(\.start) == [Self.bytes.count - 10, nil])
  }

  @Test func moreBytesThanPublished() throws {
    let server = LoopbackServer { _, _ in .head("200 OK") + [.send(Self.bytes + Self.bytes)] }
    #expect(expectError(.unavailable, server).contains("more bytes than were published"))
  }

  @Test func aServerThatSendsInACircle() throws {
    let server = LoopbackServer { request, _ in
      .status("302 Found", ["Location: \(request.path)"])
    }
    _ = expectError(.unavailable, server, downloader: notices.downloader(attempts: 1))
    #expect(server.requests.count < 50)
  }

  @Test func aServerThatUnpacksOnTheWay() throws {
    let server = LoopbackServer { _, _ in
      .whole(Self.bytes, ["Content-Encoding: gzip"])
    }
    #expect(expectError(.unavailable, server).contains("Content-Encoding: gzip"))
  }

  // MARK: Wrong bytes

  @Test func wrongBytesAreRefusedAndWhatWasThereStays() throws {
    let old: [UInt8] = [1, 2, 3]
    try folder.write(old, to: "sample.bin")
    let server = LoopbackServer(Self.wrong)
    let message = expectError(.wrongChecksum, server)
    #expect(
      message == """
        sample.bin could not be downloaded as it was published:
          127.0.0.1 sent bytes with a wrong checksum:
            their MD5      \(Sample.md5(Self.bytes.map { $0 ^ 1 }))
            published MD5  \(Sample.file.md5)
        Run this again later; or download it in another way, put it into
        \(folder.path), and run this again: it checks what is there.
        """)
    #expect(try folder.names == ["sample.bin"])
    #expect(try folder.bytes(of: "sample.bin") == old)
    #expect(notices.all.first?.contains("it stays until that one is here") == true)
  }

  @Test func afterWrongBytesTheNextMirrorIsAsked() throws {
    let wrong = LoopbackServer(Self.wrong)
    let server = LoopbackServer(Self.good)
    try fetch(wrong, server)
    try expectSample()
    #expect(wrong.requests.count == 1)
    // Nothing of the wrong bytes was kept.
    #expect(server.requests.map(\.start) == [nil])
  }

  @Test func wrongBytesOfAnEarlierRunDoNotSpoilThisOne() throws {
    let server = LoopbackServer(Self.good)
    try folder.write(Array(Self.bytes.prefix(Self.half)).map { $0 ^ 1 }, to: "sample.bin.part")
    try fetch(server)
    try expectSample()
    #expect(server.requests.map(\.start) == [Self.half, nil])
    #expect(notices.all == ["What was kept of sample.bin does not fit the rest: beginning anew."])
  }

  @Test func aWholePartOfWrongBytesIsReplaced() throws {
    let server = LoopbackServer(Self.good)
    try folder.write(Self.bytes.map { $0 ^ 1 }, to: "sample.bin.part")
    try fetch(server)
    try expectSample()
  }

  // MARK: This side

  @Test func twoAtOnceDoNotSpoilEachOther() throws {
    let isReleased = Flag()
    let server = LoopbackServer { request, _ in
      // Held until the second one was refused.
      wait { isReleased.isSet }
      return .good(Self.bytes, request)
    }
    let first = BackgroundDownload(
      notices.downloader(), from: server.base, into: folder.path)
    wait { !server.requests.isEmpty }
    #expect(expectError(.busy, server).contains("Another program is writing"))
    isReleased.set()
    #expect(try first.outcome() == .downloaded(from: "127.0.0.1"))
    try expectSample()
    #expect(server.requests.count == 1)
  }

  @Test func controlCKeepsWhatCame() throws {
    let isStopped = Flag()
    let server = LoopbackServer { _, _ in
      .head("200 OK", ["Content-Length: \(Self.bytes.count)"])
        + [.send(Array(Self.bytes.prefix(50_000))), .stall]
    }
    let run = BackgroundDownload(
      notices.downloader(isCancelled: { isStopped.isSet }), from: server.base, into: folder.path)
    wait { (try? folder.bytes(of: "sample.bin.part"))?.count == 50_000 }
    isStopped.set()
    let error = #expect(throws: DownloadError.self) { try run.outcome() }
    #expect(error?.kind == .interrupted)
    #expect(
      error?.description == """
        50.0 kB are kept in \(folder.path)/sample.bin.part.
        Stopped. Run this again to go on.
        """)
    let other = LoopbackServer(Self.good)
    try fetch(other)
    try expectSample()
    #expect(other.requests.map(\.start) == [50_000])
  }

  @Test func aFolderThatCannotBeMade() throws {
    try folder.write([1], to: "file")
    let server = LoopbackServer(Self.good)
    let error = #expect(throws: DownloadError.self) {
      try notices.downloader().fetch(
        Sample.file, from: [server.base], into: folder.path + "/file/inner")
    }
    #expect(error?.kind == .disk)
    #expect(error?.description.contains(": it is a file, not a folder.\n") == true, "\(error!)")
    #expect(error?.description.hasSuffix("Choose another one with --to DIR.") == true)
    #expect(server.requests.isEmpty)
  }

  #if os(Linux)
    @Test func aFullDiskEndsTheDownload() throws {
      let server = LoopbackServer(Self.good)
      // /dev/full refuses every byte as a full disk does. (It can be locked once: one test uses it.)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/sample.bin.part", withDestinationPath: "/dev/full")
      #expect(
        expectError(.disk, server) == """
          \(folder.path)/sample.bin.part cannot be written: No space left on device.
          Make room, or choose another folder with --to DIR; then run this again.
          """)
      #expect(server.requests.count == 1)
    }
  #endif
}
