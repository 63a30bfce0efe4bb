import Foundation
import SharedState
import TensorCore

/// Writes state into a file, piece by piece, so that a large network is not held twice.
struct CheckpointWriter: StateVisitor {
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var checksum = Checksum()
  private var bodySize = 0

  /// - Parameter file: empty, opened for writing.
  /// - Throws: `SystemError`, as do all methods.
  init(_ file: OpenFile, settings: String) throws {
    self.file = file
    buffer.reserveCapacity(CheckpointFormat.chunkSize)
    try [UInt8](repeating: 0, count: CheckpointFormat.headerSize)
      .withUnsafeBytes { try file.write($0) }
    try begin(.text, "settings")
    let text = Array(settings.utf8)
    try append(CheckpointFormat.bytes(of: UInt64(text.count)) + text)
  }

  /// Writes what is left and, last of all, the header.
  mutating func finish() throws {
    try flush()
    let header = CheckpointFormat.header(checksum: checksum.value, bodySize: bodySize)
    try header.withUnsafeBytes { try file.write($0, at: 0) }
  }

  // MARK: Pieces

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) throws {
    try begin(.tensor, name)
    let dimensions = tensor.shape.dimensions
    try append([UInt8(MemoryLayout<Scalar>.size), UInt8(dimensions.count)])
    for dimension in dimensions { try append(CheckpointFormat.bytes(of: UInt64(dimension))) }
    // The processors that this runs on are little-endian, so numbers are written as they lie.
    let count = tensor.count
    try flush()
    let bytes = count * MemoryLayout<Scalar>.stride
    try tensor.withPointer {
      try write(UnsafeRawBufferPointer(start: $0, count: bytes))
    }
  }

  mutating func visit(_ random: inout RandomSource, _ name: String) throws {
    try begin(.generator, name)
    for word in random.words { try append(CheckpointFormat.bytes(of: word)) }
  }

  mutating func visit(_ number: inout Int, _ name: String) throws {
    try begin(.integer, name)
    try append(CheckpointFormat.bytes(of: Int64(number)))
  }

  mutating func visit(_ number: inout Double, _ name: String) throws {
    try begin(.number, name)
    try append(CheckpointFormat.bytes(of: number.bitPattern))
  }

  mutating func visit(_ numbers: inout [Int], _ name: String) throws {
    try begin(.integers, name)
    try append(CheckpointFormat.bytes(of: UInt64(numbers.count)))
    for number in numbers { try append(CheckpointFormat.bytes(of: Int64(number))) }
  }

  mutating func visit(_ numbers: inout [Double], _ name: String) throws {
    try begin(.numbers, name)
    try append(CheckpointFormat.bytes(of: UInt64(numbers.count)))
    for number in numbers { try append(CheckpointFormat.bytes(of: number.bitPattern)) }
  }

  // MARK: Bytes

  private mutating func begin(_ piece: CheckpointFormat.Piece, _ name: String) throws {
    let name = name.utf8.prefix(Int(UInt16.max))
    try append([piece.rawValue] + CheckpointFormat.bytes(of: UInt16(name.count)) + name)
  }

  private mutating func append(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= CheckpointFormat.chunkSize { try flush() }
  }

  private mutating func flush() throws {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// Writes a part of the body.
  private mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
    checksum.add(bytes)
    bodySize += bytes.count
    try file.write(bytes)
  }
}
