import Foundation

/// A system call that failed.
package struct SystemError: Error, Equatable {
  /// The system's number for the reason, such as `ENOSPC`.
  package let code: Int32

  package init(_ code: Int32) { self.code = code }

  /// Why the last call of this thread failed.
  package static var last: SystemError { SystemError(errno) }

  /// The system's own words: "No space left on device".
  package var message: String { String(cString: strerror(code)) }
}

/// A file that is closed when nobody needs it any more. Calls that a signal interrupts go on.
package final class OpenFile {
  package private(set) var descriptor: Int32

  /// Opens a file; one that is made may be read by everybody and written by its owner.
  ///
  /// - Parameter flags: as `open` has them. With `O_NONBLOCK`, a pipe is opened at once, not when
  ///   somebody writes to it.
  package init(_ path: String, _ flags: Int32) throws(SystemError) {
    descriptor = open(path, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { if descriptor >= 0 { Foundation.close(descriptor) } }

  /// What the system knows of the file: its kind, its size.
  package func status() throws(SystemError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return status
  }

  /// Fills `target`; gives the number of bytes, which is smaller only at the end of the file.
  ///
  /// - Parameter offset: where in the file; by default behind what was read or written before.
  package func read(
    into target: UnsafeMutableRawBufferPointer, at offset: Int? = nil
  ) throws(SystemError) -> Int {
    var done = 0
    while done < target.count {
      let (start, count) = (target.baseAddress! + done, target.count - done)
      let got =
        offset.map { pread(descriptor, start, count, off_t($0 + done)) }
        ?? Foundation.read(descriptor, start, count)
      if got == 0 { break }
      if got > 0 { done += got } else if errno != EINTR { throw .last }
    }
    return done
  }

  /// Writes all of the bytes.
  ///
  /// - Parameter offset: where in the file; by default behind what was read or written before.
  package func write(
    _ bytes: UnsafeRawBufferPointer, at offset: Int? = nil
  ) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let (start, count) = (bytes.baseAddress! + done, bytes.count - done)
      let written =
        offset.map { pwrite(descriptor, start, count, off_t($0 + done)) }
        ?? Foundation.write(descriptor, start, count)
      if written >= 0 { done += written } else if errno != EINTR { throw .last }
    }
  }

  /// Waits until the disk has all that was written.
  package func synchronize() throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// Closes the file, and says what only then turns out: on some file systems, that the disk is full.
  package func close() throws(SystemError) {
    defer { descriptor = -1 }
    guard Foundation.close(descriptor) == 0 else { throw .last }
  }
}
