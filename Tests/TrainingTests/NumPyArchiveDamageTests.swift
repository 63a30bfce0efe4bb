import Foundation
import NeuralNetworks
import TestSupport
import Testing

@testable import Training

/// Files that are not what they should be: an error that says what is wrong, never a crash.
@Suite struct NumPyArchiveDamageTests {
  private func error(_ bytes: some Sequence<UInt8>) throws -> NumPyFileError {
    try #require(throws: NumPyFileError.self) {
      try NumPyArchive(npzBytes: Array(bytes), limit: 1 << 20)
    }
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: fixture(name))))
  }

  /// Small archives: NumPy's two, and our two.
  private func samples() throws -> [[UInt8]] {
    let scratch = try TemporaryFolder()
    let path = scratch.url.appending(path: "x.npz")
    var archive = NumPyArchive()
    archive.set(Tensor<Float>([3, 2], [1, 2, 3, 4, 5, 6]), named: "weight")
    archive.set(NumPyIntegers([2], [3, 4]), named: "größe")
    var result = [try bytes("savez.npz"), try bytes("savez-compressed.npz")]
    for compressed in [false, true] {
      try archive.write(to: path.path, compressed: compressed)
      result.append([UInt8](try Data(contentsOf: path)))
    }
    return result
  }

  @Test func aFileCutAtAnyPlaceIsRefused() throws {
    for whole in try samples() {
      for length in whole.indices {
        let error = try error(whole[..<length])
        #expect(error.kind == (length < 4 ? .wrongMagic : .truncated), "\(length) bytes")
      }
    }
  }

  /// Each bit of each byte: an error or the same arrays.
  @Test func aChangedBitIsNoticedOrDoesNoHarm() throws {
    for whole in try samples() {
      let archive = try NumPyArchive(npzBytes: whole, limit: 1 << 20)
      var harmless = 0
      for place in whole.indices {
        for bit in 0..<8 {
          var bytes = whole
          bytes[place] ^= 1 << UInt8(bit)
          guard let read = try? NumPyArchive(npzBytes: bytes, limit: 1 << 20) else { continue }
          harmless += 1
          #expect(read == archive, "byte \(place), bit \(bit)")
        }
      }
      // Times, versions and rights may change.
      #expect(harmless < whole.count * 8 / 2)
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html>", "a web page"), ("\n <html lang=\"en\">", "a web page"),
    ("version https://git-lfs.github.com/spec/v1\noid", "a Git LFS pointer"),
    ("\u{1F}", "1f"), ("", "an empty file"), ("DTWSTATE", "a checkpoint of this workbook"),
    ("PK\u{3}", "3 bytes"), ("hello there", "text that begins “hello there”"),
  ])
  func filesOfOtherSorts(text: String, found: String) throws {
    let error = try error(text.utf8)
    #expect(error.kind == .wrongMagic && error.found.hasPrefix(found))
    #expect(!error.advice.isEmpty)
  }

  @Test func otherBinaryFiles() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.url.appending(path: "x.npy")
    try Tensor<Float>([1]).npyBytes.write(to: path)
    let array = try error(Data(contentsOf: path))
    #expect(array.found == "an .npy file, of one array")
    #expect(array.advice.contains("numpy.savez(path, name=array)"))
    #expect(try error([0x1F, 0x8B, 8, 0]).found == "a gzip file")
    #expect(try error([0x89, 0x48, 0x44, 0x46]).found.hasPrefix("an HDF5 file"))
  }

  @Test(arguments: [
    ("folder.npz", NumPyFileError.Kind.unsupported, "a folder"),
    ("link.npz", .unsupported, "a link"), ("pipe.npz", .unsupported, "no file"),
    ("bzip2.npz", .unsupported, "compression method 12"),
    ("pickle.npz", .unsupported, "something else than an .npy file"),
    ("duplicate.npz", .duplicateName, "two"), ("bomb.npz", .extraBytes, "1048576 more bytes"),
  ])
  func whatAnArchiveOfArraysDoesNotHold(
    name: String, kind: NumPyFileError.Kind, found: String
  ) throws {
    let path = try fixture(name)
    let error = try #require(throws: NumPyFileError.self) { try NumPyArchive(path: path) }
    #expect(error.kind == kind && error.found == found)
    #expect(error.file == path && error.array != nil)
  }

  @Test func encryptedMembersAreRefused() throws {
    var whole = try bytes("savez.npz")
    let directory = try #require(whole.firstRange(of: [0x50, 0x4B, 1, 2])).lowerBound
    whole[directory + 8] |= 1
    #expect(try error(whole).found == "an encrypted member")
  }

  @Test func aWrongChecksumNamesItsArray() throws {
    var whole = try bytes("savez.npz")
    // The last byte of the first array's elements.
    let second = try #require(whole[4...].firstRange(of: [0x50, 0x4B, 3, 4])).lowerBound
    whole[second - 1] ^= 1
    let error = try error(whole)
    #expect(error.kind == .wrongChecksum && error.array == "0 dense weight")
    #expect(error.advice == "The file is damaged: save or copy it again.")
  }

  @Test func moreThanTheLimitIsRefusedBeforeItIsUnpacked() throws {
    let whole = try bytes("savez-compressed.npz")
    let error = try #require(throws: NumPyFileError.self) {
      try NumPyArchive(npzBytes: whole, limit: 1000)
    }
    #expect(error.kind == .tooLarge && error.expected == "at most 1000 bytes of arrays")
  }

  @Test func pathsWithoutAFile() throws {
    let scratch = try TemporaryFolder()
    let folder = scratch.url.path
    let missing = #expect(throws: NumPyFileError.self) {
      try NumPyArchive(path: folder + "/none.npz")
    }
    #expect(
      missing?.description == """
        \(folder)/none.npz: expected an .npz file, found No such file or directory.
        Check the path; numpy.savez adds .npz to names without it.
        """)
    let wrong = #expect(throws: NumPyFileError.self) { try NumPyArchive(path: folder) }
    #expect(wrong?.kind == .unreadable && wrong?.found == "a folder")
    // A pipe that nobody writes to does not keep anyone waiting.
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: NumPyFileError.self) { try NumPyArchive(path: pipe) }
  }
}
