import Foundation
import Synchronization
import Testing

@testable import TensorKernels

/// Tests that change how many threads work, one after the other.
@Suite(.serialized)
struct ThreadTests {
  /// Runs `body` with so many threads, then sets the number back.
  static func withThreads<Result>(_ count: Int, _ body: () -> Result) -> Result {
    let before = ThreadPool.shared.threadCount
    ThreadPool.shared.threadCount = count
    defer { ThreadPool.shared.threadCount = before }
    return body()
  }
}

extension ThreadTests {
  struct ThreadPoolTests {
    private let pool = ThreadPool.shared

    @Test(arguments: [1, 2, 3, 7], [0, 1, 2, 3, 8, 1000])
    func everyChunkOnce(threads: Int, chunks: Int) {
      ThreadTests.withThreads(threads) {
        let calls = Calls(chunks)
        for _ in 0..<20 { pool.run(chunks: chunks) { calls.count($0) } }
        #expect(calls.counts == [Int](repeating: 20, count: chunks))
      }
    }

    @Test func aNegativeNumberOfChunksIsNone() {
      let calls = Calls(1)
      pool.run(chunks: -3) { calls.count($0) }
      #expect(calls.counts == [0])
    }

    @Test func elementsAreSplitIntoWholeChunksAndARest() {
      let ranges = Guarded<[Range<Int>]>([])
      func split(_ count: Int, _ size: Int) -> [Range<Int>] {
        ranges.withLock { $0 = [] }
        pool.runUnchecked(count: count, chunkSize: size) { start, count in
          ranges.withLock { $0.append(start..<(start + count)) }
        }
        return ranges.withLock { $0.sorted { $0.lowerBound < $1.lowerBound } }
      }
      #expect(split(0, 4) == [])
      #expect(split(1, 4) == [0..<1])
      #expect(split(4, 4) == [0..<4])
      #expect(split(5, 4) == [0..<4, 4..<5])
      #expect(split(12, 4) == [0..<4, 4..<8, 8..<12])
    }

    @Test func loopsInsideLoops() {
      let calls = Calls(64)
      pool.run(chunks: 8) { outer in
        pool.run(chunks: 8) { calls.count(8 * outer + $0) }
      }
      #expect(calls.counts == [Int](repeating: 1, count: 64))
    }

    @Test func callersOnSeveralThreads() {
      let calls = Calls(8 * 50)
      DispatchQueue.concurrentPerform(iterations: 8) { caller in
        for _ in 0..<200 {
          ThreadPool.shared.run(chunks: 50) { calls.count(50 * caller + $0) }
        }
      }
      #expect(calls.counts == [Int](repeating: 200, count: 8 * 50))
    }

    /// Wakes and closes loops so often that a lost wake-up or a late thread would show.
    @Test(arguments: [2, 3, 5])
    func manySmallLoops(threads: Int) {
      let loops = threads == 2 ? 20_000 : 3_000
      let sum = Atomic(0)
      ThreadTests.withThreads(threads) {
        for loop in 0..<loops {
          pool.run(chunks: 3) { sum.add(loop * $0, ordering: .relaxed) }
        }
      }
      #expect(sum.load(ordering: .relaxed) == 3 * loops * (loops - 1) / 2)
    }

    /// Long enough pauses for the threads to fall asleep.
    @Test func wakesAfterAPause() {
      let calls = Calls(4)
      for _ in 0..<20 {
        usleep(500)
        pool.run(chunks: 4) { calls.count($0) }
      }
      #expect(calls.counts == [20, 20, 20, 20])
    }

    @Test func writesOfTheChunksAreSeenAfterwards() {
      var values = [Int](repeating: 0, count: 10_000)
      values.withUnsafeMutableBufferPointer { values in
        nonisolated(unsafe) let base = values.baseAddress!
        for round in 1...50 {
          pool.run(chunks: 100) { chunk in
            for i in (100 * chunk)..<(100 * chunk + 100) { base[i] += i * round }
          }
        }
      }
      #expect(values == (0..<10_000).map { $0 * 50 * 51 / 2 })
    }

    /// Each of two chunks waits until the other has begun. In a process of its own, where no other
    /// test holds the pool or changes its number of threads.
    @Test func twoThreadsWorkAtATime() async {
      await #expect(processExitsWith: .exitCode(7)) {
        let pool = ThreadPool.shared
        pool.threadCount = 2
        let met = (0..<500).contains { _ in
          let arrived = Atomic(0)
          let together = Atomic(0)
          pool.run(chunks: 2) { _ in
            arrived.add(1, ordering: .sequentiallyConsistent)
            let deadline = Date(timeIntervalSinceNow: 0.02)
            while arrived.load(ordering: .sequentiallyConsistent) < 2, Date() < deadline {}
            if arrived.load(ordering: .sequentiallyConsistent) == 2 {
              together.add(1, ordering: .relaxed)
            }
          }
          return together.load(ordering: .relaxed) == 2
        }
        exit(met ? 7 : 1)
      }
    }

    #if os(Linux)
      /// A process that has not computed yet has no threads of the pool, whatever the number is set
      /// to; the first loop starts as many as that.
      @Test func threadsStartAtTheFirstLoop() async {
        await #expect(processExitsWith: .exitCode(7)) {
          func threads() -> Int {
            (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task"))?.count ?? 0
          }
          let pool = ThreadPool.shared
          let before = threads()
          for count in [60, 5, 40] { pool.threadCount = count }
          // Those of the test library may come and go.
          guard threads() < before + 20 else { exit(1) }
          pool.threadCount = 1
          pool.run(chunks: 10) { _ in }
          guard threads() < before + 20 else { exit(2) }
          pool.threadCount = 40
          pool.run(chunks: 10) { _ in }
          let after = threads()
          exit((before + 35..<before + 55).contains(after) ? 7 : 3)
        }
      }
    #endif

    @Test func oneThreadIsTheCaller() {
      ThreadTests.withThreads(1) {
        let caller = pthread_self()
        let strangers = Atomic(0)
        pool.run(chunks: 100) { _ in
          if pthread_equal(pthread_self(), caller) == 0 { strangers.add(1, ordering: .relaxed) }
        }
        #expect(strangers.load(ordering: .relaxed) == 0)
      }
    }

    @Test func theNumberOfThreadsIsAtLeastOne() {
      let before = pool.threadCount
      #expect(before >= 1)
      for count in [0, -5] { ThreadTests.withThreads(count) { #expect(pool.threadCount == 1) } }
      ThreadTests.withThreads(3) { #expect(pool.threadCount == 3) }
      #expect(pool.threadCount == before)
    }
  }
}

/// How often each chunk was called.
private final class Calls: Sendable {
  private let calls: Guarded<[Int]>

  init(_ chunks: Int) { calls = Guarded([Int](repeating: 0, count: chunks)) }

  func count(_ chunk: Int) { calls.withLock { $0[chunk] += 1 } }

  var counts: [Int] { calls.withLock { $0 } }
}
