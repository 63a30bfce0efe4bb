import TensorCore
import TestSupport
import Testing

@testable import Datasets

/// Random damage: every file is read or reported, and none stops the program.
@Suite struct DamageTests {
  static let images: IDX = {
    var random = RandomSource(seed: 1)
    return IDX(
      dimensions: [20, 9, 7],
      bytes: (0..<1260).map { _ in UInt8.random(in: 0...31, using: &random) })
  }()

  let folder = try! TemporaryFolder()

  /// Reads damaged bytes; what can be read has the size that its header states.
  func read(_ bytes: [UInt8], _ content: IDX.Content = .images) -> DatasetError? {
    do {
      let path = try folder.write(bytes, to: "a")
      let idx = try IDX.read(content, from: path, limit: 1 << 20)
      #expect(idx.dimensions.reduce(1, *) == idx.bytes.count)
      return nil
    } catch let error as DatasetError {
      switch error.position {
      case .byte(let offset): #expect((0...bytes.count).contains(offset), "\(error)")
      case .unpackedByte(let offset): #expect((0...(1 << 20)).contains(offset), "\(error)")
      case .line, nil: Issue.record("no byte: \(error)")
      }
      return error
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }

  @Test(arguments: [false, true])
  func truncations(packed: Bool) {
    let whole = packed ? Gzip.compress(Self.images.encoded()) : Self.images.encoded()
    var random = RandomSource(seed: 2)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<whole.count, using: &random)
      #expect(read(Array(whole.prefix(count))) != nil)
    }
  }

  @Test func flippedBitsInPackedFilesAreAllNoticed() {
    let whole = Gzip.compress(Self.images.encoded())
    var random = RandomSource(seed: 3)
    for _ in 0..<1000 {
      let place = Int.random(in: 0..<whole.count, using: &random)
      var bytes = whole
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      // Bytes 4 to 9 of a gzip header hold the time, a hint and the system: nothing checks them.
      // Byte 3 holds flags: the lowest only says that the data is text. The packed data ends
      // somewhere inside a byte, before the last eight: the rest of that byte is not used.
      if read(bytes) == nil {
        #expect((3...9).contains(place) || place == whole.count - 9, "byte \(place)")
      }
    }
  }

  @Test func flippedBitsInPlainFiles() {
    let whole = Self.images.encoded()
    var random = RandomSource(seed: 4)
    for _ in 0..<1000 {
      let place = Int.random(in: 0..<whole.count, using: &random)
      var bytes = whole
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      #expect((read(bytes) == nil) == (place >= 16), "byte \(place)")
    }
  }

  @Test func manyFlippedBitsAndNoise() {
    var random = RandomSource(seed: 5)
    let files = [Self.images.encoded(), Gzip.compress(Self.images.encoded())]
    for round in 0..<1000 {
      var bytes = files[round % 2]
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = read(bytes)
      _ = read(bytes, .labels(classCount: 10))
    }
    for _ in 0..<1000 {
      let noise = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(read(noise) != nil)
      #expect(read([0x1f, 0x8b, 8, 0] + noise) != nil)
      #expect(read([0, 0, 8, 3] + noise) != nil)
    }
  }
}
