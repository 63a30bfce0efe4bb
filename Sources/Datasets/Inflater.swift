import CZlib
import TensorCore

/// zlib's code for "a window of 32 KB, and a gzip header and trailer around the data".
let gzipWindow: Int32 = 15 + 16

/// The bytes unpacked so far, in a buffer that grows up to one byte over the limit.
///
/// The one byte more shows that there is more than the limit allows.
struct UnpackedBytes {
  private(set) var buffer: [UInt8]
  private(set) var count = 0
  private let limit: Int

  /// An empty buffer for packed bytes that may become up to `limit` bytes.
  init(of packed: [UInt8], limit: Int) {
    // A gzip file ends with the size it unpacks to. It may lie, but not by more than deflate
    // can pack, which is 1032 to 1.
    let stated = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    self.limit = min(max(limit, 0), Int.max - 1)
    buffer = [UInt8](repeating: 0, count: min(self.limit, stated, packed.count * 1032) + 1)
  }

  var isOverLimit: Bool { count > limit }

  /// Lets `body` write to the free end of the buffer, and adds as many bytes as it says it wrote.
  mutating func fill(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    if count == buffer.count {
      let size = min(limit + 1, max(buffer.count * 2, 1 << 12))
      buffer.append(contentsOf: repeatElement(0, count: size - buffer.count))
    }
    let used = count
    count += buffer.withUnsafeMutableBufferPointer { buffer in
      let end = min(buffer.count, used + Int(Int32.max))
      return body(UnsafeMutableBufferPointer(rebasing: buffer[used..<end]))
    }
  }

  /// The bytes, without the free end.
  consuming func finished() -> [UInt8] {
    buffer.removeLast(buffer.count - count)
    return buffer
  }
}

/// Unpacks member after member into `output`, and stops early when that is over its limit.
func unpack(
  _ bytes: [UInt8], into output: inout UnpackedBytes, file: String
) throws(DatasetError) {
  guard Gzip.isCompressed(bytes) else {
    throw DatasetError(
      .wrongMagic, file: file, at: .byte(0), expected: "gzip data (1f 8b)",
      found: bytes.isEmpty ? "nothing" : hex(bytes.prefix(2)),
      advice: "The file is not packed with gzip.")
  }
  let inflater = Inflater(file: file)
  var consumed = 0
  var memberStart = 0  // in the output
  while true {
    let step = inflater.step(bytes, from: consumed, into: &output)
    consumed = step.consumed
    if output.isOverLimit { return }

    switch step.status {
    case Z_STREAM_END:
      let rest = bytes[consumed...]
      if rest.allSatisfy({ $0 == 0 }) { return }
      guard rest.starts(with: [0x1f, 0x8b]) else {
        throw DatasetError(
          .extraBytes, file: file, at: .byte(consumed), expected: "the end of the gzip file",
          found: "\(counted(rest.count, "more byte")) (\(hex(rest.prefix(4))) ...)",
          advice: "Something was added to the file, or it is damaged: download it again.")
      }
      inflater.reset()
      memberStart = output.count
    case Z_OK, Z_BUF_ERROR:
      guard consumed < bytes.count || step.outputIsFull else {
        throw DatasetError(
          .truncated, file: file, at: .byte(consumed), expected: "more gzip data",
          found: "the end of the file", advice: "The file is cut short: download it again.")
      }
    default:
      throw inflater.failure(
        step.status, bytes, at: consumed, member: output.buffer[memberStart..<output.count])
    }
  }
}

/// zlib's inflater. zlib keeps the address of its stream, so the stream lives on the heap.
struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let file: String

  init(file: String) {
    self.file = file
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    let status = inflateInit2_(stream, gzipWindow, ZLIB_VERSION, size)
    require(status == Z_OK, "zlib does not start: status \(status).")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes ready for the next member.
  func reset() { inflateReset(stream) }

  /// Unpacks as much as `source` holds and `target` takes.
  func step(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> (status: Int32, consumed: Int, produced: Int) {
    let available = min(source.count, Int(Int32.max))
    let free = min(target.count, Int(Int32.max))
    stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
    stream.pointee.avail_in = uInt(available)
    stream.pointee.next_out = target.baseAddress
    stream.pointee.avail_out = uInt(free)
    let status = inflate(stream, Z_NO_FLUSH)
    return (
      status, available - Int(stream.pointee.avail_in), free - Int(stream.pointee.avail_out)
    )
  }

  /// Unpacks as much as fits into the free end of the output.
  func step(
    _ bytes: [UInt8], from start: Int, into output: inout UnpackedBytes
  ) -> (status: Int32, consumed: Int, outputIsFull: Bool) {
    var result = (status: Z_OK, consumed: start, outputIsFull: false)
    output.fill { target in
      bytes.withUnsafeBufferPointer { source in
        let step = step(UnsafeBufferPointer(rebasing: source[start...]), into: target)
        result = (step.status, start + step.consumed, step.produced == target.count)
        return step.produced
      }
    }
    return result
  }

  /// What zlib's status means. zlib stops right behind a checksum or length that is wrong.
  func failure(
    _ status: Int32, _ bytes: [UInt8], at offset: Int, member: ArraySlice<UInt8>
  ) -> DatasetError {
    guard let name = wrongField else { return failure(status, at: offset) }
    let stored = bytes[(offset - 4)..<offset].reversed().reduce(0) { $0 << 8 | UInt($1) }
    let actual = name == "checksum" ? checksum(of: member) : UInt(member.count) & 0xffff_ffff
    return DatasetError(
      .wrongChecksum, file: file, at: .byte(offset - 4),
      expected: "the \(name) of the unpacked data, 0x\(String(actual, radix: 16))",
      found: "0x\(String(stored, radix: 16))", advice: Self.advice)
  }

  /// The same where the bytes are not at hand any more.
  func failure(_ status: Int32, at offset: Int) -> DatasetError {
    if let name = wrongField {
      return DatasetError(
        .wrongChecksum, file: file, at: .byte(offset - 4),
        expected: "the \(name) of the unpacked data", found: "another one", advice: Self.advice)
    }
    return DatasetError(
      .corruptGzip, file: file, at: .byte(offset), expected: "gzip data",
      found: "damage near here (\(message ?? "zlib error \(status)"))", advice: Self.advice)
  }

  private static let advice = "The file is damaged: download it again."

  private var message: String? { stream.pointee.msg.map { String(cString: $0) } }

  /// The part of a gzip file's trailer that zlib found wrong, if it was that.
  private var wrongField: String? {
    switch message {
    case "incorrect data check": "checksum"
    case "incorrect length check": "length"
    default: nil
    }
  }

  private func checksum(of bytes: ArraySlice<UInt8>) -> UInt {
    bytes.withUnsafeBufferPointer { UInt(crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
