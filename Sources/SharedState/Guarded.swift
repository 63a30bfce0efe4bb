#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A value that threads share, one at a time.
///
/// It is what `Synchronization.Mutex` is, on a lock of the system's: the thread sanitizer knows
/// `pthread_mutex_lock`, but does not see the lock inside `Mutex` on Linux, and reports whatever
/// that protects. See `Tests/sanitize`.
///
/// ```swift
/// let results = Guarded([Int: Double]())
/// ThreadPool.shared.run(chunks: 10) { chunk in
///   let result = compute(chunk)
///   results.withLock { $0[chunk] = result }
/// }
/// ```
public final class Guarded<Value>: @unchecked Sendable {
  @usableFromInline var value: Value
  @usableFromInline let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  /// Takes a value, which nobody else may keep.
  public init(_ value: sending Value) {
    self.value = value
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Calls `body` with the value, while no other thread has it. Not to be called inside itself.
  @inlinable
  public func withLock<Result>(_ body: (inout sending Value) throws -> sending Result) rethrows
    -> sending Result
  {
    // Mostly the other thread is done within some tens of nanoseconds; going to sleep and being
    // woken takes microseconds.
    var tries = 0
    while pthread_mutex_trylock(mutex) != 0 {
      tries += 1
      if tries < 100 { continue }
      pthread_mutex_lock(mutex)
      break
    }
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}
