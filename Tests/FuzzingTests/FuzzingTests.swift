import Testing

@testable import fuzz_readers

/// A first look at the readers, and at what feeds them; `swift run fuzz-readers` takes a longer one.
@Suite struct FuzzingTests {
  @Test(arguments: FuzzedReader.names) func readersSurvive(_ name: String) throws {
    let reader = try FuzzedReader.named(name)
    var outcomes: Set<String> = []
    for index in 0..<1000 { outcomes.insert(try reader.read(reader.input(index, seed: 2))) }
    #expect(outcomes.contains("accepted"))
    #expect(outcomes.count > 1)
  }

  @Test(arguments: FuzzedReader.names) func wholeFilesAreRead(_ name: String) throws {
    let reader = try FuzzedReader.named(name)
    let outcomes = try reader.corpus.map(reader.read)
    // The last file for gzip unpacks to more than it is told to accept.
    let isBomb = name == "gzip"
    #expect(outcomes.dropLast(isBomb ? 1 : 0).allSatisfy { $0 == "accepted" })
    #expect(!isBomb || outcomes.last == "tooLarge")
  }

  @Test func theSameSeedDamagesInTheSameWay() throws {
    let reader = try FuzzedReader.named("png")
    let inputs = (0..<50).map { reader.input($0, seed: 1) }
    #expect(inputs == (0..<50).map { reader.input($0, seed: 1) })
    #expect(inputs != (0..<50).map { reader.input($0, seed: 2) })
    #expect(Set(inputs).count > 40)
  }
}
