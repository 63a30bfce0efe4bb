import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Downloads

/// A file to be served: bytes without a pattern, so that a part in the wrong place is noticed.
enum Sample {
  static let bytes: [UInt8] = {
    var state: UInt32 = 1
    return (0..<200_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
  }()

  static let file = PublishedFile("sample.bin", size: bytes.count, md5: md5(bytes))

  static func md5(_ bytes: [UInt8]) -> String {
    let folder = try! TemporaryFolder()
    return try! MD5.ofFile(at: folder.write(bytes, to: "file"))!
  }
}

/// What a downloader said.
final class Notices: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func add(_ line: String) { lines.withLock { $0.append(line) } }

  /// A downloader for tests: it tries again at once. Its patience with a silent server is that of the
  /// program, so that a busy machine is not taken for one, unless the test is about it.
  func downloader(
    stall: Duration = .seconds(30), attempts: Int = 3,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Downloader {
    Downloader(
      patience: Patience(stall: stall, attempts: attempts, pause: .milliseconds(10)),
      notice: { self.add($0) }, isCancelled: isCancelled)
  }
}

/// Something that one thread tells another.
final class Flag: Sendable {
  private let value = Atomic<Bool>(false)

  var isSet: Bool { value.load(ordering: .acquiring) }

  func set() { value.store(true, ordering: .releasing) }
}

/// A download in a thread of its own. The threads of Swift's tasks are as many as there are cores,
/// and tests that wait for each other on them would wait for ever.
final class BackgroundDownload: Sendable {
  private let result = Mutex<Result<Downloader.Outcome, DownloadError>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ downloader: Downloader, from base: String, into folder: String) {
    Thread.detachNewThread {
      let result = Result { () throws(DownloadError) in
        try downloader.fetch(Sample.file, from: [base], into: folder)
      }
      self.result.withLock { $0 = result }
      self.isDone.signal()
    }
  }

  /// Waits for the end. To be called once.
  func outcome() throws -> Downloader.Outcome? {
    isDone.wait()
    return try result.withLock { $0 }?.get()
  }
}

/// Waits until something is so.
func wait(until isSo: () -> Bool) {
  while !isSo() { Thread.sleep(forTimeInterval: 0.005) }
}
