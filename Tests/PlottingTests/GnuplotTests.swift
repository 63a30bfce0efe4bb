import Foundation
import Testing

@testable import Plotting

@Suite struct GnuplotTests {
  private func failure(_ program: String, timeout: Double = 20, script: String = "x\n") throws
    -> PlottingError?
  {
    try withTemporaryDirectory { directory in
      do throws(PlottingError) {
        try Gnuplot(program: program, timeout: timeout).run(script, in: directory, name: "a.gp")
        return nil
      } catch {
        return error
      }
    }
  }

  /// What the user has set for gnuplots of their own would draw other figures.
  @Test func settingsOfTheUsersAreNotPassedOn() throws {
    setenv("GNUPLOT_LIB", "/elsewhere", 1)
    defer { unsetenv("GNUPLOT_LIB") }
    try withTemporaryDirectory { directory in
      let program = try makeProgram("[ -z \"$GNUPLOT_LIB\" ] && [ -n \"$PATH\" ]", in: directory)
      #expect(try failure(program) == nil)
    }
  }

  @Test func missingProgram() throws {
    let error = try #require(try failure("no-such-gnuplot"))
    guard case .gnuplotMissing(program: "no-such-gnuplot", let script) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(script.hasSuffix("/a.gp"))
    #expect("\(error)".contains("apt-get install --no-install-recommends gnuplot-nox"))
  }

  /// The figure's folder, in which gnuplot runs, is another one than the current folder.
  @Test func aRelativePathIsOneFromTheCurrentFolder() throws {
    try withTemporaryDirectory { directory in
      let program = try makeProgram("exit 7", in: directory)
      let upwards = FileManager.default.currentDirectoryPath.split(separator: "/").map { _ in ".." }
      let relative = (upwards + [String(program.dropFirst())]).joined(separator: "/")
      // So deep that as many steps upwards do not lead to the root.
      var figures = directory
      for _ in 0...upwards.count { figures = figures.appendingPathComponent("deep") }
      try FileManager.default.createDirectory(at: figures, withIntermediateDirectories: true)
      #expect {
        try Gnuplot(program: relative).run("", in: figures, name: "a.gp")
      } throws: {
        guard case .gnuplotFailed(_, let status, _)? = $0 as? PlottingError else { return false }
        return status == 7
      }
    }
  }

  @Test func missingDirectoryIsNotAMissingProgram() {
    #expect {
      try Gnuplot(program: "true").run("", in: URL(fileURLWithPath: "/no/such"), name: "a.gp")
    } throws: {
      "\($0)" == "Cannot open the directory /no/such: No such file or directory."
    }
  }

  @Test func programThatFails() throws {
    guard case .gnuplotFailed(_, let status, let message)? = try failure("false") else {
      Issue.record("false succeeded")
      return
    }
    #expect(status == 1 && message == "")
  }

  @Test func programThatKillsItself() throws {
    try withTemporaryDirectory { directory in
      let program = try makeProgram("echo half a word >&2; kill -9 $$", in: directory)
      let error = try #require(try failure(program))
      guard case .gnuplotFailed(_, let status, let message) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(status == 128 + 9 && message == "half a word")
      #expect("\(error)".contains("killed by signal 9"))
    }
  }

  /// Larger than a pipe would hold: nothing waits for a reader that is gone.
  @Test func programThatStopsReading() throws {
    let script = String(repeating: "# nothing\n", count: 200_000)
    #expect(try failure("false", script: script) != nil)
    #expect(try failure("true", script: script) == nil)
  }

  @Test func programThatHangs() throws {
    try withTemporaryDirectory { directory in
      let program = try makeProgram("exec sleep 30", in: directory)
      let start = Date()
      let error = try failure(program, timeout: 0.3)
      #expect(error.map { "\($0)".contains("after 0.3 s") } == true)
      #expect(Date().timeIntervalSince(start) < 10)
    }
  }

  @Test func programThatCannotBeRun() throws {
    try withTemporaryDirectory { directory in
      let error = try failure(directory.path)
      guard case .gnuplotNotStarted? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test(.enabled(if: hasGnuplot)) func errorsNameTheScriptsLine() throws {
    let error = try #require(try failure("gnuplot", script: "x = 1\nplot nonsense\ny = 2\n"))
    #expect("\(error)".contains("\"a.gp\" line 2"))
    #expect("\(error)".contains("nonsense"))
  }

  @Test func noDescriptorsAreLeftOpen() throws {
    func count() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/dev/fd").count
    }
    let before = try count()
    for program in ["no-such-gnuplot", "false", "true"] {
      for _ in 0..<20 { _ = try failure(program) }
    }
    // Other tests run at the same time and have a few files open; 60 runs would leave 60 or more.
    #expect(try count() < before + 30)
  }
}
