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

  /// Cut short at any place, and with any byte another.
  @Test(arguments: names) func readersSurviveSimpleDamage(_ name: String) throws {
    let target = try #require(try FuzzTarget.named(name))
    var outcomes: Set<String> = []
    for seed in target.seeds {
      for place in stride(from: 0, to: seed.count, by: max(1, seed.count / 12)) {
        var flipped = seed
        flipped[place] ^= 0xFF
        for damaged in [flipped, Array(seed.prefix(place))] {
          outcomes.insert(try target.execute(damaged))
        }
      }
    }
    // The reader says of some why not.
    #expect(outcomes.subtracting(["accepted"]).count > 0)
  }

  /// What `Tests/Fuzzing/run NAME --keep` has kept.
  @Test func readersSurviveTheirCorpora() throws {
    let folder = try #require(Bundle.module.url(forResource: "Corpora", withExtension: nil))
    for archive in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    where archive.lastPathComponent.hasSuffix(".tar.gz") {
      let name = String(archive.lastPathComponent.dropLast(".tar.gz".count))
      let target = try #require(try FuzzTarget.named(name), "\(name) is no target")
      let corpus = try TemporaryFolder()
      try TarArchive(archive.path(percentEncoded: false), limit: 1 << 24)
        .unpack(into: corpus.path(of: "files"))
      let outcomes = try FileManager.default.contentsOfDirectory(
        at: corpus.url.appending(path: "files"), includingPropertiesForKeys: nil
      ).map { try target.execute([UInt8](Data(contentsOf: $0))) }
      #expect(outcomes.contains("accepted") && Set(outcomes).count > 1, "\(name)")
    }
  }
}
