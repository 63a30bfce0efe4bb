import Foundation
import SharedState
import TensorCore

/// Puts state back from a file that a `CheckpointWriter` has written.
///
/// The whole file is checked before anything is put back. Memory is taken for what the file holds,
/// never for what it claims to hold.
struct CheckpointReader: StateVisitor {
  /// What is wrong with the file.
  enum Problem: Error {
    case unreadable(String)
    /// Not a file that was written here, or not completely.
    case foreign(String)
    case damaged(String)
    case otherState(found: String, expected: String)
  }

  /// The settings of the run that wrote it.
  private(set) var settings = ""

  private let file: OpenFile
  private var rest: Int

  /// Opens a file and checks its header, size and checksum.
  ///
  /// - Throws: `Problem`, as do all methods.
  init(path: String) throws {
    // Opening a pipe would wait for a writer; O_NONBLOCK comes back at once.
    do {
      file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
    } catch {
      throw Problem.unreadable(error.message)
    }
    rest = try Self.check(file)
    try begin(.text, "settings")
    let count = try count(elementSize: 1)
    settings = String(decoding: try bytes(count), as: UTF8.self)
  }

  /// All pieces were read: the file must be at its end.
  func finish() throws {
    guard rest == 0 else {
      throw Problem.otherState(found: "\(rest) more bytes", expected: "nothing more")
    }
  }

  /// The length of the body of a file whose size and checksum are as its header says.
  private static func check(_ file: OpenFile) throws -> Int {
    let information = try reading { () throws(SystemError) in try file.status() }
    guard information.st_mode & S_IFMT == S_IFREG else { throw Problem.foreign("it is no file") }
    let size = Int(information.st_size)
    guard size > 0 else { throw Problem.damaged("it is empty") }
    var header = [UInt8](repeating: 0, count: min(size, CheckpointFormat.headerSize))
    try header.withUnsafeMutableBytes { try read(file, into: $0) }

    let magic = CheckpointFormat.magic
    guard header.starts(with: magic.prefix(header.count)) else {
      // The header is written last, so a file that was cut short begins with zeros.
      guard header.prefix(8).allSatisfy({ $0 == 0 }) else {
        throw Problem.foreign("it begins with other bytes")
      }
      throw Problem.damaged("it was never completed")
    }
    guard header.count == CheckpointFormat.headerSize else {
      throw Problem.damaged("it ends after \(size) bytes, inside its header")
    }
    let version: UInt32 = number(header[8..<12])
    guard version == CheckpointFormat.version else {
      throw Problem.foreign(
        "it has version \(version) of the format, and this program reads version "
          + "\(CheckpointFormat.version)")
    }
    let bodySize = size - CheckpointFormat.headerSize
    let claimed: UInt64 = number(header[16..<24])
    guard claimed == UInt64(bodySize) else {
      throw Problem.damaged(
        "it has \(bodySize) bytes after its header instead of \(claimed)")
    }
    try checkSum(file, size: bodySize, expected: number(header[12..<16]))
    return bodySize
  }

  /// Reads the body, and leaves the file where it was, behind the header.
  private static func checkSum(_ file: OpenFile, size: Int, expected: UInt32) throws {
    var checksum = Checksum()
    var chunk = [UInt8](repeating: 0, count: CheckpointFormat.chunkSize)
    var rest = size
    while rest > 0 {
      let count = min(rest, chunk.count)
      try chunk.withUnsafeMutableBytes { bytes in
        let part = UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
        try read(file, into: part, at: CheckpointFormat.headerSize + size - rest)
        checksum.add(UnsafeRawBufferPointer(part))
      }
      rest -= count
    }
    guard checksum.value == expected else {
      throw Problem.damaged("its checksum is not that of its bytes")
    }
  }

