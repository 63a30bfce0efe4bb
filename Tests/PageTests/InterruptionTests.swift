import Foundation
import Page
import Testing

@Suite struct InterruptionTests {
  @Test func theFirstCtrlCIsAnsweredAndTheSecondEnds() async {
    let result = await #expect(
      processExitsWith: .signal(SIGINT), observing: [\.standardErrorContent]
    ) {
      Interruption.listen()
      raise(SIGINT)
      if !Interruption.isRequested { exit(1) }
      raise(SIGINT)
      exit(0)
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("Stopping after this step; Ctrl-C again ends at once.\n"), "\(said)")
  }

  /// A shutdown and a closed terminal are the same wish as Ctrl-C, and come twice without insisting.
  @Test(arguments: [SIGTERM, SIGHUP]) func otherSignalsAsk(number: Int32) async {
    await #expect(processExitsWith: .exitCode(7)) { [number = number as Int32] in
      signal(number, SIG_DFL)
      Interruption.listen()
      raise(number)
      if !Interruption.isRequested { exit(1) }
      raise(number)
      exit(7)
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
