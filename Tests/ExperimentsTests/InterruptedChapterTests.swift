import ArgumentParser
import NotebookExperiments
import Foundation
import Notebook
import Progress
import Testing

/// A chapter that trains nothing: the user presses Ctrl-C in its first section.
private struct WithoutTraining: Chapter {
  static let name = "without-training"
  static let title = "Without training"
  static let abstract = "It never looks."

  @OptionGroup var options: ChapterOptions

  var sections: [Section] { [Section("First", first), Section("Second", second)] }

  func prepare() throws {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    prepareExperiments()
  }

  func first(_ page: Notebook) throws {
    page.text("One.")
    raise(SIGINT)
  }

  func second(_ page: Notebook) throws { page.text("Two.") }
}

@Suite struct InterruptedChapterTests {
  @Test func ctrlCEndsAChapterBeforeItsNextSection() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      let chapter = try WithoutTraining.parse(["--output", path])
      do {
        _ = try chapter.perform(terminal: .silent, progress: .silent)
      } catch is Interrupted {
        exit(7)
      }
      exit(1)
    }
    let page = try String(contentsOf: folder.appending(path: "notebook.md"), encoding: .utf8)
    #expect(page.contains("One.") && !page.contains("Two."))
    #expect(page.contains("stopped by Ctrl-C"))
  }
}
