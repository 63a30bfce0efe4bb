import Foundation
import SharedState

/// Downloads published files, so that a file under its own name is always whole and as published.
///
/// What comes is written to `<name>.part`, and gets its name once its checksum is right. A run that
/// was stopped goes on where it was; what is there already is not asked for again.
///
/// ```swift
/// let downloader = Downloader()
/// let dataset = PublishedDataset.named(.mnist)!
/// try downloader.fetch(dataset.files[0], from: dataset.mirrors, into: "Data/mnist")
/// ```
public struct Downloader: Sendable {
  /// How a file came to be there.
  public enum Outcome: Equatable, Sendable {
    /// With the published bytes.
    case alreadyThere
    /// From this host.
    case downloaded(from: String)
  }

  /// How far a request has come that brings what is missing of a file.
  public enum Event: Equatable, Sendable {
    /// So many bytes of the file are there already.
    case began(PublishedFile, received: Int)
    /// So many bytes are there now; the speed is a text such as "3.2 MB/s", or empty.
    case received(Int, speed: String)
    /// The file is complete, or else the request was given up.
    case ended(isComplete: Bool)
  }

  /// How long to wait, and how often to ask again.
  public var patience: Patience
  /// Told how far it is, many times a second.
  public var progress: @Sendable (Event) -> Void
  /// Told what goes wrong and is tried again, a line at a time.
  public var notice: @Sendable (String) -> Void
  /// Asked many times a second: has the user pressed Ctrl-C?
  public var isCancelled: @Sendable () -> Bool

  /// Without arguments one that tells nobody anything, and that nobody cancels.
  public init(
    patience: Patience = Patience(),
    progress: @escaping @Sendable (Event) -> Void = { _ in },
    notice: @escaping @Sendable (String) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.patience = patience
    self.progress = progress
    self.notice = notice
    self.isCancelled = isCancelled
  }

  /// Makes sure that the file is in the folder, which is made if need be.
  ///
  /// - Parameter mirrors: Addresses that the file's name is appended to; the first that gives the
  ///   published bytes ends the search.
  /// - Throws: `DownloadError` if none does, the folder cannot be written to, or the user stops it.
  @discardableResult
  public func fetch(
    _ file: PublishedFile, from mirrors: [String], into folder: String
  ) throws(DownloadError) -> Outcome {
    try Self.makeFolder(folder)
    let final = folder + (folder.hasSuffix("/") ? "" : "/") + file.name
    if let found = try MD5.ofFile(at: final) {
      if found == file.md5 { return .alreadyThere }
      notice("\(final) is not the published file; it stays until that one is here and checked.")
    }
    let part = try PartFile(path: final + ".part")
    defer { part.removeIfEmpty() }
    // Another program may have brought it since.
    if try MD5.ofFile(at: final) == file.md5 { return .alreadyThere }
    if part.size > file.size { try part.empty() }

    var failures: [String] = []
    var isWrong = false
    for mirror in mirrors {
      let address = mirror + (mirror.hasSuffix("/") ? "" : "/") + file.name
      guard let url = URL(string: address), let host = url.host() else {
        failures.append("\(address) is not an address.")
        continue
      }
      part.keepsOldBytes = part.size > 0
      switch try bring(file, from: url, into: part) {
      case .success:
        try part.rename(to: final)
        return .downloaded(from: host)
      case .failure(let failure):
        failures.append("\(host) \(failure.details)")
        if case .checksum = failure { isWrong = true }
        if mirror != mirrors.last { notice("\(host) \(failure.text): trying the next address.") }
      }
    }
    let advice = """
      Run this again later; or download it in another way, put it into
      \(folder), and run this again: it checks what is there.
      """
    throw isWrong
      ? .wrongChecksum(file, failures: failures, advice: advice)
      : .unavailable(file, failures: failures, part: part, advice: advice)
  }

  /// Why a mirror did not give the file.
  private enum MirrorFailure: Error {
    case transfer(TransferFailure)
    case checksum(found: String, expected: String)

    var text: String {
      switch self {
      case .transfer(let failure): failure.text
      case .checksum: "sent bytes with a wrong checksum"
      }
    }

    /// The same as a sentence, with all that is known.
    var details: String {
      switch self {
      case .transfer(let failure): failure.text + "."
      case .checksum(let found, let expected):
        """
        sent bytes with a wrong checksum:
            their MD5      \(found)
            published MD5  \(expected)
        """
      }
    }
  }

  /// Fills the part from one mirror, with as many attempts as patience has.
  private func bring(
    _ file: PublishedFile, from url: URL, into part: PartFile
  ) throws(DownloadError) -> Result<Void, MirrorFailure> {
    var failuresInARow = 0
    var hasReceived = false
    while true {
      if part.size < file.size {
        let before = part.size
        if let failure = try transfer(file, from: url, into: part) {
          if part.size > before { (failuresInARow, hasReceived) = (0, true) }
          failuresInARow += 1
          guard failure.isTemporary(afterReceiving: hasReceived), failuresInARow < patience.attempts
          else { return .failure(.transfer(failure)) }
          try pause(after: failuresInARow, failure, url, part)
          continue
        }
      }
      let found = try part.md5()
      if found == file.md5 { return .success(()) }
      let hadOldBytes = part.keepsOldBytes
      try part.empty()
      guard hadOldBytes else {
        return .failure(.checksum(found: found, expected: file.md5))
      }
      // The damage may be in what an earlier run, or another mirror, left.
      notice("What was kept of \(file.name) does not fit the rest: beginning anew.")
    }
  }

  /// One request, with its progress shown; nil once the part is complete.
  private func transfer(
    _ file: PublishedFile, from url: URL, into part: PartFile
  ) throws(DownloadError) -> TransferFailure? {
    progress(.began(file, received: part.size))
    var isComplete = false
    defer { progress(.ended(isComplete: isComplete)) }
    var speed = Speed(from: part.size)
    do {
      try Transfer(url: url, size: file.size, stall: patience.stall, isCancelled: isCancelled)
        .run(into: part) {
          speed.update(part.size)
          progress(.received(part.size, speed: speed.text))
        }
      isComplete = true
      return nil
    } catch .local(let error) {
      throw error.kind == .interrupted ? .interrupted(part) : error
    } catch {
      return error
    }
  }

  /// Waits before the next attempt, and says so.
  private func pause(
    after failures: Int, _ failure: TransferFailure, _ url: URL, _ part: PartFile
  ) throws(DownloadError) {
    let time = patience.pause * (1 << min(failures - 1, 6))
    notice(
      "\(url.host() ?? "") \(failure.text): trying again in \(time.inWords)"
        + (part.size > 0 ? ", from \(part.size.asBytes) on." : "."))
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end {
      if isCancelled() { throw .interrupted(part) }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  private static func makeFolder(_ folder: String) throws(DownloadError) {
    do {
      try SharedState.makeFolder(URL(filePath: folder, directoryHint: .isDirectory))
    } catch {
      throw DownloadError(
        kind: .disk,
        description: """
          The folder \(folder) cannot be made, because of \(error.part): \(error.reason).
          Choose another one with --to DIR.
          """)
    }
  }
}