  // MARK: Pieces

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) throws {
    try begin(.tensor, name)
    let head = try bytes(2)
    var dimensions: [UInt64] = []
    for _ in 0..<head[1] { dimensions.append(try word()) }
    let expected = tensor.shape.dimensions
    guard dimensions == expected.map(UInt64.init) else {
      throw Problem.otherState(found: "\(name) \(dimensions)", expected: "\(expected)")
    }
    guard head[0] == MemoryLayout<Scalar>.size else {
      throw Problem.otherState(
        found: "\(name) in numbers of \(head[0]) bytes",
        expected: "numbers of \(MemoryLayout<Scalar>.size)")
    }
    let size = tensor.count * MemoryLayout<Scalar>.stride
    try take(size)
    // A tensor of its own: other copies of the old one are left alone.
    tensor = try Tensor(tensor.shape) { target in
      try Self.read(
        file, into: UnsafeMutableRawBufferPointer(start: target, count: size))
    }
  }

  mutating func visit(_ random: inout RandomSource, _ name: String) throws {
    try begin(.generator, name)
    var words: [UInt64] = []
    for _ in 0..<6 { words.append(try word()) }
    guard let restored = RandomSource(words: words) else {
      throw Problem.damaged("\(name) is in a state that no generator reaches")
    }
    random = restored
  }

  mutating func visit(_ number: inout Int, _ name: String) throws {
    try begin(.integer, name)
    number = Int(Int64(bitPattern: try word()))
  }

  mutating func visit(_ number: inout Double, _ name: String) throws {
    try begin(.number, name)
    number = Double(bitPattern: try word())
  }

  mutating func visit(_ numbers: inout [Int], _ name: String) throws {
    try begin(.integers, name)
    let words = try words(count(elementSize: 8))
    numbers = words.map { Int(Int64(bitPattern: $0)) }
  }

  mutating func visit(_ numbers: inout [Double], _ name: String) throws {
    try begin(.numbers, name)
    numbers = try words(count(elementSize: 8)).map(Double.init(bitPattern:))
  }

  // MARK: Bytes

  private mutating func begin(_ piece: CheckpointFormat.Piece, _ name: String) throws {
    guard rest > 0 else {
      throw Problem.otherState(found: "nothing more", expected: name)
    }
    let head = try bytes(3)
    let nameSize: UInt16 = Self.number(head[1..<3])
    let found = String(decoding: try bytes(Int(nameSize)), as: UTF8.self)
    guard head[0] == piece.rawValue, found == name else {
      throw Problem.otherState(found: found, expected: name)
    }
  }

  /// The length of a list, which must not be longer than the file.
  private mutating func count(elementSize: Int) throws -> Int {
    let count = try word()
    guard count <= UInt64(rest / elementSize) else {
      throw Problem.damaged("a list of \(count) does not fit into it")
    }
    return Int(count)
  }

  private mutating func word() throws -> UInt64 { Self.number(try bytes(8)[...]) }

  private mutating func words(_ count: Int) throws -> [UInt64] {
    let bytes = try bytes(8 * count)
    return (0..<count).map { Self.number(bytes[8 * $0..<8 * $0 + 8]) }
  }

  private mutating func bytes(_ count: Int) throws -> [UInt8] {
    try take(count)
    var result = [UInt8](repeating: 0, count: count)
    try result.withUnsafeMutableBytes { try Self.read(file, into: $0) }
    return result
  }

  private mutating func take(_ count: Int) throws {
    guard count <= rest else { throw Problem.damaged("it ends inside a piece of state") }
    rest -= count
  }

  private static func number<Number: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>) -> Number {
    bytes.reversed().reduce(0) { $0 << 8 | Number($1) }
  }

  private static func read(
    _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int? = nil
  ) throws {
    let count = try reading { () throws(SystemError) in try file.read(into: bytes, at: offset) }
    guard count == bytes.count else { throw Problem.damaged("it became shorter while it was read") }
  }

  private static func reading<Result>(
    _ body: () throws(SystemError) -> Result
  ) throws -> Result {
    do { return try body() } catch { throw Problem.unreadable(error.message) }
  }
}
