import Foundation
import TensorKernels

/// How long pieces of work take in comparison: they run by turns, so that whatever else the machine
/// does slows all of them down alike.
///
/// ```swift
/// let times = TimesByTurns(rounds: 21, [{ _ = small.forward(x) }, { _ = large.forward(x) }])
/// times.ratio(of: 0, to: 1).median   // 0.41: the first takes 41% of the second's time
/// ```
///
/// Times are those that one thread spent computing, not those that passed: waiting for other
/// programs does not count.
public struct TimesByTurns: Sendable {
  /// For each piece of work its times in seconds, one a round.
  public let seconds: [[Double]]

  /// - Parameters:
  ///   - rounds: how often each is timed; a first round is not counted.
  ///   - work: computes on one thread.
  public init(rounds: Int, _ work: [() -> Void]) {
    let threads = ThreadPool.shared.threadCount
    ThreadPool.shared.threadCount = 1
    defer { ThreadPool.shared.threadCount = threads }
    var seconds = [[Double]](repeating: [], count: work.count)
    for run in work { run() }
    for _ in 0..<max(1, rounds) {
      for (index, run) in work.enumerated() {
        let start = Self.threadSeconds()
        run()
        seconds[index].append(Self.threadSeconds() - start)
      }
    }
    self.seconds = seconds
  }

  /// The time of one piece of work in seconds.
  public func time(of index: Int) -> Spread { Spread(seconds[index]) }

  /// One time divided by another, round by round.
  public func ratio(of a: Int, to b: Int) -> Spread {
    Spread(zip(seconds[a], seconds[b]).map { $0 / $1 })
  }

  /// How long this thread has computed.
  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
