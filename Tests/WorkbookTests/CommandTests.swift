import Foundation
import Page
import Testing

@testable import workbook

@Suite struct CommandTests {
  @Test func statusesAndSignalsAreToldApart() throws {
    let failure = try Command("/bin/sh", ["-c", "echo out; echo err >&2; exit 3"]).run()
    #expect(failure.ending == .exit(3) && !failure.isSuccess)
    #expect(failure.output == "out\n" && failure.errors == "err\n")
    #expect(failure.tail(1) == "err")
    #expect("\(failure.ending)" == "ended with status 3")
    let killed = try Command("/bin/sh", ["-c", "kill -9 $$"]).run()
    #expect(killed.ending == .signal(SIGKILL) && !killed.isSuccess)
    #expect("\(killed.ending)" == "was ended by signal 9")
  }

  /// Also one that stands still, with what it has started.
  @Test(.timeLimit(.minutes(1)), arguments: ["sleep 100", "kill -STOP $$", "sleep 100 & wait"])
  func aProgramHasItsTime(_ script: String) throws {
    let late = try Command("/bin/sh", ["-c", "echo begun; \(script)"]).run(atMost: 0.3)
    #expect(late.isTimedOut && late.ending == .signal(SIGKILL) && late.output == "begun\n")
    #expect(try !Command("/bin/sh", ["-c", "exit 3"]).run(atMost: 60).isTimedOut)
  }

  @Test func inputAndEnvironment() throws {
    #expect(try Command("cat", [], input: Data("hello".utf8)).run().output == "hello")
    var command = Command("/bin/sh", ["-c", "echo $WORKBOOK_WORD; test -n \"$PATH\""])
    command.environment = ["WORKBOOK_WORD": "a b"]
    let result = try command.run()
    #expect(result.output == "a b\n" && result.isSuccess)
  }

  @Test func aProgramThatIsNotThere() {
    #expect(throws: CommandError.self) { try Command("/no/such/program", []).run() }
  }

  @Test func ctrlCIsPassedOn() async {
    await #expect(processExitsWith: .exitCode(7)) {
      var isPressed = false
      do {
        _ = try Command("sleep", ["60"]).run {
          if !isPressed { raise(SIGINT) }
          isPressed = true
        }
      } catch is Interrupted {
        exit(7)
      }
      exit(1)
    }
  }

  /// A program that ignores Ctrl-C does not go on when this one is ended.
  @Test func aSecondCtrlCEndsBoth() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    await #expect(processExitsWith: .signal(SIGINT)) { [path = path as String] in
      Thread.detachNewThread {
        while !FileManager.default.fileExists(atPath: "\(path)/started") { usleep(1000) }
        kill(getpid(), SIGINT)
        usleep(200_000)
        kill(getpid(), SIGINT)
      }
      let script = "trap '' INT; cd '\(path)'; : > started; sleep 2; : > finished"
      _ = try Command("/bin/sh", ["-c", script]).run()
    }
    try await Task.sleep(for: .milliseconds(2500))
    #expect(FileManager.default.fileExists(atPath: "\(path)/started"))
    #expect(!FileManager.default.fileExists(atPath: "\(path)/finished"))
  }
}
