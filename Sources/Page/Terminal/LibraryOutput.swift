// Alone in this file: with Foundation beside it the compiler sees `stdout`, which nobody changes, as shared.
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// What `print` has written, and the C library holds.
enum LibraryOutput {
  /// Writes all of it.
  ///
  /// - Returns: the system's reason where that fails; -1 where it failed before, and the reason is forgotten;
  ///   0 where nothing was lost.
  static func flush() -> Int32 {
    if fflush(stdout) != 0 { return errno }
    // Who has closed the stream wants nothing of it.
    return ferror(stdout) == 0 || fcntl(STDOUT_FILENO, F_GETFD) < 0 ? 0 : -1
  }
}
