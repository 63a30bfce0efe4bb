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
}
