import Foundation
import SharedState

/// The files of figures, and why the system refuses them.
enum FigureFiles {
  /// Replaces `url` with `bytes` at once.
  static func write(_ bytes: some DataProtocol, to url: URL) throws(PlottingError) {
    let replacement = FileReplacement(of: url.path)
    try write(bytes, through: replacement)
  }

  /// The same where another program has written to the temporary path before.
  static func write(
    _ bytes: some DataProtocol, through replacement: FileReplacement
  ) throws(PlottingError) {
    do {
      try replacement.write(bytes)
      try replacement.finish()
    } catch {
      throw .file(path: replacement.path, operation: "write", reason: error.message)
    }
  }

  static func createDirectory(_ url: URL) throws(PlottingError) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw .file(path: url.path, operation: "create the directory", reason: fileReason(error))
    }
  }

  static func read(_ url: URL) throws(PlottingError) -> [UInt8] {
    guard access(url.path, R_OK) == 0 else {
      throw .file(path: url.path, operation: "read", reason: String(cString: strerror(errno)))
    }
    do {
      return [UInt8](try Data(contentsOf: url))
    } catch {
      throw .file(path: url.path, operation: "read", reason: fileReason(error))
    }
  }
}
