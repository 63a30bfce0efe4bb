import Foundation
import TensorCore
import Testing

@testable import Training

extension Tensor {
  init(npy path: String) throws {
    try self.init(npyBytes: Data(contentsOf: URL(filePath: path)), path: path)
  }
}

extension NumPyIntegers {
  init(npy path: String) throws {
    try self.init(npyBytes: Data(contentsOf: URL(filePath: path)), path: path)
  }
}

/// Files that NumPy wrote, `Fixtures/arrays.py`.
struct NumPyFileReadingTests {
  private let numbers: [Double] = [1, -2.5, 3, 1e-3, 0.1, -7e20]

  @Test(arguments: ["f8-matrix.npy", "version-2.npy", "version-3.npy", "fortran.npy"])
  func doublesOfEachVersion(name: String) throws {
    #expect(try Tensor<Double>(npy: fixture(name)) == Tensor([2, 3], numbers))
  }

  @Test func floats() throws {
    let x = try Tensor<Float>(npy: fixture("f4-matrix.npy"))
    #expect(x == Tensor([2, 3], numbers.map { Float($0) }))
    let vector = try Tensor<Float>(npy: fixture("f4-vector.npy"))
    #expect(vector == Tensor([0.5, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude]))
    #expect(vector[1].sign == .minus)
  }

  @Test func everyRank() throws {
    #expect(try Tensor<Double>(npy: fixture("f8-number.npy")) == Tensor([], [0.1]))
    #expect(try Tensor<Float>(npy: fixture("f4-empty.npy")).shape == [0, 3])
    let images = try Tensor<Float>(npy: fixture("f4-images.npy"))
    #expect(images == Tensor([2, 3, 4, 1], (0..<24).map { Float($0) }))
  }

  /// The transpose of an array, as numpy.save writes it: the first axis innermost.
  @Test func fortranOrder() throws {
    let x = try Tensor<Float>(npy: fixture("f4-fortran.npy"))
    #expect(x.shape == [4, 3, 2])
    for i in 0..<4 {
      for j in 0..<3 { for k in 0..<2 { #expect(x[i, j, k] == Float(12 * k + 4 * j + i)) } }
    }
    #expect(try NumPyIntegers(npy: fixture("i8-fortran.npy")).values == [0, 2, 1, 3])
    #expect(try Tensor<Float>(npy: fixture("f4-fortran-empty.npy")).shape == [3, 0])
  }

  @Test func integers() throws {
    let wide = try NumPyIntegers(npy: fixture("i8.npy"))
    #expect(wide.shape == [2, 2])
    #expect(wide.values == [1, -2, 9_007_199_254_740_993, 0])
    #expect(try NumPyIntegers(npy: fixture("i4.npy")).values == [7, -2_147_483_648])
    #expect(try NumPyIntegers(npy: fixture("u1.npy")).values == [0, 255, 9])
  }

  @Test(
    arguments: [
      ("big-endian.npy", "'>f8'"), ("complex.npy", "'<c16'"), ("text.npy", "'<U5'"),
      ("i8.npy", "'<i8'"), ("f4-matrix.npy", "'<f4'"), ("structured.npy", "a structured array"),
    ])
  func otherArrays(name: String, found: String) throws {
    let path = try fixture(name)
    let error = try #require(throws: NumPyFileError.self) { try Tensor<Double>(npy: path) }
    #expect(error.kind == .unsupported)
    #expect(error.found == found)
    #expect(error.file == path)
    // Where the value stands: {'descr': begins at byte 10.
    #expect(error.offset == 20)
  }

  @Test func floatsAreNoIntegers() throws {
    let path = try fixture("f8-matrix.npy")
    let error = try #require(throws: NumPyFileError.self) { try NumPyIntegers(npy: path) }
    #expect(
      error.description == """
        \(path), byte 20: expected elements of type '<i8' or '<i4' or '|u1', found '<f8'.
        Save it again in Python, with array.astype('<i8').
        """)
    #expect(error.localizedDescription == error.description)
  }
}

struct NumPyFileWritingTests {
  /// The same bytes as NumPy's.
  @Test func identicalToNumPy() throws {
    func expectSame<Scalar: KernelScalar>(_ name: String, as _: Scalar.Type) throws {
      let bytes = try Tensor<Scalar>(npy: fixture(name)).npyBytes
      #expect(try bytes == Data(contentsOf: URL(fileURLWithPath: fixture(name))), "\(name)")
    }
    for name in ["f4-matrix.npy", "f4-vector.npy", "f4-images.npy", "f4-empty.npy"] {
      try expectSame(name, as: Float.self)
    }
    for name in ["f8-matrix.npy", "f8-number.npy"] { try expectSame(name, as: Double.self) }
  }

