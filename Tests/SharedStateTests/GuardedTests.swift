import Foundation
import SharedState
import Testing

struct GuardedTests {
  /// Without the lock, additions would be lost.
  @Test func oneThreadAtATime() {
    let sum = Guarded(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for _ in 0..<5000 { sum.withLock { $0 += thread } }
    }
    #expect(sum.withLock { $0 } == 5000 * 28)
  }

  @Test func anErrorUnlocks() {
    struct Failure: Error {}
    let numbers = Guarded([1])
    #expect(throws: Failure.self) {
      try numbers.withLock {
        $0.append(2)
        throw Failure()
      }
    }
    #expect(numbers.withLock { $0.count } == 2)
  }
}
