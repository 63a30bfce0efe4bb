import Foundation
import SharedState
import TensorCore

/// The part of an `.npy` file before the elements.
///
/// Six bytes of magic, two of version, the dictionary's length (two bytes in version 1, four in 2
/// and 3), and the dictionary, filled up with spaces so that the elements begin at a multiple of 64:
///
/// ```
/// {'descr': '<f4', 'fortran_order': False, 'shape': (60, 100), }
/// ```
struct NumPyHeader {
  let type: String
  let shape: [Int]
  /// Whether the first axis is the innermost, and not the last: NumPy's order for `x.T`.
  var isFortranOrder = false
  /// Where in the file the type and the shape are written, and where the elements begin.
  var typeOffset = 0
  var shapeOffset = 0
  var bodyOffset = 0

  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
}

// MARK: - Writing

extension NumPyHeader {
  /// The bytes that `numpy.save` writes, which leaves room for a first axis of 21 digits.
  var encoded: Data {
    let axes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(axes)), }"
    if let first = shape.first { text += String(repeating: " ", count: 21 - "\(first)".count) }
    let prefix = Self.magic.count + 4
    text += String(repeating: " ", count: 64 - (prefix + text.count + 1) % 64) + "\n"
    var bytes = Data(Self.magic + [1, 0])
    bytes.append(contentsOf: [UInt8(text.count & 0xFF), UInt8(text.count >> 8)])
    bytes.append(contentsOf: text.utf8)
    return bytes
  }
}

// MARK: - Reading

extension NumPyHeader {
  init(_ bytes: Data, path: String) throws(NumPyFileError) {
    guard bytes.starts(with: Self.magic) else {
      throw NumPyFileError(
        .wrongMagic, file: path, at: 0, expected: "the bytes 93 4e 55 4d 50 59 (NUMPY)",
        found: bytes.isEmpty
          ? "an empty file"
          : bytes.prefix(6).hexadecimal,
        advice: "This is no .npy file; an .npz file is an archive of several: see NumPyArchive.")
    }
    func expectBytes(upTo end: Int, _ part: String) throws(NumPyFileError) {
      if bytes.count < end {
        throw NumPyFileError(
          .truncated, file: path, at: bytes.count, expected: "\(part) up to byte \(end)",
          found: "the end of the file", advice: NumPyFileError.truncatedAdvice)
      }
    }
    try expectBytes(upTo: 8, "the format's version")
    let major = bytes[6]
    guard (1...3).contains(major), bytes[7] == 0 else {
      throw NumPyFileError(
        .unsupported, file: path, at: 6, expected: "version 1.0, 2.0 or 3.0 of the format",
        found: "\(major).\(bytes[7])", advice: "Save it again with numpy.save or numpy.savez.")
    }
    let textOffset = major == 1 ? 10 : 12
    try expectBytes(upTo: textOffset, "the header's length")
    let length = bytes[8..<textOffset].reversed().reduce(0) { $0 << 8 | Int($1) }
    try expectBytes(upTo: textOffset + length, "a header")

    var parser = HeaderParser(
      bytes: bytes, position: textOffset, end: textOffset + length, path: path)
    self = try parser.header()
    bodyOffset = textOffset + length
  }

  /// The shape, if its elements are as many as the file holds.
  func checkedShape(path: String, fileSize: Int) throws(NumPyFileError) -> Shape {
    // A type such as '<f4' ends with its size; others have been refused.
    var byteCount = Int(type.dropFirst(2)) ?? 1
    for dimension in shape {
      let (product, overflows) = byteCount.multipliedReportingOverflow(by: dimension)
      if overflows {
        throw NumPyFileError(
          .tooLarge, file: path, at: shapeOffset, expected: "a shape that fits into memory",
          found: "\(shape)", advice: "The header is damaged: save or copy the file again.")
      }
      byteCount = product
    }
    let found = fileSize - bodyOffset
    if found < byteCount {
      throw NumPyFileError(
        .truncated, file: path, at: bodyOffset, expected: "\(byteCount) bytes of elements",
        found: "\(found)", advice: NumPyFileError.truncatedAdvice)
    }
    if found > byteCount {
      throw NumPyFileError(
        .extraBytes, file: path, at: bodyOffset + byteCount, expected: "the end of the file",
        found: "\(found - byteCount) more bytes",
        advice: "An .npy file holds one array: save it again with numpy.save or numpy.savez.")
    }
    return Shape(shape)
  }
}

