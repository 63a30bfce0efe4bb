import Datasets
import Foundation
import TestSupport
import Testing

@testable import FuzzTargets

/// Readers against what fuzzing has found before: files that reach every part of them, most of them
/// damaged. `Tests/Fuzzing/run` looks for more.
@Suite struct FuzzingTests {
  private static let names = FuzzTarget.all.keys.sorted()

  @Test(arguments: names) func wholeFilesAreRead(_ name: String) throws {
    let target = try #require(try FuzzTarget.named(name))
    let outcomes = try target.seeds.map(target.execute)
    // The last file for gzip unpacks to more than it is told to accept.
    let isBomb = name == "gzip"
    #expect(outcomes.dropLast(isBomb ? 1 : 0).allSatisfy { $0 == "accepted" }, "\(outcomes)")
    #expect(!isBomb || outcomes.last == "tooLarge")
  }

  @Test(arguments: names) func readersSurvive(_ name: String) throws {
    let archive = try #require(
      Bundle.module.url(forResource: "Corpora/\(name)", withExtension: "tar.gz"))
    let folder = try TemporaryFolder()
    let corpus = folder.url.appending(path: "corpus", directoryHint: .isDirectory)
    try TarArchive(archive.path(percentEncoded: false), limit: 1 << 24)
      .unpack(into: corpus.path(percentEncoded: false))
    let target = try #require(try FuzzTarget.named(name))
    var outcomes: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(
      at: corpus, includingPropertiesForKeys: nil)
    {
      outcomes.insert(try target.execute([UInt8](Data(contentsOf: file))))
    }
    // Some are whole, and of the others the reader says why not.
    #expect(outcomes.contains("accepted"))
    #expect(outcomes.count > 1)
  }
}