  /// NaNs keep their payload, and each length of the header its padding.
  @Test(arguments: 0...20)
  func everyBitComesBack(rank: Int) throws {
    let shape = Shape((0..<rank).map { $0 == 0 ? 12 : 1 })
    var random = RandomSource(seed: 1)
    let x = Tensor<Double>(shape, (0..<shape.count).map { _ in Double(bitPattern: random.next()) })
    #expect((x.npyBytes.count - 8 * x.count) % 64 == 0)
    let y = try Tensor<Double>(npyBytes: x.npyBytes)
    #expect(y.shape == x.shape)
    #expect(y.scalars.map(\.bitPattern) == x.scalars.map(\.bitPattern))
  }

}

/// Files that are not what they should be: an error that says where, never a crash.
struct NumPyFileDamageTests {
  private typealias Kind = NumPyFileError.Kind

  /// A file with the given header text, not padded, and so many bytes of elements.
  private func file(
    _ text: String, body: Int = 0, version: [UInt8] = [1, 0]
  ) -> [UInt8] {
    let length = UInt8(text.utf8.count)
    let lengthBytes: [UInt8] = version[0] == 1 ? [length, 0] : [length, 0, 0, 0]
    return [0x93] + Array("NUMPY".utf8) + version + lengthBytes + Array(text.utf8)
      + [UInt8](repeating: 0, count: body)
  }

  private func error(_ bytes: [UInt8]) throws -> NumPyFileError {
    try #require(throws: NumPyFileError.self) { try Tensor<Float>(npyBytes: Data(bytes)) }
  }

  @Test func wrongMagic() throws {
    let zip = try error(Array("PK\u{3}\u{4}....".utf8))
    #expect(zip.kind == .wrongMagic && zip.offset == 0)
    #expect(zip.found == "50 4b 03 04 2e 2e")
    #expect(try error([]).found == "an empty file")
    #expect(try error([0x93, 0x4E]).found == "93 4e")
  }

  @Test(arguments: [[4, 0], [0, 0], [1, 1], [255, 255]] as [[UInt8]])
  func unknownVersion(version: [UInt8]) throws {
    let error = try error([0x93] + Array("NUMPY".utf8) + version + [0, 0, 0, 0])
    #expect(error.kind == .unsupported && error.offset == 6)
    #expect(error.found == "\(version[0]).\(version[1])")
  }

