import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that share the chunks of a loop.
///
/// A chunk is a fixed piece of the work, chosen by its size and never by the number of threads, so
/// that the same numbers come out whatever that number is. Whoever is free takes the next chunk.
/// Between two loops the threads spin for at most 50 microseconds and then sleep: a training step
/// is a quick succession of loops, and waking a thread costs more than most of them.
public final class ThreadPool: @unchecked Sendable {
  public static let shared = ThreadPool()

  /// How many threads work on a loop, the calling one included; at first the number of CPUs.
  /// Fewer, or more, give the same results.
  public var threadCount: Int {
    get { limit.load(ordering: .relaxed) }
    set {
      limit.store(min(max(newValue, 1), 1024), ordering: .relaxed)
      startThreads()
    }
  }

  private let limit = Atomic<Int>(1)
  private let started = Guarded(0)

  // A loop is open while its caller hands out chunks. `visitors` is the number of threads inside,
  // plus `openBit` while more may come in.
  private let visitors = Atomic<Int>(0)
  private static let openBit = 1 << 32
  private let isTaken = Atomic<Bool>(false)
  private let nextChunk = Atomic<Int>(0)
  private var chunkCount = 0
  private var body: (Int) -> Void = { _ in }

  // Sleeping: `round` counts the loops opened.
  private let round = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  private init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
    limit.store(Self.availableCPUs, ordering: .relaxed)
    startThreads()
  }

  /// Calls `body` once for each number from 0 up to `chunks`, on several threads at a time, and
  /// returns when all calls have returned.
  ///
  /// Inside another loop, or while another thread runs one, it calls them one after the other.
  public func run(chunks: Int, _ body: (Int) -> Void) {
    guard chunks > 1, threadCount > 1,
      isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else {
      for chunk in 0..<max(chunks, 0) { body(chunk) }
      return
    }
    withoutActuallyEscaping(body) { body in
      self.body = body
      chunkCount = chunks
      nextChunk.store(0, ordering: .relaxed)
      visitors.add(Self.openBit, ordering: .releasing)
      round.add(1, ordering: .sequentiallyConsistent)
      if sleepers.load(ordering: .sequentiallyConsistent) > 0 {
        pthread_mutex_lock(mutex)
        pthread_cond_broadcast(condition)
        pthread_mutex_unlock(mutex)
      }
      takeChunks()
      visitors.subtract(Self.openBit, ordering: .acquiringAndReleasing)
      // The others finish their last chunks. One may have no CPU but this: let it run at times.
      var spins = 0
      while visitors.load(ordering: .acquiring) != 0 {
        spins += 1
        if spins % 4096 == 0 { sched_yield() }
      }
      self.body = { _ in }
    }
    isTaken.store(false, ordering: .releasing)
  }

  private func takeChunks() {
    while true {
      let chunk = nextChunk.add(1, ordering: .relaxed).oldValue
      if chunk >= chunkCount { return }
      body(chunk)
    }
  }

  // MARK: The threads

  private func startThreads() {
    started.withLock { count in
      while count < threadCount - 1 {
        #if canImport(Darwin)
          var thread: pthread_t?
        #else
          var thread = pthread_t()
        #endif
        let status = pthread_create(
          &thread, nil,
          { pool in
            Unmanaged<ThreadPool>.fromOpaque(pool!).takeUnretainedValue().work()
            return nil
          }, Unmanaged.passUnretained(self).toOpaque())
        // The system gives no more threads: go on with those there are.
        if status != 0 { return }
        count += 1
      }
    }
  }

  private func work() {
    var seen = 0
    while true {
      seen = waitForRound(after: seen)
      if enter() {
        takeChunks()
        visitors.subtract(1, ordering: .releasing)
      }
    }
  }

  /// Joins the open loop, unless it has closed or has threads enough.
  private func enter() -> Bool {
    var value = visitors.load(ordering: .relaxed)
    while value >= Self.openBit, value - Self.openBit < threadCount - 1 {
      let (exchanged, original) = visitors.weakCompareExchange(
        expected: value, desired: value + 1, ordering: .acquiring)
      if exchanged { return true }
      value = original
    }
    return false
  }

  private func waitForRound(after seen: Int) -> Int {
    let deadline = Self.nanoseconds() + 50_000
    repeat {
      for _ in 0..<64 {
        let current = round.load(ordering: .acquiring)
        if current != seen { return current }
      }
    } while Self.nanoseconds() < deadline

    pthread_mutex_lock(mutex)
    sleepers.add(1, ordering: .sequentiallyConsistent)
    while round.load(ordering: .sequentiallyConsistent) == seen {
      pthread_cond_wait(condition, mutex)
    }
    sleepers.subtract(1, ordering: .sequentiallyConsistent)
    pthread_mutex_unlock(mutex)
    return round.load(ordering: .acquiring)
  }

  private static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  private static var availableCPUs: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}

extension ThreadPool {
  /// Splits `count` elements into chunks of `chunkSize` and calls `body` with each range.
  func run(count: Int, chunkSize: Int, _ body: (_ start: Int, _ count: Int) -> Void) {
    if count <= chunkSize {
      if count > 0 { body(0, count) }
      return
    }
    run(chunks: (count + chunkSize - 1) / chunkSize) { chunk in
      let start = chunk * chunkSize
      body(start, min(chunkSize, count - start))
    }
  }
}
