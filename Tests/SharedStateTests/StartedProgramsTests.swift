import Foundation
import Testing

@testable import SharedState

@Suite struct StartedProgramsTests {
  /// What the user means for all programs stays, with the ways to packages and fonts.
  @Test func onlyWhatChangesTheirTaskGoes() {
    let own = [
      "PATH": "/bin", "HOME": "/h", "https_proxy": "http://p", "GIT_SSH_COMMAND": "ssh -4",
      "FONTCONFIG_FILE": "/f", "GIT_CONFIG_COUNT": "1", "WORKBOOK_CPU_LEVEL": "baseline",
    ]
    let other = [
      "GNUTERM": "dumb", "GNUPLOT_LIB": "/l", "GNUPLOT_DEFAULT_GDFONT": "x", "GDFONTPATH": "/g",
      "FC_DEBUG": "1", "GIT_DIR": "/elsewhere/.git", "GIT_WORK_TREE": "/elsewhere",
      "GIT_INDEX_FILE": "/i",
    ]
    #expect(StartedPrograms.environment(of: own.merging(other) { $1 }) == own)
  }

  /// git itself lists what belongs to one repository. Settings belong to its user.
  @Test func whatBelongsToARepositoryGoes() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "rev-parse", "--local-env-vars"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let settings: Set<Substring> = ["GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT"]
    let names = Set(text.split(separator: "\n"))
    #expect(names.isSuperset(of: settings))
    for name in names.subtracting(settings) {
      #expect(StartedPrograms.environment(of: [String(name): "x"]).isEmpty, "\(name) stays")
    }
  }
}