  /// Cut off after each byte, in each version.
  @Test(arguments: ["f4-matrix.npy", "version-2.npy"])
  func everyPrefix(name: String) throws {
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: fixture(name))))
    for length in whole.indices {
      let bytes = Data(whole[..<length])
      let error = try #require(throws: NumPyFileError.self) {
        if name == "f4-matrix.npy" {
          _ = try Tensor<Float>(npyBytes: bytes)
        } else {
          _ = try Tensor<Double>(npyBytes: bytes)
        }
      }
      #expect(error.kind == (length < 6 ? .wrongMagic : .truncated), "\(length) bytes")
      #expect(error.offset == (length < 6 ? 0 : min(length, 128)), "\(length) bytes")
    }
  }

  /// Each byte of the header changed to each of some others: an error or a shape, no crash.
  @Test func everyChangedByte() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture("f4-matrix.npy")))
    var failures = 0
    for index in 0..<128 {
      for byte in [0, 0x0A, 0x20, 0x27, 0x28, 0x29, 0x2C, 0x39, 0x7B, 0x7D, 0xFF] as [UInt8] {
        var changed = whole
        changed[index] = byte
        do {
          let header = try NumPyHeader(changed, path: "x.npy")
          _ = try header.checkedShape(path: "x.npy", fileSize: changed.count)
        } catch {
          failures += 1
        }
      }
    }
    #expect(failures > 600)
  }

  @Test func extraBytes() throws {
    let error = try error(file("{'descr':'<f4','fortran_order':False,'shape':(2,)}", body: 11))
    #expect(error.kind == .extraBytes)
    #expect(error.offset == 10 + 50 + 8)
    #expect(error.found == "3 more bytes")
  }

  @Test func missingBytes() throws {
    let error = try error(file("{'descr':'<f4','fortran_order':False,'shape':(2,)}", body: 7))
    #expect(error.kind == .truncated && error.offset == 60)
    #expect(error.description.contains("expected 8 bytes of elements, found 7."))
  }

  /// Python would read these as well: other quotes, order of keys, spaces, no last comma.
  @Test(
    arguments: [
      "{'descr':'<f4','fortran_order':False,'shape':(2,)}",
      "{\"shape\": (2,), \"fortran_order\": False, \"descr\": \"<f4\", }\n",
      " { 'fortran_order' : False ,\n 'descr' : '<f4' , 'shape' : ( 2 , ) } \n",
      "{'descr':'<f4','fortran_order':False,'shape':(2)}",
      "{'descr':'<f4','fortran_order':False,'shape':(1, 2,),}",
    ])
  func otherSpellings(text: String) throws {
    for version in [[1, 0], [2, 0], [3, 0]] as [[UInt8]] {
      let bytes = Data(file(text, body: 8, version: version))
      #expect(try Tensor<Float>(npyBytes: bytes).scalars == [0, 0])
    }
  }

  @Test(
    arguments: [
      ("", 10, "'{'", "the end of the header"),
      ("[1, 2]\n", 10, "'{'", "'['"),
      ("{}\n", 11, "the keys 'descr', 'fortran_order' and 'shape'", "'}'"),
      ("{'descr': '<f4'}", 25, "the keys 'descr', 'fortran_order' and 'shape'", "'}'"),
      ("{'descr': '<f4'", 25, "',' or '}'", "the end of the header"),
      ("{'descr': '<f4\n", 25, "a closing '", "the end of the header"),
      ("{'descr' '<f4'}", 19, "':'", "'''"),
      ("{descr: '<f4'}", 11, "a string", "'d'"),
      ("{'descr': 4}", 20, "a string", "'4'"),
      ("{'fortran_order': 0}", 28, "True or False", "'0'"),
      ("{'shape': 2}", 20, "'('", "'2'"),
      ("{'shape': (2", 22, "',' or ')'", "the end of the header"),
      ("{'shape': (-2,)}", 21, "a length, 0 or more", "'-'"),
      ("{'shape': (2.5,)}", 22, "',' or ')'", "'.'"),
      (
        "{'shape': (2,), 'shape': (2,)}", 26,
        "the keys 'descr', 'fortran_order' and 'shape', once each", "'shape'"
      ),
      (
        "{'colour': 'red'}", 11, "the keys 'descr', 'fortran_order' and 'shape', once each",
        "'colour'"
      ),
      (
        "{'descr':'<f4','fortran_order':False,'shape':()} x", 59,
        "nothing but spaces behind the dictionary", "'x'"
      ),
    ])
  func malformedHeader(text: String, offset: Int, expected: String, found: String) throws {
    let error = try error(file(text))
    #expect(error.kind == .malformedHeader)
    #expect(error.offset == offset)
    #expect(error.expected == expected)
    #expect(error.found == found)
  }

  @Test(
    arguments: [
      "(4611686018427387904, 4)", "(9223372036854775807, 9223372036854775807)",
      "(2305843009213693952,)", "(99999999999999999999,)", "(3037000500, 3037000500, 0)",
    ])
  func shapesThatOverflow(shape: String) throws {
    let error = try error(file("{'descr':'<f4','fortran_order':False,'shape':\(shape)}"))
    #expect(error.kind == .tooLarge)
    #expect(error.offset == (shape.hasPrefix("(99") ? 56 : 55))
  }

  /// More than the file holds, but no overflow: nothing is allocated for it.
  @Test func hugeShape() throws {
    let error = try error(
      file("{'descr':'<f4','fortran_order':False,'shape':(1000000000000,1000)}", body: 8))
    #expect(error.kind == .truncated)
    #expect(error.expected == "4000000000000000 bytes of elements")
  }
}
