import Foundation
import TestSupport
import Testing

@testable import Runs

@Suite struct ForeignFileTests {
  /// Somebody's table stays as it is, however the run is to begin; beside a run the names are the run's.
  @Test(arguments: ["history.csv", "layers.csv", "outputs.npz"])
  func aTableThatNoRunWroteStays(_ name: String) throws {
    let scratch = try TemporaryFolder()
    let file = scratch.url.appending(path: name)
    try Data("year,rain\n2026,3\n".utf8).write(to: file)
    var settings = smallSettings()
    settings.epochs = 1
    for start in [RunJob.Start.begin, .resume(), .restart] {
      let error = #expect(throws: RunError.self) { try job(settings, scratch.url, start) }
      #expect(error?.description.contains("holds a file \(name) and no run") == true)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == "year,rain\n2026,3\n")
    try FileManager.default.removeItem(at: file)
    do {
      var run = try job(settings, scratch.url)
      try run.train()
      _ = try run.finish()
    }
    #expect(try job(settings, scratch.url, .restart).beginning == .new)
  }
}
