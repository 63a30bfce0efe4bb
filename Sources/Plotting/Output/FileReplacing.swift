import Foundation

/// Writes files so that a failure leaves the old one as it was.
enum FileReplacing {
  /// Replaces `url` with `bytes`: written beside it under another name, then renamed.
  static func write(_ bytes: some DataProtocol, to url: URL) throws(PlottingError) {
    let temporary = temporaryURL(beside: url)
    do {
      try Data(bytes).write(to: temporary)
    } catch {
      remove(temporary)
      throw .file(path: url.path, operation: "write", reason: reason(error))
    }
    try rename(temporary, to: url)
  }

  /// Moves `temporary` to `url`, replacing what is there; removes it if that fails.
  static func rename(_ temporary: URL, to url: URL) throws(PlottingError) {
    guard Foundation.rename(temporary.path, url.path) == 0 else {
      let reason = String(cString: strerror(errno))
      remove(temporary)
      throw .file(path: url.path, operation: "write", reason: reason)
    }
  }

  static func createDirectory(_ url: URL) throws(PlottingError) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw .file(path: url.path, operation: "create the directory", reason: reason(error))
    }
  }

  static func read(_ url: URL) throws(PlottingError) -> [UInt8] {
    guard access(url.path, R_OK) == 0 else {
      throw .file(path: url.path, operation: "read", reason: String(cString: strerror(errno)))
    }
    do {
      return [UInt8](try Data(contentsOf: url))
    } catch {
      throw .file(path: url.path, operation: "read", reason: reason(error))
    }
  }

  /// A hidden name in the same directory, and so on the same file system, with the same extension.
  static func temporaryURL(beside url: URL) -> URL {
    url.deletingLastPathComponent()
      .appendingPathComponent(".\(UUID().uuidString).\(url.pathExtension)")
  }

  static func remove(_ url: URL) {
    unlink(url.path)
  }

  /// The operating system's words for an error, without Foundation's frame around them.
  private static func reason(_ error: any Error) -> String {
    if let posix = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError,
      posix.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(posix.code)))
    }
    if (error as? CocoaError)?.code == .fileWriteOutOfSpace {
      return String(cString: strerror(ENOSPC))
    }
    let text = error.localizedDescription
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