extension NumPyFileError {
  fileprivate static let truncatedAdvice = "The file is cut off: save or copy it again."
}

/// Reads the few Python literals that a header consists of, and knows where in the file it is.
private struct HeaderParser {
  let bytes: Data
  var position: Int
  let end: Int
  let path: String

  private var current: Character? {
    position < end ? Character(Unicode.Scalar(bytes[position])) : nil
  }

  mutating func header() throws(NumPyFileError) -> NumPyHeader {
    var type: (value: String, offset: Int)?
    var order: Bool?
    var shape: (value: [Int], offset: Int)?
    try expect("{")
    while true {
      skipSpaces()
      if current == "}" { break }
      let keyOffset = position
      let key = try string()
      try expect(":")
      skipSpaces()
      let offset = position
      switch key {
      case "descr" where type == nil: type = (try typeName(), offset)
      case "fortran_order" where order == nil: order = try boolean()
      case "shape" where shape == nil: shape = (try tuple(), offset)
      default:
        throw malformed(
          at: keyOffset, expected: "the keys 'descr', 'fortran_order' and 'shape', once each",
          found: "'\(key)'")
      }
      skipSpaces()
      if current == "," { position += 1 } else if current != "}" { throw malformed("',' or '}'") }
    }
    guard let type, let order, let shape else {
      throw malformed("the keys 'descr', 'fortran_order' and 'shape'")
    }
    position += 1
    skipSpaces()
    if position != end { throw malformed("nothing but spaces behind the dictionary") }
    return NumPyHeader(
      type: type.value, shape: shape.value, isFortranOrder: order, typeOffset: type.offset,
      shapeOffset: shape.offset)
  }

  private mutating func skipSpaces() {
    while let current, current == " " || current == "\n" || current == "\t" || current == "\r" {
      position += 1
    }
  }

  private mutating func expect(_ character: Character) throws(NumPyFileError) {
    skipSpaces()
    guard current == character else { throw malformed("'\(character)'") }
    position += 1
  }

  /// 'text' or "text", without escapes.
  private mutating func string() throws(NumPyFileError) -> String {
    guard let quote = current, quote == "'" || quote == "\"" else { throw malformed("a string") }
    position += 1
    var text = ""
    while let character = current, character != quote {
      text.append(character)
      position += 1
    }
    guard current != nil else { throw malformed("a closing \(quote)") }
    position += 1
    return text
  }

  private mutating func typeName() throws(NumPyFileError) -> String {
    if current == "[" {
      throw NumPyFileError(
        .unsupported, file: path, at: position, expected: "one type for all elements",
        found: "a structured array", advice: "Save each of its fields in a file of its own.")
    }
    return try string()
  }

  private mutating func boolean() throws(NumPyFileError) -> Bool {
    for (word, value) in [("False", false), ("True", true)] {
      if bytes[position..<end].starts(with: word.utf8) {
        position += word.utf8.count
        return value
      }
    }
    throw malformed("True or False")
  }

  /// (), (3,), (3, 4) and so on.
  private mutating func tuple() throws(NumPyFileError) -> [Int] {
    try expect("(")
    var numbers: [Int] = []
    while true {
      skipSpaces()
      if current == ")" { break }
      numbers.append(try number())
      skipSpaces()
      if current == "," { position += 1 } else if current != ")" { throw malformed("',' or ')'") }
    }
    position += 1
    return numbers
  }

  private mutating func number() throws(NumPyFileError) -> Int {
    let start = position
    while let current, ("0"..."9").contains(current) { position += 1 }
    guard position > start else { throw malformed("a length, 0 or more") }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Int(digits) else {
      throw NumPyFileError(
        .tooLarge, file: path, at: start, expected: "a length that fits into 64 bits",
        found: digits, advice: "The header is damaged: save or copy the file again.")
    }
    return number
  }

  private func malformed(_ expected: String) -> NumPyFileError {
    let found: String =
      switch current {
      case nil: "the end of the header"
      case "\n": "the end of the line"
      case let character?: "'\(character)'"
      }
    return malformed(at: position, expected: expected, found: found)
  }

  private func malformed(at offset: Int, expected: String, found: String) -> NumPyFileError {
    NumPyFileError(
      .malformedHeader, file: path, at: offset, expected: expected, found: found,
      advice: "The header is damaged: save or copy the file again.")
  }
}
