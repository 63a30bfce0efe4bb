import Testing

@testable import SharedState

@Suite struct StartedProgramsTests {
  /// What the user means for all programs stays, with the ways to packages and fonts.
  @Test func onlyWhatChangesTheirTaskGoes() {
    let own = [
      "PATH": "/bin", "HOME": "/h", "https_proxy": "http://p", "GIT_SSH_COMMAND": "ssh -4",
      "FONTCONFIG_FILE": "/f", "WORKBOOK_CPU_LEVEL": "baseline",
    ]
    let other = [
      "GNUTERM": "dumb", "GNUPLOT_LIB": "/l", "GNUPLOT_DEFAULT_GDFONT": "x", "GDFONTPATH": "/g",
      "GIT_DIR": "/elsewhere/.git", "GIT_WORK_TREE": "/elsewhere", "GIT_INDEX_FILE": "/i",
    ]
    #expect(StartedPrograms.environment(of: own.merging(other) { $1 }) == own)
  }
}
