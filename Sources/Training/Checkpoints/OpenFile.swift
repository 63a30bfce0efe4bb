import Foundation

/// A file that is closed when nobody needs it any more.
final class OpenFile: Sendable {
  let descriptor: Int32

  init(_ path: String, _ flags: Int32) throws(SystemError) {
    descriptor = open(path, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError(errno) }
  }

  deinit { close(descriptor) }
}

/// A system call that failed.
struct SystemError: Error, Equatable {
  let code: Int32

  init(_ code: Int32) { self.code = code }
}

/// What the system says about an error number.
func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }
