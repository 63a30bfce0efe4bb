import Foundation
import TestSupport
import Testing

@testable import Downloads

/// Downloads from a server that stalls, cuts off, lies and sends us elsewhere.
@Suite struct DownloaderTests {
  let folder = try! TemporaryFolder()
  let notices = Notices()
  static let bytes = Sample.bytes
  static let half = bytes.count / 2

  /// Downloads the sample, by default with little patience.
  @discardableResult
  func fetch(
    _ servers: LoopbackServer..., downloader: Downloader? = nil
  ) throws -> Downloader.Outcome {
    try (downloader ?? notices.downloader())
      .fetch(Sample.file, from: servers.map(\.base), into: folder.path)
  }

  func expectError(
    _ kind: DownloadError.Kind, _ servers: LoopbackServer..., downloader: Downloader? = nil
  ) -> String {
    let error = #expect(throws: DownloadError.self) {
      try (downloader ?? notices.downloader())
        .fetch(Sample.file, from: servers.map(\.base), into: folder.path)
    }
    #expect(error?.kind == kind)
    return error?.description ?? ""
  }

  /// The file is whole, and nothing lies beside it.
  func expectSample() throws {
    #expect(try folder.names == ["sample.bin"])
    #expect(try folder.bytes(of: "sample.bin") == Self.bytes)
  }

  static let good: LoopbackServer.Answer = { request, _ in .good(bytes, request) }
  static let wrong: LoopbackServer.Answer = { request, _ in
    .good(bytes.map { $0 ^ 1 }, request)
  }

  // MARK: Good servers

  @Test func downloadsAFile() throws {
    let server = LoopbackServer(Self.good)
    #expect(try fetch(server) == .downloaded(from: "127.0.0.1"))
    try expectSample()
    #expect(server.requests.map(\.path) == ["/sample.bin"])
    #expect(server.requests[0].headers["accept-encoding"] == "identity")
    #expect(notices.all.isEmpty)
  }

  @Test func whatIsThereIsNotAskedForAgain() throws {
    let server = LoopbackServer(Self.good)
    try folder.write(Self.bytes, to: "sample.bin")
    #expect(try fetch(server) == .alreadyThere)
    try expectSample()
    #expect(server.requests.isEmpty)
  }

  @Test func makesTheFolder() throws {
    let server = LoopbackServer(Self.good)
    let inner = folder.path + "/a/b"
    try notices.downloader().fetch(Sample.file, from: [server.base], into: inner)
    #expect(try folder.bytes(of: "a/b/sample.bin") == Self.bytes)
  }

  @Test func goesOnWhereAnEarlierRunStopped() throws {
    let server = LoopbackServer(Self.good)
    try folder.write(Array(Self.bytes.prefix(Self.half)), to: "sample.bin.part")
    try fetch(server)
    try expectSample()
    #expect(server.requests.map(\.start) == [Self.half])
  }

  @Test func aPartThatIsWholeIsOnlyChecked() throws {
    let server = LoopbackServer(Self.good)
    try folder.write(Self.bytes, to: "sample.bin.part")
    try fetch(server)
    try expectSample()
    #expect(server.requests.isEmpty)
  }

  @Test func aPartThatIsTooLongIsThrownAway() throws {
    let server = LoopbackServer(Self.good)
    try folder.write(Self.bytes + [1], to: "sample.bin.part")
    try fetch(server)
    try expectSample()
  }

  @Test func followsRedirectionsWithTheRange() throws {
    let target = LoopbackServer(Self.good)
    let elsewhere = target.base + "other/name"
    let server = LoopbackServer { _, _ in
      .head("302 Found", ["Location: \(elsewhere)", "Content-Length: 5"]) + [
        .send(Array("moved".utf8))
      ]
    }
    try folder.write(Array(Self.bytes.prefix(Self.half)), to: "sample.bin.part")
    try fetch(server)
    try expectSample()
    #expect(target.requests.map(\.path) == ["/other/name"])
    #expect(target.requests.map(\.start) == [Self.half])
  }

  @Test func aServerThatDoesNotSayHowMuchComes() throws {
    let server = LoopbackServer { _, _ in .head("200 OK") + [.send(Self.bytes)] }
    try fetch(server)
    try expectSample()
  }

  @Test func aServerThatSendsChunks() throws {
    let server = LoopbackServer { _, _ in
      let pieces = stride(from: 0, to: Self.bytes.count, by: 70_000).flatMap { start in
        let piece = Self.bytes[start..<min(start + 70_000, Self.bytes.count)]
        return Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
      }
      return .head("200 OK", ["Transfer-Encoding: chunked"]) + [
        .send(pieces + Array("0\r\n\r\n".utf8))
      ]
    }
    try fetch(server)
    try expectSample()
  }

  // MARK: Bad connections

  @Test func aServerThatIgnoresTheRangeBeginsAnew() throws {
    let server = LoopbackServer { _, _ in .whole(Self.bytes) }
    try folder.write(Array(Self.bytes.prefix(Self.half)), to: "sample.bin.part")
    try fetch(server)
    try expectSample()
    #expect(server.requests.map(\.start) == [Self.half])
  }

  @Test func aServerThatGoesOnElsewhere() throws {
    let server = LoopbackServer { request, number in
      number == 0
        ? .part(Self.bytes, from: 10) + [.send(Array(Self.bytes[10...]))]
        : .good(Self.bytes, request)
    }
    try folder.write(Array(Self.bytes.prefix(Self.half)), to: "sample.bin.part")
    try fetch(server)
    try expectSample()
    #expect(server.requests.map(\.start) == [Self.half, nil])
    #expect(notices.all.count == 1)
  }

  @Test func aConnectionThatIsCutOffIsTakenUpAgain() throws {
    let server = LoopbackServer { request, number in
      guard number < 3 else { return .good(Self.bytes, request) }
      let start = request.start ?? 0
      return
        (start == 0
        ? .head("200 OK", ["Content-Length: \(Self.bytes.count)"])
        : .part(Self.bytes, from: start)) + [.send(Array(Self.bytes[start..<(start + 30_000)]))]
    }
    // More cuts than attempts: each time something comes, patience begins anew.
    try fetch(server, downloader: notices.downloader(attempts: 2))
    try expectSample()
    #expect(server.requests.map(\.start) == [nil, 30_000, 60_000, 90_000])
    #expect(notices.all.count == 3)
    #expect(
      notices.all.first == "127.0.0.1 ended the connection after 30.0 kB of 200.0 kB: "
        + "trying again in 0.0 s, from 30.0 kB on.")
  }

  @Test func aConnectionThatIsCutOffWithoutALengthIsNoticed() throws {
    let server = LoopbackServer { request, number in
      number == 0
        ? .head("200 OK") + [.send(Array(Self.bytes.prefix(1000)))] : .good(Self.bytes, request)
    }
    try fetch(server)
    try expectSample()
    #expect(server.requests.map(\.start) == [nil, 1000])
  }

  @Test func aServerThatStallsIsLeftAndTakenUpAgain() throws {
    let server = LoopbackServer { request, number in
      number == 0
        ? .head("200 OK", ["Content-Length: \(Self.bytes.count)"])
          + [.send(Array(Self.bytes.prefix(50_000))), .stall]
        : .good(Self.bytes, request)
    }
    try fetch(server, downloader: notices.downloader(stall: .seconds(1)))
    try expectSample()
    #expect(server.requests.map(\.start) == [nil, 50_000])
    #expect(
      notices.all == [
        "127.0.0.1 sent nothing for 1.0 s: trying again in 0.0 s, from 50.0 kB on."
      ])
  }

  @Test func aServerThatNeverAnswersIsGivenUp() throws {
    let server = LoopbackServer { _, _ in [.stall] }
    let message = expectError(
      .unavailable, server, downloader: notices.downloader(stall: .milliseconds(300)))
    #expect(server.requests.count == 3)
    #expect(message.hasPrefix("sample.bin could not be downloaded:\n  127.0.0.1 sent nothing"))
    #expect(try folder.names.isEmpty)
  }

  @Test func whatCameBeforeTheEndIsKept() throws {
    let server = LoopbackServer { request, _ in
      request.start == nil
        ? .head("200 OK", ["Content-Length: \(Self.bytes.count)"])
          + [.send(Array(Self.bytes.prefix(50_000)))]
        : .status("503 Service Unavailable")
    }
    let message = expectError(.unavailable, server)
    #expect(message.contains("50.0 kB are kept in \(folder.path)/sample.bin.part.\nRun this again"))
    #expect(try folder.bytes(of: "sample.bin.part") == Array(Self.bytes.prefix(50_000)))
    // And the next run goes on from there.
    let other = LoopbackServer(Self.good)
    try fetch(other)
    #expect(other.requests.map(\.start) == [50_000])
    try expectSample()
  }

  @Test func aServerThatIsNotThere() throws {
    let server = LoopbackServer(Self.good)
    let base = server.base
    server.stop()
    Thread.sleep(forTimeInterval: 0.1)
    let error = #expect(throws: DownloadError.self) {
      try notices.downloader().fetch(Sample.file, from: [base], into: folder.path)
    }
    #expect(error?.kind == .unavailable)
    #expect(error?.description.contains("127.0.0.1 does not answer.") == true)
  }

  @Test func aNameThatNobodyHasIsAskedForOnce() throws {
    let time = ContinuousClock().measure {
      let error = #expect(throws: DownloadError.self) {
        try notices.downloader(attempts: 50).fetch(
          Sample.file, from: ["http://no-such-host.invalid/"], into: folder.path)
      }
      #expect(error?.kind == .unavailable)
      #expect(error?.description.contains("no-such-host.invalid") == true)
    }
    #expect(time < .seconds(5))
    #expect(notices.all.isEmpty)
  }

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
