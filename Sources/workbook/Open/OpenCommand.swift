import ArgumentParser
import Foundation
import LiveServer
import Page

/// `swift run workbook open`: the book in the browser, with experiments to be run there.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the book in the browser: read, run experiments, solve exercises.",
    discussion: """
      It serves the chapters' pages to this machine only, under a link with a key that no other page \
      knows, and runs experiments in the chapters' own programs. The book does not change by it: your \
      answers are in Sources/Exercises, their backups in Exercises.backup, and what a cancelled run \
      can go on from in Output. Ctrl-C ends it, and what it runs.
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The port to listen on. (default: 8484, or the next that is free)", valueName: "n"))
  var port: Int?

  @Flag(help: "Print the link, and open no browser.")
  var noBrowser = false

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port takes a number from 1 to 65535, not \(port).")
    }
  }

  func run() throws {
    try reporting {
      Interruption.endsAfterStep = false
      Interruption.listen()
      let book = try LiveBook(PackageFolder())
      defer { book.close() }
      let server = try start(book)
      defer { server.stop() }
      Terminal.standardOutput.show(text: "The book is open: \(server.link)")
      if !noBrowser { Terminal.standardOutput.show(text: BrowserOpening.open(server.link)) }
      Terminal.standardOutput.show(text: "Ctrl-C ends it.")
      fflush(nil)
      book.prepareSearch()
      while !Interruption.isRequested { usleep(100_000) }
    }
  }

  /// - Throws: `WorkbookError` where no port can be had.
  private func start(_ book: LiveBook) throws -> LoopbackServer {
    if let port = port.flatMap(UInt16.init) {
      do {
        return try LoopbackServer(port: port, handler: book.answer)
      } catch {
        throw WorkbookError(
          "\(error) Another program may have it, perhaps an open book; without --port, a free one is "
            + "found.")
      }
    }
    // The same port as last time where it is free: then a page that is still open finds its server.
    for port in UInt16(8484)..<8504 {
      if let server = try? LoopbackServer(port: port, handler: book.answer) { return server }
    }
    do {
      return try LoopbackServer(port: 0, handler: book.answer)
    } catch {
      throw WorkbookError("\(error)")
    }
  }
}

/// Opens a link in the reader's browser.
enum BrowserOpening {
  /// - Returns: what to say about it.
  static func open(_ link: String) -> String {
    guard let program else {
      return "There is no browser to be opened from here: copy the link into yours."
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [link]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      return "If no browser opens, copy the link into yours."
    } catch {
      return "No browser could be opened: copy the link into yours."
    }
  }

  /// The program that opens links; nil without a screen.
  private static var program: String? {
    #if os(macOS)
      return "/usr/bin/open"
    #else
      let environment = ProcessInfo.processInfo.environment
      guard environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil else {
        return nil
      }
      return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/xdg-open" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    #endif
  }
}
