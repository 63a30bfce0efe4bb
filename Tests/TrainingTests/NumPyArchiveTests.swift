import Foundation
import NeuralNetworks
import SharedState
import TestSupport
import Testing

@testable import Training

/// The path of a file in `Fixtures`.
func fixture(_ name: String) throws -> String {
  try #require(Bundle.module.path(forResource: "Fixtures/\(name)", ofType: nil))
}

/// Files that NumPy wrote, `Fixtures/archives.py`, and files for NumPy.
@Suite struct NumPyArchiveTests {
  private let numbers: [Double] = [1, -2.5, 3, 1e-3, 0.1, -7e20]

  @Test(arguments: ["savez.npz", "savez-compressed.npz"])
  func whatNumPyWrites(name: String) throws {
    let archive = try NumPyArchive(path: fixture(name))
    #expect(
      archive.names == [
        "0 dense weight", "double", "transposed", "labels", "small labels", "bytes", "number",
        "empty", "größe/µ", "text", "half", "fields",
      ])
    let floats = Tensor<Float>([2, 3], numbers.map { Float($0) })
    #expect(try archive.tensor("0 dense weight") == floats)
    #expect(try archive.tensor("double") == floats)
    #expect(try archive.tensor("double", as: Double.self) == Tensor([2, 3], numbers))
    #expect(try archive.tensor("0 dense weight", as: Double.self) == Tensor<Double>(floats))
    let transposed = try archive.tensor("transposed")
    #expect(transposed.shape == [4, 3, 2])
    #expect(transposed[3, 1, 0] == 7 && transposed[0, 2, 1] == 20)
    #expect(try archive.integers("labels").values == [7, -2, 9_007_199_254_740_993])
    #expect(try archive.integers("small labels").values == [7, -2])
    #expect(try archive.integers("bytes") == NumPyIntegers([1, 3], [0, 255, 9]))
    #expect(try archive.tensor("number") == Tensor([], [0.5]))
    #expect(try archive.shape("empty") == [0, 3])
    #expect(try archive.tensor("größe/µ") == Tensor([1.5]))
    #expect(try NumPyArchive(path: fixture("none.npz")).names.isEmpty)
  }

  @Test(arguments: [("text", "'<U5'"), ("half", "'<f2'"), ("fields", "a structured array")])
  func arraysOfOtherTypesDoNoHarmUntilAskedFor(name: String, found: String) throws {
    let path = try fixture("savez.npz")
    let archive = try NumPyArchive(path: path)
    let error = #expect(throws: NumPyFileError.self) { try archive.tensor(name) }
    #expect(error?.kind == .unsupported && error?.array == name && error?.found == found)
    #expect(error?.description.hasPrefix("\(path), array '\(name)', byte 20: expected") == true)
    #expect(throws: NumPyFileError.self) { try archive.integers(name) }
    #expect(throws: NumPyFileError.self) { try archive.shape(name) }
    #expect(throws: NumPyFileError.self) { try archive.integers("double") }
    #expect(throws: NumPyFileError.self) { try archive.tensor("labels") }
  }

  @Test func aNameThatIsNotThere() throws {
    let path = try fixture("savez.npz")
    let error = #expect(throws: NumPyFileError.self) {
      try NumPyArchive(path: path).tensor("weight")
    }
    #expect(
      error?.description == """
        \(path): expected an array 'weight', found '0 dense weight', 'double', 'transposed', \
        'labels', 'small labels' and 7 more.
        Ask for one of its names, or save it again with that one.
        """)
    #expect(throws: NumPyFileError.self) { try NumPyArchive().tensor("x") }
  }

  // MARK: Writing

  /// All sorts of arrays and names.
  private func sample() -> NumPyArchive {
    var archive = NumPyArchive()
    archive.set(Tensor<Float>([2, 2], [1, -0.0, .infinity, .leastNonzeroMagnitude]), named: "w")
    archive.set(Tensor<Double>([], [0.1]), named: "number")
    archive.set(NumPyIntegers([3], [.max, .min, 7]), named: "labels")
    archive.set(Tensor<Float>([0, 4], []), named: "größe/µ.npy")
    archive.set(Tensor<Float>([1000], repeating: 2), named: "../two")
    return archive
  }

  @Test(arguments: [false, true]) func everythingComesBack(compressed: Bool) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.url.appending(path: "x.npz").path
    let archive = sample()
    try archive.write(to: path, compressed: compressed)
    let read = try NumPyArchive(path: path)
    #expect(read == archive)
    #expect(read.names == ["w", "number", "labels", "größe/µ.npy", "../two"])
    #expect(
      try read.tensor("w").scalars.map(\.bitPattern) == [0x3F80_0000, 1 << 31, 0x7F80_0000, 1])
    #expect(try read.integers("labels").values == [.max, .min, 7])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["x.npz"])
    // NumPy's own files come back as well, with the types that are not read here.
    let foreign = try NumPyArchive(path: fixture("savez.npz"))
    try foreign.write(to: path, compressed: compressed)
    #expect(try NumPyArchive(path: path) == foreign)
    try NumPyArchive().write(to: path, compressed: compressed)
    #expect(try NumPyArchive(path: path).names == [])
  }

  /// No times, owners, names of files or anything else of the moment.
  @Test(arguments: [false, true]) func theSameArraysGiveTheSameBytes(compressed: Bool) async throws
  {
    let scratch = try TemporaryFolder()
    let paths = ["a.npz", "b.npz"].map { scratch.url.appending(path: $0) }
    try sample().write(to: paths[0].path, compressed: compressed)
    try await Task.sleep(for: .seconds(2.1))  // Zip counts two seconds at a time.
    try sample().write(to: paths[1].path, compressed: compressed)
    let bytes = try paths.map { try [UInt8](Data(contentsOf: $0)) }
    #expect(bytes[0] == bytes[1])
    // The first of January 1980, in the header of the first member.
    #expect(Array(bytes[0][10..<14]) == [0, 0, 0x21, 0])
    #expect(compressed == (bytes[0].count < 4000))
  }

  @Test func settingANameAgainReplacesItsArray() throws {
    var archive = sample()
    archive.set(Tensor<Float>([5]), named: "number")
    #expect(archive.names == sample().names)
    #expect(try archive.tensor("number") == Tensor([5]))
    #expect(archive != sample())
  }

  @Test func writesNothingWhereItCannot() throws {
    let scratch = try TemporaryFolder()
    let missing = scratch.url.appending(path: "missing/x.npz").path
    let error = #expect(throws: NumPyFileError.self) { try sample().write(to: missing) }
    #expect(error?.kind == .unwritable && error?.found == "No such file or directory")
    // A folder has the name: the temporary file goes away again.
    let taken = scratch.url.appending(path: "x.npz")
    try FileManager.default.createDirectory(
      at: taken.appending(path: "full"), withIntermediateDirectories: true)
    #expect(throws: NumPyFileError.self) { try sample().write(to: taken.path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["x.npz"])
  }

  @Test(arguments: ["a\0b", String(repeating: "n", count: 65_001)])
  func namesThatZipCannotHold(name: String) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.url.appending(path: "x.npz").path
    try sample().write(to: path)
    var archive = sample()
    archive.set(Tensor<Float>([1]), named: name)
    let error = #expect(throws: NumPyFileError.self) { try archive.write(to: path) }
    #expect(error?.kind == .unwritable)
    #expect(try NumPyArchive(path: path) == sample())
  }

  @Test func aFullDiskIsToldAndTheOldFileStays() throws {
    let full = URL(filePath: "/dev/full")
    guard FileManager.default.fileExists(atPath: full.path) else { return }
    // There is no folder of which one knows that it is full; a device stands for it.
    let error = #expect(throws: SystemError.self) {
      try NumPyArchive.writeZip(
        [("x.npy", Data(count: 1 << 20))], into: OpenFile(full.path, O_WRONLY), compressed: false)
    }
    #expect(error?.code == ENOSPC)
  }
}
