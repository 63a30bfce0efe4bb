import TensorCore
import Testing

@testable import TensorKernels

@Suite(.serialized) struct NormKernelsTests {
  /// Sizes around the eight lanes, and around the chunks that threads share.
  static let counts = [0, 1, 7, 8, 9, 31, 32_768, 32_769, 100_003]

  private func numbers<Scalar: KernelScalar>(_ count: Int, _: Scalar.Type) -> [Scalar] {
    (0..<count).map { Scalar(($0 * 37 + 11) % 101 - 50) / 8 }
  }

  /// The elements are eighths, so that all sums are exact, in whatever order.
  @Test(arguments: counts)
  func dotEqualsTheReference(count: Int) {
    func check<Scalar: KernelScalar>(_: Scalar.Type) {
      let x = numbers(count, Scalar.self)
      let y = Array(x.reversed())
      let expected = Reference.dot(count, x, y)
      #expect(Scalar.kernels.dotInParts(count, x, y) == expected)
    }
    check(Float.self)
    check(Double.self)
  }

  @Test(arguments: counts)
  func powerSums(count: Int) {
    let x = numbers(count, Float.self)
    func expected(_ p: Double) -> Double {
      x.reduce(0) { $0 + Double.pow(Double($1.magnitude) / 4, p) }
    }
    for p in [0.5, 1, 2, 3, 7.5] {
      let sum = Float.kernels.powerSum(count, x, p: p, divisor: 4)
      #expect(abs(sum - expected(p)) <= 1e-12 * expected(p), "p = \(p)")
    }
  }

  @Test(arguments: [1, 2, 5])
  func threadsDoNotChangeTheSums(threads: Int) {
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let x = (0..<200_001).map { Float($0 % 977) * 0.1 }
    ThreadPool.shared.threadCount = 1
    let (dot, power) = (
      Float.kernels.dotInParts(x.count, x, x), Float.kernels.powerSum(x.count, x, p: 3, divisor: 9)
    )
    ThreadPool.shared.threadCount = threads
    #expect(Float.kernels.dotInParts(x.count, x, x) == dot)
    #expect(Float.kernels.powerSum(x.count, x, p: 3, divisor: 9) == power)
  }

  @Test func extremeNumbersNeitherOverflowNorVanish() {
    let large = [Float](repeating: .greatestFiniteMagnitude, count: 20)
    #expect(Float.kernels.dotInParts(20, large, large).isFinite)
    let small = [Float](repeating: .leastNonzeroMagnitude, count: 20)
    #expect(Float.kernels.dotInParts(20, small, small) > 0)
    // 1e-40 itself is not a normal Float; the product is.
    #expect(written(1) { Float.kernels.scale(1, by: 1e-40, [3e38] as [Float], $0) } == [0.03])
  }

  @Test(arguments: counts)
  func scaleAndClamp(count: Int) {
    let x = numbers(count, Float.self)
    #expect(written(count) { Float.kernels.scale(count, by: -0.5, x, $0) } == x.map { $0 * -0.5 })
    let clamped = written(count) { Float.kernels.clamp(count, low: -1, high: 2, x, $0) }
    #expect(clamped == x.map { min(max($0, -1), 2) })
  }

  @Test func clampedSpecialNumbers() {
    let x: [Float] = [.infinity, -.infinity, .nan, 0, 5]
    let y = written(5) { Float.kernels.clamp(5, low: -1, high: 2, x, $0) }
    #expect(y[0] == 2 && y[1] == -1 && y[2].isNaN && y[3] == 0 && y[4] == 2)
  }
}
