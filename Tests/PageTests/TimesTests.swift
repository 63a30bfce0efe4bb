import Foundation
import Plotting
import Testing

@testable import Notebook

/// Times are kept out of the files that are compared byte for byte.
@Suite struct TimesTests {
  private func page(_ folder: TemporaryFolder, seconds: Double) throws -> Notebook {
    let page = Notebook(
      title: "Speed", folder: folder.url, terminal: .silent, progress: .silent)
    page.claim(Claim("count", notes: "three", measured: 3, is: .equal(to: 3)))
    page.claim(
      Claim(
        "ratio", notes: "faster", measured: seconds, format: .fixed(3), is: .less(than: 1),
        isTime: true))
    try page.figure(
      Figure(
        name: "bars", title: "It takes \(seconds) s", panel: Panel(marks: [.bars(["a"], [seconds])])
      ),
      caption: "How long it takes.", showsTimes: true)
    try page.save()
    return page
  }

  @Test func onlyTheListedFilesDiffer() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    _ = try page(first, seconds: 0.25)
    _ = try page(second, seconds: 0.5)
    let listed = try first.read(Notebook.varyingFilesName).split(separator: "\n").map(String.init)
    #expect(listed.contains("times.csv"))
    #expect(listed.contains("bars.png"))
    #expect(listed.contains("bars.csv"))
    let names = try first.names
    #expect(try second.names == names)
    for name in names where !name.hasSuffix(".png") {
      let isEqual = try first.read(name) == second.read(name)
      #expect(isEqual == !listed.contains(name), "\(name)")
    }
  }

  @Test func theTimeStandsInItsOwnTable() throws {
    let folder = try TemporaryFolder()
    _ = try page(folder, seconds: 0.25)
    #expect(try !folder.read("claims.csv").contains("0.25"))
    #expect(try !folder.read("notebook.md").contains("0.25"))
    #expect(try folder.read("times.csv").contains("ratio,,faster,0.250"))
  }

  @Test func aReadingMayNameATime() throws {
    let folder = try TemporaryFolder()
    _ = try page(folder, seconds: 0.25)
    let reading = folder.url.appending(path: "README.md")
    let text = """
      ![](Figures/speed/bars.png)
      <!-- measured: ratio -->0.250<!-- end --> and <!-- measured: count -->3<!-- end -->
      """
    try Data(text.utf8).write(to: reading)
    #expect(
      try Reading.problems(in: reading, output: folder.url, chapter: "speed").isEmpty)
    try Data(text.replacing("0.250", with: "0.260").utf8).write(to: reading)
    #expect(
      try Reading.problems(in: reading, output: folder.url, chapter: "speed").count == 1)
  }

  /// A page without times has neither a list nor a table of them; nor do those of an earlier run stay,
  /// for what they list would no longer be compared.
  @Test(arguments: [false, true]) func nothingVariesWithoutTimes(after earlier: Bool) throws {
    let folder = try TemporaryFolder()
    if earlier {
      try folder.write("id\n", to: "times.csv")
      try folder.write("times.csv\n", to: Notebook.varyingFilesName)
    }
    let page = Notebook(title: "T", folder: folder.url, terminal: .silent, progress: .silent)
    page.claim(Claim("count", notes: "three", measured: 3, is: .equal(to: 3)))
    try page.save()
    #expect(try folder.names == ["claims.csv", "notebook.md"])
  }
}
