import Foundation
import Testing

@testable import SharedState

/// A program in an endless loop whose starter is no more.
@Suite struct StartingProgramTests {
  @Test func itEndsWithItsStarter() async {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let starter = try startedProgram("sleep", "0.2")
      setenv(StartingProgram.variable, "\(starter.processIdentifier)", 1)
      StartingProgram.endWithIt()
      if StartingProgram.isGone { exit(1) }
      loop(seconds: 20)
    }
  }

  @Test func itRunsOnWhereNobodyWaits() async {
    await #expect(processExitsWith: .exitCode(0)) {
      unsetenv(StartingProgram.variable)
      StartingProgram.endWithIt()
      loop(seconds: 0.3)
    }
  }
}

/// A process of this one, which is waited for, so that its number is free when it has ended.
private func startedProgram(_ arguments: String...) throws -> Process {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = arguments
  try process.run()
  return process
}

private func loop(seconds: Double) {
  let end = Date(timeIntervalSinceNow: seconds)
  while end.timeIntervalSinceNow > 0 {}
}
