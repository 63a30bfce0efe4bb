import Foundation
import Page
import SharedState
import Testing

@Suite struct InterruptionTests {
  @Test(arguments: [
    (true, "Stopping after this step; Ctrl-C again ends at once.\n"),
    (false, "Stopping; Ctrl-C again ends at once.\n"),
  ])
  func theFirstCtrlCIsAnsweredAndTheSecondEnds(hasSteps: Bool, answer: String) async {
    let result = await #expect(
      processExitsWith: .signal(SIGINT), observing: [\.standardErrorContent]
    ) { [hasSteps = hasSteps as Bool] in
      Interruption.endsAfterStep = hasSteps
      Interruption.listen()
      raise(SIGINT)
      if !Interruption.isRequested { exit(1) }
      raise(SIGINT)
      exit(0)
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains(answer), "\(said)")
  }

  /// A shutdown and a closed terminal are the same wish as Ctrl-C, and come twice without insisting.
  @Test(arguments: [(SIGTERM, Int32(143)), (SIGHUP, Int32(129))])
  func otherSignalsAsk(number: Int32, status: Int32) async {
    await #expect(processExitsWith: .exitCode(status)) { [number = number as Int32] in
      signal(number, SIG_DFL)
      Interruption.listen()
      raise(number)
      if !Interruption.isRequested { exit(1) }
      raise(number)
      exit(Interruption.exitStatus)
    }
  }

  /// A program whose starter was killed has nobody to tell; one that was started by nobody goes on.
  @Test(arguments: ["none", "living", "dead"]) func theStarterIsGone(starter: String) async {
    await #expect(processExitsWith: .exitCode(starter == "dead" ? 7 : 0)) {
      [starter = starter as String] in
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", starter == "dead" ? "exit" : "sleep 20"]
      try process.run()
      if starter == "dead" { process.waitUntilExit() }
      if starter != "none" {
        setenv(StartingProgram.variable, "\(process.processIdentifier)", 1)
      }
      let isRequested = Interruption.isRequested
      if process.isRunning { process.terminate() }
      exit(isRequested ? 7 : 0)
    }
  }

  /// Under `nohup` the terminal may be closed.
  @Test func whatIsIgnoredStaysIgnored() async {
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGHUP, SIG_IGN)
      Interruption.listen()
      raise(SIGHUP)
      exit(Interruption.isRequested ? 1 : 7)
    }
  }
}
