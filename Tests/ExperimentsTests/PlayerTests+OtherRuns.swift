import ArgumentParser
import Foundation
import Page
import Plotting
import SharedState
import Synchronization
import TestSupport
import Testing

@testable import Experiments

/// Runs with another seed, setting or section than the page's, and what stays as it is when a run fails.
extension PlayerTests {
  // MARK: Runs that are not plain

  @Test(arguments: [
    ["--seed", "2"], ["--quick"], ["--full"], ["--set", "mean.count=5"],
    ["--only", "the mean"],
  ])
  func otherRunsLeaveThePageAlone(_ arguments: [String]) throws {
    _ = try SampleChapter.perform(package)
    let first = try package.files()
    let report = try SampleChapter.perform(package, arguments)
    let second = try package.files()
    for (name, data) in first { #expect(second[name] == data, "\(name)") }
    let added = second.keys.filter { first[$0] == nil }
    #expect(added.allSatisfy { $0.hasPrefix("Output/chapter-sample/") })
    #expect(added.contains("Output/chapter-sample/README.md"))
    #expect(report.problems.isEmpty, "\(report.problems)")
  }

  @Test func thePageOfAnotherRunHasLinksThatWork() throws {
    let output = try TemporaryFolder()
    _ = try SampleChapter.perform(
      package, ["--seed", "2", "--output", output.path], gnuplot: Gnuplot())
    let text = try output.read("README.md")
    #expect(text.contains("![A line (of 2)](line.png)"))
    #expect(text.contains("<!-- value: mean -->6<!-- end -->"))
    for match in text.matches(of: /\]\(([^)]*)\)/) {
      let file = output.url.appending(path: String(match.output.1)).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: file.path(percentEncoded: false)), "\(file)")
    }
  }

  @Test func aSectionIsPlayedAlone() throws {
    let report = try SampleChapter.perform(package, ["--only", "The fig"])
    #expect(report.titles == ["The figure"])
    #expect(report.claims.isEmpty)
    let text = try page("Output/chapter-sample/README.md")
    #expect(text.hasPrefix("# A sample\n\n## The figure\n"))
    #expect(!text.contains("## The mean") && !text.contains("## Exercises"))
  }

  @Test(arguments: ["", "The", "nothing"]) func aSectionHasToBeNamed(_ name: String) {
    let error = #expect(throws: PageError.self) {
      try SampleChapter.perform(package, ["--only", name])
    }
    #expect(error?.description.contains("  The figure") ?? false)
  }

  /// A reader who changes a setting is shown what comes of it, not scolded.
  @Test func aChangedSettingDoesNotFail() throws {
    let report = try SampleChapter.perform(
      package, ["--set", "mean.count=5"], gnuplot: Gnuplot())
    #expect(report.surprises.map(\.claim.id) == ["mean"])
    #expect(report.exitStatus == 0)
    #expect(try SampleChapter.perform(package, ["--seed", "2"]).exitStatus == 1)
  }

  @Test(arguments: [
    (["--set", "mean.count=0"], "mean.count is numbers, from 1 to 100: not 0."),
    (["--set", "mean.cont=1"], "The experiment mean has no setting “cont”. It has: count."),
    (
      ["--set", "median.count=1"],
      "There is no experiment “median”. There are: mean, line, dots. --list shows their settings."
    ),
    (
      ["--dataset", "cifar10"],
      "--dataset cifar10 is not one this chapter can use. Choose from: mnist-5k, mnist."
    ),
  ])
  func refuses(_ arguments: [String], _ message: String) {
    let error = #expect(throws: (any Error).self) { try SampleChapter.parse(arguments) }
    #expect(error.map { SampleChapter.message(for: $0) } == message)
  }

  // MARK: Nothing is lost

  @Test func anExperimentThatFailsChangesNothing() throws {
    _ = try SampleChapter.perform(package)
    let first = try package.files()
    Mean.$fault.withValue(Mean.Flag(isOn: true)) {
      #expect(throws: CocoaError.self) { try SampleChapter.perform(package, ["--keep-times"]) }
    }
    #expect(try package.files() == first)
  }

  @Test func aPageThatIsEditedMeanwhileStays() throws {
    let edited = SampleChapter.page + "\nMore.\n"
    let isFirst = Mutex(true)
    let terminal = Terminal { [package] _ in
      let isNow = isFirst.withLock { isFirst in
        let isNow = isFirst
        isFirst = false
        return isNow
      }
      if !isNow { return }
      _ = try? package.write(edited, to: "Chapters/Sample/README.md")
    }
    let error = #expect(throws: PageError.self) {
      try SampleChapter.perform(package, terminal: terminal)
    }
    #expect(error?.description.contains("was changed while the chapter ran") ?? false)
    #expect(try page() == edited)
    #expect(try page("Output/chapter-sample/README.md").contains("-->3<!-- end -->;"))
  }

  @Test func thereIsOneWriter() throws {
    let folder = package.url.appending(path: "Figures/chapter-sample")
    let lock = try #require(FolderLock(folder))
    let error = #expect(throws: PageError.self) { try SampleChapter.perform(package) }
    #expect(error?.description.hasPrefix("Another program is writing to") ?? false)
    withExtendedLifetime(lock) {}
  }

  @Test func aFileInTheWayIsFoundBeforeAnythingRuns() throws {
    try package.write("", to: "file")
    let path = package.path + "/file/deep/er"
    let error = #expect(throws: PageError.self) {
      try SampleChapter.perform(package, ["--output", path])
    }
    #expect(
      error?.description == "Cannot write to the folder \(path): \(package.path)/file is a file, "
        + "not a folder. Choose another one with --output DIR.")
  }

  /// A page that no run has written stays, and nothing is computed; that of a run is written anew.
  @Test(arguments: ["README.md", "times.csv", "claims.csv"])
  func aForeignFileStays(name: String) throws {
    let output = try TemporaryFolder()
    try output.write("mine", to: name)
    let arguments = ["--seed", "2", "--output", output.path]
    let error = #expect(throws: PageError.self) { try SampleChapter.perform(package, arguments) }
    #expect(error?.description.contains("its \(name) is not that of a run") == true)
    #expect(try output.read(name) == "mine")
    try FileManager.default.removeItem(at: output.url.appending(path: name))
    for _ in 0..<2 { _ = try SampleChapter.perform(package, arguments) }
  }
}
