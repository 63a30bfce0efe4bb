import TestSupport
import Testing

@testable import Datasets

@Suite struct IDXWritingTests {
  @Test func writesTheBytesOfTheFormat() {
    #expect(
      IDX(dimensions: [1, 2, 258], bytes: [UInt8](repeating: 5, count: 516)).encoded().prefix(18)
        == [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 1, 2, 5, 5])
  }

  @Test func readsWhatItWrote() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/images"
    try Sample.images.write(to: path)
    #expect(try IDX.read(.images, from: path) == Sample.images)
  }

  @Test func replacesAFileAndLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1, 2, 3], to: "labels")
    try Sample.labels.write(to: path)
    #expect(try IDX.read(.labels(classCount: 10), from: path) == Sample.labels)
    #expect(try folder.names == ["labels"])
  }

  @Test func reportsWhatItCannotWrite() throws {
    let folder = try TemporaryFolder()
    var error = #expect(throws: DatasetError.self) {
      try Sample.labels.write(to: "\(folder.path)/none/labels")
    }
    #expect(error?.kind == .unwritable)
    // A folder is in the way: the temporary file is removed again.
    let path = try folder.makeFolder("labels")
    error = #expect(throws: DatasetError.self) { try Sample.labels.write(to: path) }
    #expect(error?.kind == .unwritable)
    #expect(try folder.names == ["labels"])
  }
}
