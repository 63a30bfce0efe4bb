import Foundation
import Progress
import Testing

/// A process that a test starts may have the signal blocked.
func allowCtrlC() {
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGINT)
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}

@Suite struct InterruptionTests {
  @Test func theFirstCtrlCIsAnsweredAndTheSecondEnds() async {
    let result = await #expect(
      processExitsWith: .signal(SIGINT), observing: [\.standardErrorContent]
    ) {
      allowCtrlC()
      Interruption.listen()
      raise(SIGINT)
      if !Interruption.isRequested { exit(1) }
      raise(SIGINT)
      exit(0)
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("Stopping after this step; Ctrl-C again ends at once.\n"), "\(said)")
  }
}
