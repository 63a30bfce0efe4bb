import ArgumentParser
import Foundation
import Page
import Testing

@testable import Experiments

/// A chapter in whose experiment the user presses Ctrl-C.
private struct InterruptedChapter: ChapterProgram {
  static let name = "sample"
  static let folder = SampleChapter.folder

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [Section("The mean", [Interruption()]), Section("The figure", [Line()])]
  }

  struct Interruption: Experiment {
    struct Findings: Codable, Sendable {}

    func run(in context: RunContext) throws -> Findings {
      let progress = context.progress("waiting")
      try progress.advance()
      raise(SIGINT)
      try progress.advance()
      return Findings()
    }

    func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
      Evidence()
    }
  }
}

@Suite struct InterruptedChapterTests {
  @Test func ctrlCEndsAChapterAndWritesNothing() async throws {
    let package = try SampleChapter.package()
    let before = try package.files()
    let path = package.path
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      prepareExperiments(threads: 1)
      let chapter = try InterruptedChapter.parse([])
      do {
        _ = try chapter.perform(
          terminal: .silent, progress: .silent, in: URL(filePath: path))
      } catch is Interrupted {
        exit(7)
      }
      exit(1)
    }
    let after = try package.files()
    #expect(after == before)
  }
}
