import CZlib
import Foundation

/// The content of a file, read piece by piece, and unpacked on the way where it is packed with gzip.
///
/// `DataFile` holds a whole file in memory; this holds 256 KB of it, however long the file is. What
/// it unpacks to has a limit all the same: a gzip file can grow a thousandfold.
struct UnpackedStream: ~Copyable {
  let path: String
  /// Whether the file starts as a gzip file does. Its name plays no part.
  let isPacked: Bool
  /// How many bytes of the content were read so far.
  private(set) var offset = 0

  private let descriptor: Int32
  private let limit: Int
  private let inflater: Inflater
  /// Bytes of the file as it is stored: what lies before `start` is used up.
  private var input = [UInt8](repeating: 0, count: Self.bufferSize)
  private var start = 0
  private var end = 0
  /// How many bytes of the file, as it is stored, were used up.
  private var consumed = 0
  private var isAtEndOfFile = false
  private var isFinished = false

  static let bufferSize = 1 << 18

  /// Opens a file whose content has at most `limit` bytes.
  init(reading path: String, limit: Int) throws(DatasetError) {
    let (descriptor, _) = try DataFile.open(path)
    self.path = path
    self.descriptor = descriptor
    self.limit = limit
    inflater = Inflater(file: path)
    var first: [UInt8] = [0, 0]
    let count = pread(descriptor, &first, 2, 0)
    isPacked = count == 2 && Gzip.isCompressed(first)
  }

  deinit { close(descriptor) }

  /// Fills `target` with the next bytes; fewer, or none, only at the end of the content.
  mutating func read(
    into target: UnsafeMutableBufferPointer<UInt8>
  ) throws(DatasetError) -> Int {
    var filled = 0
    while filled < target.count && !isFinished {
      let rest = UnsafeMutableBufferPointer(rebasing: target[filled...])
      let count = try isPacked ? inflate(into: rest) : copy(into: rest)
      filled += count
      offset += count
      guard offset <= limit else {
        throw error(
          .tooLarge, expected: "at most \(counted(limit, "byte"))", found: "more",
          advice: "Check that this is the right file.")
      }
    }
    return filled
  }

  /// Reads on to the end, so that the checksum of the gzip file is compared.
  mutating func readToEnd() throws(DatasetError) {
    try skip(.max)
  }

  /// Reads `count` bytes away; fewer, if the content ends before.
  mutating func skip(_ count: Int) throws(DatasetError) {
    var scratch = [UInt8](repeating: 0, count: min(count, Self.bufferSize))
    var rest = count
    while rest > 0 {
      let wanted = min(rest, scratch.count)
      let got = try read(&scratch, wanted)
      if got < wanted { return }
      rest -= got
    }
  }

  /// The next `count` bytes; fewer only at the end of the content.
  mutating func bytes(_ count: Int) throws(DatasetError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try read(&bytes, count)
    bytes.removeLast(count - got)
    return bytes
  }

  private mutating func read(
    _ buffer: inout [UInt8], _ count: Int
  ) throws(DatasetError) -> Int {
    try buffer.withUnsafeMutableBufferPointer { buffer throws(DatasetError) in
      try read(into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// A problem at the place that was reached in the content.
  func error(
    _ kind: DatasetError.Kind, at offset: Int? = nil, expected: String, found: String,
    advice: String
  ) -> DatasetError {
    let place = offset ?? self.offset
    return DatasetError(
      kind, file: path, at: isPacked ? .unpackedByte(place) : .byte(place), expected: expected,
      found: found, advice: advice)
  }

  // MARK: The file

  /// Makes sure that at least `count` bytes are in the buffer, unless the file ends before.
  private mutating func fill(atLeast count: Int) throws(DatasetError) {
    while end - start < count && !isAtEndOfFile {
      if start > 0 {
        input.replaceSubrange(..<(end - start), with: Array(input[start..<end]))
        (start, end) = (0, end - start)
      }
      let got = input.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress! + end, buffer.count - end)
      }
      if got > 0 {
        end += got
      } else if got == 0 {
        isAtEndOfFile = true
      } else if errno != EINTR {
        throw DataFile.openingFailed(path, code: errno)
      }
    }
  }

  private mutating func use(_ count: Int) {
    start += count
    consumed += count
  }

  private mutating func copy(
    into target: UnsafeMutableBufferPointer<UInt8>
  ) throws(DatasetError) -> Int {
    try fill(atLeast: 1)
    let count = min(end - start, target.count)
    if count == 0 { isFinished = true }
    _ = target.update(fromContentsOf: input[start..<(start + count)])
    use(count)
    return count
  }

  // MARK: Gzip

  /// Unpacks into `target` what can be unpacked at once.
  private mutating func inflate(
    into target: UnsafeMutableBufferPointer<UInt8>
  ) throws(DatasetError) -> Int {
    try fill(atLeast: 1)
    let step = input.withUnsafeBufferPointer {
      inflater.step(UnsafeBufferPointer(rebasing: $0[start..<end]), into: target)
    }
    use(step.consumed)
    switch step.status {
    case Z_STREAM_END:
      try beginNextMember()
    case Z_OK, Z_BUF_ERROR:
      guard step.consumed + step.produced > 0 || !isAtEndOfFile else {
        throw DatasetError(
          .truncated, file: path, at: .byte(consumed), expected: "more gzip data",
          found: "the end of the file", advice: "The file is cut short: download it again.")
      }
    default:
      throw inflater.failure(step.status, at: consumed)
    }
    return step.produced
  }

  /// Behind a member comes another one, or zeros up to the end.
  private mutating func beginNextMember() throws(DatasetError) {
    try fill(atLeast: 2)
    if end - start >= 2, input[start] == 0x1f, input[start + 1] == 0x8b {
      inflater.reset()
      return
    }
    isFinished = true
    while true {
      try fill(atLeast: 1)
      guard start < end else { return }
      guard let other = input[start..<end].firstIndex(where: { $0 != 0 }) else {
        use(end - start)
        continue
      }
      throw DatasetError(
        .extraBytes, file: path, at: .byte(consumed + other - start),
        expected: "the end of the gzip file",
        found: "more bytes (\(hex(input[other..<min(other + 4, end)])) ...)",
        advice: "Something was added to the file, or it is damaged: download it again.")
    }
  }
}
