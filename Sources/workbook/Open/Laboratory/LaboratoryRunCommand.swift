import ArgumentParser
import Datasets
import Experiments
import Foundation
import Page
import Runs

/// The process of one training in the laboratory: `workbook open` starts it.
///
/// It reads a `LaboratoryOrder` as a line of JSON from standard input, then `LaboratoryCommand`s, and writes
/// `LaboratoryEvent`s to standard output. The end of its input ends it at once: it does not outlive the
/// server, however that ends.
struct LaboratoryRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laboratory-run", abstract: "Train for the laboratory of the live book.",
    shouldDisplay: false)

  func run() throws {
    // The server may have it ignored; a reader of events who has gone away ends this.
    signal(SIGPIPE, SIG_DFL)
    guard let line = readLine() else { return }
    let commands = CommandQueue()
    Thread.detachNewThread {
      while let line = readLine() {
        if let command = try? JSONDecoder().decode(LaboratoryCommand.self, from: Data(line.utf8)) {
          commands.add(command)
        }
      }
      _exit(0)
    }
    do {
      let order = try JSONDecoder().decode(LaboratoryOrder.self, from: Data(line.utf8))
      var session = try LaboratorySession(order, tell: Self.write)
      try session.run(commands)
    } catch {
      Self.write(LaboratoryEvent(failure: "\(error)"))
    }
  }

  private static func write(_ event: LaboratoryEvent) {
    guard let line = try? event.line else { return }
    try? FileHandle.standardOutput.write(contentsOf: line)
  }
}
