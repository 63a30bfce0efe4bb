import ArgumentParser
import Foundation
import Page
import Runs
import Testing

@testable import workbook

/// What a command says when it cannot do what was asked.
struct ReportingTests {
  private static let errors: [any Error] = [
    WorkbookError("Nothing is wrong, this is a test.", details: "line 1\nline 2"),
    PageError.unwritableFolder(path: "a test", reason: "nothing is wrong", option: nil),
  ]

  @Test func whatTheUserCanMendEndsWithStatusOne() {
    for error in Self.errors {
      #expect(throws: ExitCode.failure) { try reporting { () throws -> Void in throw error } }
    }
  }

  @Test func ctrlCEndsAsInAShell() {
    for error in [Interrupted(), SavedInterruption()] as [any Error] {
      #expect(throws: ExitCode(130)) { try reporting { () throws -> Void in throw error } }
    }
  }

  @Test func otherErrorsAreNotHidden() {
    #expect(throws: CocoaError.self) {
      try reporting { () throws -> Void in throw CocoaError(.fileNoSuchFile) }
    }
  }

  /// A file lies where the folder should be; the advice names an option that the command has.
  @Test(
    arguments: [
      ("--to DIR", "is a file, not a folder. Choose another one with --to DIR."),
      (nil, "is a file, not a folder."),
    ] as [(String?, String)])
  func theAdviceFitsTheCommand(_ option: String?, _ end: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let error = #expect(throws: PageError.self) {
        try OutputFolder.prepare(file.appending(path: "inner"), option: option)
      }
      #expect(error?.description.hasSuffix(end) == true)
      let written = #expect(throws: PageError.self) {
        try OutputFolder.write("text", as: "index.html", in: file, option: option)
      }
      #expect(written?.description.contains("--output") == false)
    }
  }
}

/// The temporary folder of `figures --check`.
struct NewFolderTests {
  private struct Failure: Error {}

  private func exists(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
  }

  private func create(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test(arguments: [false, true]) func staysOnlyIfItIsWorthALook(_ isKept: Bool) throws {
    var made: URL?
    try withNewFolder { folder in
      made = folder
      try create(folder)
      return isKept
    }
    let folder = try #require(made)
    #expect(exists(folder) == isKept)
    if isKept { try FileManager.default.removeItem(at: folder) }
  }

  @Test func goesWhereTheRunFails() throws {
    var made: URL?
    #expect(throws: Failure.self) {
      try withNewFolder { folder in
        made = folder
        try create(folder)
        throw Failure()
      }
    }
    let folder = try #require(made)
    #expect(!exists(folder))
  }
}
