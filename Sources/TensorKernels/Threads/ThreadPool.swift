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
/// that the same numbers come out whatever that number is. Each thread begins with its own share of
/// neighbouring chunks, the same in each loop of as many, so that it finds in its core's cache what
/// it left there; then it takes what is left of the others' shares.
/// Between two loops the threads spin for at most 200 microseconds and then sleep: a training step
/// is a quick succession of loops, and waking a thread costs more than most of them.
///
/// Threads start at the first loop that needs them, so that a program which reads how many there are
/// to be from its command line starts no others.
public final class ThreadPool: @unchecked Sendable {
  /// The one that all kernels use.
  public static let shared = ThreadPool()

  /// How many CPUs the process may keep busy: those it may run on, or fewer where a container's
  /// quota pays for fewer.
  public static let availableCPUs = AvailableCPUs.count

  /// How many threads work on a loop, the calling one included; at first `availableCPUs`.
  /// Fewer, or more, give the same results. A number outside of 1 to 1,024 becomes the nearest one inside.
  public var threadCount: Int {
    get { limit.load(ordering: .relaxed) }
    set { limit.store(min(max(newValue, 1), Self.mostThreads), ordering: .relaxed) }
  }

  private static let mostThreads = 1024

  /// How long a thread looks out for the next loop before it sleeps, in nanoseconds: longer than what
  /// a step does between two loops (with 50 microseconds the perceptron's threads slept in it).
  private static let spinning = 200_000

  private let limit: Atomic<Int>

  // A loop is open while its caller hands out chunks. `visitors` is the number of threads inside,
  // plus `openBit` while more may come in.
  private let visitors = Atomic<Int>(0)
  private static let openBit = 1 << 32
  private let isTaken = Atomic<Bool>(false)
  /// How many threads the system was asked for; belongs to whoever has taken the pool.
  private var askedFor = 0
  private let started = Atomic<Int>(0)
  private var chunkCount = 0
  /// How many shares the open loop's chunks are in, and the next chunk of each.
  private var shareCount = 1
  private let nextChunks = UnsafeMutablePointer<NextChunk>.allocate(capacity: mostThreads)
  private var body: (Int) -> Void = { _ in }

  // Sleeping: `round` counts the loops opened.
  private let round = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  private init() {
    limit = Atomic(min(Self.availableCPUs, Self.mostThreads))
    for share in 0..<Self.mostThreads { (nextChunks + share).initialize(to: NextChunk()) }
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  /// Calls `body` once for each number from 0 up to `chunks`, on several threads at a time, and
  /// returns when all calls have returned.
  ///
  /// Inside another loop, or while another thread runs one, it calls them one after the other.
  public func run(chunks: Int, _ body: @Sendable (Int) -> Void) {
    runUnchecked(chunks: chunks, body)
  }

  /// As `run(chunks:_:)`, for kernels: their chunks write to different parts of memory that they
  /// reach by pointers, which are never `Sendable`. The compiler does not check what else they share;
  /// the thread sanitizer does.
  package func runUnchecked(chunks: Int, _ body: (Int) -> Void) {
    guard chunks > 1, threadCount > 1,
      isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else {
      for chunk in 0..<max(chunks, 0) { body(chunk) }
      return
    }
    startThreads()
    withoutActuallyEscaping(body) { body in
      self.body = body
      chunkCount = chunks
      shareCount = min(threadCount, chunks)
      for share in 0..<shareCount {
        nextChunks[share].value.store(start(ofShare: share), ordering: .relaxed)
      }
      visitors.add(Self.openBit, ordering: .releasing)
      round.add(1, ordering: .sequentiallyConsistent)
      if sleepers.load(ordering: .sequentiallyConsistent) > 0 {
        pthread_mutex_lock(mutex)
        pthread_cond_broadcast(condition)
        pthread_mutex_unlock(mutex)
      }
      takeChunks(of: 0)
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

  private func start(ofShare share: Int) -> Int { chunkCount * share / shareCount }

  /// Works on the chunks of a share, then on what is left of those after it.
  private func takeChunks(of own: Int) {
    for offset in 0..<shareCount {
      let share = (own + offset) % shareCount
      let end = start(ofShare: share + 1)
      while true {
        let chunk = nextChunks[share].value.add(1, ordering: .relaxed).oldValue
        if chunk >= end { break }
        body(chunk)
      }
    }
  }

  // MARK: The threads

  /// Starts the threads that are missing. Only for whoever has taken the pool.
  private func startThreads() {
    while askedFor < threadCount - 1 {
      #if canImport(Glibc)
        var thread = pthread_t()
      #else
        var thread: pthread_t?
      #endif
      let status = pthread_create(
        &thread, nil,
        { pool in
          // Some systems say that it is never nil, others do not.
          let pool = (pool as UnsafeMutableRawPointer?)!
          Unmanaged<ThreadPool>.fromOpaque(pool).takeUnretainedValue().work()
          return nil
        }, Unmanaged.passUnretained(self).toOpaque())
      // The system gives no more threads: go on with those there are, without asking at each loop.
      askedFor = status == 0 ? askedFor + 1 : max(askedFor, threadCount - 1)
    }
  }

  private func work() {
    // The caller has the first share.
    let index = started.add(1, ordering: .relaxed).newValue
    var seen = 0
    while true {
      seen = waitForRound(after: seen)
      if enter() {
        takeChunks(of: index % shareCount)
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
    let deadline = Self.nanoseconds() + Self.spinning
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
}

/// The next chunk of a share, on a cache line of its own.
private struct NextChunk: ~Copyable {
  let value = Atomic<Int>(0)
  private let rest = (0, 0, 0, 0, 0, 0, 0)
}

extension ThreadPool {
  /// How many numbers a chunk has of a loop over `count` of them that adds nothing up: a sixteenth, so
  /// that sixteen threads find work; but as many as outweigh handing them out, and no more than a
  /// first-level cache holds.
  @usableFromInline package static func evenChunk(_ count: Int) -> Int {
    // Whole cache lines, so that no two threads write into one.
    let share = (count + 255) / 256 * 16
    return min(max(share, 1 << 12), 1 << 15)
  }

  /// Splits `count` elements into chunks of `chunkSize` and calls `body` with each range; what it
  /// shares is as unchecked as in `runUnchecked(chunks:_:)`.
  @usableFromInline package func runUnchecked(
    count: Int, chunkSize: Int, _ body: (_ start: Int, _ count: Int) -> Void
  ) {
    if count <= chunkSize {
      if count > 0 { body(0, count) }
      return
    }
    runUnchecked(chunks: (count + chunkSize - 1) / chunkSize) { chunk in
      let start = chunk * chunkSize
      body(start, min(chunkSize, count - start))
    }
  }
}
