import Foundation

/// A file that is written under another name in the same folder, and takes its place at once.
///
/// Until `finish`, what was there before stays as it was, whatever ends the program. What is not
/// finished is removed with the value.
///
/// ```swift
/// let replacement = FileReplacement(of: "history.csv")
/// try replacement.write(Data(text.utf8))
/// try replacement.finish()
/// ```
package final class FileReplacement {
  package let path: String
  /// Where the bytes are until then. Another program may write them: then `finish` only renames.
  package let temporaryPath: String
  private var file: OpenFile?
  private var isFinished = false

  /// Nothing is written yet.
  ///
  /// - Parameter temporaryPath: a path in the same folder; by default a hidden name that nothing has.
  ///   One that is always the same leaves at most one file behind when a program is killed, and is
  ///   for files that one program at a time writes.
  package init(of path: String, temporaryPath: String? = nil) {
    self.path = path
    let (folder, name) = Self.parts(of: path)
    // The extension stays: gnuplot and people go by it.
    self.temporaryPath = temporaryPath ?? "\(folder).\(UUID().uuidString).\(name)"
  }

  deinit { if !isFinished { unlink(temporaryPath) } }

  /// The file under its temporary name, empty when it is first asked for.
  package func opened() throws(SystemError) -> OpenFile {
    if let file { return file }
    let file = try OpenFile(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC)
    self.file = file
    return file
  }

  /// Appends bytes; none make an empty file.
  package func write(_ bytes: some DataProtocol) throws(SystemError) {
    let file = try opened()
    for region in bytes.regions {
      var failure: SystemError?
      region.withUnsafeBytes { buffer in
        do throws(SystemError) { try file.write(buffer) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  /// Gives the file its name, in place of what has it now.
  ///
  /// - Parameter synchronized: whether to wait for the disk before, so that even a power cut leaves
  ///   the old file or the new one.
  package func finish(synchronized: Bool = false) throws(SystemError) {
    if let file {
      if synchronized { try file.synchronize() }
      try file.close()
    }
    guard rename(temporaryPath, path) == 0 else { throw .last }
    isFinished = true
  }

  /// Replaces a file by these bytes, or leaves it as it was.
  package static func write(
    _ bytes: some DataProtocol, to path: String, temporaryPath: String? = nil
  ) throws(SystemError) {
    let replacement = FileReplacement(of: path, temporaryPath: temporaryPath)
    try replacement.write(bytes)
    try replacement.finish()
  }

  /// The folder with its slash, or nothing, and the last part of the path.
  private static func parts(of path: String) -> (folder: Substring, name: Substring) {
    let bytes = path.utf8
    let cut = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    return (path[..<(cut ?? path.startIndex)], path[(cut ?? path.startIndex)...])
  }
}
