import Foundation
import Plotting
import Testing

@testable import workbook

struct FolderComparisonTests {
  /// Two folders with the same files; what is different is put into `change`.
  private func differences(_ change: (URL) throws -> Void) throws -> FolderComparison {
    try withTemporaryFolder { folder in
      let (old, new) = (folder.appending(path: "old"), folder.appending(path: "new"))
      for place in [old, new] {
        try write("a,b\n1,2\n3,4\n", place.appending(path: "curve.csv"))
        try write("plot 1\n", place.appending(path: "curve.gp"))
        try image(grey: 200).write(to: place.appending(path: "curve.png"))
        try write("times.csv\n", place.appending(path: "varying-files.txt"))
        try write("1.5 s\n", place.appending(path: "times.csv"))
      }
      try write("kept", old.appending(path: "mnist/claims.csv"))
      try change(new)
      return try FolderComparison(expected: old, given: new)
    }
  }

  private func write(_ text: String, _ file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func image(grey: UInt8, width: Int = 40) -> Raster {
    Raster(
      width: width, height: 40, channels: .grey,
      samples: [UInt8](repeating: grey, count: width * 40))
  }

  @Test func theSameFilesAreTheSame() throws {
    let comparison = try differences { _ in }
    #expect(comparison.differences.isEmpty)
    #expect(comparison.compared == 5)
    #expect(comparison.leftOut == ["mnist/"])
  }

  /// A run that was ended before it wrote anything.
  @Test func anEmptyFolderHasNothing() throws {
    let comparison = try differences {
      try FileManager.default.removeItem(at: $0)
      try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
    }
    #expect(comparison.differences.count == 5)
    #expect(comparison.differences.allSatisfy { $0.hasSuffix("the run does not make it") })
    #expect(comparison.leftOut == ["mnist/"])
  }

  @Test func aChangedNumber() throws {
    let comparison = try differences {
      try write("a,b\n1,2\n3,5\n", $0.appending(path: "curve.csv"))
    }
    #expect(comparison.differences == ["curve.csv: differs from line 3 on"])
  }

  @Test func aMeasuredTimeMayChange() throws {
    let comparison = try differences { try write("9.9 s\n", $0.appending(path: "times.csv")) }
    #expect(comparison.differences.isEmpty)
  }

  @Test func aMissingFileAndANewOne() throws {
    let comparison = try differences {
      try FileManager.default.removeItem(at: $0.appending(path: "curve.gp"))
      try write("x", $0.appending(path: "other.csv"))
    }
    #expect(
      comparison.differences == [
        "curve.gp: the run does not make it", "other.csv: is not in old",
      ])
  }

  @Test func aTimesFileHasToBeThere() throws {
    let comparison = try differences {
      try FileManager.default.removeItem(at: $0.appending(path: "times.csv"))
    }
    #expect(comparison.differences == ["times.csv: the run does not make it"])
  }

  @Test func pixels() throws {
    // A little of each pixel: other antialiasing. Much of a few: a letter. Much of all: another image.
    let slight = try differences { try image(grey: 180).write(to: $0.appending(path: "curve.png")) }
    #expect(slight.differences.isEmpty)
    let few = try differences {
      var changed = image(grey: 200)
      changed.fill(x: 5, y: 5, width: 3, height: 1, Colour(red: 0, green: 0, blue: 0))
      try changed.write(to: $0.appending(path: "curve.png"))
    }
    #expect(few.differences.isEmpty)
    let more = try differences {
      var changed = image(grey: 200)
      changed.fill(x: 5, y: 5, width: 8, height: 2, Colour(red: 0, green: 0, blue: 0))
      try changed.write(to: $0.appending(path: "curve.png"))
    }
    #expect(more.differences == ["curve.png: 1.0% of its pixels differ"])
    let size = try differences {
      try image(grey: 200, width: 41).write(to: $0.appending(path: "curve.png"))
    }
    #expect(size.differences == ["curve.png: is 41 x 40 pixels, not 40 x 40"])
    let damaged = try differences { try write("no image", $0.appending(path: "curve.png")) }
    #expect(damaged.differences == ["curve.png: is no PNG"])
  }

  @Test func aFolderThatIsNotThere() {
    #expect(throws: WorkbookError.self) {
      try FolderComparison(
        expected: URL(filePath: "/does/not/exist"), given: URL(filePath: "/nor/this"))
    }
  }
}

/// Runs `body` with a folder that is removed afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "workbook-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
