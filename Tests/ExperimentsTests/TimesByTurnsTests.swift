import Experiments
import NeuralNetworks
import Synchronization
import Testing

@Suite struct TimesByTurnsTests {
  /// Ten times the work takes longer; how much longer a busy machine does not let us say.
  @Test func moreWorkTakesLonger() {
    var random = RandomSource(seed: 1)
    let small = Tensor<Float>.normal([64, 64], using: &random)
    let large = Tensor<Float>.normal([256, 256], using: &random)
    let times = TimesByTurns(
      rounds: 9,
      [
        { for _ in 0..<20 { _ = small.matrixProduct(small) } },
        { for _ in 0..<20 { _ = large.matrixProduct(large) } },
      ])
    #expect(times.seconds.map(\.count) == [9, 9])
    #expect(times.ratio(of: 0, to: 1).median < 0.5)
    #expect(times.time(of: 1).low > 0)
  }

  @Test func runsByTurnsOnOneThread() {
    let threads = ThreadPool.shared.threadCount
    let order = Mutex("")
    _ = TimesByTurns(
      rounds: 2,
      [
        {
          order.withLock { $0 += "a\(ThreadPool.shared.threadCount)" }
        }, { order.withLock { $0 += "b" } },
      ])
    #expect(order.withLock { $0 } == "a1ba1ba1b")
    #expect(ThreadPool.shared.threadCount == threads)
  }
}
